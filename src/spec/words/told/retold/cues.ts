import { overLines } from '../../../../kernel/over-lines.ts';
/** What is told by an amount: how it is asked for, and a word of each list that is said with it. */
export type Cue = {
  readonly key: string;
  readonly value: 'time' | 'count';
  /** What is said behind the value. */
  readonly unit?: string;
  readonly cues: readonly string[];
  readonly never?: string;
  /** What is said beside, and tells nothing more. */
  readonly also?: string;
  /** The kinds that have it; else whatever runs. */
  readonly kinds?: readonly string[];
};

const starts =
  'starts?|started|starting|begins?|begun|beginning|launch(?:es|ed)?|kick(?:s|ed)?|fires?|fired|late|delays?|delayed|miss(?:es|ed)?';
const fails =
  'fail(?:s|ed|ures?|ing)?|retr(?:y|ies|ied)|attempts?|attempted|anew|tr(?:y|ies|ied)|again|crash(?:es|ed)?|unsuccessful';
const ends = 'finish(?:es|ed)?|done|complet(?:es|ed|ion)|ends?|ended|the end|over|through';
const gone =
  'vanish(?:es)?|remov\\w+|delet\\w+|gone|disappears?|left|clean\\w*|sw(?:ept|eep)|tid(?:y|ied)|garbage|thrown|goes away|dropped|erased|kept|stays?';
const keeps = overLines`
  keep(?:s|ing)?|kept|remember(?:s|ed)?|retain(?:s|ed)?|history|preserv\w+|stays?|remain(?:s|ing)?|stored?|hold(?:s)?|saved?|
  records?|around|available|visible
`;
const once =
  'same time|simultaneous(?:ly)?|parallel|concurrent(?:ly)?|at once|side by side|at a time|together|any one time|any time|in flight|(?:same|any(?: one)?|one) (?:moment|instant)|simultaneous\\w*|in unison|abreast';
const updates = 'updat\\w+|roll\\w*|upgrad\\w+|new version|releases?|replac\\w+|deploy(?:s|ing)';
const runs = ['Deployment', 'DaemonSet', 'StatefulSet'] as const;
const job = ['Job', 'CronJob'] as const;

export const cues: readonly Cue[] = [
  {
    key: 'terminationGracePeriodSeconds',
    value: 'time',
    cues: [
      overLines`
        stop(?:s|ped|ping)?|terminat\w+|shut(?:s|ting)?|shutdown|goodbye|graceful(?:ly)?|exit(?:s|ing)?|wind(?:s|ing)?|kill(?:s|ed)?|
        drain(?:s|ed|ing)?|dies?|farewell|evicted
      `,
    ],
    never: `${fails}|${ends}|rollout|deadline|probe|check(?:s|ed)?|longer|more than|exceed\\w*|takes?|lasts?|elapsed|after (?:the|its|it|starting)(?: has)?(?: start(?:ed|s)?)?`,
  },
  {
    key: 'minReadySeconds',
    value: 'time',
    cues: [
      'ready|up|healthy|running',
      'available|counts?|counted|considered|regarded|deemed|treated|seen as|taken as',
    ],
    never: 'probe|check(?:s|ed)?|unavailable|times',
  },
  {
    key: 'progressDeadlineSeconds',
    value: 'time',
    cues: [
      'roll-?outs?|rolling out|progress|updates?',
      'fail(?:s|ed|ure)?|deadline|stuck|stalled|given up|hangs?',
    ],
    kinds: ['Deployment'],
  },
  { key: 'ttlSecondsAfterFinished', value: 'time', cues: [ends, gone], kinds: job, never: 'history' },
  {
    key: 'activeDeadlineSeconds',
    value: 'time',
    cues: [
      overLines`
        longer|at most|within|max(?:imum)?|cut|kill(?:ed|s)?|abort(?:ed|s)?|overall|no more|limit(?:ed)?|exceed(?:s|ing)?|more than|
        deadline|given up|cancel(?:l?ed)?|called off|is all|stopped|terminated|allowed
      `,
      'run(?:s|ning)?|takes?|last(?:s)?|job|task|whole|lot|finish(?:es|ed)?|work|altogether|need(?:s)?|complete|active|everything|gets|elapsed|given up',
    ],
    kinds: job,
    never: `${gone}|${starts}|grace(?:fully)?|late`,
  },
  {
    key: 'startingDeadlineSeconds',
    value: 'time',
    cues: [
      starts,
      'skip(?:s|ped)?|late|later|miss(?:es|ed)?|within|tolerat\\w+|accept\\w*|deadline|delays?|delayed|latest|at most|up to|no more|drop(?:ped)?|left out|leave out|omitted|passed over|forgone|discarded|caught up|catch up|made up',
    ],
    kinds: ['CronJob'],
  },
  {
    key: 'backoffLimit',
    value: 'count',
    cues: [fails],
    kinds: job,
    never: 'histor\\w+|remember\\w*|kept|keep|retain\\w*|per index|seconds|minutes|records?',
  },
  {
    key: 'successfulJobsHistoryLimit',
    value: 'count',
    cues: ['success(?:ful|es|fully)?|succeed(?:ed)?|good|well|completed|fine|finished', keeps],
    kinds: ['CronJob'],
  },
  {
    key: 'failedJobsHistoryLimit',
    value: 'count',
    cues: ["fail(?:ed|ures?|ing)?|bad|broken|unsuccessful|didn't|did not|wrong|badly", keeps],
    kinds: ['CronJob'],
  },
  {
    key: 'revisionHistoryLimit',
    value: 'count',
    cues: [
      'old|older|previous|past|former|revisions?|histor\\w+|replica ?sets?|versions?|roll(?:ed|ing)? ?back',
      keeps,
    ],
    kinds: ['Deployment', 'StatefulSet', 'DaemonSet'],
  },
  { key: 'parallelism', value: 'count', cues: [once], kinds: job, never: 'not|never|overlap|items?|pieces' },
  {
    key: 'completions',
    value: 'count',
    cues: [
      'complet(?:e|es|ed|ions?)|success(?:ful|es|fully)?|succeed(?:s|ed)?|in total|altogether|overall|all in all|items|pieces|worked off|work items',
    ],
    kinds: job,
    never: `${keeps}|${fails}|second|${once}`,
  },
  {
    key: 'maxUnavailable',
    value: 'count',
    cues: [
      updates,
      'down|unavailable|missing|gone|absent|lost|at a time|after the other|dealt with|offline|out of service',
    ],
    kinds: runs,
    never: 'extra|more|additional|surplus|ordinals?|partition|index',
  },
  {
    key: 'maxSurge',
    value: 'count',
    cues: [updates, 'extra|more|additional|surplus|above|on top|beyond'],
    kinds: runs,
    never: 'seconds|no more|never|below|fewer|less',
  },
];
