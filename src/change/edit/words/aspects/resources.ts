import { overLines } from '../../../../kernel/over-lines.ts';
import { toCores, toSize } from '../../../../spec/words/numbers.ts';
import { bytes, millicores } from '../../../quantity.ts';
import { valueAt } from '../../value.ts';
import type { ContainerPlace } from '../../objects.ts';
import type { FieldChange } from '../../operation.ts';
import { times } from './times.ts';
import { isWorkload, remove, set, type Ask, type Aspect } from '../aspect.ts';

const size = '(\\d{1,9}(?:\\.\\d{1,3})?\\s?(?:[KMGT]i?B?|megabytes?|gigabytes?))(?![\\w])';
const cores = '(\\d{1,5}(?:\\.\\d{1,3})?\\s?m?)(?![\\w.]|\\s?%)(?:\\s?(?:cpus?|cores?|核))?';
const memoryWord = '(?:memory|mem|ram|内存)';
const cpuWord = '(?:cpus?|cores?|处理器)';
/** What has the unit of a size is of memory, unless it is a disk. */
const ends = '(?<!(?:storage|disk|volume|claim)[^,;]{0,20})(?<![\\w-])(?:requests?|limits?|请求|上限|限制)';
const between = '[^\\d,;]{0,40}?';

const amounts = [
  [
    'memory',
    new RegExp(`(?:${memoryWord}|${ends})${between}${size}|${size}${between}${memoryWord}`, 'giu'),
    toSize,
  ],
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
    const changes = ask.verb === 'remove' ? removals(ask, container) : changesOf(ask, container);
    return changes.length === 0 ? undefined : changes;
  },
};

function changesOf(ask: Ask, container: ContainerPlace): FieldChange[] {
  const told = settings(ask, container);
  return told.length > 0 ? told : times(ask.words, container);
}

type Side = 'requests' | 'limits';
const limit = /limit|cap\b|ceiling|上限|限制|最多/iu;
const request = /request|reserv|请求|申请|预留/iu;

function settings({ words }: Ask, container: ContainerPlace): FieldChange[] {
  return amounts.flatMap(([what, pattern, read]) => {
    const found = foundIn(what === 'memory' ? words.replaceAll(millis, '$1\u0001') : words, what, pattern);
    return found.flatMap((one, at) => {
      // What stands before another number is said of that.
      const ahead =
        words
          .slice(Math.max(0, one.start - 24), one.start)
          .split(/\d/u)
          .at(-1) ?? '';
      const around = ahead + words.slice(one.start, one.end + 12);
      const texts = found.length > 1 ? [besideOf(words, found, at)] : [one.text, around, closing(words)];
      const value = read(one.said);
      const said = sidesOf(texts, what, container);
      const sides = found.length > 1 ? said : withOther(said, { what, value }, container);
      return sides.map((side) => set([...container.at, 'resources', side, what], value));
    });
  });
}

/** `250m` is a quarter of a core, whatever stands before it. */
const millis = /(?<=\d)(\s?)m(?![a-z])/gu;

type Found = { readonly start: number; readonly end: number; readonly text: string; readonly said: string };

/** `memory 256Mi limit 512Mi`: sizes beside the one that is said of memory are of memory too, and so is one that is alone. */
function foundIn(words: string, what: string, pattern: RegExp): readonly Found[] {
  const first = [...words.matchAll(pattern)];
  const sizes = what === 'memory' ? [...words.matchAll(new RegExp(`(?<![\\w.])${size}`, 'giu'))] : [];
  if (what === 'cpu' && first.length === 0) return millisAlone(words);
  const isAlone =
    sizes.length > 0 && !words.replaceAll(new RegExp(size, 'giu'), '').replace(saysLittle, '').trim();
  const isOnlyMemory = first.length > 0 && sizes.length > first.length && !elsewhere.test(words);
  const all = isAlone || isOnlyMemory ? sizes : first;
  return all.map(({ 0: text, index, ...groups }) => ({
    start: index,
    end: index + text.length,
    text,
    said:
      Object.values(groups).find((group): group is string => typeof group === 'string' && group !== words) ??
      text,
  }));
}

/** `500m` is of a processor, whatever is not said. */
function millisAlone(words: string): readonly Found[] {
  const [only, ...others] = [...words.matchAll(/(?<![\w.])\d{1,5}m(?!\w)/gu)];
  if (only === undefined || others.length > 0) return [];
  const [text] = only;
  const isAlone = words.replace(text, '').replace(saysLittle, '').trim() === '';
  return isAlone ? [{ start: only.index, end: only.index + text.length, text, said: text }] : [];
}

const elsewhere = /storage|volume|disk|claim|pvc|存储|磁盘|卷/iu;
/** Words around a size that do not say what it is of. */
export const saysLittle = new RegExp(
  overLines`
    (?<![\w-])(?:gets?|needs?|takes?|has|have|give|want|wants|use|uses|set|should|must|can|may|to|with|at|of|it|each|only|just|up|
    limits?|requests?|now|instead|more|make|bump|raise|lower|increase|decrease|and|a|an|is|be)(?![\w-])|
    也|还|再|给|要|用|改成|改为|加到|提到|升到|降到|调到|设为|到|成|上限|限制|请求|每个|吧|了|[\s,，。.、/:]
  `,
  'giu',
);

/** Of several the side that is said before each, or behind each where nothing is said before the first. */
function besideOf(words: string, found: readonly Found[], at: number): string {
  const before = (one: number) => words.slice(found[one - 1]?.end ?? 0, found[one]?.start);
  const after = (one: number) => words.slice(found[one]?.end, found[one + 1]?.start);
  const isBehind = sidesIn(before(0)).length === 0 && sidesIn(after(found.length - 1)).length > 0;
  const own = isBehind ? after(at) : before(at);
  // Beside a limit the other one is what is asked for.
  return sidesIn(own).length === 0 && at === 0 ? 'request' : own;
}

/** What is said at an end of a clause is said of all of it. */
function closing(words: string): string {
  return (
    /^\W{0,3}(?:limits?|requests?|cap)(?![a-z])|(?:limits?|requests?|上限|限制|请求)\W{0,3}$/iu.exec(
      words,
    )?.[0] ?? ''
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

/** Nothing asks for more than it may use. */
function withOther(
  sides: readonly Side[],
  { what, value }: { readonly what: 'memory' | 'cpu'; readonly value: string },
  { value: own }: ContainerPlace,
): readonly Side[] {
  const [only, ...others] = sides;
  const other = valueAt(own, ['resources', only === 'limits' ? 'requests' : 'limits', what]);
  if (only === undefined || others.length > 0 || other === undefined) return sides;
  const gap = amountOf(value, what) - amountOf(other, what);
  return (only === 'limits' ? gap < 0 : gap > 0) ? both : sides;
}

function amountOf(said: unknown, what: 'memory' | 'cpu'): number {
  return (what === 'memory' ? bytes : millicores)(String(said));
}

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
