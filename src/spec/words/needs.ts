/** One of these letters must stand in a text, in lower case. */
export type Choice = readonly string[];

export const digits: Choice = '0 1 2 3 4 5 6 7 8 9'.split(' ');
const pairs: Choice = ['=', ':'];
const number = [digits];

/** What the macros cannot do without. */
export const needs: Readonly<Record<string, readonly Choice[]>> = {
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
