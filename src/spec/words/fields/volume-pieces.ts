import { toSize } from '../numbers.ts';
import type { Piece } from './gathered.ts';

const q = '["\'`]?';
const path = String.raw`${q}(/(?:[\w.@*$/{}-]{0,200}[\w*/$}-])?)${q}(?![\w/])`;
const file = String.raw`${q}([\w][\w./-]{0,80})${q}(?<![./])(?![\w/])`;
const noName =
  '(?!(?:and|with|which|that|is|at|to|in|on|the|as|a|an|of|read|volumes?|mounted|mounts?|mounting|named?|called|from|for|it|claim|secret|keys?|read-only|readonly|below|above|templates?|should|must|will|has|have|names|ro|rw|whose|through|via|this|given|path|type|medium|driver|under|into|limit\\w*|size\\w*|items?|only|backed|configmap|config|emptydir|hostpath|pvc|csi|projected|default\\w*|mode|subpath|shared|between|using|used|holds?|both|memory|in-memory|directory|folder|where|visible|available|exposed?|so|by|like|per)(?![\\w-]))';
/** A size is no name. */
const noSize = String.raw`(?!\d{1,5}(?:\.\d)?[KMGT]i?B?(?![\w-]))`;
const plain = String.raw`${q}(${noName}${noSize}[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?)${q}(?![\w/-]|\.\w|:\w)`;
/** Behind a word for it, nearly anything is a name. */
const said = String.raw`${q}(${noSize}(?!(?:and|with|which|that|is|at|to|in|on|of|from|for|mounted|mounts?|named?|called|should|must|will|has|have|read-only|type|using|via|under|into|so|where|as)(?![\w-]))[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?)${q}(?![\w/-]|\.\w|:\w)`;
const an = '(?:(?:the |an? |its |existing |whole |entire |of type |type |files? (?:of|from) |从|一个){0,3})';
const called = '(?: named| called|:|名为|叫做?)? ?';
const is = '(?: of| is|:|=|应?设?为|是| to)? ?';
const kinds =
  '(?:empty ?-?dir|secret|pvc|claim|config ?-?map|host ?-?path|persistent ?volume ?claim|projected|csi|downward ?-?API)';

function piece(say: string, mean: Piece[1]): Piece {
  return [new RegExp(say, 'yiu'), mean];
}

const one =
  (key: string) =>
  (said = '') => ({ [key]: said });

/** `/proc to /host/proc`: a path that is mounted at another is the host's. */
const paired: readonly Piece[] = [
  piece(
    String.raw`(?:mounts? |mounting |(?:宿?主机|节点)(?:上)?的? ?)?(?:the host's |host )?(?:directory |path )?${path} ?(?:on |of )?(?:挂载|映射)?(?:to|into|as|->|=>|→|到|至|为)(?: the path| path)? ?${path}`,
    (from = '', at = '') => ({ of: 'hostPath', from, at }),
  ),
];

/** What a volume is of. */
const sources: readonly Piece[] = [
  piece(
    String.raw`${an}(?:host(?:'s)? ?-?path|(?:host|node)(?:'s)? (?:directory|folder|file)|(?:host|node)'s(?= /)|(?:宿?主机|节点)(?:上)?的?(?:路径|目录|文件|(?= ?/)))(?: ?volumes?| ?卷)?(?! port)(?: named| called)?(?: of|:|=|为|是| path| from)?(?: ?${path})?`,
    (from = '') => ({ of: 'hostPath', ...(from !== '' && { from }) }),
  ),
  ...paired,
  piece(
    String.raw`${path} (?:directory |folder )?(?:of|on|from) (?:the |its )?(?:host|node)(?:'s)?(?: machine| file ?system)?(?![\w-])`,
    (from = '') => ({ of: 'hostPath', from }),
  ),
  piece(
    String.raw`${an}(memory-backed |in-memory |ram-backed |tmpfs |(?:基于)?内存(?:中的?|支持的?|型|的)? ?)?(?:empty ?-?dir)(?: volumes?| ?卷)?(?![A-Za-z])`,
    (medium = '') => ({ of: 'emptyDir', ...(medium !== '' && { medium: 'Memory' }) }),
  ),
  piece(String.raw`${an}downward ?-?API(?: volume| ?卷)?`, () => ({ of: 'downwardAPI' })),
  piece(String.raw`${an}CSI(?: ?ephemeral| ?inline| ?临时)?(?: volume| ?卷)?(?![A-Za-z])(?! driver)`, () => ({
    of: 'csi',
  })),
  piece(String.raw`${an}(?:volume ?)?claim ?templates?(?![\w-])|(?:存储)?卷声明模板`, () => ({
    of: 'template',
  })),
  piece(
    String.raw`${an}(?:pvc|persistent ?volume ?claim|claim|持久卷声明|持久化卷声明)${called}${plain}`,
    (held = '') => ({ of: 'persistentVolumeClaim', held }),
  ),
  piece(String.raw`${an}(?:config ?-?map|cm|配置映射)${called}${plain}`, (held = '') => ({
    of: 'configMap',
    held,
  })),
  piece(String.raw`${an}(?:secret|密钥)${called}${plain}`, (held = '') => ({ of: 'secret', held })),
];

const names: readonly Piece[] = [
  piece(
    String.raw`\(?(?:as|through|via|by|using|in|inside|作为|通过|使用|以)? ?(?:the |an? |its ){0,2}(?:(?:data )?(?:volume|vol)(?![A-Za-z])|(?:数据)?卷)(?:(?: named| called| name)(?![A-Za-z])|名为|名称为|名)?:? ?${said}\)?`,
    one('name'),
  ),
  piece(String.raw`(?:as|named|called|名为|名称为|作为) ?${plain}(?! ?[=:])`, one('name')),
  piece(String.raw`${plain},?(?= (?:an? |the |its )?${kinds}(?![\w-]))`, one('name')),
  piece(String.raw`mount(?:s|ing|ed)? ${plain}(?= (?:at|to|on|under|in|->) ?/)`, one('name')),
  piece(String.raw`名为 ?${plain} ?的(?:数据|存储)?卷|卷名(?:称)?(?:为)? ?${plain}`, (a = '', b = '') => ({
    name: a + b,
  })),
  piece(
    String.raw`(?<=(?:${kinds}(?: volumes?)?|emptyDir ?卷|hostPath ?卷|CSI ?(?:临时)?卷|downwardAPI ?卷)[,:]? ?)${plain}`,
    one('name'),
  ),
  piece(String.raw`${plain}(?= /[\w./-]{0,80} ?(?:->|=>|→|at |to |in ))`, one('name')),
];

/** A place right behind a name: on the host, or else in the container. */
const lying: readonly Piece[] = [
  piece(
    String.raw`(?<=(?:${kinds}(?: volumes?)?|volume|vol|,|卷) ?[a-z0-9][a-z0-9-]{0,60} (?:medium memory |sizeLimit \w{1,8} )?)${path}(?! (?:holds|contains|shows|gets|is))`,
    one('lies'),
  ),
];

const places: readonly Piece[] = [
  piece(
    String.raw`(?:(?:is |be |and |attached to the pod )*(?:mounted|mounts?) )?(?:in|into|to|inside) (?:every|each|all|both)(?: of)?(?: the)?(?: \w+)? containers? (?:at|under|on|as) ${path}|(?:挂载)?(?:到|在|至)(?:每个|所有|两个|全部|各个?)容器(?:中|内|里)?的? ?${path}`,
    (a = '', b = '') => ({ at: a + b, all: true }),
  ),
  piece(
    String.raw`(?:(?:mounted |mount |available )?(?:at|to|under|on|as) )${path} (?:in|into|by|of|for) (?:every|each|all|both)(?: of)?(?: the| them)?(?: \w+)?(?: containers?)?(?=[,.;)]|$)`,
    (at = '') => ({ at, all: true }),
  ),
  piece(
    String.raw`(?:(?:is |be |should be |must be |and |it )*(?:mounted|mount|mounts|appears?|available|visible|seen|挂载) ?){0,2}(?:(?<=mounted )|at|to|under|on|in|into|inside|below|as|->|=>|→|到|在|至|于)(?: the)?(?: (?:mount ?)?path| directory| folder| same path|(?:容器)?(?:的)?(?:路径|目录))? ?${path}`,
    one('at'),
  ),
  piece(
    String.raw`(?:(?:mounted|mount|appears?|available) ){0,2}(?:at|to|under|in) (?:the |its )?same (?:path|place|location|directory)|(?:挂载)?(?:到|在|至)(?:容器(?:内|中)?的?)?(?:相同|同一|同样)的?(?:路径|位置|目录)`,
    () => ({ at: '.' }),
  ),
  piece(String.raw`(?:is |be |and )*mount(?:s|ed)?:? ${path}`, one('at')),
  piece(
    String.raw`${path} (?:should |must |will |to |is |are |be )*(?:lives?|kept|stored|held|backed|stays?|sits?)? ?(?:in|by) (?:memory|ram)(?![\w-])`,
    (at = '') => ({ at, of: 'emptyDir', medium: 'Memory' }),
  ),
  piece(String.raw`${path} (?:holds|contains|shows|gets|is)(?![\w-])`, one('at')),
  piece(String.raw`(?:mount ?-?path|挂载路径|挂载点)${is}${path}`, one('at')),
];

const ways: readonly Piece[] = [
  piece(
    String.raw`(?:as |with |in )?\(?(?:read-? ?only|readOnly|ro)(?:(?: is|:|=|为)? ?true)?(?: mode| access)?\)?(?![\w])|(?:均为?|都)?(?:以)?只读(?:的)?(?:方式|模式)?`,
    () => ({ ro: true }),
  ),
  piece(
    String.raw`(?:via |with |using )?(?:the |an? )?sub ?-?path${is}["'\x60]?([\w./-]{1,80}\w)["'\x60]?`,
    one('subPath'),
  ),
  piece(
    String.raw`(?:with )?(?:the |a )?(?:default ?-?mode|(?:file )?(?:mode|permissions))${is}["'\x60]?0?([0-7]{3})["'\x60]?(?!\d)|(?:默认)?(?:模式|权限)(?:为|是)? ?["'\x60]?0?([0-7]{3})["'\x60]?(?!\d)`,
    (a = '', b = '') => ({ mode: Number.parseInt(a + b, 8) }),
  ),
  piece(
    String.raw`(?:of |with |and )?(?:the )?(?:host ?path )?(?:的)?(?:type|类型)${is}${q}(DirectoryOrCreate|Directory|FileOrCreate|File|Socket|CharDevice|BlockDevice)${q}(?!\w)`,
    one('type'),
  ),
  piece(String.raw`${q}(DirectoryOrCreate|FileOrCreate|CharDevice|BlockDevice)${q}(?!\w)`, one('type')),
  piece(
    String.raw`(?:以)?(?:with |of |backed by |in )?(?:the |an? )?(?:medium|介质)?${is}${q}(Memory|HugePages(?:-\d+[MG]i)?)${q}(?! limit)(?: medium| 为介质)?(?![\w-])|以(内存)为介质`,
    (a = '', b = '') => ({ medium: b === '' && !/^memory$/iu.test(a) ? a : 'Memory' }),
  ),
  piece(
    String.raw`(?:with |of |and )?(?:the |an? |its )?(?:size ?-?limit|limit(?:ed)?|capped (?:at|to)|at most|up to|大小(?:限制|上限)?|容量(?:限制|上限)?|上限)(?: of| is|:|=|应?设?为|是| to)? ?(\d+(?:\.\d+)?\s?[KMGT]i?B?)(?![\w])`,
    (said = '') => ({ sizeLimit: toSize(said) }),
  ),
  piece(String.raw`(\d+(?:\.\d+)?[KMGT]i)(?: at most| max(?:imum)?|上限)(?!\w)`, (said = '') => ({
    sizeLimit: toSize(said),
  })),
];

/** Of what is held, one thing at a time. */
const items: readonly Piece[] = [
  piece(
    String.raw`(?:but |with |and |showing |its |the |just |只取|只有|仅|但|其|的|中的?){0,4}(?:only )?(?:the )?(?:items?(?: with)? )?(?:keys?|键)(?: of|:|=|为|是)? ?${q}([\w.-]{1,60}\w)${q}(?![\w.-]),? ?(?:(?:is |be |and |which |应|并)?(?:projected|mapped|mounted|renamed|shown|exposed|投[影射]|映射|挂载)? ?(?:(?:to|as|at|on)(?= )|->|=>|→|到|为)(?: the)?(?: path| file| 路径|路径|文件)?|(?:and )?(?:with )?(?:the )?path(?= |:|=)|(?:其)?路径为)(?: of|:|=|is|为)? ?${file}`,
    (key = '', to = '') => ({ [`item:${key}`]: to }),
  ),
  piece(
    String.raw`(?:items?:? )?${q}([\w-]{1,40}\.[\w.-]{1,40}\w)${q} ?(?:->|=>|→) ?${file}`,
    (key = '', to = '') => ({ [`item:${key}`]: to }),
  ),
  piece(
    String.raw`only ${q}([\w-]{1,40}\.[\w.-]{1,40}\w)${q}(?: is)?(?: wanted| needed| used| mounted)?,? (?:and )?as ${file}`,
    (key = '', to = '') => ({ [`item:${key}`]: to }),
  ),
  piece(
    String.raw`(?:with |and |using )?(?:the |its )?(?:CSI )?(?:driver|驱动(?:程序)?)${is}${q}([a-z][a-z0-9-]*(?:\.[a-z0-9-]+){1,6})${q}`,
    (driver = '') => ({ of: 'csi', driver }),
  ),
  piece(
    String.raw`(?:with |and |whose )?(?:the |an? |its )?(?:volume ?-?attributes?|attributes?|卷属性|属性)(?: of|:|=)? ?${q}([A-Za-z][\w./-]{0,80}[\w])${q}(?: ?:| ?=| set to| is| of|设?为|设置为|是)? ?${q}([\w][\w./-]{0,80})${q}(?<!\.)`,
    (key = '', to = '') => ({ [`attr:${key}`]: to }),
  ),
  piece(
    String.raw`${file} ?(?:<-|=|:|←|from|取自|来自) ?${q}(metadata\.[\w.]+(?:\[['"][\w./-]+['"]\])?)${q}`,
    (to = '', fieldPath = '') => ({ [`field:${to}`]: fieldPath }),
  ),
];

/** In order of right, where several could begin at one place. */
export const pieces: readonly Piece[] = [...items, ...sources, ...lying, ...names, ...places, ...ways];
