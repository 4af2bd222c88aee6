import { overLines } from '../../../../../kernel/over-lines.ts';
import { oneOf } from '../../../say.ts';
import type { Meaning } from '../../../wish.ts';
import type { Frame } from '../anyhow.ts';
import { lifecycle, noJob, ofCron } from './repeating.ts';
import { none, told } from './told.ts';

const still = overLines`
  overlap(?:s|ping)?|at it together|still|as long as|while|busy|hasn't finished|isn't (?:through|finished|done)|not (?:through|finished|done)(?: yet)?|takes? too long|unfinished|
  at the same time|at a time|at once|together|simultaneous(?:ly)?|it is time again|old|previous|overlapping|concurrent(?:ly)?|in parallel|in progress|under ?way|active|in favou?r
`;
const skips =
  'skip(?:s|ped)?|drop(?:s|ped)?|leave(?: the next(?: one)?)? out|left out|out|keeps|from starting|only|none';
const ousts = overLines`
  takes? (?:the|its) place|in (?:the|its) place|replac(?:e|es|ed)|stop(?:s|ped)?|kill(?:s|ed)?|cancel(?:s|led|ed)?|push(?:es|ed)? out|wins?|in favou?r|abort(?:s|ed)?|gives? way|makes? way|make way
`;
const fine = "may|can|fine|doesn't matter|does not matter|ok|okay|all right|allowed|no problem|don't mind";
const turns = overLines`
  ${still}|runs?|running|one|ones|it|two|two of them|several|other|another|next|new|last|begin(?:s)?|starts?|starting|start|work|at work|going|be|long|too|too long|first|after|before|until|
  when|if|once|twice|more than one|yet|finished|through|done|hasn't|isn't|has|there|there may|of|them|a|the|at|time|again|should|job|as|while|and|from|over|that|to|another|let|is|never|overlap|due|executions?|instances?|allowed|by|progress|meanwhile|runs|still busy|way|for it
`;

const concurrency = (concurrencyPolicy: string): Meaning => ofCron({ concurrencyPolicy });
const sure =
  'kept|keep(?= the)|histor\\w+|retr\\w+|times|seconds|minutes|hours|pods?|containers?|replicas?|deployment';

/** What becomes of a run while the one before it is not through. */
export const overlaps: readonly Frame[] = [
  told({
    id: 'replaced-told',
    subject: lifecycle,
    about: [`${still}|next`, ousts],
    sense: `${turns}|${ousts}|favou?r|place|wins|out`,
    never: `${sure}|${none.replace("isn't|", '').replace('not|', '')}|skip\\w*`,
    isInTwo: true,
    unless: noJob,
    mean: () => concurrency('Replace'),
  }),
  told({
    id: 'overlapping-told',
    subject: lifecycle,
    about: [still, fine],
    sense: `${turns}|${fine}|matter|doesn't`,
    never: `${sure}|${ousts}|${skips}|no(?! problem)|never|mustn't|not(?! matter)|cannot|can't|late`,
    mean: () => concurrency('Allow'),
  }),
  told({
    id: 'skipped-told',
    subject: lifecycle,
    about: [still, `${skips}|${none}|forbidden|prohibited|disallowed|avoided|ruled out|prevented`],
    sense: `${turns}|${skips}|${none}|leave|keeps|not|may|must|forbidden|prohibited|disallowed|avoided|ruled|prevented`,
    never: `${sure}|${ousts}|matter|problem|late`,
    isInTwo: true,
    unless: noJob,
    mean: (_, clause) =>
      /(?<!\w)(?:runs?|one|ones|it|two|jobs?|executions?|instances?|other|new|next)(?!\w)/iu.test(clause)
        ? concurrency('Forbid')
        : undefined,
  }),
  told({
    id: 'asleep-told',
    subject: lifecycle,
    about: [
      "switched off|paused?|on hold|asleep|suspended?|dormant|shouldn't run|not (?:to )?run|don't let it run|do not let it run|not active|inactive|not be active",
      'yet|for now|for the time being|until|starts? out|first|created|to begin with|at first|leave|keep|stays?|still|put|remain',
    ],
    sense:
      "switched|off|run|active|shouldn't|not|don't|do not|yet|now|time|being|until|starts?|created|begin|first|leave|keep|stays?|still|i|we|say|say so|wake|wake it|tell|you|but|there|put|remains?|hold|let it|to|to be",
    never: 'seconds|minutes|hours|probe|rollout|pods?|containers?|while|overlap\\w*',
    isInTwo: true,
    unless: noJob,
    mean: () =>
      oneOf(
        ['Job', { controller: { suspend: true } }],
        ['CronJob', { cron: { suspend: true } }],
        ['workload', { cron: { suspend: true } }],
      ),
  }),
];
