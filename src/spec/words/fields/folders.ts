import { overLines } from '../../../kernel/over-lines.ts';
import type { Phrase } from '../phrase.ts';
import { oneOf } from '../say.ts';
import type { Meaning } from '../wish.ts';
import { toSize } from '../numbers.ts';
import { at, mount, mounts, source, zhAt } from './sources.ts';

const ofHost = (path = '', at = ''): Meaning => source('hostPath', { path }, at === '' ? {} : mount(at));

export const types =
  '(?:,? (?:of |with |and )?type{is}["\'`]?(DirectoryOrCreate|Directory|FileOrCreate|File|Socket|CharDevice|BlockDevice)["\'`]?)?';

const nowhere = '(?![^]{1,600}(?:mount|appear|seen|container|(?:at|to|as|into|under|on) /))';

export const hostPath: readonly Phrase[] = [
  [
    [
      `(?:把|将|挂载)?(?:主机|宿主机|节点|node|host)~的?根(?:目录|文件系统)~(?:/(?![\\w]))?~${zhAt}~{path}`,
      `(?:${mounts} )?(?:the )?(?:host|node)(?:'s)? root(?: file ?system| directory| folder)?(?: \\(?/\\)?)?${at} {path}`,
    ],
    (path = '') => ofHost('/', path),
  ],
  [
    [
      overLines`
        (?:${mounts} )?(?:the |an? )?(?:
          host ?path|host(?:'s)? (?:path|directory|folder)|directory (?:on|of|from) the (?:host|node)|
          node's (?:directory|path)
        )(?: volume)?(?: of| at| from| with| path| using|:| named [\w-]{1,40})*~{path}
        (?: (?:on|of|from) the (?:host|node))?${at} {path}
      `,
      `${mounts} {path} (?:from|of|on) (?:the )?(?:host|node)(?: machine| filesystem| file system)?${at} {path}`,
      `(?:把|将|挂载)?(?:主机|宿主机|节点)(?:上)?(?:的)?(?:路径|目录|文件夹|文件)?~{path}~(?:目录|路径)?${zhAt}~{path}`,
      `hostPath~(?:卷)?(?:为|:|路径为|,路径为)?~{path}~${zhAt}~{path}`,
    ],
    ofHost,
  ],
  [
    [
      `(?<=(?:主机|宿主机|节点)[^。;]{0,90}[,、和]~?){path}~(?:目录|路径)?${zhAt}~{path}`,
      `(?<=(?<![\\w-])(?:host|node)(?:'s)? /[^.;]{0,90}(?:,| and) ){path} (?:read-only )?(?:at|to|as|on|into|under) {path}`,
    ],
    ofHost,
  ],
  [
    [
      overLines`
        (?:${mounts}|shares?|sharing|reads?|reading|tails?|tailing) (?:the )?
        (?:host|node)(?:'s|s)? {path}(?: directory| folder)?(?! ?(?:at|to|as|into|under|on) )
      `,
      '挂载(?:主机|宿主机|节点)(?:上)?的?~{path}~(?:目录)?(?=[,。;、]|$)',
      // Where it shall be is told nowhere: in the same place.
      `${mounts} (?:the )?{path}(?: directory| folder)? (?:from|of|on) (?:the |its )?(?:host|node)(?: machine| filesystem)?(?=[,;]|\\.(?:\\s|$)|$)${nowhere}`,
      `(?:with |and )?(?:the )?{path} (?:from|of) (?:the )?(?:host|node) mounted(?=[,;]|\\.(?:\\s|$)|$)${nowhere}`,
      `${mounts} (?:the |a )?(?:host|node)(?:'s)? (?:directory|folder|path) {path}(?=[,;]|\\.(?:\\s|$)|$)${nowhere}`,
      `(?<=, ?){path} from (?:the )?host(?=[,;]|\\.(?:\\s|$)|$)${nowhere}`,
    ],
    (path = '') => ofHost(path, path),
  ],
  [
    [
      `${mounts} {path}(?=(?:,? and |, ?)/[\\w./-]{1,80} (?:from|of|on) (?:the |its )?(?:host|node)(?! ?path))`,
      `(?<=${mounts} /[\\w./-]{1,80}(?:,? and |, ?)){path} (?:from|of|on) (?:the |its )?(?:host|node)(?! ?path)`,
      '挂载(?:主机|宿主机|节点)(?:上)?的?~{path}(?=~(?:和|、|与|以及)~/[\\w./-]{1,80}~(?:目录|路径)?(?:[,。;]|$))',
      '(?<=挂载(?:主机|宿主机|节点)(?:上)?的?~?/[\\w./-]{1,80}~?(?:和|、|与|以及)~?){path}~(?:目录|路径)?(?=[,。;]|$)',
    ],
    (path = '') => ofHost(path, path),
  ],
  [
    overLines`
      (?:${mounts}|shares?|sharing|reads?|reading) (?:the )?(?:(?:host|node)(?:'s|s)? )?(?:[a-z]+ ){0,2}{
      path}(?: (?:of|from|on) the (?:host|node))? (?:at|to|under|on|into) the same (?:path|place|location|directory)
      (?: inside| in the container)?${types}
    `,
    (path = '', type = '') => source('hostPath', { path, ...(type === '' ? {} : { type }) }, mount(path)),
  ],
];

export const hostOnly: readonly Phrase[] = [
  [
    [
      `(?:the |an? |using |with |type |of |from )*host ?path(?: volume| type| storage| directory)?(?: volume)?(?: of| at| from| with| to| path| using| named [\\w-]{1,40}| is| set| on| mapped| pointing| the| directory|:|=|,)*~{path}(?: (?:on|of|from) the (?:host|node))?${types}`,
      `(?:the )?{path}(?: directory| path| folder)? (?:on|of|from) (?:the )?(?:host|node)(?: machine| filesystem)?${types}`,
      `(?:the )?(?:host|node)(?:'s)? (?:path|directory|folder) {path}()`,
      `(?:the )?path (?:on|of) the (?:host|node)(?: machine)?(?: is| of|:)* {path}()`,
      `(?:主机|宿主机|节点)(?:上)?(?:的)?(?:路径|目录|文件夹|文件)?(?:为|是|:)?~{path}~(?:路径|目录)?(?:,?~?类型为~(DirectoryOrCreate|Directory|FileOrCreate|File|Socket))?`,
      `hostPath(?:类型|卷)?(?:的)?(?:卷|存储)?(?:,|路径|为|是|:|在|指向|目录)*~{path}(?:,?类型为~(DirectoryOrCreate|Directory|FileOrCreate|File|Socket))?`,
    ],
    (path = '', type = '') => {
      const hostPath = { path, ...(type === '' ? {} : { type }) };
      return oneOf(['PersistentVolume', { source: { hostPath } }], ['Volume', { source: { hostPath } }]);
    },
  ],
];

const empty = (size = '', path = ''): Meaning =>
  source('emptyDir', size === '' ? {} : { sizeLimit: toSize(size) }, path === '' ? {} : mount(path));

export const emptyDir: readonly Phrase[] = [
  [
    '(?<=挂[^。;]{0,90}[:,、]\\s?)emptyDir~(?:到|在)~{path}',
    (path = '') => source('emptyDir', {}, mount(path)),
  ],
  [
    '(?:数据|日志|文件|缓存)?(?:存|保存|存储|存放|放|写)(?:到|在|入)~emptyDir~(?:卷)?(?:的|中的|里的)~{path}',
    (path = '') => source('emptyDir', {}, mount(path)),
  ],
  [
    [
      overLines`
        (?:its |the |whose )*{path} (?:directory |folder |dir )?(?:should |must |to |is |be )*
        (?:lives?|kept|live|stored|held|backed|stays?|stay|sits?)? ?(?:in|by) (?:memory|ram)(?![\w-])
      `,
      '{path}~(?:目录)?(?:放|存|保存|存放)在?内存(?:中|里)?',
    ],
    (path = '') => source('emptyDir', { medium: 'Memory' }, mount(path)),
  ],
  [
    [
      '(?:in-memory|memory(?:-backed)?|tmpfs|ram-backed|ram) empty ?-?dir(?: volume)?',
      overLines`
        empty ?-?dir(?: volume)?(?: with| of| backed by| using| in)* (?:the )?(?:medium )?(?:of )?
        ["'\x60]?(?:memory|tmpfs|ram)["'\x60]?(?: medium)?(?! limit)
      `,
      '(?:lives?|kept|stored|held|stays?|is|are) in (?:memory|ram)',
      '(?:放|存|保存)在内存(?:中|里)',
      'medium{is}["\'`]?Memory["\'`]?',
      '(?:基于)?内存(?:的|支持的)?~emptyDir',
    ],
    () => source('emptyDir', { medium: 'Memory' }),
  ],
  [
    [
      'limits? (?:the )?(?:size of )?(?:the )?(?:shared |scratch )?(?:volume|empty ?-?dir)(?:,? (?:which is )?an? empty ?-?dir,?)? to {size}',
      'empty ?-?dir(?: volume)?(?: with| of| and| a| size| limit| limited| sizeLimit)*{is}{size}(?: limit)?',
      '(?:大小|容量)(?:限制|上限)?(?:为|是)?~{size}~的?~emptyDir',
      'size ?limit{is}{size}',
      '(?<=(?:memory-backed|in (?:memory|RAM)|tmpfs|empty ?-?dir)[^.;]{0,30},? (?:and )?)(?:capped|limited|restricted|bounded) (?:at|to) {size}',
    ],
    (size = '') => empty(size),
  ],
  [
    [
      '(?:of type |type |using |uses |an? |the |with |from )*["\'`]?(?:empty ?-?dir(?:ectory)?)["\'`]?(?: volume(?= (?:mounted|at))| type)?',
      'empty director(?:y|ies)(?: volume)?',
      '(?:temporary|scratch|ephemeral|shared) (?=volume|storage volume)',
      '(?:临时|空目录|共享)(?=卷|数据卷|存储卷)',
    ],
    () => source('emptyDir', {}),
  ],
];
