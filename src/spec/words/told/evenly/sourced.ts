import { evened, piece, piecesOf, type Told } from './pieces.ts';
import { name } from './values.ts';

const kind = '(?:ConfigMap|Secret)(?![\\w-])';
const sources = [
  `(?<source>${kind}\\s?(?:名为|叫)?\\s?["'\`]?${name}["'\`]?)`,
  `(?:名为|叫做?)\\s?(?<called>["'\`]?${name}["'\`]?\\s?的\\s?${kind})`,
  `(?<before>${name}\\s?(?:这个|\\()?\\s?${kind})`,
];

/** Variables that come from keys of one ConfigMap or Secret, in pairs or in turn. */
export const sourced = evened({
  about: /[A-Z][A-Z0-9_]{2,}/u,
  where: /secret|config ?map/iu,
  pieces: piecesOf(
    ...sources,
    `(?:同一|该|这个|此|同一个|上述)\\s?(?:个)?\\s?(?<same>${kind}|对象)`,
    piece('ref', '(?:secret|configMap)KeyRef|value ?from'),
    `(?:键|key)(?:名)?\\s?(?:为|是)?\\s?["'\`]?(?<key>[\\w.-]{1,60})["'\`]?`,
    `(?<word>(?!(?:secret|configmap|key|env|data)(?![\\w-])|(?:metadata|status|spec|limits|requests)\\.)[a-z][\\w.-]{0,60})(?!\\s?=)`,
    '环境变量|变量|分别|依次|对应于?|注入为?|取自|来自|引用|读取|获取|取|用|从|读|由|提供|映射为?|作为|传入|传给|的值|的|键|字段|同样|也|则|和|与|以及|中|里面?|内|它|将|把|通过|使用|两个|这|值|注入|到',
  ),
  write: (told) => written(told),
});

/** All of several ConfigMaps and Secrets as variables. */
export const sourcedWhole = evened({
  about: /env ?from|环境变量|变量/iu,
  where: /secret|config ?map/iu,
  pieces: piecesOf(
    ...sources,
    piece('from', 'env ?from(?:来|方式)?'),
    piece('all', '(?:所有|全部|整个|整体|一切|都|均|一次性)(?:的)?(?:键值对?|键|变量|内容|数据|配置项?)?'),
    piece('variables', '(?:容器的?)?环境变量'),
    '引入?|引用|来自|取自|从|中|里面?|内|来|以及|和|与|及|的|将|把|通过|使用|用|作为|为|成|注入|导入|加载|传入|读取|形式|方式|以|到|给|容器|键值对?|键|变量|并|也|再|且|\\)',
  ),
  write: (told) => {
    const all = sourcesOf(told);
    const isWhole = told.has('from') || (told.has('all') && told.has('variables'));
    return all.length > 1 && isWhole ? all.map((one) => `envFrom ${one}`).join(',') : undefined;
  },
});

function sourcesOf(told: Told): readonly string[] {
  const said = told.all.filter(({ name: one }) => ['source', 'called', 'before'].includes(one));
  return [...new Set(said.map((one) => sourceOf(one.said)))];
}

function sourceOf(said: string): string {
  const sort = /secret(?![\w-])/iu.test(said.replace(/^(?=[a-z0-9.-]*-)[a-z0-9.-]+/u, ''))
    ? 'Secret'
    : 'ConfigMap';
  const own = said
    .replace(/(?<![\w-])(?:ConfigMap|Secret)(?![\w-])/iu, '')
    .replaceAll(/名为|叫做?|这个|的|["'`\s()]/gu, '');
  return `${sort} ${own}`;
}

function written(told: Told): string | undefined {
  const [source, ...others] = sourcesOf(told);
  const isSame = told.every('same').every((one) => source?.startsWith(one) !== false || one === '对象');
  const words = told.all.filter(({ name: one }) => one === 'word' || one === 'key');
  const isKey = words.map((one) => one.name === 'key' || !/^[A-Z][A-Z0-9_]+$/u.test(one.said));
  const pairs = pairsOf(
    words.map(({ said }) => said),
    isKey,
  );
  if (source === undefined || others.length > 0 || !isSame || pairs === undefined) return undefined;
  return pairs.map(([variable, key]) => `环境变量 ${variable} 来自 ${source} 的键 ${key}`).join(',');
}

/** `a A b B`, `A a B b` or `A B a b`. */
function pairsOf(
  words: readonly string[],
  isKey: readonly boolean[],
): readonly (readonly [string, string])[] | undefined {
  const order = isKey.map((one) => (one ? 'k' : 'v')).join('');
  const half = words.length / 2;
  if (/^(?:vk){1,8}$/u.test(order) || /^(?:kv){1,8}$/u.test(order))
    return Array.from({ length: half }, (_, at) =>
      inOrder(words.slice(at * 2, at * 2 + 2), order.startsWith('k')),
    );
  if (!/^v{2,6}k{2,6}$/u.test(order) || order.lastIndexOf('v') !== half - 1) return undefined;
  return Array.from({ length: half }, (_, at) => [words[at] ?? '', words[half + at] ?? '']);
}

function inOrder([one = '', other = '']: readonly string[], isTurned: boolean): readonly [string, string] {
  return isTurned ? [other, one] : [one, other];
}
