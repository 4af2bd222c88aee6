import { overLines } from '../../../kernel/over-lines.ts';

const job = /(?<![\w-])(?:cron\s?-?jobs?|scheduled\s(?:jobs?|tasks?))(?![\w-])/iu;

/** Another rhythm than that of days. */
const rhythm = new RegExp(
  overLines`
    (?<![\w-])(?:
      every|each|hourly|daily|nightly|weekly|monthly|yearly|once|twice|minutes|hours|days?|weeks?|months?|
      week(?:days?|ends?)|(?:mon|tues|wednes|thurs|fri|satur|sun)days?
    )(?![\w-])|@[a-z]{3,}ly(?!\w)|(?:[\d*/,-]+\s){4}[\d*/,-]+|每
  `,
  'iu',
);

/** What else is done at a time. */
const others =
  /(?<![\w-])(?:scal\w+|deploy\w*|roll\w*|suspend\w*|paus\w+|delet\w+|releas\w+|replicas|until|from|between|before|after)(?![\w-])/iu;

/** Whether a time of the day can be all that is said of when a job by the clock runs. */
export const hasDailyTime = (words: string): boolean => job.test(words) && !rhythm.test(words);

type Time = {
  readonly start: number;
  readonly said: string;
  readonly groups: Record<string, string | undefined>;
};

/** `at 2am` and `at 14:30` are times; `at 2` may be anything. It is the job's in the sentence that tells of it. */
export function isTimeOfJob(words: string, { start, said, groups }: Time): boolean {
  const before = words.slice(0, start);
  const isBare = groups['bare'] !== undefined && groups['bareHalf'] === undefined;
  const isAt = /^at\s/iu.test(said) || /(?<!\w)at\s$/iu.test(before);
  const sentence = before.split(/[.;\n]\s/u).at(-1) ?? '';
  const isOfJob = job.test(sentence) || /(?<!\w)(?:it|which|that|this)\s(?:runs?|starts?)\s/iu.test(sentence);
  return isAt && !isBare && isOfJob && !others.test(sentence);
}
