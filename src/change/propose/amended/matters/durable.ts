import { overLines } from '../../../../kernel/over-lines.ts';
import type { Json, JsonMap } from '../../../../kernel/json.ts';
import { literally } from '../../../../kernel/literally.ts';
import { present } from '../../../../kernel/present.ts';
import { listOf, mapOf } from '../../../../spec/words/merge.ts';
import { spelt, withAt, type Node } from '../paths.ts';
import { takenInTurn, type Said } from '../pieces.ts';
import { containerOf } from './containers.ts';
import { isOfClaim, pieces, readOnly, volumes } from './claim-pieces.ts';
import type { Matter } from './matter.ts';
import { onlyPod } from './pods.ts';

/** A claim of its own for what is quoted: at a place that is told, or where something fleeting was. */
export const durable: Matter = {
  about: /persistent|pvc|(?<!\w)claims?(?!\w)|持久|存储卷声明|卷声明/iu,
  gathers: true,
  words: overLines`
    persistent\s?volume\s?claims?|pvc|claims?|persistent|durable|permanent|storage|class|access\s?modes?|access|mode|size|capacity|volumes?|vols?|mount\w*|emptyDir|empty\sdir|volumeMounts?|path|directory|data|
    create\w*|add\w*|write|produce|make|swap|replac\w+|instead|backed|made|from|via|used?|using|same|ns|namespace|name|called|named|both|objects?|need|new|existing|exist|keep|kept|remain\w*|stays?|lost|survive|gone|not|must|yet|but|don't|too|itself|complemented|
    rescheduled?|reschedul\w+|restart\w*|restarted|ephemeral|temporary|reports?|uploads?|files?|config|writes?|written|one|node|only|
    持久化?|存储类?|存储|卷|声明|容量|大小|访问模式|挂载到?|挂载|路径|目录|命名空间|同名|创建|也|一并|数据|丢失?|就?没了?|重启|重新|调度|后|原有|保留|保持|不变|不能|改[成为用]|代替|替换|换成|使用|新增|增加|并|以|用|的|文件|上传|写到|需要|修改|里|上|它|所在
  `,
  read(text, documents) {
    const pod = onlyPod(documents);
    if (pod === undefined || !isClaimed(text, documents)) return undefined;
    const told = takenInTurn(text, pieces);
    const { name, size, path } = told.said;
    if (name === undefined || size === undefined) return undefined;
    const fleeting = path === undefined ? fleetingIn(text, pod) : volumeAt(path, pod);
    const made =
      fleeting === undefined
        ? mountedAt(documents, { pod, said: told.said, rest: told.rest })
        : backedBy(documents, pod, { fleeting, name, rest: told.rest });
    const claim = claimOf(documents[Number(pod.path[0])], told.said);
    return (
      made && {
        documents: [...made.documents, claim],
        value: `PersistentVolumeClaim ${name}`,
        rest: made.rest,
      }
    );
  },
};

/** Each replica of a StatefulSet has one of its own by a template. */
function isClaimed(text: string, documents: readonly JsonMap[]): boolean {
  const isThere = documents.some(({ kind }) => kind === 'PersistentVolumeClaim');
  return !isThere && !/template|模板/iu.test(text) && isOfClaim.test(text);
}

/** What stands there now and is not kept. */
function volumeAt(path: string, { value }: Node): string | undefined {
  const mounts = listOf(mapOf(value)['containers']).flatMap((one) =>
    listOf(mapOf(one)['volumeMounts']).map(mapOf),
  );
  const own = mounts.find(({ mountPath }) => mountPath === path)?.['name'];
  return own !== undefined && fleetingOf(value).includes(spelt(own)) ? spelt(own) : undefined;
}

function fleetingOf(pod: Json): readonly string[] {
  const volumes = listOf(mapOf(pod)['volumes']).map(mapOf);
  return volumes.flatMap((one) => (one['emptyDir'] === undefined ? [] : [spelt(one['name'])]));
}

type Made = { readonly documents: readonly JsonMap[]; readonly rest: string };

/** The volume that nothing keeps: the one that is named, or the only one. */
function fleetingIn(text: string, { value }: Node): string | undefined {
  const all = fleetingOf(value);
  const named = all.filter((one) => new RegExp(`(?<![\\w./-])${literally(one)}(?![\\w./-])`, 'u').test(text));
  const found = named.length > 0 ? named : all;
  return found.length === 1 ? found[0] : undefined;
}

function backedBy(
  documents: readonly JsonMap[],
  { path, value }: Node,
  { fleeting, name, rest }: { readonly fleeting: string; readonly name: string; readonly rest: string },
): Made {
  const volumes = listOf(mapOf(value)['volumes']).map(mapOf);
  const backed = volumes.map((one) =>
    one['name'] === fleeting ? { name: fleeting, persistentVolumeClaim: { claimName: name } } : one,
  );
  return {
    documents: withAt(documents, [...path, 'volumes'], backed),
    rest: rest.replaceAll(
      new RegExp(`["'\`]?(?<![\\w./-])${literally(fleeting)}(?![\\w./-])["'\`]?`, 'gu'),
      ' ',
    ),
  };
}

function mountedAt(
  documents: readonly JsonMap[],
  { pod, said, rest }: { readonly pod: Node; readonly said: Said; readonly rest: string },
): Made | undefined {
  const { name = '', path } = said;
  const place = containerOf(rest, documents);
  if (path === undefined || place === undefined) return undefined;
  const found = takenInTurn(place.rest, [
    ['volume', volumes],
    ['ro', readOnly],
  ]);
  const there = listOf(mapOf(pod.value)['volumes']).map((one) => spelt(mapOf(one)['name']));
  const told = found.said['volume'];
  const volume = told === undefined || there.includes(told) ? name : told;
  if (there.includes(volume)) return undefined;
  const mounts = [
    ...listOf(mapOf(place.container.value)['volumeMounts']),
    present({ name: volume, mountPath: path, readOnly: found.said['ro'] && true }),
  ];
  const mounted = withAt(documents, [...place.container.path, 'volumeMounts'], mounts);
  const all = [
    ...listOf(mapOf(pod.value)['volumes']),
    { name: volume, persistentVolumeClaim: { claimName: name } },
  ];
  return {
    documents: withAt(mounted, [...pod.path, 'volumes'], all),
    rest: withoutNames(found.rest, [name, ...there]),
  };
}

function withoutNames(text: string, own: readonly string[]): string {
  return own.reduce(
    (so, one) =>
      so.replaceAll(new RegExp(`["'\`]?(?<![\\w./-])${literally(one)}(?![\\w./-])["'\`]?`, 'gu'), ' '),
    text,
  );
}

const short: Readonly<Record<string, string>> = {
  RWO: 'ReadWriteOnce',
  RWX: 'ReadWriteMany',
  ROX: 'ReadOnlyMany',
  RWOP: 'ReadWriteOncePod',
};

function claimOf(
  run: JsonMap | undefined,
  { name, size = '', mode = 'ReadWriteOnce', class: kept }: Said,
): JsonMap {
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: present({ name, namespace: mapOf(run?.['metadata'])['namespace'] }),
    spec: present({
      accessModes: [short[mode] ?? mode],
      storageClassName: kept,
      resources: { requests: { storage: size.replaceAll(/\s/gu, '').replace(/(?<=[KMGT])$/u, 'i') } },
    }),
  };
}
