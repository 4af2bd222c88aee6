import type { Called } from '../../../spec/words/mentions/services.ts';
import type { Reading } from '../../../spec/words/wish.ts';
import { quotedFrom } from '../quoted.ts';
import { aimed } from './aimed.ts';
import { allFirst } from './all-first.ts';
import { dealt } from './dealt.ts';
import { headed } from './headed.ts';
import { themAll } from './them.ts';

type Told = {
  readonly words: string;
  /** What was read of them, in the words of the person. */
  readonly own: (reading: Reading) => Reading;
};

/** What is said once of several services, or below the name of one, said of each in its own clause. */
export function ofServices(written: string, called: readonly Called[]): Told {
  const each = aimed(dealt(headed(themAll(written, called), called), called), called);
  const words = allFirst(each, called);
  const quote = quotedFrom(written);
  if (words === written) return { words, own: (reading) => reading };
  return {
    words,
    own: (reading) => ({
      ...reading,
      understood: reading.understood.map((row) => ({ ...row, said: quote(row.said) })),
    }),
  };
}
