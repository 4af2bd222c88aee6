import { bytes, millicores, sayCpu, sayMemory } from '../../../quantity.ts';
import type { FieldChange } from '../../operation.ts';
import type { ContainerPlace } from '../../objects.ts';
import { valueAt } from '../../value.ts';
import { set } from '../aspect.ts';

/** How many times as much, where it says so. */
export function factorOf(words: string): number | undefined {
  return factors.find(([pattern]) => pattern.test(words))?.[1];
}

const factors: readonly (readonly [RegExp, number])[] = [
  [/\bdouble|翻倍|加倍|翻一番/iu, 2],
  [/\btriple/iu, 3],
  [/\bhalve|减半/iu, 0.5],
];

const kinds = [
  ['memory', /memory|(?<!\w)(?:mem|ram)(?!\w)|内存/iu],
  ['cpu', /(?<!\w)(?:cpus?|cores?)(?!\w)|处理器|核/iu],
] as const;

/** What is spoken of an amount is of no number of copies. */
export function isOfAmount(words: string): boolean {
  return kinds.some(([, pattern]) => pattern.test(words));
}

/** `double the memory`: as many times what it asks for and what it may use. */
export function times(words: string, { at, value }: ContainerPlace): FieldChange[] {
  const factor = factorOf(words);
  if (factor === undefined) return [];
  return kinds.flatMap(([what, pattern]) =>
    (['requests', 'limits'] as const).flatMap((side) => {
      const now = valueAt(value, ['resources', side, what]);
      if (!pattern.test(words) || (typeof now !== 'string' && typeof now !== 'number')) return [];
      const said = String(now);
      const more = what === 'cpu' ? sayCpu(millicores(said) * factor) : sayMemory(bytes(said) * factor);
      return [set([...at, 'resources', side, what], more)];
    }),
  );
}
