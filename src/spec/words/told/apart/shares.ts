import type { Rewriting } from '../../text/rewriting.ts';
import { eachOf, own, pointed } from './rows.ts';

const told = new RegExp(`名为\\s?(${own})\\s?的容器(?=使用镜像)`, 'giu');

/** `内存上限分别是 256Mi 和 64Mi` where two containers were told of: each in its order. */
export const sharesApart: readonly Rewriting[] = [
  [
    /(?<=[,;。]\s?)(?:[这]?[两二三]\s?个容器的?|二者的?|两者的?|它们的?|容器的?)?([^,;。\n]{0,40}(?:分别|依次)[^,;。\n]{1,200})/gu,
    (said, ...rest) => ofContainers(said, rest),
    isTold,
  ],
  [
    /(前者([^,;。\d]{1,12})\d[\w.]{0,9}\s?(CPU|内存)\s?[,;]\s?后者\2\d[\w.]{0,9})(?=\s?(?:[,;。]|$))/giu,
    '$1 $3',
    isTold,
  ],
  [
    /(?<=[,;。]\s?)(?:其中)?(前者|后者|第[一二三四]个\s?(?:容器)?(?!\s?(?:叫|名为|是)))\s?(?:的)?/gu,
    (said, ...rest) => ofOne(said, rest),
    isTold,
  ],
];

function isTold(text: string): boolean {
  return text.search(told) !== -1;
}

/** `前者监听 80`: by its name. */
function ofOne(said: string, rest: readonly unknown[]): string {
  const [order, at, text] = rest;
  if (typeof order !== 'string' || typeof at !== 'number' || typeof text !== 'string') return said;
  const roster = [...text.slice(0, at).matchAll(told)].map(([, one = '']) => one);
  const one = roster.length < 2 ? undefined : roster[pointed(order, roster) ?? -1];
  return one === undefined ? said : called(one);
}

/** One letter stands for a container only where it is told as its name. */
function called(one: string): string {
  return one.length > 1 ? `容器 ${one} ` : `名为 ${one} 的容器`;
}

function ofContainers(said: string, rest: readonly unknown[]): string {
  const [clause = '', at, text] = rest;
  if (typeof clause !== 'string' || typeof at !== 'number' || typeof text !== 'string') return said;
  const roster = [...text.slice(0, at).matchAll(told)].map(([, one = '']) => one);
  const each = roster.length < 2 ? undefined : eachOf(clause, roster.length);
  return each === undefined
    ? said
    : roster.map((one, order) => `${called(one)}的${each[order] ?? ''}`).join(',');
}
