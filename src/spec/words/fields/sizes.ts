import { overLines } from '../../../kernel/over-lines.ts';
import type { Phrase } from '../phrase.ts';
import { keepsData, programs } from '../mentions/programs.ts';
import { claimed, eitherSize } from './quantities.ts';

const keepers = programs
  .filter(({ app }) => keepsData(app))
  .flatMap(({ names }) => names)
  .join('|');

/** Whatever is told of the disk, it is one. */
const ofNoDisk =
  '(?! (?:(?:ssd|fast|encrypted|nvme|block|network|cloud|premium|standard|shared|local|raw|gp[23]|ebs|hdd) ){1,2}(?:volumes?|disks?|storage|drives?|ssds?|claims?|pvcs?)(?![\\w-]))';

/** How much storage, and sizes that say not of what. */
export const sizes: readonly Phrase[] = [
  [
    [
      '(?:with |and |the |a |of |requests?(?:ing)? |an? )*(?:storage|capacity|disk)(?: capacity| size| space| request| requests?)?{is}{size}',
      overLines`
        (?:requests?|requesting|with|of|needs?|provides?|providing|for|have|has) (?:a )?{size}(?: of)?
        (?: persistent| disk)? (?:storage|disk|space|capacity)
      `,
      '(?:an? )?{size}(?: of)?(?: persistent| disk)? (?:storage|disk|capacity|space|data)',
      'size{is}{size}',
      '(?:offers?|offering|provides?|providing|holds?|gives?|giving) {size}',
      '(?:请求|需要|提供|申请)?(?:的)?(?:持久)?(?:存储|磁盘|硬盘)(?:空间)?(?:需要|要|给|用)~{size}',
      '(?:请求|需要|提供|申请)?(?:的)?(?:存储|磁盘)?(?:容量|大小|空间|存储|磁盘)(?:请求)?(?:需求)?(?:大小|量|空间)?(?:应该?|设置?)?(?:名?为|是|[:=])?~{size}',
      '(?:请求|需要|提供|申请|容纳)?(?:至少)?~{size}~(?:的)?(?:持久化?)?(?:存储|磁盘|容量|空间|大小)(?:空间|容量)?',
      '{size}(?=~(?:的)?(?:PVC|PV|持久卷|claim|persistent))',
      '(?<=(?:pvc|claim)(?: named| called)? ["\'`]?(?!(?:with|of|for|requests?)(?!\\w))[a-z][\\w-]{0,60}["\'`]?,? ){size}(?=[,;.)\\n]|$| mounted at| and)',
    ],
    claimed,
  ],
  [
    [
      `(?:requests?|requesting|with|of|needs?|provides?|providing|for|have|has|to|at) (?:a )?{size}${ofNoDisk}`,
      '(?:gives?|giving|gets?|allow|allot) (?:it|them|each|every|both|all|this|(?:the|each|every) (?:app|pod|container|service|copy|replica|instance)s?) {size}',
      '(?:请求|申请|提供|给|用|分配)~{size}',
    ],
    eitherSize,
  ],
  [
    ['(?<=(?:memory|RAM) (?:for|to) [^,.;\\n]{1,40}(?:,| and|, and) ?){size}(?= (?:for|to) )'],
    (size = '') => eitherSize(size),
  ],
  [
    [
      `(?<=(?<![\\w.-])(?:${keepers}) ?[,(]? ?){size}(?: each| per (?:node|replica|pod|instance))?(?=[,;.)\\n]|$| and)`,
      '(?<=[,;(] ?|[.] |^|(?:replicas?|cores?|cpus?) and ){size}(?: each| per (?:node|replica|pod|instance))?(?=[,;.?!)\\n]|$| and )',
      '(?<=[,;(、] ?)(?:每个?~)?{size}(?=[,;。)\\n]|$)',
    ],
    eitherSize,
  ],
];
