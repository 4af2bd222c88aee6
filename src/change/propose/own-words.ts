import { literally } from '../../kernel/literally.ts';
import { isAnswer } from './answered.ts';
import { quotedFrom } from './quoted.ts';
import { phrased } from '../../spec/words/text/leftover.ts';
import { prepare, quoterOf } from '../../spec/words/text/text.ts';
import { unveiled, veiled } from '../../spec/words/veiled/veil.ts';
import type { Reading, Understood } from '../../spec/words/wish.ts';

/** No row quotes more where it can quote less. */
const longest = 120;

type Own = Pick<Reading, 'understood' | 'over' | 'leftover'>;

/** What was read, and what was not, in the words of the person; what of them was read is told by how they were told on. */
export function inWordsOf(written: string, told: string, reading: Reading): Own {
  const { veil, ...rest } = reading;
  if (veil === undefined) return inOwnWords(written, told, reading);
  const over = (words: string): string => veiled(words, veil);
  const { understood, leftover } = rest;
  const read = {
    ...rest,
    understood: understood.map((row) => ({ ...row, said: over(row.said) })),
    leftover: leftover.map(over),
  };
  return unveiled(inOwnWords(over(written), over(told), read), veil);
}

function inOwnWords(written: string, told: string, reading: Reading): Own {
  const own = quoterOf(written, reading.unread);
  const isHidden = hides(reading);
  const quoted = isHidden ? (said: string) => said : quotedFrom(written);
  const { understood: all, over } = reading;
  // An object that is told of before all else stands for no part of the words.
  const isBegun = all.length > 0 && all.every(({ said }) => own(said) === '');
  const saidOf = (said: string): string => {
    const whole = quoted(own(said));
    // Where that is none, or a whole paragraph, a row has what it shares with them.
    const isVague = isBegun || (whole.length > longest && whole.length > said.length * 3);
    return (isVague && !isHidden && shared(quoted(said), written)) || whole;
  };
  const paragraphs = new Set(all.map(({ said }) => own(said)).filter((said) => said.length > longest));
  const left = phrased(prepare(told, reading.unread).text, reading.leftover);
  return {
    understood: all.map((row) => ({ ...row, said: isAnswer(row) ? row.said : saidOf(row.said) })),
    ...(over !== undefined && { over: over.map(own) }),
    // Nobody said what only stands in the words that a paragraph was put into, and the rest of that was read.
    leftover: left.flatMap((said) => inOwn(said, written, own)).filter((said) => !paragraphs.has(said)),
  };
}

/** What is left, as it was said; of a paragraph that was put into other words only those that stand in it. */
function inOwn(said: string, written: string, own: (said: string) => string): string[] {
  const whole = own(said);
  const words = isSaid(said, written) ? [said] : said.split(' ');
  return whole.length > longest && words.every((word) => isSaid(word, written)) ? words : [whole];
}

/** As much of it as stands in the words as it is, from its end. */
function shared(said: string, written: string): string {
  const words = said.split(' ');
  const at = words.findIndex((_, from) => isSaid(words.slice(from).join(' '), written));
  return at === -1 ? '' : words.slice(at).join(' ');
}

function isSaid(said: string, written: string): boolean {
  return new RegExp(`(?<![\\w./-])${literally(said)}(?![\\w-])`, 'u').test(written);
}

/** Where a value is hidden, nothing is shown back but what was read. */
export function hides({ understood, leftover }: Pick<Reading, 'understood' | 'leftover'>): boolean {
  return [...understood.flatMap(({ said, value }: Understood) => [said, value]), ...leftover].some((one) =>
    one.includes('***'),
  );
}
