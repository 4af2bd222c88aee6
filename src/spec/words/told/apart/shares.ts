import type { Rewriting } from '../../text/rewriting.ts';
import { eachOf, own } from './rows.ts';

const told = new RegExp(`名为\\s?(${own})\\s?的容器(?=使用镜像)`, 'giu');

/** `内存上限分别是 256Mi 和 64Mi` where two containers were told of: each in its order. */
export const sharesApart: readonly Rewriting[] = [
  [
    /(?<=[,;。]\s?)(?:[这]?[两二三]\s?个容器的?|二者的?|两者的?|它们的?|容器的?)?([^,;。\n]{0,40}(?:分别|依次)[^,;。\n]{1,200})/gu,
    (said, ...rest) => ofContainers(said, rest),
    (text) => text.search(told) !== -1,
  ],
];

function ofContainers(said: string, rest: readonly unknown[]): string {
  const [clause = '', at, text] = rest;
  if (typeof clause !== 'string' || typeof at !== 'number' || typeof text !== 'string') return said;
  const roster = [...text.slice(0, at).matchAll(told)].map(([, one = '']) => one);
  const each = roster.length < 2 ? undefined : eachOf(clause, roster.length);
  return each === undefined
    ? said
    : roster.map((one, order) => `容器 ${one} 的${each[order] ?? ''}`).join(',');
}
