import { overLines } from '../../../kernel/over-lines.ts';
import { toSize } from '../numbers.ts';
import { piece, type Piece } from './gathered.ts';
import { sources } from './volume-sources.ts';
import { file, is, kinds, path, plain, q, said } from './volume-words.ts';

const one =
  (key: string) =>
  (said = '') => ({ [key]: said });

const names: readonly Piece[] = [
  piece(
    overLines`
      \(?(?:as|through|via|by|using|in|inside|作为|通过|使用|以)? ?(?:the |an? |its ){0,2}
      (?:(?:data )?(?:volume|vol)(?![A-Za-z])|(?:数据)?卷)
      (?:(?: named| called| name)(?![A-Za-z])|名为|名称为|名)?:? ?${said}\)?
    `,
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
    overLines`
      (?<=
        (?:${kinds}(?: volumes?)?|volume|vol|,|卷) ?[a-z0-9][a-z0-9-]{0,60} (?:medium memory |sizeLimit \w{1,8} )?
      )${path}(?! (?:holds|contains|shows|gets|is))
    `,
    one('lies'),
  ),
];

const places: readonly Piece[] = [
  piece(
    overLines`
      (?:(?:is |be |and |attached to the pod )*(?:mounted|mounts?) )?(?:in|into|to|inside) (?:every|each|all|both)
      (?: of)?(?: the)?(?: \w+)? containers? (?:at|under|on|as) ${path}|
      (?:挂载)?(?:到|在|至)(?:每个|所有|两个|全部|各个?)容器(?:中|内|里)?的? ?${path}
    `,
    (a = '', b = '') => ({ at: a + b, all: true }),
  ),
  piece(
    overLines`
      (?:(?:mounted |mount |available )?(?:at|to|under|on|as) )${path} (?:in|into|by|of|for) (?:every|each|all|both)
      (?: of)?(?: the| them)?(?: \w+)?(?: containers?)?(?=[,.;)]|$)
    `,
    (at = '') => ({ at, all: true }),
  ),
  piece(
    overLines`
      (?:
        (?:is |be |should be |must be |and |it )*
        (?:mounted|mount|mounts|appears?|available|visible|seen|挂载) ?
      ){0,2}(?:(?<=mounted )|at|to|under|on|in|into|inside|below|as|->|=>|→|到|在|至|于)(?: the)?
      (?: (?:mount ?)?path| directory| folder| same path|(?:容器)?(?:的)?(?:路径|目录))? ?${path}
    `,
    one('at'),
  ),
  piece(
    overLines`
      (?:(?:mounted|mount|appears?|available) ){0,2}(?:at|to|under|in) (?:the |its )?same (?:path|place|location|directory)|
      (?:挂载)?(?:到|在|至)(?:容器(?:内|中)?的?)?(?:相同|同一|同样)的?(?:路径|位置|目录)
    `,
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
    overLines`
      (?:as |with |in )?\(?(?:read-? ?only|readOnly|ro)(?:(?: is|:|=|为)? ?true)?(?: mode| access)?\)?
      (?![\w])|
      (?:均为?|都)?(?:以)?只读(?:的)?(?:方式|模式)?
    `,
    () => ({ ro: true }),
  ),
  piece(
    String.raw`(?:via |with |using )?(?:the |an? )?sub ?-?path${is}["'\x60]?([\w./-]{1,80}\w)["'\x60]?`,
    one('subPath'),
  ),
  piece(
    overLines`
      (?:with )?(?:the |a )?(?:default ?-?mode|(?:file )?(?:mode|permissions))${is}["'\x60]?0?([0-7]{3})
      ["'\x60]?(?!\d)|
      (?:默认)?(?:模式|权限)(?:为|是)? ?["'\x60]?0?([0-7]{3})["'\x60]?(?!\d)
    `,
    (a = '', b = '') => ({ mode: Number.parseInt(a + b, 8) }),
  ),
  piece(
    overLines`
      (?:of |with |and )?(?:the )?(?:host ?path )?(?:的)?(?:type|类型)${is}${q}
      (DirectoryOrCreate|Directory|FileOrCreate|File|Socket|CharDevice|BlockDevice)${q}(?!\w)
    `,
    one('type'),
  ),
  piece(String.raw`${q}(DirectoryOrCreate|FileOrCreate|CharDevice|BlockDevice)${q}(?!\w)`, one('type')),
  piece(
    overLines`
      (?:以)?(?:with |of |backed by |in )?(?:the |an? )?(?:medium|介质)?${is}${q}
      (Memory|HugePages(?:-\d+[MG]i)?)${q}(?! limit)(?: medium| 为介质)?(?![\w-])|
      以(内存)为介质
    `,
    (a = '', b = '') => ({ medium: b === '' && !/^memory$/iu.test(a) ? a : 'Memory' }),
  ),
  piece(
    overLines`
      (?:with |of |and )?(?:the |an? |its )?(?:
        size ?-?limit|limit(?:ed)?|capped (?:at|to)|at most|up to|大小(?:限制|上限)?|容量(?:限制|上限)?|上限
      )(?: of| is|:|=|应?设?为|是| to)? ?(\d+(?:\.\d+)?\s?[KMGT]i?B?)(?![\w])
    `,
    (said = '') => ({ sizeLimit: toSize(said) }),
  ),
  piece(String.raw`(\d+(?:\.\d+)?[KMGT]i)(?: at most| max(?:imum)?|上限)(?!\w)`, (said = '') => ({
    sizeLimit: toSize(said),
  })),
];

/** Of what is held, one thing at a time. */
const items: readonly Piece[] = [
  piece(
    overLines`
      (?:but |with |and |showing |its |the |just |only |exactly |只取|只有|只?仅|包含|但|其|的|中的?){0,6}
      (?:items?(?: with)? )?(?:keys?|键)(?: of|:|=|为|是)? ?${q}([\w.-]{1,60}\w)${q}(?![\w.-]),? ?(?:
        (?:is |be |and |which |应|并)?(?:projected|mapped|mounted|renamed|shown|exposed|投[影射]|映射|挂载)? ?
        (?:(?:to|as|at|on)(?= )|->|=>|→|到|为)(?: the)?(?: path| file| 路径|路径|文件)?|
        (?:and )?(?:with )?(?:the )?path(?= |:|=)|(?:其)?路径为
      )(?: of|:|=|is|为)? ?${file}
    `,
    (key = '', to = '') => ({ [`item:${key}`]: to }),
  ),
  piece(
    String.raw`(?:(?:with|and|only|just|the|its|key|仅|只|包含|以及|和|键) ?){0,5}${q}([\w-]{1,40}\.[\w.-]{1,40}\w)${q},? ?\(?(?:to be )?(?:as|under|called|named|renamed to|mapped to|作为|映射为|命名为|路径为) ?${file}\)?`,
    (key = '', to = '') => ({ [`item:${key}`]: to }),
  ),
  piece(
    String.raw`(?:with |and |showing |holding |containing )?(?:only|just|nothing but|仅包含|只包含|仅取?|只取) ?(?:the |its )?(?:keys? |file |键 ?|文件 ?)${q}([\w-]{1,60}(?:\.[\w-]{1,40}){0,3})${q}(?![\w./-])(?! (?:as|to|->))`,
    (key = '') => ({ [`item:${key}`]: key }),
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
    overLines`
      (?:with |and |whose )?(?:the |an? |its )?(?:volume ?-?attributes?|attributes?|卷属性|属性)(?: of|:|=)? ?
      ${q}([A-Za-z][\w./-]{0,80}[\w])${q}(?: ?:| ?=| set to| is| of|设?为|设置为|是)? ?${q}([\w][\w./-]{0,80})
      ${q}(?<!\.)
    `,
    (key = '', to = '') => ({ [`attr:${key}`]: to }),
  ),
  piece(
    String.raw`${file} ?(?:<-|=|:|←|from|取自|来自) ?${q}(metadata\.[\w.]+(?:\[['"][\w./-]+['"]\])?)${q}`,
    (to = '', fieldPath = '') => ({ [`field:${to}`]: fieldPath }),
  ),
];

/** In order of right, where several could begin at one place. */
export const pieces: readonly Piece[] = [...items, ...sources, ...lying, ...names, ...places, ...ways];
