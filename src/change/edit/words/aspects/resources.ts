import { toCores, toSize } from '../../../../spec/words/numbers.ts';
import { valueAt } from '../../value.ts';
import type { ContainerPlace } from '../../objects.ts';
import type { FieldChange } from '../../operation.ts';
import { isWorkload, remove, set, type Ask, type Aspect } from '../aspect.ts';

const size = '(\\d{1,9}(?:\\.\\d{1,3})?\\s?(?:[KMGT]i?B?|megabytes?|gigabytes?))(?![\\w])';
const cores = '(\\d{1,5}(?:\\.\\d{1,3})?\\s?m?)(?![\\w.]|\\s?%)(?:\\s?(?:cpus?|cores?|核))?';
const memoryWord = '(?:memory|mem|ram|内存)';
const cpuWord = '(?:cpus?|cores?|处理器)';
const between = '[^\\d,;]{0,40}?';

const amounts = [
  ['memory', new RegExp(`${memoryWord}${between}${size}|${size}${between}${memoryWord}`, 'giu'), toSize],
  ['cpu', new RegExp(`${cpuWord}${between}${cores}|${cores}\\s?(?:of\\s)?${cpuWord}`, 'giu'), toCores],
] as const;

/** What a container asks for, and what it may use. */
export const resources: Aspect = {
  id: 'resources',
  title: { en: 'Resources', zh: '资源' },
  on: isWorkload,
  read: (ask) => {
    const { container } = ask;
    if (container === undefined) return undefined;
    const changes = ask.verb === 'remove' ? removals(ask, container) : settings(ask, container);
    return changes.length === 0 ? undefined : changes;
  },
};

type Side = 'requests' | 'limits';
const limit = /limit|cap\b|ceiling|上限|限制|最多/iu;
const request = /request|reserv|请求|申请|预留/iu;

function settings({ words }: Ask, container: ContainerPlace): FieldChange[] {
  return amounts.flatMap(([what, pattern, read]) =>
    [...words.matchAll(pattern)].flatMap((match) => {
      const said = match.slice(1).find((group) => group !== undefined) ?? '';
      const around = words.slice(Math.max(0, match.index - 24), match.index + match[0].length + 12);
      const value = read(said);
      return sidesOf([match[0], around, words], what, container).map((side) =>
        set([...container.at, 'resources', side, what], value),
      );
    }),
  );
}

/** What is said counts, the nearest first; where neither is, what is there: memory is limited, CPU is asked for. */
function sidesOf(
  texts: readonly string[],
  what: 'memory' | 'cpu',
  container: ContainerPlace,
): readonly Side[] {
  const said = texts.map(sidesIn).find((sides) => sides.length > 0);
  if (said !== undefined) return said;
  const usual = what === 'memory' ? (['requests', 'limits'] as const) : (['requests'] as const);
  const there = both.filter((side) => valueAt(container.value, ['resources', side, what]) !== undefined);
  if (there.length < 2) return there.length === 1 ? there : usual;
  const [asked, allowed] = there.map((side) => valueAt(container.value, ['resources', side, what]));
  if (asked === allowed) return there;
  return [what === 'memory' ? 'limits' : 'requests'];
}

const both = ['requests', 'limits'] as const;

function sidesIn(text: string): readonly Side[] {
  return both.filter((side) => (side === 'limits' ? limit : request).test(text));
}

function removals({ words }: Ask, container: ContainerPlace): FieldChange[] {
  if (!/limit|request|resource|资源|限制|请求/iu.test(words)) return [];
  const whats = (['memory', 'cpu'] as const).filter((what) =>
    (what === 'cpu' ? /cpu|处理器/iu : /mem|ram\b|内存/iu).test(words),
  );
  const sides = (['requests', 'limits'] as const).filter((side) =>
    (side === 'limits' ? limit : request).test(words),
  );
  const base = [...container.at, 'resources'];
  if (sides.length === 0 && whats.length === 0) return [remove(base)];
  const paths = (sides.length === 0 ? (['requests', 'limits'] as const) : sides).flatMap((side) =>
    whats.length === 0 ? [[...base, side]] : whats.map((what) => [...base, side, what]),
  );
  return paths
    .filter((path) => valueAt(container.value, path.slice(container.at.length)) !== undefined)
    .map(remove);
}
