import type { JsonMap } from '../../../../kernel/json.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { listOf, mapOf } from '../../../../spec/words/merge.ts';
import { containersIn } from './containers.ts';
import { sourceOf, sourcesIn, type Source } from './downward-sources.ts';
import type { Matter, Read } from './matter.ts';
import { withAt } from '../paths.ts';

const asked = /downward|向下|field_?ref/iu;
const noun = /(?<!\w)(?:env(?:ironment)?(?:\svar(?:iable)?s?)?|variables?)(?!\w)|环境变量|变量/iu;
const variable = /["'`$]?(?<![\w./-])(?<name>[A-Z][A-Z\d]*(?:_[A-Z\d]+)+)["'`]?(?![\w-])/gu;

/** `NODE_NAME`, `its own address as POD_IP`: what a container is told of its pod and its limits. */
export const downwardVariables: Matter = {
  about:
    /downward|向下|field_?ref|(?:spec|metadata|status)\.[a-z]+[A-Za-z]*|_(?:NAME|IP|NAMESPACE|UID|NODE|LIMIT|REQUEST)S?(?!\w)|(?:pod|node)(?:['’]s)?\s(?:own\s)?(?:name|ip)|Pod\s?(?:名|IP)/iu,
  words: overLines`
    env|environment|variables?|vars?|downward(?:API)?|API|fieldRefs?|resourceFieldRefs?|fieldPath|valueFrom|field|fields|ref|resource|resources|limits?|requests?|
    through|exposed?|own|name|node|namespace|address|IP|it|runs|on|向下|环境变量|变量|容器|自身|资源|限制|请求|命名空间|名称?|节点|Pod|JVM
  `,
  read(text, documents) {
    const names = Array.from(text.matchAll(variable), ({ groups }) => groups?.['name'] ?? '');
    const bare = text.replaceAll(variable, ' ');
    const found = sourcesIn(bare);
    const isAsked = found.sources.length > 0 || asked.test(text);
    const pairs = isAsked ? pairsOf(names, found.sources, noun.test(text)) : undefined;
    return pairs === undefined || pairs.length === 0 ? undefined : withPairs(pairs, found.rest, documents);
  },
};

type Pair = readonly [name: string, source: Source];

/** By their order; by what they are called, where that says something else or nothing more is told. */
function pairsOf(
  names: readonly string[],
  sources: readonly Source[],
  isOfVariables: boolean,
): readonly Pair[] | undefined {
  if (names.length === 0)
    return isOfVariables ? sources.map((source): Pair => [source.called, source]) : undefined;
  const own = names.map((name) => sourceOf(name));
  const inOrder = names.length === sources.length ? sources : undefined;
  const byName = own.flatMap((one) => one ?? []);
  const isByName =
    byName.length === names.length && sources.every(({ path }) => byName.some((one) => one.path === path));
  const meant = isByName ? byName : inOrder;
  return meant?.map((source, at): Pair => [names[at] ?? '', source]);
}

function withPairs(pairs: readonly Pair[], text: string, documents: readonly JsonMap[]): Read | undefined {
  const place = containersIn(text, documents);
  if (place === undefined) return undefined;
  const made = place.containers.reduce((so, { path, value }) => {
    const now = listOf(mapOf(value)['env']).map(mapOf);
    const kept = now.filter((one) => pairs.every(([name]) => one['name'] !== name));
    const added = pairs.map(([name, { valueFrom }]): JsonMap => ({ name, valueFrom }));
    return withAt(so, [...path, 'env'], [...kept, ...added]);
  }, documents);
  const value = pairs.map(([name, { path }]) => `${name} ← ${path}`).join(', ');
  return { documents: made, value, rest: place.rest };
}
