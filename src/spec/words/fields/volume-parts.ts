import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import { scalar } from '../merge.ts';
import type { Claim, Reader } from '../wish.ts';
import { gathered, type Gathered, type Gathering } from './gathered.ts';
import { isWhole, meaningOf } from './volume-kinds.ts';
import { pieces } from './volume-pieces.ts';

const kind = overLines`
  (?:
    (?:memory-backed |in-memory |ram-backed |tmpfs )?empty ?-?dir|
    (?:host|node)(?:'s)? ?-?(?:path|directory|folder|file)|(?:host|node)'s(?= \/)|pvc|
    persistent ?volume ?claim|(?:volume ?)?claim ?template|claim|config ?-?map|cm|secret|
    downward ?-?API|csi
  )(?![\w-])
`;
const heads = [
  String.raw`(?<=[:,;(]\s|volumes?:? |and |\()[a-z][a-z0-9-]{0,60} (?:an? |the |its )?${kind}`,
  String.raw`(?<=[,;(]\s|volumes?:? |and |\()[a-z][a-z0-9-]{0,60}, (?:an? |the |its )?${kind}`,
  String.raw`(?<![\w:-])\/[\w./-]{1,80} (?:holds|contains|shows|gets|is) (?:the |an? )`,
  String.raw`(?<![\w:-])\/[\w./-]{1,80} (?:directory )?(?:of|on|from) (?:the |its )?(?:host|node)(?![\w-])`,
  String.raw`(?<![\w-])mount(?:s|ing)? (?!the |an? |it )[a-z0-9-]{1,60} (?:at|to|on|under|->) ?\/`,
  String.raw`(?<![\w-])(?:an? |the )?(?:data )?(?:volume|vol)(?: named| called)? [a-z]`,
  String.raw`(?<![\w-])mount(?:s|ing)? (?:the )?(?:host's |host |node's )?\/[\w./-]{0,80} (?:to|into|as|->) \/`,
  String.raw`(?:将|把)(?:宿?主机|节点)?(?:上)?的? ?\/[\w./-]{0,80} ?(?:挂载|映射)(?:到|至|为) ?\/`,
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
  link: new RegExp(
    overLines`
      (?:
        [\s,，、(){}]|;(?= ?(?:mount|at )) ?|
        (?:
          and|with|which|that|is|be|it|they|should|must|mount(?:ed|s)?(?! /)|appears?|exposed|from|comes?|
          backed by|whose|of|available|also|then|both(?= read)|each(?= read)|all(?= read)
        )(?![\w-])|
        来自|取自|由|将|把|并|将其|它|且|其|被|作为|使用|的(?=卷|数据卷)|(?:大页|临时|共享|数据)?卷(?=使用|[,，(（])|的|挂载(?!到|在|至|于)
      ){1,14}
    `,
    'iuy',
  ),
  pieces,
};

/** Which of several has it is told by others. */
const toOne =
  /^,? (?:in|by|for|of|inside|within|and (?:at )?\/(?![\w./-]* ?(?:(?:to|into|as|at|->) ?\/|(?:of|on|from) the (?:host|node))))/u;

/** A volume that is told with what it is of, its name, its place and how it is used, in any order. */
export const volumeParts: Reader = {
  id: 'volume-parts',
  read: (words) => {
    let until = 0;
    return gathered(words, told).flatMap(({ items }) => {
      const known = readOnlyAll(
        words,
        items.map((one, at) => inherited(one, items[at - 1])),
      );
      return known.flatMap((item): Claim[] => {
        const { start, end } = item;
        const is = laid(item.is);
        if (!isWhole(is) || start < until) return [];
        const said = words.slice(start, end);
        if (/env|环境变量/iu.test(said) || toOne.test(words.slice(end, end + 120))) return [];
        until = end;
        return [{ ...meaningOf(is), value: shown(is), start, end, subject: { en: 'Volume', zh: '卷' } }];
      });
    });
  },
};

type Item = Gathered['items'][number];

/** `hostPath volumes proc /proc -> /host/proc, sys /sys -> /host/sys` */
function inherited(item: Item, before: Item | undefined): Item {
  const isSame =
    item.is['of'] === undefined &&
    before?.is['of'] === 'hostPath' &&
    (item.is['from'] ?? item.is['lies']) !== undefined;
  return isSame ? { ...item, count: item.count + 1, is: { ...item.is, of: 'hostPath' } } : item;
}

/** `/a at /b and /c at /d, both read-only` */
function readOnlyAll(words: string, items: readonly Item[]): readonly Item[] {
  const [first, last] = [items[0], items.at(-1)];
  const isOfAll = first !== undefined && ofAll.test(words.slice(first.start, last?.end));
  return isOfAll ? items.map((one) => ({ ...one, is: { ...one.is, ro: true } })) : items;
}

const ofAll =
  /(?:(?<!\w)(?:both|all|each)\s(?:of them\s)?(?:read-?\s?only|ro(?!\w))|[均都](?:应|需|要)?为?(?:以)?只读)/iu;

/** A place that nothing was said of is the host's, else the container's. */
function laid({ lies, ...is }: JsonMap): JsonMap {
  if (lies === undefined) return is;
  const isOfHost = is['of'] === 'hostPath' && is['from'] === undefined;
  return isOfHost ? { ...is, from: lies } : { at: lies, ...is };
}

function shown(is: JsonMap): string {
  return [scalar(is['name'] ?? is['at'] ?? ''), scalar(is['of'])].join(': ');
}
