import { overLines } from '../../../kernel/over-lines.ts';
import { piece, type Piece } from './gathered.ts';
import { an, called, path, plain } from './volume-words.ts';

/** `/proc to /host/proc`: a path that is mounted at another is the host's. */
const paired: readonly Piece[] = [
  piece(
    overLines`
      (?:mounts? |mounting |(?:宿?主机|节点)(?:上)?的? ?)?(?:the host's |host )?(?:directory |path )?${path} ?
      (?:on |of )?(?:挂载|映射)?(?:to|into|as|at|->|=>|→|到|至|为)(?: the path| path)? ?${path}
    `,
    (from = '', at = '') => ({ of: 'hostPath', from, at }),
  ),
];

/** What a volume is of. */
export const sources: readonly Piece[] = [
  piece(
    overLines`
      ${an}(?:
        host(?:'s)? ?-?path|(?:host|node)(?:'s)? (?:directory|folder|file)|(?:host|node)'s(?= /)|
        (?:宿?主机|节点)(?:上)?的?(?:路径|目录|文件|(?= ?/))
      )(?: ?volumes?| ?卷)?(?! port)(?: named| called)?(?: of|:|=|为|是| path| from)?(?: ?${path})?
    `,
    (from = '') => ({ of: 'hostPath', ...(from !== '' && { from }) }),
  ),
  ...paired,
  piece(
    String.raw`${path} (?:directory |folder )?(?:of|on|from) (?:the |its )?(?:host|node)(?:'s)?(?: machine| file ?system)?(?![\w-])`,
    (from = '') => ({ of: 'hostPath', from }),
  ),
  piece(
    overLines`
      ${an}(memory-backed |in-memory |ram-backed |tmpfs |(?:基于)?内存(?:中的?|支持的?|型|的)? ?)?
      (?:empty ?-?dir)(?: volumes?| ?卷)?(?![A-Za-z])
    `,
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
