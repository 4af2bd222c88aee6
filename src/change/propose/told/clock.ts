import { present } from '../../../kernel/present.ts';
import { textOf } from '../../../spec/words/merge.ts';
import { readWish, type Vocabulary } from '../../../spec/words/read.ts';

/** When something runs, and what of the words says anything else. */
export type Clock = {
  readonly schedule: string;
  readonly timeZone?: string;
  readonly left: readonly string[];
};

/** Reads `nightly at 3`, `每周一上午九点` as what runs by the clock is read; undefined where nothing of it is a time. */
export function clockIn(words: string, readers: Vocabulary | undefined): Clock | undefined {
  if (readers === undefined) return undefined;
  const isChinese = /\p{Script=Han}/u.test(words);
  const head = isChinese
    ? '一个 CronJob，镜像 busybox，执行 `true`，'
    : 'A CronJob with the image busybox runs `true` ';
  const plain = usual.reduce((text, [pattern, usually]) => text.replaceAll(pattern, usually), words);
  const { wish, leftover, understood } = readWish(head + plain.trim(), readers);
  const [{ work } = {}] = wish.drafts;
  const schedule = textOf(work?.cron['schedule']);
  if (schedule === undefined || wish.drafts.length > 1) return undefined;
  const others = understood.filter(({ subject }) => !own.has(subject.en)).map(({ said }) => said);
  return present({ schedule, timeZone: textOf(work?.cron['timeZone']), left: [...leftover, ...others] });
}

const own = new Set(['Kind', 'Image', 'Command', 'Schedule']);

/** As its readers know it. */
const usual: readonly (readonly [RegExp, string])[] = [
  [/(?<![\w-])each(?=\s)/giu, 'every'],
  [/(?<![\w-])(?:every|once)\s(?:single|an?|per)\s(?=hour|day|night|week|month|minute|morning)/giu, 'every '],
  [/(?<![\w-])every\s(?:other|second)\s(?=hour|day|minute)/giu, 'every 2 '],
  [/(?<=2\s(?:hour|day|minute))(?!s)/giu, 's'],
  [/(?<=every\s\d{1,2})\s?(?:m|min)(?!\w)/giu, ' minutes'],
  [/(?<=every\s\d{1,2})\s?h(?!\w)/giu, ' hours'],
  [/(?<![\w-])on\sthe\shour(?!\w)/giu, 'every hour'],
  [/(?:按照?|以)\s?(?=[\d*])/gu, ''],
];
