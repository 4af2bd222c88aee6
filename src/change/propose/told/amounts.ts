import { anyCase } from '../../../kernel/any-case.ts';
import type { Called } from '../../../spec/words/mentions/services.ts';
import { namesOf } from '../scope.ts';
import { toCores } from '../../../spec/words/numbers.ts';
import { amountsSaid, type Amount } from './amount-pieces.ts';
import type { Ground, Heard } from './telling.ts';
import { whose } from './whose.ts';

/** Amounts as their readers know them: each by its name, and of each service that is meant. */
export function amountsTold(said: string, { called }: Ground): Heard {
  const words = withMemory(said, called);
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

/** `tally gets 128Mi`: so little is no disk, where it is a service that has it. */
function withMemory(words: string, called: readonly Called[]): string {
  const known = called.filter(({ names }) => names.length > 0);
  if (known.length === 0) return words;
  const had = String.raw`(?:(?:should\s|must\s)?(?:gets?|has|have|needs?|takes?)\s(?:only\s|just\s)?)?`;
  const little = String.raw`(?<=${namesOf(known)}\s${had})(\d{2,3}Mi)(?=\s?(?:[,;)\n]|\.(?:\s|$)|$|and\s))`;
  return words.replaceAll(anyCase(little), '$1 memory');
}

/** A size without a word for what it is of may be that of a disk. */
function isPlain(amounts: readonly Amount[]): boolean {
  return amounts.every(({ of, value }) => of === 'cpu' || /m/iu.test(value));
}

function keyed(amounts: readonly Amount[]): string {
  return amounts.map(({ of, side, value }) => `${of} ${side} ${valueOf(of, value)}`).join(' and ');
}

function valueOf(of: Amount['of'], said: string): string {
  if (of === 'memory') return said.replaceAll(/\s/gu, '');
  const cores = said.replace(/\s?(?:v?cpus?|v?cores?|核)$/iu, '').trim();
  return toCores(cores === '' || cores === '半' || /^half/iu.test(cores) ? '半' : cores);
}
