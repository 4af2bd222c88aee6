import { overLines } from '../../../../kernel/over-lines.ts';
import type { Cue } from './cues.ts';
import { trafficWords } from './object-signs.ts';

const fewer = overLines`
  shrink\w*|scal\w+ (?:down|in|back)|remov\w+|down|fewer|decreas\w+|reduc\w+|taken away|takes? away|drops?|dropped|giv\w+ up
`;
const growing = 'grow\\w*|scal\\w+ (?:up|out)|up|more|add(?:s|ed|ing)?|increas\\w+|expand\\w*';
const waits = overLines`
  wait\w*|look\w*(?: back)?|stabili[sz]\w+|calm\w*|quiet\w*|window|steady|stable|consider\w*|hesitat\w+|hold(?:s)?|delay\w*
`;

/** What is told by an amount of objects that do not run. */
export const objectCues: readonly Cue[] = [
  {
    key: 'sessionAffinity ClientIP with a timeout of',
    unit: ' seconds',
    value: 'time',
    cues: [
      "(?:client|caller|visitor|user|customer)(?:s|'s|s')?|requests?|sessions?|whoever|browsers?|connections?",
      overLines`
        same (?:pod|copy|instance|backend|server|replica|endpoint)|(?:its|one|their|that) pod|stick(?:s|y|ing)?(?: (?:to|with))?|
        stay(?:s|ed)? with|affinity
      `,
    ],
    never: 'replicas|probe',
    also: trafficWords,
    kinds: ['Service'],
  },
  {
    key: 'scaleDown stabilizationWindowSeconds',
    value: 'time',
    cues: [fewer, waits],
    never: `${growing}|every|per`,
    kinds: ['HorizontalPodAutoscaler'],
  },
  {
    key: 'scaleUp stabilizationWindowSeconds',
    value: 'time',
    cues: [growing, waits],
    never: `${fewer}|every|per`,
    kinds: ['HorizontalPodAutoscaler'],
  },
  {
    key: 'pollingInterval',
    value: 'time',
    cues: [
      'looks?|looked|check(?:s|ed)?|poll\\w*|ask(?:s|ed)?|measur\\w+|quer(?:y|ies|ied)',
      'every|each|once|interval',
    ],
    never: 'probe|wait\\w*|zero',
    kinds: ['ScaledObject'],
  },
  {
    key: 'cooldownPeriod',
    value: 'time',
    cues: [
      'zero|none|nothing|down|idle|quiet|empty|last',
      'wait\\w*|before|after|cool\\w*|until|stays?|kept|only',
    ],
    never: 'probe|every',
    kinds: ['ScaledObject'],
  },
];
