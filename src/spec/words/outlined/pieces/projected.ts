import { loose, piece, type Piece } from '../piece.ts';
import { nameOf, type Sheet } from '../sheet.ts';
import { below, isTree, listIn, treesIn, type Leaf, type Tree } from '../tree.ts';
import { secondsOf } from './said.ts';
import { opened, named } from './volume.ts';

const kind = '(?<kind>Secret|ConfigMap)';
const own: Readonly<Record<string, string>> = {
  标签: 'metadata.labels',
  labels: 'metadata.labels',
  注解: 'metadata.annotations',
  annotations: 'metadata.annotations',
  名称: 'metadata.name',
  命名空间: 'metadata.namespace',
};
const file = '(?<file>[\\w.-]+(?:/[\\w.-]+)*)';
const joined = '(?:以及|和|、|还有|同时|再|里面|其中|并|，|来源有[一二三四两]个|：|包含|包括|提供|已有|有)*';

/** Volumes of several sources, and of what a pod is. */
export const projected: readonly Piece[] = [
  ...piece(
    [
      '(?:一个|用|使用|将|把|通过|以|，)*(?:名为|叫) {name} 的 ?(?:投射|projected) ?卷',
      '(?:一个|用|使用|将|把|通过|以|，)*(?:投射|projected) ?(?:卷|volume) ?{name}',
      '(?:一个|用|使用|通过)*(?:投射|projected) ?(?:卷|volume)',
    ],
    (sheet, { name = '' }) => {
      const volume = name === '' ? opened(sheet) : named(sheet, name);
      volume.source = { projected: { sources: [] } };
      sheet.isListing = true;
      return sheet.pod() !== undefined;
    },
  ),
  ...piece(
    [
      `${joined}(?:audience|受众)(?:为|是)? ?{name}(?:、|，)?(?:有效期|expirationSeconds)(?:为|是)? ?{time}(?:、|，)?(?:路径|path)(?:为|是)? ?${file}的? ?服务[账帐][号户](?:的)?(?:令牌|token)`,
      `${joined}(?:路径|path)(?:为|是)? ?${file}的? ?服务[账帐][号户](?:的)?(?:令牌|token)(?:，|、)(?:有效期|过期时间)(?:为|是)? ?{time}(?:，|、)(?:受众|audience)(?:为|是)? ?{name}`,
      `${joined}(?:路径|path)(?:为|是)? ?${file}、(?:受众|audience)(?:为|是)? ?{name}、{time}后过期的 ?服务[账帐][号户](?:的)?(?:令牌|token)`,
      `${joined}服务[账帐][号户](?:的)?(?:令牌|token)(?:，|（)(?:受众|audience)(?:为|是)? ?{name}(?:，|、)(?:有效期|过期时间|expirationSeconds)(?:为|是)? ?{time}(?:，|、)(?:路径|path)(?:为|是)? ?${file}）?`,
    ],
    (sheet, { name = '', time = '', file: path = '' }) =>
      source(sheet, { serviceAccountToken: { audience: name, expirationSeconds: secondsOf(time), path } }),
  ),
  ...piece(
    [
      `${joined}${kind} ?{name}(?:的|中的|里的)*(?:键|key)? ?{key} ?(?:键|key)?(?:，|、)?(?:路径|文件)(?:为|是)? ?${file}`,
      `${joined}${kind} ?{name}(?:的|中的|里的)*(?:键|key)? ?{key} ?(?:键|key)?(?:映射|投射)?(?:成|为)(?:文件)? ?${file}`,
      `${joined}${kind} ?{name}(?:的|中的|里的)+(?:键|key) ?{key}`,
      `${joined}${kind} ?{name}(?:的|中的|里的)+ ?{key} ?(?:键|key)`,
    ],
    (sheet, { kind: said = '', name = '', key = '', file: path = '' }) =>
      source(sheet, keptIn(said, name, { items: [{ key, path: path === '' ? key : path }] })),
  ),
  ...loose(
    [`${joined}${kind} ?{name}(?:的)?(?:全部|所有)?(?:键|内容)?`],
    (sheet, { kind: said = '', name = '' }) => source(sheet, keptIn(said, name, {})),
  ),
  ...piece(
    [
      `(?:再|并|，)*(?:通过|用|使用|以)+(?:名为|叫) {name} 的 ?downward ?API ?卷(?:把|将) ?Pod ?的?(?<what>标签|注解|labels|annotations|名称|命名空间)(?:写|放|暴露|投射)(?:到|在|为) ?{path}(?: ?目录)?(?:下|中|里)?的? ?${file} ?文件`,
    ],
    (sheet, { name = '', what = '', path = '', file: at = '' }) => {
      const box = sheet.container();
      if (box === undefined) return false;
      const volume = named(sheet, name);
      volume.source = { downwardAPI: { items: [item(what, at)] } };
      const mount: Tree = { name, mountPath: path };
      listIn(box, 'volumeMounts').push(mount);
      volume.mounts.push({ into: box, mount });
      return true;
    },
  ),
  ...piece(
    [
      `${joined}(?:通过|用|由)? ?downward ?API ?(?:把|将)? ?Pod ?的? ?(?<what>标签|注解|labels|annotations)(?:写|放|暴露|投射)(?:到|在|为|成)(?:文件)? ?${file}(?: ?文件)?`,
    ],
    (sheet, { what = '', file: at = '' }) => source(sheet, { downwardAPI: { items: [item(what, at)] } }),
  ),
  ...piece(
    [
      '(?:并|再|只|通过|以|用|使用|，)*(?:subPath|子路径)(?:方式)?(?:的方式)?(?:只|仅)?(?:把|将)?(?:这一个|这个|该|其中的?)(?:文件|键|key)(?:以只读方式|只读)?(?:挂载|挂)(?:到|在|成|为)(?:文件)? ?{path}',
      '(?:并|再|只|通过|以|用|使用|，)*(?:subPath|子路径)(?:方式)?(?:的方式)?(?:只|仅)?(?:把|将)? ?(?:键|文件)? ?{key} ?(?:这个|这一个)?(?:文件|键|key)?(?:以只读方式|只读)?(?:挂载|挂)(?:到|在|成|为)(?:文件)? ?{path}',
    ],
    (sheet, { key = '', path = '' }) => single(sheet, key, path),
  ),
];

function item(what: string, path: string): Tree {
  return { path, fieldRef: { fieldPath: own[what] ?? '' } };
}

function keptIn(kind: string, name: string, rest: Tree): Tree {
  return { [/secret/iu.test(kind) ? 'secret' : 'configMap']: { name, ...rest } };
}

/** One more source of the volume that is spoken of. */
export function sourceOf(sheet: Sheet, kind: string, name: string): boolean {
  return sheet.isListing && kind !== '' && source(sheet, keptIn(kind, name, {}));
}

function source({ volume }: Sheet, one: Leaf): boolean {
  const held = volume?.source?.['projected'];
  if (!isTree(held)) return false;
  listIn(held, 'sources').push(one);
  return true;
}

function onlyKey(config: Tree | undefined): string | undefined {
  const [only, ...more] = Object.keys(config === undefined ? {} : below(config, 'data'));
  return more.length === 0 ? only : undefined;
}

/** One file of a volume, in a folder that stays as it is. */
function single(sheet: Sheet, key: string, path: string): boolean {
  const box = sheet.container();
  const config = sheet.told('ConfigMap');
  const all = sheet.volume ?? sheet.volumes.findLast(({ pod }) => pod === sheet.pod());
  const volume = all ?? opened(sheet);
  if (volume.source === undefined && config !== undefined)
    volume.source = { configMap: { name: nameOf(config) ?? '' } };
  const file = key === '' ? onlyKey(config) : key;
  if (box === undefined || file === undefined) return false;
  const mount: Tree = { name: '', mountPath: path, subPath: file };
  listIn(box, 'volumeMounts').push(mount);
  volume.mounts.push({ into: box, mount });
  return treesIn(box, 'volumeMounts').includes(mount);
}
