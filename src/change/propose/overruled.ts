import { literally } from '../../kernel/literally.ts';
import type { Order } from './order.ts';
import type { Reading, Understood } from '../../spec/words/wish.ts';
import { isQuoting } from './vanished.ts';

/**
 * What two parts of the words say of one thing, each another: only the later one is written, so the earlier one is
 * named, unless its value is written of something else. Who goes on after an answer corrects what was said before.
 */
export function withOverruled(
  reading: Reading,
  texts: readonly string[],
  { words, last = '' }: Order['request'],
): Reading {
  const [overruled, counting] = [true, false].map((isOver) =>
    reading.understood.filter((row) => (row.overruled !== undefined) === isOver),
  );
  if (overruled === undefined || counting === undefined || overruled.length === 0) return reading;
  // Who tells what is quoted tells what was so far.
  const known = isQuoting.test(words) ? words : '';
  const gone = overruled.filter((row) => last === '' && isGone(row, texts) && !isQuoted(row, known));
  return {
    ...reading,
    understood: counting,
    leftover: [...new Set([...reading.leftover, ...gone.map(({ said }) => said)])],
  };
}

function isQuoted({ said, overruled = [] }: Understood, quoted: string): boolean {
  const rest = quoted.replace(said, '');
  return overruled.every((value) => rest.includes(value));
}

/** A mere number stands somewhere for something else. */
function isGone({ overruled = [] }: Understood, texts: readonly string[]): boolean {
  return overruled.some((value) => {
    const whole = new RegExp(`(?<![\\w.-])${literally(value)}(?![\\w-])`, 'u');
    return /^\d{1,4}$/u.test(value) || texts.every((text) => !whole.test(text));
  });
}
