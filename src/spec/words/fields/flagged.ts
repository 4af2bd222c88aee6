import type { Phrase } from '../phrase.ts';
import { container } from '../say.ts';

/** Arguments that are no list: a flag before a text, a time to sleep. */
export const flagged: readonly Phrase[] = [
  [
    '(?:(?:命令)?参数|arg(?:ument)?s?){is}["\'`]?(-[a-z]{1,3})["\'`]?~?(?:,|and|和)?~?{quoted}',
    (flag = '', said = '') => container({ args: [flag, said] }),
  ],
  [
    'arg(?:ument)?s?{is}(sleep)(?:,| ) ?(\\d{1,9}[smhd]?|infinity)(?!\\w)',
    (program = '', time = '') => container({ args: [program, time] }),
  ],
];
