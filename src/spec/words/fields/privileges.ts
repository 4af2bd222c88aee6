import { overLines } from '../../../kernel/over-lines.ts';
import type { Phrase } from '../phrase.ts';
import { container, pod } from '../say.ts';
import { toList } from '../values.ts';
import type { Meaning } from '../wish.ts';

export const capability =
  '["\'`]?(?:CAP_)?((?:NET|SYS|DAC|IPC|AUDIT|MAC)_[A-Z_]{2,20}|CHOWN|FOWNER|FSETID|KILL|MKNOD|SETGID|SETUID|SETPCAP|SETFCAP|SYSLOG)["\'`]?(?![\\w-])';

export const security = (set: Parameters<typeof container>[0]): Meaning =>
  container({ securityContext: set });
const groups = (said = ''): Meaning =>
  pod({ securityContext: { supplementalGroups: toList(said).map(Number) } });

/** Whose rights containers have, and what they may not, in passing. */
export const privileges: readonly Phrase[] = [
  [
    [
      '(?:and |with |the )*supplement(?:al|ary) ?groups?{is}((?:\\d{1,10}(?:, ?and |, ?| and )?){1,8})(?!\\d)',
      '(?:附加|补充|附属)(?:用户)?组(?:ID)?(?:为|是|:)?~((?:\\d{1,10}(?:,|、|和)?){1,8})',
    ],
    groups,
  ],
  [
    '(?<=用户(?:ID)?(?:为|是|:)?~?\\d{1,10}[,、和]{1,2}~?)(?:和)?(?:用户)?组(?:ID)?(?:为|是|:)?~(\\d{1,10})',
    (id = '') => pod({ securityContext: { runAsGroup: Number(id) } }),
  ],
  [
    [
      overLines`
        (?:can|may|must|should|is|are|will)(?: ?not|n.t| never)(?: be)?(?: allowed| able)?(?: to)? (?:escalate|gain|raise)
        (?: its| any| more| new| further)* privileges?
      `,
      '(?:不得|不能|不可|不应|不准|禁止|不)(?:允许|可以|能够)?(?:进行)?(?:特权|权限)(?:提升|升级|提权)',
    ],
    () => security({ allowPrivilegeEscalation: false }),
  ],
  [
    [
      '(?:sees|has|gets|with|uses|using|on|its|a|the| )*root ?file ?-?system (?:as |is |stays |mounted |to be |in )*read-?~?only(?: mode)?',
      '(?:使用|以)?只读(?:方式|模式)?(?:的)?根文件系统|根文件系统(?:应?为|设为|是)?只读',
    ],
    () => security({ readOnlyRootFilesystem: true }),
  ],
  [
    [
      overLines`
        (?:keeps?|has|retains?|gets?|with|is left with|holds?) (?:no|none of the|not a single)
        (?: linux)? capabilit(?:y|ies) (?:but|except|other than|apart from|save)(?: for)? ${capability}
      `,
      `(?:丢弃|删除|移除|去除|放弃)(?:所有|全部|其他|其余|其它)(?:的)?(?:权能|能力|特权|~?capabilities)?,?(?:除了?|仅保留|只保留)~?${capability}(?:以外|之外|外)?`,
    ],
    (name = '') => security({ capabilities: { drop: ['ALL'], add: [name.toUpperCase()] } }),
  ],
];
