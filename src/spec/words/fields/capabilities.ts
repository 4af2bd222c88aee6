import { overLines } from '../../../kernel/over-lines.ts';
import type { Phrase } from '../phrase.ts';
import { container } from '../say.ts';
import { toList } from '../values.ts';
import type { Meaning } from '../wish.ts';

const capability =
  (side: 'add' | 'drop') =>
  (said = ''): Meaning =>
    container({
      securityContext: {
        capabilities: {
          [side]: toList(said.replaceAll(/(?<=[A-Z"']) (?=["'A-Z])/gu, ', ')).map((one) =>
            one.toUpperCase().replace(/^CAP_/u, ''),
          ),
        },
      },
    });

const cap = overLines`
  ["'\x60]?(?:CAP_)?(?:
    ALL|AUDIT_[A-Z]+|BLOCK_SUSPEND|BPF|CHECKPOINT_RESTORE|CHOWN|DAC_[A-Z_]+|FOWNER|FSETID|IPC_[A-Z]+|
    KILL|LEASE|LINUX_IMMUTABLE|MAC_[A-Z]+|MKNOD|NET_[A-Z_]+|PERFMON|SETFCAP|SETGID|SETPCAP|SETUID|
    SYS_[A-Z_]+|SYSLOG|WAKE_ALARM
  )["'\x60]?(?![\w-])
`;
const caps = `(${cap}(?:(?:, ?and |, ?| and |和|、| )${cap}){0,10})`;
/** `allow all pods` grants nobody anything: only in capitals, or beside the word itself, some of them are capabilities. */
const granted = overLines`
  (?!(?-i:all|kill|lease)(?![\w-])(?!(?: of)?(?: the| its)?(?: linux)?(?: other)? capabilit))${caps}
`;

const may = '(?:is |are |be )?(?:allowed|permitted|able|has the right) to ';

/** Capabilities by what they let somebody do. */
const meant: readonly (readonly [said: string, name: string])[] = [
  [
    overLines`
      ${may}(?:set|change|adjust|modify) the (?:system(?:'s)? )?(?:time|clock)(?! ?zone)|
      (?:允许|可以|能够)(?:设置|修改|更改|调整)系统(?:时间|时钟)
    `,
    'SYS_TIME',
  ],
  [
    overLines`
      ${may}(?:configure|change|modify|manage|administer) (?:the )?
      (?:network|network interfaces?|interfaces?|routes?|iptables|firewall)
      (?: settings| rules| configuration)?(?![\w-])|
      (?:允许|可以|能够)(?:配置|修改|管理)网络(?:接口|设置|配置)?
    `,
    'NET_ADMIN',
  ],
  [
    `${may}(?:bind|listen) (?:to |on )?(?:low|privileged) ports?|(?:允许|可以|能够)(?:绑定|监听)(?:低位?|特权)端口`,
    'NET_BIND_SERVICE',
  ],
  [`${may}trace (?:other |any )?process(?:es)?`, 'SYS_PTRACE'],
];

/** A word that only a capability can be. */
const plainCaps = `((?=(?:CAP_)?(?:SYS|NET|DAC|AUDIT|IPC|MAC|BLOCK|CHECKPOINT|LINUX|WAKE)_)${cap})`;

/** What a container may do beyond others of its user, or may not. */
export const capabilities: readonly Phrase[] = [
  [
    [
      '(?:drop(?:s|ping)?|remov(?:e|es|ing)) (?:the )?(?:every|all)(?: the| of its)?(?: linux)? capabilit(?:y|ies)',
      '(?:drop(?:s|ping)?|remov(?:e|es|ing)) (?:the )?(?:linux )?(?:capabilit(?:y|ies)(?: of)? )?' +
        caps +
        '(?: (?:other )?capabilit(?:y|ies))?',
      '(?:all|every)(?: the)? (?:other|others|other (?:capabilities|ones)|capabilities) (?:are|is|being|should be|must be) (?:dropped|removed)()',
      caps + ' (?:capabilities )?(?:are|is|being|should be|must be) (?:dropped|removed)',
      '(?:of )?(?:all |its |the )*(?:linux )?capabilit(?:y|ies),? (?:it |they |the container )?(?:keeps?|has|have|gets?|retains?|needs?) (?:nothing|none|no others?)()(?= (?:but|except|other than|apart from))',
      '(?:丢弃|删除|移除|去除|放弃|去掉|剥夺)(?:Linux)?(?:所有|全部)的?(?:权能|能力|特权|capabilities)',
      '(?:丢弃|删除|移除|去掉)(?:Linux)?(?:权能|能力)?~' + caps + '~(?:其他|其它)?(?:权能|能力)?',
    ],
    (said = '') => capability('drop')(said === '' ? 'ALL' : said),
  ],
  ...meant.map(([said, name]): Phrase => [said, () => capability('add')(name)]),
  [
    [
      '(?:add(?:s|ing|ed)?|with|grant(?:s|ed)?|has|have|gets?) (?:the |linux |additional )*capabilit(?:y|ies)(?: of|:)?~' +
        caps,
      '(?:with |and |the |plus |has |have |gets? |needs? |add(?:s|ed|ing)? )*(?:linux )?capabilit(?:y|ies)(?: add(?:ed)?| of| named|:)* ' +
        caps +
        '(?: (?:is |are |be |should be )?added)?',
      '(?:with |and |plus |add |has |needs? )*(?:linux )?caps?(?: add(?:ed)?|:| ?\\+)*~' + caps,
      '(?<=[,;:(] ?)' + plainCaps + '(?= ?(?:[,;)]|$))',
      '(?:except|but|apart from|other than|save)(?: for)?(?: the)? ' + caps,
      '(?:除了?|仅保留|只保留)~?' + caps + '(?:~?(?:以外|之外|外))?',
      '(?:plus |with |and )*' + caps + ' (?:among|in|to) (?:its|the) capabilities',
      '(?:add(?:s|ing|ed)?|grant(?:s|ed)?|with|has) (?:the )?(?:linux )?' + caps + ' capabilit(?:y|ies)',
      overLines`
        (?:and |then |but |only |just )*(?:
          add(?:s|ing|ed)?|grant(?:s|ing|ed)?|keep(?:s|ing)?|retain(?:s|ing)?|allow(?:s|ing)?
        )(?: back| only| just)* (?:the )?
      ` + granted,
      '(?:of the capabilities )?(?:only |just )' +
        caps +
        ' (?:stays?|remains?|is (?:kept|added|allowed|left))',
      '(?:仅|只)?(?:保留|允许|加上)(?:Linux)?(?:权能|能力)?~' + caps,
      '(?:添加|增加|授予)(?:Linux)?(?:权能|能力)?~' + caps + '~(?:的)?(?:权能|能力)?',
    ],
    capability('add'),
  ],
];
