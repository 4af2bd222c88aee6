import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';

/** What people call an object for short, where the words around it tell which it is. */
type Short = { readonly word: string; readonly kind: string; readonly signs?: string };

const shorts: readonly Short[] = [
  {
    word: '(?:network\\s?)?policy',
    kind: 'NetworkPolicy',
    signs:
      'NetworkPolicy|network polic|pods? [^.]{0,80}(?:talk|reach|connect)|inbound|outbound|incoming|outgoing|ingress traffic|egress|(?:TCP|UDP)',
  },
  { word: '(?:resource\\s?)?quota', kind: 'ResourceQuota' },
  {
    word: '(?:pod\\s)?(?:disruption\\s)?budget',
    kind: 'PodDisruptionBudget',
    signs: 'drain|disrupt|evict|available|gone|down|missing',
  },
  { word: '(?:limit\\s?)?range', kind: 'LimitRange', signs: 'limit|default' },
  {
    word: '(?:storage\\s?)?class',
    kind: 'StorageClass',
    signs: 'provisioner|\\.csi\\.|kubernetes\\.io/',
  },
  { word: '(?:priority\\s?)?class', kind: 'PriorityClass', signs: 'priorit|preempt' },
  { word: '(?:pod\\s)?auto-?\\s?scaler|scaler', kind: 'HorizontalPodAutoscaler' },
  { word: '(?:persistent\\s?volume\\s?)?claim', kind: 'PersistentVolumeClaim' },
  { word: '(?:http\\s?)?route', kind: 'HTTPRoute', signs: 'gateway' },
  { word: 'ingress', kind: 'Ingress' },
  { word: 'config\\s?map', kind: 'ConfigMap' },
];

const name = overLines`
  ["'\x60]?(
    (?!
      (?:
        named|called|the|an?|it|to|for|with|that|which|and|of|in|by|as|is|not|set|used|there|needed|
        only
      )(?![\w-])
    )[a-z0-9][a-z0-9.-]{0,60}[a-z0-9]
  )["'\x60]?
`;
const ends = overLines`
  (?=
    \s?(?:[.,;:)\n]|$)|\sand\s|\s(?:of|from|out\sof)\s(?:it|that|this)(?:[.,;]|$)|
    \sin\s(?:the\s)?(?:namespace\s)?[a-z][a-z0-9-]{1,50}(?:[.,;]|$)
  )
`;
const begin = String.raw`(?<=^|[.;,:?!\n]\s?|\sand\s)`;
const it = '(?:it|that|this|these|all\\s(?:of\\s)?(?:it|that|this)|everything|them)';
const be = String.raw`(?:\s(?:is|be|should\sbe|shall\sbe|must\sbe|will\sbe|ought\sto\sbe|would\sbe|should|shall|must|ought\sto|has\sto))`;
const called = overLines`
  (?:\s(?:simply|just|to\sbe|be|plainly))?
  (?:\s(?:called|named|known\sas|titled|go\sby|goes\sby|carry\sthe\sname|bear\sthe\sname))?
`;

const told = (word: string): string => overLines`
  (?:
    ${begin}(?:please\s)?(?:make|put|write|turn|wrap|pack|express|do|define|formulate|cast|state|create|set\sup|(?:i|we)(?:'d)?\s(?:want|need|would\slike|like))\s(?:all\s)?${it}\s(?:(?:in|into|as|a|an|up|for|the|one|down|be)\s){0,4}(?:${word})(?:\s(?:named|called))?,?\s${name}|
    ${begin}(?:please\s)?(?:make|create|write|build|give\sus|i\swant|we\swant)\s(?:an?|the|one)\s(?:${word})(?:\s(?:named|called))?,?\s${name}(?=\s(?:of|from|out\sof)\s(?:it|that|this))|
    ${begin}(?:the|that|this|our)\s(?:${word})(?:'s\sname)?(?:${be}${called}|\sgoes\sby(?:\sthe\sname\sof)?)\s${name}|
    ${begin}${name}\s(?:is|shall\sbe|should\sbe|would\sbe)\s(?:the\sname|what\swe\scall|how\swe\scall)(?:\s(?:of|for|to))?\s(?:the|that|this|our)\s(?:${word})|
    ${begin}(?:so\s)?(?:(?:we|i|you\scan|let\sus|let's|please)\s)?(?:call|name|title)\s(?:the|that|this|our)\s(?:${word})\s${name}
  )
  ${ends}
`;

/** Short words are heard as kinds where the words before or behind them tell which. */
const signed = (signs: string | undefined): string =>
  signs === undefined ? '' : `(?:(?<=(?:${signs})[^]{0,600})|(?=[^]{0,300}(?:${signs})))`;

/** An object that is named last has what was told before. */
const lastNamed: readonly Rewriting[] = shorts.map(({ word, kind, signs }) => [
  anyCase(`${told(word)}${signed(signs)}`.replaceAll(/(?<=[a-z]) (?=[a-z])/gu, '\\s')),
  (...[, ...names]) => `the ${kind} should be called ${names.find((one) => typeof one === 'string') ?? ''}`,
]);

const plainly = '["\'`]?([a-z][a-z0-9]*(?:-[a-z0-9]+)+)["\'`]?';

const thing = String.raw`(?<=[.;]\s|and\s)(?:(?:the|this|that)\s(?:object|thing|resource|manifest|one)(?:\sthat\s[^.;]{3,40}?)?${be}${called}\s)`;

const several = overLines`
  (?=(?:the\s)?(?:one|first|second|third|other|another))
  (?<=
    (?:^|[.;\n]\s?|\s)(?:two|three|four|[2-4])\s(?:new\s|separate\s|different\s)?
    ((?:[a-z]{3,20}\s?)?(?:quotas|ranges|policies|maps|accounts|classes|bindings|claims|roles|secrets|services|namespaces))
    (?:\s[^\n.:]{0,80})?[:.][^\n]{0,600}
  )
  (?:(?:the\s)?(?:one|first|second|third|other)(?:\sone)?|another(?:\sone)?)
  (?:,|\sis|\sshould\sbe|\smust\sbe)?\s(?=(?:named|called)\s)
`;

/** `Two quotas: one called a with ..., one called b with ...` */
const counted: Rewriting = [
  new RegExp(several, 'giu'),
  (_all, kinds = '') => `${kinds.replace(/(?<=polic)ies$/iu, 'y').replace(/(?<=class)es$|(?<!s)s$/iu, '')} `,
];

export const namesTold: readonly Rewriting[] = [
  ...lastNamed,
  counted,
  [
    anyCase(
      String.raw`${thing}${plainly}(?=[.,;]|$)(?<=A (HorizontalPodAutoscaler|PodDisruptionBudget|LimitRange|NetworkPolicy) [^]{1,600}?)`,
    ),
    'the $2 should be called $1',
  ],
  [anyCase(String.raw`${thing}${plainly}(?=[.,;]|$)`), 'It is named $1'],
  [
    anyCase(
      String.raw`(?<=[.;]\s)${plainly},\s(?:in\s)?(?:the\s)?namespace\s(?:is\s)?([a-z][a-z0-9-]{0,60})(?=\.?$)`,
    ),
    'It is named $1, in the namespace $2',
  ],
  [
    anyCase(
      String.raw`(?<=\sthat|\swhich|^it|[.;]\sit)\s(?:goes|go)\sby\s(?:the\sname\s(?:of\s)?)?["'\x60]?([a-z][a-z0-9-]{0,60})["'\x60]?(?=[.,;]|$)`,
    ),
    ' is named $1',
  ],
  [
    /(?<!\w)(?:carr(?:y|ies|ying)|bears?|bearing)\s(?:the\s)?name\s(?:of\s)?["'`]?([a-z][a-z0-9-]{0,60})["'`]?/giu,
    'is named $1',
  ],
  [anyCase(String.raw`(?<=[.;]\s)${plainly},?\s(?:please|thanks|thank\syou)(?=\.?$)`), 'It is named $1'],
];
