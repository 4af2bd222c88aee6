import { partsOf, type Closed, type Told } from '../../../text/closed.ts';
import type { Spoken } from '../spoken.ts';

/** What is told in one clause that says nothing else, and in which words it is read. */
export type Rewritten = Closed & {
  /** What the whole text says where such a clause means this. */
  readonly where: RegExp;
  readonly unless?: RegExp;
  readonly write: (told: Told) => string | undefined;
};

/** Up to the next mark; a colon behind Chinese is one too. */
const clause = /(?:(?!(?<=\p{Script=Han}):)[^,;。\n]){3,160}/gu;

/** Rewrites a clause that says nothing else, and leaves every other as it is. */
export function closed({ where, unless, write, ...parts }: Rewritten): Spoken {
  const written = (said: string): string => {
    const read = partsOf(said, parts);
    if (read === undefined || /[^\s"'`():]/u.test(read.rest)) return said;
    return write(read.told) ?? said;
  };
  return [clause, written, (words) => where.test(words) && unless?.test(words) !== true];
}
