import { overLines } from '../../../../kernel/over-lines.ts';
/** What is told without an amount: how it is asked for, and a word of each list that is said with it. */
export type Sign = {
  readonly written: string;
  readonly cues: readonly string[];
  readonly never?: string;
  /** What is said beside, and tells nothing more. */
  readonly also?: string;
  readonly kinds?: readonly string[];
};

const no =
  "never|not|no|nor|neither|none|without|isn't|aren't|don't|doesn't|mustn't|can't|cannot|won't|nothing|nobody|shouldn't";
const going = overLines`
  still|previous|active|running|going|busy|unfinished|earlier|old|older|former|overlap\w*|last one|at work|before|
  not (?:yet )?(?:through|finished|done)
`;
const pulls = 'pull(?:s|ed|ing)?|download(?:s|ed|ing)?|fetch\\w{0,3}|newest';
const gone =
  'released|nobody claims|no longer claimed|unclaimed|claim is (?:gone|deleted|removed|released)|given back|after use|freed|is deleted|not claimed';
const restarts =
  'restart(?:s|ed|ing)?|started (?:again|anew|over)|start (?:again|anew)|re-?started|restarts|relaunched|brought back';
const host = "host(?:'s)?|node(?:'s)?|machine(?:'s)?|server's";
const updates = 'updat\\w+|roll\\w*|upgrad\\w+|deploy\\w*|new version|release[sd]?|replac\\w+';
const jobs = ['CronJob'] as const;

export const signs: readonly Sign[] = [
  {
    written: 'imagePullPolicy Always',
    cues: [pulls, 'always|each time|every time|every start|anew|afresh|on (?:each|every)'],
    never: `${no}|only|unless`,
  },
  {
    written: 'imagePullPolicy IfNotPresent',
    cues: [pulls, 'only|unless', "not there|missing|absent|already|isn't|present|lacks?|exist"],
  },
  { written: 'imagePullPolicy Never', cues: ['pull(?:s|ed|ing)?|download(?:s|ed|ing)?', 'image', 'never'] },
  {
    written: 'concurrencyPolicy Replace',
    cues: [
      going,
      'replac\\w+|takes? (?:the|its) place|gives? way|cancel\\w*|kill\\w*|supersed\\w+|aborted|stopped',
      'run|runs|one|job|execution',
    ],
    never: 'pods?',
    kinds: jobs,
  },
  {
    written: 'concurrencyPolicy Forbid',
    cues: [
      going,
      'next|new|another|second|runs?|one|executions?|two',
      `${no}|skip\\w*|waits?|dropped|left out`,
    ],
    never: 'replac\\w+|takes? (?:the|its) place|kill\\w*|restart\\w*|fail\\w*|success\\w*|seconds|kept',
    kinds: jobs,
  },
  {
    written: 'restartPolicy OnFailure',
    cues: [restarts, 'fail(?:s|ed|ure|ures)?|wrong|crash\\w*|error'],
    never: `${no}|probe|liveness|alive|unless`,
  },
  {
    written: 'restartPolicy Never',
    cues: [restarts, no],
    never: 'only|unless|until|probe|liveness|alive|times',
  },
  {
    written: 'hostNetwork true',
    cues: [
      host,
      'network(?:ing)?(?: stack| namespace)?',
      'uses?|using|shares?|sharing|switched on|joins?|lives?|directly|enabled|on|of|in|via|with',
    ],
    never: `${no}|polic\\w+|traffic`,
  },
  {
    written: 'hostPID true',
    cues: [
      host,
      'pids?|process ids?|process namespace|process(?:es)?',
      'uses?|shares?|sees?|switched on|joins?|enabled|on|as well|view',
    ],
    never: no,
  },
  { written: 'hostIPC true', cues: [host, 'ipc|inter-?process'], never: no },
  {
    written: 'tolerates all taints',
    cues: [
      'taints?|tainted',
      'all|any|every|whatever|whichever|no matter',
      'tolerat\\w+|regardless|in spite|ignor\\w+|despite|stand',
    ],
    never: no,
  },
  {
    written: 'allowPrivilegeEscalation false',
    cues: ['privileges?', 'gain\\w*|escalat\\w+|acquir\\w+|more|additional|extra|rais\\w+|new', no],
  },
  {
    written: 'privileged false',
    cues: ['privileged(?: mode)?', no],
    never: 'privileged ports?|unless|only|pod security|namespaces?',
  },
  {
    written: 'readOnlyRootFilesystem true',
    cues: [
      'root file ?systems?|rootfs',
      `read-?only|immutable|${no}`,
      'writ\\w+|read-?only|chang\\w+|modif\\w+|immutable',
    ],
  },
  {
    written: 'persistentVolumeReclaimPolicy Retain',
    cues: [
      gone,
      'retain\\w*|kept|keeps?|surviv\\w+|preserv\\w+|remains?|stays?|not (?:be )?(?:deleted|removed|lost)',
    ],
    never: 'seconds|restart\\w*',
  },
  {
    written: 'reclaimPolicy Delete',
    cues: [gone, 'deleted|removed|erased|thrown away|wiped'],
    never: `${no}|retain\\w*|kept`,
  },
  {
    written: 'updateStrategy OnDelete',
    cues: [updates, 'only|until', 'deleted?|by hand|manually|removed'],
    kinds: ['DaemonSet', 'StatefulSet'],
  },
  {
    written: 'strategy Recreate',
    cues: [
      'old|all|existing|running|previous',
      'before|first|until',
      'new|start\\w*|created?',
      'stop\\w*|kill\\w*|remov\\w*|gone|shut down|terminat\\w+|down|deleted',
    ],
    never: 'seconds|traffic|ready|init',
    kinds: ['Deployment'],
  },
  {
    written: 'podManagementPolicy Parallel',
    cues: [
      'all at once|simultaneous\\w*|in parallel|at the same time|without waiting|not (?:one after|in order)',
    ],
    kinds: ['StatefulSet'],
  },
  {
    written: 'suspend true',
    cues: [
      'suspend\\w*|paused?|on hold|switched off|dormant',
      'for now|first|initially|until|at first|currently|yet|is|be|stays?|created',
    ],
    never: no,
    kinds: ['CronJob', 'Job'],
  },
  {
    written: 'automountServiceAccountToken false',
    cues: ['token', no, 'mount\\w*|given|get|gets|handed|needs?|automatic\\w*|see'],
  },
  {
    written: 'completionMode Indexed',
    cues: ['index(?:es|ed)?', 'each|own|its|every|know|which'],
    kinds: ['Job'],
  },
];
