import type { JsonMap } from '../../../kernel/json.ts';
import { isMap } from '../../../spec/words/merge.ts';
import { nodesIn, type Node, type Path, spelt } from './paths.ts';

/** What a part of an object is called by those who speak of it, and where it stands. */
type Sort = { readonly noun: RegExp; readonly holds: (path: Path) => boolean };

const isIn =
  (...lists: readonly string[]) =>
  (path: Path) =>
    typeof path.at(-1) === 'number' && lists.includes(spelt(path.at(-2)));
const isOf =
  (...maps: readonly string[]) =>
  (path: Path) =>
    maps.includes(spelt(path.at(-2)));

const sorts: readonly Sort[] = [
  {
    noun: /^(?:environment |env )?(?:variables?|vars?)$|^env$|^环境变量$|^变量$/iu,
    holds: isIn('env'),
  },
  {
    noun: /^(?:side-?car |helper |init(?:ialization)? |second )?container$|^side-?car$|^(?:init|边车|初始化|sidecar)? ?容器$|^边车$/iu,
    holds: isIn('containers', 'initContainers'),
  },
  { noun: /^(?:data )?(?:key|entry)$|^键$|^条目$|^配置项$/iu, holds: isOf('data', 'stringData') },
  { noun: /^labels?$|^标签$/iu, holds: isOf('labels') },
  { noun: /^annotations?$|^注解$/iu, holds: isOf('annotations') },
  { noun: /^requirement$|^node label$/iu, holds: isOf('nodeSelector') },
  { noun: /^volumes?$|^卷$|^数据卷$/iu, holds: isIn('volumes') },
  { noun: /^ports?$|^端口$/iu, holds: isIn('ports') },
];

const articles =
  /^(?:(?:the|its|their|any|existing|old|this|that|an?)\s(?=\S)|(?:该|这个|原有的?|其中的?)\s?(?=\S))+/iu;
const marks = /^["'`“”]+|["'`“”]+$/gu;

/** `the environment variable DEBUG`, `the agent container`, `the nodeSelector`: the one part that is called so. */
export function partCalled(phrase: string, documents: readonly JsonMap[]): Node | undefined {
  const bare = phrase.trim().replace(articles, '').replaceAll(marks, '').trim();
  const nodes = nodesIn(documents);
  const field = fieldCalled(bare, nodes);
  if (field !== undefined) return field;
  for (const { noun, name } of readings(bare)) {
    const own = sorts.filter((sort) => noun === undefined || sort.noun.test(noun));
    const found = own.map((sort) => nodes.filter((node) => sort.holds(node.path) && isCalled(node, name)));
    const hits = found.filter((list) => list.length > 0);
    if (hits.length === 1 && hits[0]?.length === 1) return hits[0][0];
  }
  return undefined;
}

/** What sort of thing it is may be said ahead of its name, behind it, or not at all. */
function readings(bare: string): { readonly noun?: string; readonly name: string }[] {
  const words =
    /^([\w ]{2,40}?|\p{Script=Han}{1,5})\s?(?:named |called |with the name |名为)?["'`]?([\w./-]+)["'`]?$/u.exec(
      bare,
    );
  const behind =
    /^["'`]?([\w./-]+)["'`]?(?:'s)?\s?([A-Za-z-][\w -]{2,30}|(?:这个)?\p{Script=Han}{1,5})$/u.exec(bare);
  return [
    ...(words?.[1] === undefined ? [] : [{ noun: words[1].trim(), name: words[2] ?? '' }]),
    ...(behind?.[1] === undefined
      ? []
      : [{ noun: (behind[2] ?? '').replace(/^这个/u, ''), name: behind[1] }]),
    ...(/^[\w./-]+$/u.test(bare) ? [{ name: bare }] : []),
  ];
}

function isCalled({ path, value }: Node, name: string): boolean {
  if (typeof path.at(-1) === 'string') return path.at(-1) === name;
  return (
    isMap(value) && [value['name'], value['port'], value['containerPort']].some((one) => spelt(one) === name)
  );
}

/** A field by its key, however it is spelt: `node selector`, `nodeSelector`, `the replicas field`. */
function fieldCalled(bare: string, nodes: readonly Node[]): Node | undefined {
  const key = flat(bare.replace(/\s?(?:fields?|sections?|blocks?|settings?|字段|设置|部分)$/iu, ''));
  if (key.length < 3) return undefined;
  const keyed = nodes.filter(
    ({ path }) => path.length > 1 && typeof path.at(-1) === 'string' && !isFree(path),
  );
  const found = keyed.filter(({ path }) => [key, `${key}s`].includes(flat(spelt(path.at(-1)))));
  const own = found.filter(({ path }) => path.length < 4);
  const [only, ...others] = own.length > 0 ? own : found;
  return others.length === 0 ? only : undefined;
}

/** Keys that people give themselves are names. */
function isFree(path: Path): boolean {
  return ['labels', 'annotations', 'data', 'stringData', 'matchLabels', 'nodeSelector', 'selector'].includes(
    spelt(path.at(-2)),
  );
}

function flat(text: string): string {
  return text.toLowerCase().replaceAll(/[\s-]/gu, '');
}
