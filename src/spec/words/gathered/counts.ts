import type { Term } from './term.ts';

const counted =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const tens: Readonly<Record<string, number>> = {
  single: 1,
  'a single': 1,
  thirty: 30,
  forty: 40,
  fifty: 50,
  hundred: 100,
};
const inChinese = '零一二三四五六七八九十';

/** `12`, `twelve`, `两`. */
export function countOf({ id, said, value }: Term): number | undefined {
  if (id === 'number') return Number(value ?? said);
  const plain = said.toLowerCase();
  if (plain === '两') return 2;
  if (tens[plain] !== undefined) return tens[plain];
  const own = counted.includes(plain) ? counted.indexOf(plain) : inChinese.indexOf(plain);
  return own === -1 || plain === '' ? undefined : own;
}
