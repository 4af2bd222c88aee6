import { overLines } from '../../../../kernel/over-lines.ts';
import { isMap } from '../../../../render/merge.ts';
import type { FieldChange } from '../../operation.ts';
import { valueAt } from '../../value.ts';
import { isOf, isWorkload, plain, remove, set, type Ask, type Aspect } from '../aspect.ts';

const value =
  '("[^"\\n]{0,300}"|\'[^\'\\n]{0,300}\'|`[^`\\n]{0,300}`|[^\\s"\'`,;，。；、\\p{Script=Han}]{1,200}(?:,(?![A-Za-z_][\\w.-]{0,100}=)[^\\s"\'`,;，。；、\\p{Script=Han}]{1,200}){0,20})';
const pair = new RegExp(`(?<![\\w.=/-])["'\`]?([A-Za-z_][\\w.-]{0,100})=${value}`, 'gu');
const word = '(?:env(?:ironment)?(?:\\s?var(?:iable)?s?)?|variables?|环境变量|变量|keys?|键)(?![a-z])';
const named = new RegExp(
  overLines`
    (?:
      (?:${word}\s?)["'\x60]?([A-Za-z_][\w.-]{0,100})|(?<![\w./-])["'\x60]?([A-Z][A-Z0-9_]{1,100})
    )["'\x60]?(?:\s?(?:${word}|的值|value))?\s?(?:should be|must be|is(?=\s\S{0,200}[:./\d])|(?:back )?to|设置?[为回成]?|改[为成回]|换[成回]|调[成回]|恢复[为成到]|=|:|为|成)\s?
    (?:the value\s)?${value}
  `,
  'gu',
);
/** `env LOG_LEVEL debug`: a name as variables have it, and what it is. */
const beside = new RegExp(
  `${word}\\s?["'\`]?([A-Z][A-Z0-9_]{1,100})["'\`]?\\s(?:(?:with\\s)?(?:the\\s)?value\\s(?:of\\s)?)?(?!(?:and|or|of|from|in|on|for|with|the|which|that)\\s)${value}`,
  'gu',
);
const alone = new RegExp(
  `${word}\\s?["'\`]?([A-Za-z_][\\w.-]{0,100})|(?<![\\w./-])["'\`]?([A-Z][A-Z0-9_]{1,100})(?![\\w-])`,
  'gu',
);

type Pair = readonly [name: string, value: string];

/** A variable of a container. */
export const env: Aspect = {
  id: 'env',
  title: { en: 'Environment', zh: '环境变量' },
  on: isWorkload,
  read: (ask) => {
    const { container, words } = ask;
    if (
      container === undefined ||
      /\b(?:labels?|annotations?|args?|node ?-?selectors?|tolerations?|taints?|affinity)\b|标签|注解|参数|容忍|污点|亲和|节点/iu.test(
        words,
      )
    )
      return undefined;
    const at = (name: string) => [...container.at, 'env', { by: 'name', is: name }];
    return read(ask, at, (name, said) =>
      written(valueAt(container.value, ['env', { by: 'name', is: name }]), at(name), [name, said]),
    );
  },
};

/** An entry of a ConfigMap. */
export const entry: Aspect = {
  id: 'data',
  title: { en: 'Data', zh: '数据' },
  on: isOf('ConfigMap'),
  read: (ask) => {
    if (!ask.isNamed || /\b(?:labels?|annotations?)\b|标签|注解/iu.test(ask.words)) return undefined;
    return read(ask, dataAt, (name, said) => [set(dataAt(name), said)]);
  },
};

function dataAt(name: string): FieldChange['field'] {
  return ['data', name];
}

function read(
  { words, verb, thing, container }: Ask,
  at: (name: string) => FieldChange['field'],
  write: (name: string, said: string) => FieldChange[],
): FieldChange[] | undefined {
  if (verb === 'remove') {
    const gone = [...words.matchAll(alone)].map(([, one, other]) => at(one ?? other ?? ''));
    const there = gone.filter((path) => valueAt(thing.value, path) !== undefined);
    return there.length === 0 ? undefined : there.map(remove);
  }
  const isSaid = container === undefined || verb === 'add' || new RegExp(word, 'iu').test(words);
  const pairs = pairsIn(words).filter(([name]) => isSaid || /[A-Z_]/u.test(name));
  return pairs.length === 0 ? undefined : pairs.flatMap(([name, said]) => write(name, said));
}

function pairsIn(words: string): Pair[] {
  const given = [...words.matchAll(pair)].map(([, name = '', said = '']): Pair => [name, plain(said)]);
  if (given.length > 0) return given;
  const set = [...words.matchAll(named)].map(([, one, other, said = '']): Pair => [
    one ?? other ?? '',
    plain(said),
  ]);
  return set.length > 0
    ? set
    : [...words.matchAll(beside)].map(([, name = '', said = '']): Pair => [name, plain(said)]);
}

/** Where it was taken from elsewhere, it is now said here. */
function written(now: unknown, at: FieldChange['field'], [name, value]: Pair): FieldChange[] {
  const isPlain = typeof now === 'object' && now !== null && !Array.isArray(now) && !('valueFrom' in now);
  return isPlain && isMap({ ...now }) ? [set([...at, 'value'], value)] : [set(at, { name, value })];
}
