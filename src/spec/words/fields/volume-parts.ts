import type { JsonMap } from '../../../kernel/json.ts';
import { mapOf, scalar } from '../merge.ts';
import { on } from '../say.ts';
import type { Claim, Meaning, Reader } from '../wish.ts';
import { gathered, type Gathered, type Gathering } from './gathered.ts';
import { mount } from './sources.ts';
import { pieces } from './volume-pieces.ts';

const kind = String.raw`(?:(?:memory-backed |in-memory |ram-backed |tmpfs )?empty ?-?dir|(?:host|node)(?:'s)? ?-?(?:path|directory|folder|file)|(?:host|node)'s(?= \/)|pvc|persistent ?volume ?claim|(?:volume ?)?claim ?template|claim|config ?-?map|cm|secret|downward ?-?API|csi)(?![\w-])`;
const heads = [
  String.raw`(?<=[:,;(]\s|volumes?:? |and |\()[a-z][a-z0-9-]{0,60},? (?:an? |the |its )?${kind}`,
  String.raw`(?<![\w:-])\/[\w./-]{1,80} (?:holds|contains|shows|gets|is) (?:the |an? )`,
  String.raw`(?<![\w:-])\/[\w./-]{1,80} (?:directory )?(?:of|on|from) (?:the |its )?(?:host|node)(?![\w-])`,
  String.raw`(?<![\w-])mount(?:s|ing)? (?!the |an? |it )[a-z0-9-]{1,60} (?:at|to|on|under|->) ?\/`,
  String.raw`(?<![\w-])(?:an? |the )?(?:data )?(?:volume|vol)(?: named| called)? [a-z]`,
  String.raw`(?<=volume )mounted (?:at|on|to|under|in) \/`,
  String.raw`(?<![\w:-])\/[\w./-]{1,80} (?:should |must |will |is |be )*(?:\w+ )?in (?:memory|ram)(?![\w-])`,
  String.raw`(?<![\w-])(?:the |an? |its )?${kind}`,
  String.raw`(?<![\w-])(?:hostPath|emptyDir|PVC|ConfigMap|Secret|downwardAPI|CSI)`,
  String.raw`(?:通过|使用|以|作为)(?:数据)?卷 ?[a-z]|名为 ?[a-z0-9-]{1,60} ?的(?:数据|存储)?卷|名为 ?[a-z0-9-]{1,60}(?=[、,])`,
  String.raw`(?:宿?主机|节点)(?:上)?的?(?:路径|目录|文件| ?\/)|内存(?:中的?|支持的?|型)?(?=emptyDir)|以内存为介质|持久卷声明|配置映射|密钥`,
  String.raw`(?:挂载(?:到|在|于)|位于) ?\/[\w./-]{1,80}的`,
];

const told: Gathering = {
  head: new RegExp(`(?=${heads.join('|')})`, 'giu'),
  link: /(?:[\s,，、(){}]|;(?= ?(?:mount|at )) ?|(?:and|with|which|that|is|be|it|they|should|must|mount(?:ed|s)?(?! \/)|appears?|exposed|from|comes?|backed by|whose|of|available|also|then)(?![\w-])|来自|取自|由|将|把|并|将其|它|且|其|被|作为|使用|的(?=卷|数据卷)|(?:大页|临时|共享|数据)?卷(?=使用|[,，(（])|的|挂载(?!到|在|至|于)){1,14}/iuy,
  pieces,
};

/** Which of several has it is told by others. */
const toOne = /^,? (?:in|by|for|of|inside|within|and (?:at )?\/)/u;

/** A volume that is told with what it is of, its name, its place and how it is used, in any order. */
export const volumeParts: Reader = {
  id: 'volume-parts',
  read: (words) => {
    let until = 0;
    return gathered(words, told).flatMap(({ items }) => {
      const known = items.map((one, at) => inherited(one, items[at - 1]));
      return known.flatMap((item): Claim[] => {
        const { start, end } = item;
        const is = laid(item.is);
        if (!isWhole(is) || start < until) return [];
        const said = words.slice(start, end);
        if (/env|环境变量/iu.test(said) || toOne.test(words.slice(end, end + 12))) return [];
        until = end;
        return [{ ...meaningOf(is), value: shown(is), start, end, subject: { en: 'Volume', zh: '卷' } }];
      });
    });
  },
};

type Item = Gathered['items'][number];

/** `hostPath volumes proc /proc -> /host/proc, sys /sys -> /host/sys` */
function inherited(item: Item, before: Item | undefined): Item {
  const isSame = item.is['of'] === undefined && before?.is['of'] === 'hostPath' && (item.is['from'] ?? item.is['lies']) !== undefined;
  return isSame ? { ...item, count: item.count + 1, is: { ...item.is, of: 'hostPath' } } : item;
}

/** A place that nothing was said of is the host's, else the container's. */
function laid({ lies, ...is }: JsonMap): JsonMap {
  if (lies === undefined) return is;
  const isOfHost = is['of'] === 'hostPath' && is['from'] === undefined;
  return isOfHost ? { ...is, from: lies } : { at: lies, ...is };
}

/** Less than that is read as it is told elsewhere. */
const telling = /^(?:type|mode|medium|sizeLimit|driver|(?:item|attr|field):.*)$/u;

function isWhole(is: JsonMap): boolean {
  const { of, name, at, from } = is;
  if (of === undefined || (of === 'hostPath' && (from ?? at) === undefined)) return false;
  if (of === 'csi' && is['driver'] === undefined) return false;
  if (name !== undefined && at !== undefined) return true;
  return (name ?? at) !== undefined && Object.keys(is).some((key) => telling.test(key));
}

/** Each copy has one of its own, or all have one. */
function meaningOf(is: JsonMap): Meaning {
  const { of, name, at, ro, subPath } = is;
  if (of === 'template') return on('StatefulSet', { hasClaim: true, claimName: name, claimPath: at });
  const path = at === '.' ? is['from'] : at;
  return on('Volume', {
    ...(name !== undefined && { name }),
    source: { [scalar(of)]: sourceOf(scalar(of), is) },
    ...(path !== undefined && mount(scalar(path))),
    ...(ro !== undefined && { readOnly: true }),
    ...(subPath !== undefined && { subPath }),
  });
}

/** What the volume is of, by its kind. */
function sourceOf(of: string, is: JsonMap): JsonMap {
  const { held, from, at, medium, sizeLimit, type, mode, driver, ro } = is;
  const moded = mode === undefined ? {} : { defaultMode: mode };
  const listed = itemsOf(is);
  const items = listed.length === 0 ? {} : { items: listed };
  switch (of) {
    case 'hostPath':
      return { path: from ?? at, ...(type !== undefined && { type }) };
    case 'emptyDir':
      return { ...(medium !== undefined && { medium }), ...(sizeLimit !== undefined && { sizeLimit }) };
    case 'secret':
      return { secretName: held, ...moded, ...items };
    case 'configMap':
      return { name: held, ...moded, ...items };
    case 'csi': {
      const volumeAttributes = startingWith('attr:', is);
      const more = Object.keys(volumeAttributes).length === 0 ? {} : { volumeAttributes };
      return { driver, ...(ro !== undefined && { readOnly: true }), ...more };
    }
    case 'downwardAPI':
      return { items: fieldsOf(is) };
    default:
      return { claimName: held };
  }
}

function itemsOf(is: JsonMap): JsonMap[] {
  return Object.entries(startingWith('item:', is)).map(([key, path]) => ({ key, path }));
}

/** Those that are told, or all that there are. */
function fieldsOf(is: JsonMap): JsonMap[] {
  const all = Object.entries(startingWith('field:', is));
  const known = all.length > 0 ? all : ['labels', 'annotations'].map((one) => [one, `metadata.${one}`] as const);
  return known.map(([path, fieldPath]) => ({ path, fieldRef: { fieldPath } }));
}

function startingWith(prefix: string, is: JsonMap): JsonMap {
  return mapOf(
    Object.fromEntries(
      Object.entries(is).flatMap(([key, value]) =>
        key.startsWith(prefix) ? [[key.slice(prefix.length), value] as const] : [],
      ),
    ),
  );
}

function shown(is: JsonMap): string {
  return [scalar(is['name'] ?? is['at'] ?? ''), scalar(is['of'])].join(': ');
}
