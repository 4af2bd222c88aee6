import { bounding } from './spoken/bounding.ts';
import { making } from './spoken/making.ts';
import { meaning } from './spoken/meaning.ts';
import { placing } from './spoken/placing.ts';
import type { Spoken } from './spoken/spoken.ts';
import { telling } from './spoken/telling.ts';

const table: readonly Spoken[] = [...making, ...telling, ...bounding, ...placing, ...meaning];

/** Chinese as people speak it, in the words in which it is written. */
export function asWritten(text: string): string {
  return /\p{Script=Han}/u.test(text)
    ? table.reduce((words, [said, written]) => words.replaceAll(said, written), text)
    : text;
}
