import { toCores } from '../../../spec/words/numbers.ts';
import { amountsSaid, type Amount } from './amount-pieces.ts';
import type { Ground, Heard } from './telling.ts';
import { whose } from './whose.ts';

/** Amounts as their readers know them: each by its name, and of each service that is meant. */
export function amountsTold(words: string, { called }: Ground): Heard {
  const all = amountsSaid(words)
    .map((one) => ({ ...one, services: whose(words, one, called) }))
    .filter(({ amounts, services }) => amounts.length > 1 || (services.length > 1 && isPlain(amounts)));
  const last = all.map(({ amounts, services }) =>
    services.length > 1 ? services.map((name) => `. ${name}: ${keyed(amounts)}`).join('') : '',
  );
  const rest = all
    .toReversed()
    .reduce(
      (text, { start, end, amounts, services }) =>
        text.slice(0, start) + (services.length > 1 ? ' ' : keyed(amounts)) + text.slice(end),
      words,
    );
  return { rest: rest + last.join(''), rows: [], over: (spec) => spec };
}

/** A size without a word for what it is of may be that of a disk. */
function isPlain(amounts: readonly Amount[]): boolean {
  return amounts.every(({ of, value }) => of === 'cpu' || /m/iu.test(value));
}

function keyed(amounts: readonly Amount[]): string {
  return amounts.map(({ of, side, value }) => `${of} ${side} ${valueOf(of, value)}`).join(', ');
}

function valueOf(of: Amount['of'], said: string): string {
  if (of === 'memory') return said.replaceAll(/\s/gu, '');
  const cores = said.replace(/\s?(?:v?cpus?|v?cores?|核)$/iu, '').trim();
  return toCores(cores === '' || cores === '半' || /^half/iu.test(cores) ? '半' : cores);
}
