import type { JsonMap } from '../../../kernel/json.ts';
import { listOf, mapOf, scalar } from '../merge.ts';
import { on } from '../say.ts';
import type { Claim, Meaning, Reader } from '../wish.ts';
import { gathered, type Gathering, type Piece } from './gathered.ts';
import { mount } from './sources.ts';

const q = '["\'`]?';
const path = String.raw`${q}(/(?:[\w.@*$/{}-]{0,200}[\w*/$}-])?)${q}(?![\w/])`;
const name = String.raw`${q}((?!(?:and|with|which|that|is|at|to|in|on|the|as|a|an|of|read|volume|mounted|mount|named|called|from|for|it|claim|secret|key|keys|read-only|readonly|below|above|template|templates|should|must|will|has|have|volumes|name|names|ro|rw|whose|through|via|this|given)(?![\w-]))[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?)${q}(?![\w/-]|\.\w|:\w)`;
const an = String.raw`(?:(?:the |an? |its |existing |whole |entire |of type |type |从)){0,3}`;

function piece(say: string, mean: Piece[1]): Piece {
  return [new RegExp(say, 'yiu'), mean];
}

const sources: readonly Piece[] = [
  piece(
    String.raw`${an}(?:host(?:'s)? ?-?path|host(?:'s)? (?:directory|folder|file)|主机(?:上的?)?(?:路径|目录|文件)|宿主机(?:上的?)?(?:路径|目录|文件)|hostPath)(?: volume)?(?: of|:|=|为|是| path)? ?${path}`,
    (said = '') => ({
      source: { hostPath: { path: said } },
    }),
  ),
  piece(
    String.raw`${an}(memory-backed |in-memory |ram-backed |内存(?:中的?|支持的?|型)?)?(?:empty ?-?dir)(?: volume|卷)?(?!\w)`,
    (medium = '') => ({
      source: { emptyDir: medium === '' ? {} : { medium: 'Memory' } },
    }),
  ),
  piece(String.raw`${an}(?:volume ?)?claim ?templates?(?![\w-])|(?:存储)?卷声明模板`, () => ({
    source: { template: true },
  })),
  piece(
    String.raw`${an}(?:pvc|persistent ?volume ?claim|claim|持久卷声明|持久化卷声明)(?: named| called|名为)? ?${name}`,
    (claimName = '') => ({
      source: { persistentVolumeClaim: { claimName } },
    }),
  ),
  piece(String.raw`${an}(?:config ?-?map|cm|配置映射)(?: named| called|名为)? ?${name}`, (said = '') => ({
    source: { configMap: { name: said } },
  })),
  piece(String.raw`${an}(?:secret|密钥)(?: named| called|名为)? ?${name}`, (secretName = '') => ({
    source: { secret: { secretName } },
  })),
];

const parts: readonly Piece[] = [
  piece(
    String.raw`\(?(?:as|through|via|by|using|in|inside|作为|通过|使用|以)? ?(?:the |an? |its ){0,2}(?:(?:data )?(?:volume|vol)(?![A-Za-z])|(?:数据)?卷)(?:(?: named| called| name)(?![A-Za-z])|名为|名称为)?:? ?${name}\)?`,
    (said = '') => ({ name: said }),
  ),
  piece(String.raw`(?:as|named|called|名为|作为) ?${name}(?! ?[=:])`, (said = '') => ({ name: said })),
  piece(
    String.raw`(?:(?:is |be |should be |must be |and |it )*(?:mounted|mount|mounts|appears?|available|挂载) ?){0,2}(?:(?<=mounted )|at|to|under|on|in|into|inside|->|=>|→|到|在|至|于)(?: the)?(?: (?:mount ?)?path| directory| folder| same path|(?:容器)?(?:的)?(?:路径|目录))? ?${path}`,
    (said = '') => mount(said),
  ),
  piece(
    String.raw`(?:(?:mounted|mount|appears?|available) ){0,2}(?:at|to|under|in) (?:the |its )?same (?:path|place|location|directory)|(?:挂载)?(?:到|在|至)(?:容器(?:内|中)?的?)?(?:相同|同一|同样)的?(?:路径|位置|目录)`,
    () => mount('.'),
  ),
  piece(
    String.raw`${name},?(?= (?:an? |the |its )?(?:empty ?-?dir|secret|pvc|claim|config ?-?map|host ?-?path|persistent ?volume ?claim)(?![\w-]))`,
    (said = '') => ({ name: said }),
  ),
  piece(String.raw`mount(?:s|ing|ed)? ${name}(?= (?:at|to|on|under|in|->) ?/)`, (said = '') => ({
    name: said,
  })),
  piece(String.raw`名为 ?${name} ?的(?:数据|存储)?卷|卷名(?:称)?(?:为)? ?${name}`, (a = '', b = '') => ({
    name: a + b,
  })),
  piece(
    String.raw`(?:with )?(?:the |a )?default ?-?mode(?: of| is|:)? ?0?([0-7]{3})(?!\d)|默认模式(?:为|是)? ?0?([0-7]{3})(?!\d)`,
    (a = '', b = '') => ({
      defaultMode: Number.parseInt(a + b, 8),
    }),
  ),
  piece(String.raw`${path} (?:holds|contains|shows|gets|is)(?![\w-])`, (said = '') => mount(said)),
  piece(String.raw`(?:mount ?-?path)(?: of| is|:|=)? ?${path}`, (said = '') => mount(said)),
  piece(
    String.raw`(?:as |with )?\(?(?:read-? ?only|readOnly|ro)(?:(?: is|:|=)? ?true)?\)?(?![\w])|(?:以)?只读(?:的)?(?:方式|模式)?`,
    () => ({
      readOnly: true,
    }),
  ),
  piece(
    String.raw`(?:via |with |using )?(?:the |an? )?sub ?-?path(?: of| is|:|=)? ?["'\x60]?([\w./-]{1,80}\w)["'\x60]?`,
    (said = '') => ({ subPath: said }),
  ),
];

const told: Gathering = {
  head: /(?=(?<=[:,;]\s|volumes?:? |and )[a-z][a-z0-9-]{0,60},? (?:an? |the |its )?(?:empty ?-?dir|secret|pvc|claim|config ?-?map|host ?-?path|persistent ?volume ?claim)(?![\w-])|(?:通过|使用|以)卷 ?[a-z]|(?<![\w:-])\/[\w./-]{1,80} (?:holds|contains|shows|gets|is) (?:the |an? )|(?<![\w-])mount(?:s|ing)? (?!the |an? |it )[a-z0-9-]{1,60} (?:at|to|on|under|->) ?\/|(?<![\w-])(?:an? |the )?(?:data )?(?:volume|vol) (?:named|called) |名为 ?[a-z0-9-]{1,60} ?的(?:数据|存储)?卷|(?<![\w-])(?:the |an? |its )?(?:(?:memory-backed |in-memory |ram-backed )?empty ?-?dir|host(?:'s)? ?-?(?:path|directory|folder|file)|empty ?-?dir|pvc|persistent ?volume ?claim|(?:volume ?)?claim ?template|claim|config ?-?map|cm|secret)(?![\w-])|(?:宿?主机(?:上的?)?(?:路径|目录|文件))|内存(?:中的?|支持的?|型)?(?=emptyDir)|(?<![\w-])(?:hostPath|emptyDir|PVC|ConfigMap|Secret)|持久卷声明|配置映射|密钥)/giu,
  link: /(?:[\s,，、(){}]|(?:and|with|which|that|is|be|it|should|must|mounted|mounts?|appears?|exposed|from|comes?|backed by|whose|of)(?![\w-])|来自|取自|由|将|把|并|将其|它|且|其|被|挂载(?!到|在|至|于)){1,14}/iuy,
  pieces: [...sources, ...parts],
};

/** Which of several has it is told by others. */
const toOne = /^,? (?:in|by|for|of|inside|within|and (?:at )?\/)/u;

/** A volume that is told with what it is of, its name and its place, in any order after what it is of. */
export const volumeParts: Reader = {
  id: 'volume-parts',
  read: (words) => {
    let until = 0;
    return gathered(words, told).flatMap(({ items }) =>
      items.flatMap(({ is, count, start, end }): Claim[] => {
        const isWhole = is['source'] !== undefined && is['mounts'] !== undefined && is['name'] !== undefined;
        if (!isWhole || count < 3 || start < until) return [];
        until = end;
        const said = words.slice(start, end);
        if (/env|环境变量/iu.test(said) || toOne.test(words.slice(end, end + 12))) return [];
        return [{ ...meaningOf(is), value: shown(is), start, end, subject: { en: 'Volume', zh: '卷' } }];
      }),
    );
  },
};

/** Each copy has one of its own, or all have one. */
function meaningOf(is: JsonMap): Meaning {
  if (mapOf(is['source'])['template'] === undefined) return on('Volume', whole(is));
  const claimPath = mapOf(listOf(is['mounts'])[0])['mountPath'];
  return on('StatefulSet', { hasClaim: true, claimName: is['name'], claimPath });
}

/** Where it lies on the host, and what mode its files have. */
function whole({ defaultMode, ...volume }: JsonMap): JsonMap {
  const source = mapOf(volume['source']);
  const path = mapOf(source['hostPath'])['path'];
  const isSame = mapOf(listOf(volume['mounts'])[0])['mountPath'] === '.';
  const [kind = '', of] = Object.entries(source)[0] ?? [];
  const moded = defaultMode === undefined ? source : { [kind]: { ...mapOf(of), defaultMode } };
  return { ...volume, source: moded, ...(isSame && path !== undefined && mount(scalar(path))) };
}

function shown(volume: JsonMap): string {
  return [scalar(volume['name']), Object.keys(mapOf(volume['source']))[0] ?? ''].join(': ');
}
