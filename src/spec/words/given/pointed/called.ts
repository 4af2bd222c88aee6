import { literally } from '../../../../kernel/literally.ts';
import type { Shown } from './shown.ts';

/** Which of several comes first, in both languages. */
export const order: readonly (readonly [english: string, chinese: string])[] = [
  ['first', '第一'],
  ['second', '第二'],
  ['third', '第三'],
];

/** What a part of a name stands for is said in full. */
const inFull: Readonly<Record<string, string>> = {
  db: 'database|数据库',
  frontend: 'front-end|前端',
  backend: 'back-end|后端',
  web: '网页',
  cache: '缓存',
};

/** What people call one of several: its name, and what of it the names of the others do not have. */
export function calledBy({ name }: Shown, all: readonly Shown[]): string {
  const others = new Set(all.filter((one) => one.name !== name).flatMap((one) => one.name.split(/[.-]/u)));
  const own = name.split(/[.-]/u).filter((part) => part.length > 1 && !others.has(part));
  return [name, ...own].flatMap((part) => [literally(part), inFull[part] ?? []].flat()).join('|');
}
