import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import { isMap } from '../../../spec/words/merge.ts';
import type { Heard } from './clauses.ts';
import { goneOf, isVital } from './gone.ts';
import { partCalled } from './named-parts.ts';
import { nodesIn, withAt, type Node, spelt } from './paths.ts';

const away = '(?:remove|delete|drop|take out|get rid of|strip|cut out|discard|erase)';
const gone =
  '(?:is|are) (?:no longer|not) (?:needed|required|used|wanted)(?: any ?more)?|(?:is|are) (?:to be )?(?:obsolete|dropped|removed|deleted)|disappears?|goes(?: away)?|gets (?:dropped|removed|deleted)|(?:is|are) out|out|(?:can|should|must|shall|has to|may) (?:go|be (?:removed|deleted|dropped|taken out))';
const behind = '(?:,? (?:drop|remove|delete) it|; take it out)?';
const goneZh = '(?:删除|去掉|移除|删掉|拿掉|去除|剔除|取消)(?:掉|了)?';
const needless = '(?:都)?(?:不要|不需要|不用|用不到|没用|不再需要|不再使用)了?';
const container = '(?:容器\\s?[a-z0-9][\\w-]{0,60}|[a-z0-9][\\w-]{0,60}\\s?容器|容器|Pod)';
const removals = [
  new RegExp(
    String.raw`^${away}\s(?<what>[^]{2,120}?)(?:\s(?:from|in|out of|of)\s(?<where>[^]{2,60}))?(?:\sagain|\scompletely|\saltogether)?$`,
    'iu',
  ),
  new RegExp(
    String.raw`^take\s(?<what>[^]{2,80}?)\s(?:out|away|off)(?:\s(?:of|from)\s(?<where>[^]{2,60}))?$`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?<what>[^,]{2,80}?)\s(?:${gone})${behind}(?:\s(?:from|in|out of)\s(?<where>[^]{2,60}))?$`,
    'iu',
  ),
  new RegExp(
    overLines`
      ^(?:把|将)?\s?(?:(?<where>[^，。]{1,20}?)(?:中|里)(?:的|面的)?\s?)?(?<what>[^，。]{2,60}?)\s?
      (?:删除|去掉|移除|删掉|拿掉|去除)(?:掉|了)?$
    `,
    'iu',
  ),
  new RegExp(
    overLines`
      ^(?:把|将|从|在)?\s?(?<where>${container})\s?(?:的|中的?|里面?的?)\s?
      (?:${goneZh}\s?(?<what>[^，。]{2,60})|(?<that>[^，。]{2,60}?)\s?(?:${goneZh}|${needless}))$
    `,
    'iu',
  ),
  new RegExp(
    overLines`^${goneZh}\s?(?:(?<where>${container})\s?(?:的|中的?|里面?的?)\s?)(?<what>[^，。]{2,60})$`,
    'iu',
  ),
  new RegExp(overLines`^(?:把|将)?\s?(?<what>[^，。]{2,60}?)\s?${needless}$`, 'iu'),
  /^(?:删除|去掉|移除|删掉|拿掉|去除|不再需要)(?:掉|了)?\s?(?:(?<where>[^，。]{1,20}?)(?:中|里)(?:的|面的)?\s?)?(?<what>[^，。]{2,60})$/iu,
];

/** `remove the variable DEBUG`, `the agent container can go`, `删除 nodeSelector`. */
export function removed(clause: string, documents: readonly JsonMap[]): Heard | undefined {
  for (const removal of removals) {
    const { that, what = that, where } = removal.exec(clause)?.groups ?? {};
    if (what === undefined || !isSomewhere(where, documents)) continue;
    const names = what.split(/,\s(?:and\s)?|\sand\s|、|\s?[和与]\s?/u);
    const known = names.map((one) => partCalled(one, documents)).filter((one) => one !== undefined);
    if (known.length < names.length) {
      const gone = goneTogether(names, documents);
      if (gone === undefined) continue;
      return gone;
    }
    if (known.some(isVital)) continue;
    return { documents: known.reduceRight(without, documents), value: known.map(told).join(', ') };
  }
  return undefined;
}

/** By whatever names, one after the other; all of them, or none. */
function goneTogether(names: readonly string[], documents: readonly JsonMap[]): Heard | undefined {
  let made: Heard | undefined = { documents, value: '' };
  for (const name of names) {
    const one = goneOf(name, made.documents);
    if (one === undefined) return undefined;
    made = { ...one, value: [made.value, one.value].filter((value) => value !== '').join(', ') };
  }
  return made;
}

const wherever =
  /^(?:the |its |this |my |该|这个|上面的?)?(?:(?:pod|env|environment|metadata|manifest|yaml|object|spec|container|data|list|labels|annotations|template|pod (?:spec|template))s?(?: (?:section|list|block|template|spec))?|it|there|环境变量|元数据|清单|容器)$/iu;

function isSomewhere(where: string | undefined, documents: readonly JsonMap[]): boolean {
  if (where === undefined || wherever.test(where) || isContainer(where, documents)) return true;
  const bare = where
    .replace(/^(?:the|this|my|its)\s/iu, '')
    .toLowerCase()
    .replaceAll(/\s/gu, '');
  const keys = nodesIn(documents).map(({ path }) => path.at(-1));
  const isKey = keys.some((key) => typeof key === 'string' && key.toLowerCase() === bare);
  return isKey || documents.some(({ kind }) => spelt(kind).toLowerCase() === bare);
}

/** `容器 main`: one that is called so. */
function isContainer(where: string, documents: readonly JsonMap[]): boolean {
  const own = /^(?:容器\s?([a-z0-9][\w-]{0,60})|([a-z0-9][\w-]{0,60})\s?容器)$/iu.exec(where);
  const name = own?.[1] ?? own?.[2];
  return (
    name !== undefined &&
    nodesIn(documents).some(
      ({ path, value }) => path.at(-1) === 'name' && typeof path.at(-2) === 'number' && value === name,
    )
  );
}

/** What points to it goes with it: a volume is mounted nowhere any more. */
function without(documents: readonly JsonMap[], { path, value }: Node): readonly JsonMap[] {
  const isVolume = path.at(-2) === 'volumes' && isMap(value);
  const mounts = nodesIn(documents).filter(
    (node) =>
      isVolume &&
      node.path.at(-2) === 'volumeMounts' &&
      isMap(node.value) &&
      node.value['name'] === value['name'],
  );
  return [...mounts.toReversed().map((one) => one.path), path].reduce(
    (all, one) => withAt(all, one, undefined),
    documents,
  );
}

function told({ path, value }: Node): string {
  const name =
    isMap(value) && typeof path.at(-1) === 'number' ? ` ${spelt(value['name'] ?? path.at(-1))}` : '';
  const key = typeof path.at(-1) === 'number' ? spelt(path.at(-2)) : spelt(path.at(-1));
  return `− ${key}${name}`;
}
