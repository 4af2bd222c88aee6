import { overLines } from '../../../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../../../kernel/json.ts';
import { toCount, toSeconds } from '../../../numbers.ts';
import { oneOf } from '../../../say.ts';
import type { Meaning } from '../../../wish.ts';
import type { Frame } from '../anyhow.ts';
import { count, duration, told, type Clause } from './told.ts';

export const lifecycle = { en: 'Lifecycle', zh: '运行' };
const ofJob = (controller: JsonMap): Meaning =>
  oneOf(['Job', { controller }], ['CronJob', { controller }], ['workload', { controller }]);
export const ofCron = (cron: JsonMap): Meaning => oneOf(['CronJob', { cron }], ['workload', { cron }]);

/** Nothing that ends is spoken of. */
export const noJob = /^(?![^]*(?<!\w)(?:jobs?|cron))[^]*(?:deployment|stateful|daemon|replica)/iu;

const fails = overLines`
  fail(?:s|ed|ure|ures|ing)?|errors?|crash(?:es|ed)?|goes wrong|went wrong|breaks? down|unsuccessful(?:ly)?|broken|didn't work|did not work|bad
`;
const retries =
  'tr(?:y|ies|ied)|retr(?:y|ies|ied)|attempts?|attempted|again|anew|chances?|repeat(?:s|ed)?|give up|gives up|given up|goes';
const good = overLines`
  well|succe\w+|good|complete[sd]?|completions?|without (?:an )?errors?|work off|worked off|split|pieces|items|end well|good end|parts
`;
const together = overLines`
  at once|at a time|at the same time|side by side|together|in parallel|parallel|simultaneous(?:ly)?|at any (?:time|moment|one time)|concurrent(?:ly)?|under way|hands
`;
const keeps =
  'keep|keeps|kept|look(?:s|ed)?(?: at| back)?|look back on|remember(?:s|ed)?|stays?|remain(?:s|ing)?|visible|hold on to|history|see|shown?|left|retain(?:s|ed)?|stor(?:e|ed)';
const gone = overLines`
  clean(?:s|ed)?(?: it)?(?: up)?|disappear(?:s|ed)?|throw(?:n)?(?: it)? away|delet(?:e|es|ed)|vanish(?:es|ed)?|swept away|remov(?:e|es|ed)|tid(?:y|ies|ied)(?: itself)?(?: up)?|
  stays? around|around|left|gone|goes away|be left|keep it|kept|see it|visible
`;
const ends = 'end|ends|ended|over|done|through|finish(?:es|ed)?|complete[sd]?|completion';
const starts = 'starts?|started|starting|begins?|begin|beginning|get going|going|miss(?:es|ed)?|late|due';
const around = overLines`
  runs?|running|run|jobs?|tasks?|work|works|working|whole|thing|it|its|of|them|times|more|than|at most|most|up to|no more than|no|not|never|before|after|until|when|if|once|
  have|has|had|gets?|takes?|needs?|needed|allow(?:s|ed)?|counts?|fine|all in all|altogether|in all|we|we'll|one|each|for|to|come|comes|can|busy|share|shares|do|does|let|two|with|and|as|
  is it|that's|enough|an|a|the|another|second|time|should|others|on|new|another
`;
const elsewhere =
  'probe|alive|healthy|ready|hook|rollout|update|replicas?|zone|nodes?|core|cores|cpus?|memory|alpha|volume';

/** What is told by how many. */
type Counted = Pick<Clause, 'id' | 'about' | 'never'> & {
  readonly sense?: string;
  readonly set: (many: number) => Meaning;
};

const counted = ({ id, about, never, sense = '', set }: Counted): Frame =>
  told({
    id,
    subject: lifecycle,
    about,
    value: count,
    sense: `${around}|${sense}`,
    never: `${never ?? ''}|${elsewhere}`,
    isInTwo: true,
    unless: noJob,
    mean: (said) => ({ ...set(toCount(said)), value: String(toCount(said)) }),
  });

const timed = ({ id, about, never, sense = '', set }: Counted): Frame =>
  told({
    id,
    subject: lifecycle,
    about,
    value: duration,
    sense: `${around}|${sense}`,
    never: `${never ?? ''}|${elsewhere}`,
    isInTwo: true,
    unless: noJob,
    mean: (said) => ({ ...set(toSeconds(said)), value: `${String(toSeconds(said))} s` }),
  });

const spans = 'seconds?|minutes?|hours?|days?|secs?|mins?';

/** How often something that ends is run, and how long it may take. */
export const repeatings: readonly Frame[] = [
  counted({
    id: 'completions-told',
    about: ['runs?|times|pods?|pieces|items|successes|parts|rounds', `${good}|finish|done|needed`],
    sense: `${good}|${ends}|pods|runs|rounds|there are|off|must|into|an|error|without|successes`,
    never: `${together}|${keeps}|${fails.replace('errors?|', '')}|${retries}|${spans}|every|per|overlap|last|latest|start`,
    set: (completions) => ofJob({ completions }),
  }),
  counted({
    id: 'parallelism-told',
    about: [together],
    sense: `${together}|simultaneous\\w*|pods|runs|moment|work|of`,
    never: `${keeps}|${fails}|${retries}|${spans}|overlap\\w*|skip\\w*|start\\w*|missing|down|gone|(?:never|not|no|mustn't|don't|cannot|can't)(?! more| have more| run more| let more)`,
    set: (parallelism) => ofJob({ parallelism }),
  }),
  counted({
    id: 'retries-told',
    about: [
      `${fails}|${retries}`,
      `${retries}|over|allowed|give up|given up|at most|up to|may|more|before|fail`,
    ],
    sense: `${fails}|${retries}|over|allowed|after|before|don't|do not|we|pods|up|at most|only`,
    never: `${keeps}|${together}|${spans}|${starts}|histor\\w+|per index|every|last`,
    set: (backoffLimit) => ofJob({ backoffLimit }),
  }),
  timed({
    id: 'deadline-told',
    about: [
      overLines`
        longer|lasts?|${ends}|stop(?:s|ped)?|kill(?:s|ed)?|cut(?: it)? off|is all|all it gets|abort(?:s|ed)?|altogether|all in all|cancel(?:s|led|ed)?|more than|at most|no more|whatever|still
      `,
      overLines`
        finish(?:es|ed)?|done|through|runs?|running|takes?|lasts?|whole|gets|has|allow|job|task|it
      `,
    ],
    sense: overLines`
      longer|lasts?|${ends}|stop(?:s|ped)?|kill(?:s|ed)?|cut|off|all|abort(?:s|ed)?|altogether|cancel(?:s|led|ed)?|more|than|at most|within|in|isn't|is not|don't|let|or not|or|must|may|
      whatever|still|gets?|after|for|until|unfinished|everything|exceed(?:s|ing)?|hasn't|has not
    `,
    never: overLines`
      ${gone}|${starts.replace('going|', '')}|${keeps}|grace\w*|sigterm|sigkill|shut\w*|terminat\w+|wind\w*|exit\w*|requests?|goodbye|every|clean\w*|signal|told|asked|pods?|containers?|retr\w+
    `,
    set: (activeDeadlineSeconds) => ofJob({ activeDeadlineSeconds }),
  }),
  timed({
    id: 'ttl-told',
    about: [gone, `${ends}|after`],
    sense: `${gone}|${ends}|nothing|may|should|be|then|only|what|is|stays?|for|itself|up|away|finished`,
    never: `${starts}|success\\w*|fail\\w*|log|logs|data|backup|${retries}|claims?|volumes?|disk`,
    set: (ttlSecondsAfterFinished) => ofJob({ ttlSecondsAfterFinished }),
  }),
  timed({
    id: 'late-told',
    about: [
      starts,
      'late|later|within|skip(?:s|ped)?|drop(?:s|ped)?|miss(?:es|ed)?|after its time|its time|get going|not started',
    ],
    sense: `${starts}|late|later|within|skip(?:s|ped)?|drop(?:s|ped)?|its time|time|by|that|fine|all right|ok|any more|anymore|can't|cannot|isn't|still|may|should|up|left out|out|get|right`,
    never: `${gone.replace('keep it|kept|', '')}|probe|pod|pods|container|startup|${ends}|every|before|kill\\w*|stop\\w*`,
    set: (startingDeadlineSeconds) => ofCron({ startingDeadlineSeconds }),
  }),
  counted({
    id: 'good-kept-told',
    about: ['well|good|succe\\w+|finished|completed|worked', keeps],
    sense: `well|good|ones|succe\\w+|finished|completed|worked|${keeps}|last|latest|went|runs|want|at|that|back|on|newest|around|remaining`,
    never: `${fails}|${spans}|${together}|replicas?|versions?`,
    set: (successfulJobsHistoryLimit) => ofCron({ successfulJobsHistoryLimit }),
  }),
  counted({
    id: 'bad-kept-told',
    about: [`${fails}|wrong`, keeps],
    sense: `${fails}|wrong|ones|${keeps}|last|latest|went|runs|want|at|that|back|on|newest|look|around`,
    never: `succe\\w+|well|good|${spans}|${together}|versions?|retr(?:y|ies)|give up|again`,
    set: (failedJobsHistoryLimit) => ofCron({ failedJobsHistoryLimit }),
  }),
];
