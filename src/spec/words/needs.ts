import { digits, type Choice, type Writing } from '../../kernel/anchors.ts';

const pairs: Choice = ['=', ':'];
const number = [digits];

/** What the macros cannot do without. */
const needs: Readonly<Record<string, readonly Choice[]>> = {
  int: number,
  num: number,
  port: number,
  size: number,
  ip: [...number, ['.']],
  cidr: [...number, ['/']],
  percent: [...number, ['%', 'percent', 'cent']],
  path: [['/']],
  host: [['.']],
  pair: [pairs],
  pairs: [pairs],
  array: [['[']],
  quoted: [['"', "'", '`']],
};

/** Phrases: a space and `~` stand for whatever parts words, and their case does not count. */
export const asPhrase: Writing = {
  special: new Set('\\^$.|?*+()[]{} ~'),
  macros: needs,
  fold: (letters) => letters.toLowerCase(),
};
