import { overLines } from '../../../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../../../kernel/json.ts';
import { toCount, toSeconds } from '../../../numbers.ts';
import { oneOf } from '../../../say.ts';
import type { Meaning } from '../../../wish.ts';
import type { Frame } from '../anyhow.ts';
import { count, duration, named, none, told } from './told.ts';

const rollout = { en: 'Rollout', zh: '发布' };
const updates = overLines`
  updat\w+|upgrad\w+|roll(?:s|ed|ing)?(?: out|ed out)?|roll-?outs?|renew(?:s|ed|al)?|new (?:one|ones|version|versions|pods?|release)|deploy(?:s|ed|ing)?|a new version (?:comes|goes out)|release[sd]?
`;
const around = overLines`
  ${updates}|version|versions|pods?|them|they|one|ones|there|may|be|is|are|it|its|more|than|usual|but|at|time|most|while|during|when|whenever|goes|comes|come|out|on|an|a|the|and|or|not|no|
  allowed|with|so|that|for|before|after|run|runs|running|may run|up|down|of|any|should|must|can|go|kept|keep|keeps|we|able|to|possible|want|have|has|add|adds|each
`;
const whole = ['Deployment', 'StatefulSet', 'DaemonSet'] as const;
const ofAll = (controller: JsonMap): Meaning =>
  oneOf(...whole.map((kind) => [kind, { controller }] as const));
const ofOne = (kind: string, controller: JsonMap): Meaning => oneOf([kind, { controller }]);
const rolling = (set: JsonMap): Meaning =>
  ofOne('Deployment', { strategy: { type: 'RollingUpdate', rollingUpdate: set } });

const spare = 'extra|spare|one more|too many|additional|above|on top|add|adds|more may run|more';
const lossless = overLines`
  none (?:may be |can be |is )?(?:missing|down|away|lost)|never (?:one )?(?:fewer|less)|none too few|take none away|without losing any|not one fewer|no(?:t| one) (?:fewer|less)|none fewer|none down
`;
const missing = 'missing|down|away|gone|unavailable|out(?! of)|lost|absent';
const back =
  'go back|going back|roll(?:ed|ing)? back|way back|remember|keep|keeps|kept|stay|stays|hold on to';
const versions = 'versions?|revisions?|roll-?outs?|replica ?sets?|releases?';
const old = 'old|existing|running|previous|everything old|all pods|both|two versions|former';
const together =
  'side by side|together|at the same time|same time|at once|overlap(?:s|ping)?|next to each other';
const first = 'first|before|only starts? once|once|until|then|gone|only start when|only when|only after';
/** Which of both is there first is told by what stands behind `before`. */
const newFirst = 'before (?:(?:an?|the|any|each|its|all) ){0,2}(?:old|previous|running|existing|former)';
const stops =
  'ended|taking all pods down|taken away|gone|stop(?:s|ped)?|kill(?:s|ed)?|down|goes down|go down|remov(?:e|es|ed)|shut down|ended';

/** How a new version takes the place of the old one. */
export const rollings: readonly Frame[] = [
  told({
    id: 'never-both-told',
    subject: rollout,
    about: ['old|two versions|versions', 'new|two versions|versions', together, none],
    sense: `${around}|${together}|${none}|old|new|let|ever|two`,
    never: 'jobs?|runs|schedul\\w+|surge|seconds|extra|nodes?|machines?',
    isInTwo: true,
    mean: () => ofOne('Deployment', { strategy: { type: 'Recreate' } }),
  }),
  told({
    id: 'old-first-told',
    subject: rollout,
    about: [old, stops, first, 'new|updat\\w+|version'],
    sense: `${around}|${old}|${stops}|${first}|starts?|starting|started|new|everything|all|only|come|then|means?|tak(?:e|es|ing)|bring(?:s|ing)?|ended|when|every|arrives?|appears?|accepts?|whoever`,
    never: `${none}|jobs?|runs|schedul\\w+|surge|seconds|extra|traffic|ready|job|${newFirst}`,
    isInTwo: true,
    mean: () => ofOne('Deployment', { strategy: { type: 'Recreate' } }),
  }),
  told({
    id: 'new-first-told',
    subject: rollout,
    about: ['new', newFirst, stops],
    sense: `${around}|${old}|${stops}|${first}|starts?|starting|started|new|ready|healthy|fully|all|only|comes? up`,
    never: `jobs?|schedul\\w+|surge|seconds|extra|traffic|job|nodes?`,
    isInTwo: true,
    mean: () => rolling({ maxSurge: 1, maxUnavailable: 0 }),
  }),
  told({
    id: 'spare-told',
    subject: rollout,
    about: [updates, spare, lossless],
    value: count,
    sense: `${around}|${spare}|${lossless}|fewer|losing|none|never|missing`,
    never: 'seconds|minutes|zones?|nodes?|core|memory|replicas',
    isInTwo: true,
    mean: (said) => rolling({ maxSurge: toCount(said), maxUnavailable: 0 }),
  }),
  told({
    id: 'missing-told',
    subject: rollout,
    about: [updates, `${missing}|one at a time`],
    value: count,
    sense: `${around}|${missing}|at a time|only|no more than`,
    never: `${spare.replace('|more may run|more', '')}|none|never|seconds|minutes|zones?|nodes?|drain\\w*|evict\\w*|budget|percent|surge`,
    isInTwo: true,
    mean: (said) => ({
      ...oneOf(
        [
          'Deployment',
          {
            controller: {
              strategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: toCount(said) } },
            },
          },
        ],
        [
          'DaemonSet',
          {
            controller: {
              updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: toCount(said) } },
            },
          },
        ],
      ),
      value: said,
    }),
  }),
  told({
    id: 'versions-told',
    subject: rollout,
    about: [versions, `${back}|old|former|past|last`],
    value: count,
    sense: `${around}|${versions}|${back}|old|former|past|last|latest|back|previous|steps|must|us|way`,
    never: `${spare.replace('|more may run|more', '')}|${together}|seconds|minutes|api|snapshots?|backups?|days|jobs?`,
    mean: (said) => ofAll({ revisionHistoryLimit: toCount(said) }),
  }),
  told({
    id: 'settled-told',
    subject: rollout,
    about: ['ready|fine|up|healthy|running', 'counts?|available|considered|going on|regarded|next'],
    value: duration,
    sense: `${around}|ready|fine|healthy|counts?|counted|as|available|considered|regarded|only|been|wait|stay|has|going|next|before|after|for|pods?|next one`,
    never: `${none}|probe|traffic|check\\w*|start-?up|kill\\w*|unavailable|progress|fail\\w*|restart\\w*|/\\w+`,
    mean: (said) => ofAll({ minReadySeconds: toSeconds(said) }),
  }),
  told({
    id: 'stuck-told',
    subject: rollout,
    about: [updates, 'progress|stuck|further|get anywhere|stalled|hangs?|give up|failed'],
    value: duration,
    sense: `${around}|progress|stuck|further|get|anywhere|stalled|hangs?|give up|fail(?:s|ed)?|counts?|as|if|makes?|no|doesn't|has|within|any|considered|any further`,
    never: 'probe|ready|pods?|containers?|jobs?|retr\\w+|restart\\w*',
    isInTwo: true,
    mean: (said) => ofOne('Deployment', { progressDeadlineSeconds: toSeconds(said) }),
  }),
  told({
    id: 'all-at-once-told',
    subject: rollout,
    about: [
      'starts?|started|starting|come up|comes up|order|launched',
      'wait(?:ing)?|together|all at once|order|one after the other|same time|one by one|in parallel|any order',
      "needn't|without|together|all at once|doesn't matter|don't|no matter|same time|in parallel|any order|not|no need",
    ],
    sense: `${around}|starts?|started|starting|order|wait|waiting|for|each other|one another|other|together|all|all at once|same|needn't|without|doesn't|don't|matter|which|in|parallel|need|another`,
    never:
      'seconds|minutes|jobs?|nodes?|traffic|init|ready|must never|order of containers|dependency|database',
    mean: () => ofOne('StatefulSet', { podManagementPolicy: 'Parallel' }),
  }),
  told({
    id: 'names-service-told',
    subject: rollout,
    about: ['service', 'names?|found|governed|governs|identit(?:y|ies)|dns|addresses'],
    value: `(?<=service(?: (?:named|called|behind it is|is))? )${named}`,
    sense: `service|names?|found|governed|governs|identit\\w+|dns|addresses|gives?|come|comes|belong(?:s)?|through|behind|from|by|to|stable|network|it is|find|each other`,
    never: `${none}|headless|port|ports|create|add|with|expose\\w*|account|monitor|load ?balancer|clusterip|node ?port|\\d{2,5}`,
    mean: (serviceName) => ofOne('StatefulSet', { serviceName }),
  }),
  told({
    id: 'by-hand-told',
    subject: rollout,
    about: [
      'delet(?:e|es|ed)|by hand|ourselves|manually',
      'updat\\w+|versions?|renewed|new|replaced',
      'only|until|wait|when|unless|not before|once',
    ],
    sense: `${around}|delet(?:e|es|ed)|by hand|hand|ourselves|manually|only|until|wait|somebody|someone|we|reaches|reach|unless|gets|takes? effect|once|effective`,
    never: `${none}|claims?|volumes?|data|jobs?|after|seconds|minutes`,
    mean: () =>
      oneOf(
        ['StatefulSet', { controller: { updateStrategy: { type: 'OnDelete' } } }],
        ['DaemonSet', { controller: { updateStrategy: { type: 'OnDelete' } } }],
      ),
  }),
];
