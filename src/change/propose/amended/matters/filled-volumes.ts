import type { JsonMap } from '../../../../kernel/json.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { present } from '../../../../kernel/present.ts';
import { listOf, mapOf } from '../../../../spec/words/merge.ts';
import { nodesIn, withAt } from '../paths.ts';
import { takenInTurn } from '../pieces.ts';
import { containersIn } from './containers.ts';
import type { Matter, Read } from './matter.ts';
import { contentOf } from './volume-contents.ts';

const called = String.raw`["'\x60]?(?<name>[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)["'\x60]?(?![\w-])`;
const sort = String.raw`(?:(?:read-?\s?only|projected|downward\s?API|new|secret|config\s?map)\s)*`;
const names = [
  new RegExp(
    String.raw`(?<![\w-])(?:the\s|an?\s)?${sort}volumes?\s(?:is\s)?(?:called|named)\s${called}`,
    'iu',
  ),
  new RegExp(
    String.raw`(?:名为|叫做?|名称为)\s?${called}\s?的\s?(?:projected|downward\s?API|投射|只读|\s)*\s?卷`,
    'iu',
  ),
  new RegExp(String.raw`(?:volume|卷)\s?(?:名(?:称)?(?:为|是)?|叫做?|：|:)\s?${called}`, 'iu'),
  new RegExp(
    String.raw`(?<![\w-])${sort}volume\s(?!(?:of|with|which|that|at|and|from|called|named|is|to|in|under)(?!\w))${called}`,
    'iu',
  ),
];
const path =
  /(?:(?:mount(?:ed|ing|s)?|mount\s?path|挂载|directory(?:\sin\sthe\scontainer)?|目录)\s?)?(?:(?:it|is|at|under|to|in|on|as|path|到|在|为)\s?)*(?<![\w.:$-])["'`]?(?<path>\/[\w./-]*\w)["'`]?(?![\w/])/iu;
const readOnly = /(?<![\w-])(?<ro>read-?\s?only)(?![\w-])|(?<ro>只读)/iu;

/** A volume with what it holds spelt out: some keys of an object, their mode, a token, what the pod knows of itself. */
export const filledVolumes: Matter = {
  about: /items?(?!\w)|keys?(?!\w)|键|mode|projected|投射|downward|向下|权限/iu,
  words: overLines`
    volumes?|projected|downward\s?API|downwardAPI|secrets?|config\s?maps?|items?|keys?|entry|mounts?|mounted|only|just|but|files?|modes?|default|defaultMode|all|its|
    names?|named|directory|path|tokens?|service\s?account|serviceAccountToken|sources?|source|labels?|annotations?|types?|of\stype|writes?|written|metadata|read-only|one|
    the\scontainer|mountPath|卷|投射|键|挂载|只|文件|权限|默认|名为?|目录|路径|令牌|服务账[号户]|来源|标签|注解|写入|容器|受众|有效期
  `,
  read(text, documents) {
    const named = takenInTurn(text, [
      ['ro', [readOnly]],
      ['name', names],
    ]);
    const content = contentOf(named.rest);
    if (content === undefined) return undefined;
    const { said, rest } = takenInTurn(content.rest, [['path', [path]]]);
    const name = named.said['name'] ?? content.name;
    const place = containersIn(rest, documents);
    if (said['path'] === undefined || name === undefined || place?.containers.length !== 1) return undefined;
    return withVolume(
      { name, path: said['path'], isReadOnly: named.said['ro'] !== undefined, held: content.made },
      { documents, place },
    );
  },
};

type Volume = {
  readonly name: string;
  readonly path: string;
  readonly isReadOnly: boolean;
  readonly held: JsonMap;
};
type Place = NonNullable<ReturnType<typeof containersIn>>;

function withVolume(
  { name, path: mountPath, isReadOnly, held }: Volume,
  { documents, place }: { readonly documents: readonly JsonMap[]; readonly place: Place },
): Read | undefined {
  const [container] = place.containers;
  if (container === undefined) return undefined;
  const pod = container.path.slice(0, -2);
  const spec = mapOf(
    nodesIn(documents).find(({ path: at }) => JSON.stringify(at) === JSON.stringify(pod))?.value,
  );
  const volumes = listOf(spec['volumes']).map(mapOf);
  if (volumes.some((one) => one['name'] === name)) return undefined;
  const mount = present({ name, mountPath, readOnly: isReadOnly || undefined });
  const mounts = [...listOf(mapOf(container.value)['volumeMounts']), mount];
  const mounted = withAt(documents, [...container.path, 'volumeMounts'], mounts);
  return {
    documents: withAt(mounted, [...pod, 'volumes'], [...volumes, { name, ...held }]),
    value: `${name}: ${mountPath}`,
    rest: place.rest,
  };
}
