import type { JsonMap } from '../../../kernel/json.ts';
import { phrases, type Phrase } from '../phrase.ts';
import { container, pod } from '../say.ts';
import type { Meaning, Reader } from '../wish.ts';
import { toList, toPairs } from '../values.ts';

const ofContainer = (set: JsonMap): Meaning => container({ securityContext: set });
const ofPod = (set: JsonMap): Meaning => pod({ securityContext: set });
const capability =
  (side: 'add' | 'drop') =>
  (said = ''): Meaning =>
    ofContainer({
      capabilities: { [side]: toList(said).map((one) => one.toUpperCase().replace(/^CAP_/u, '')) },
    });
const cap =
  '["\'`]?(?:CAP_)?(?:ALL|AUDIT_[A-Z]+|BLOCK_SUSPEND|BPF|CHECKPOINT_RESTORE|CHOWN|DAC_[A-Z_]+|FOWNER|FSETID|IPC_[A-Z]+|KILL|LEASE|LINUX_IMMUTABLE|MAC_[A-Z]+|MKNOD|NET_[A-Z_]+|PERFMON|SETFCAP|SETGID|SETPCAP|SETUID|SYS_[A-Z_]+|SYSLOG|WAKE_ALARM)["\'`]?(?![\\w-])';
const caps = `(${cap}(?:(?:, ?and |, ?| and |和|、)${cap}){0,10})`;

const may = '(?:is |are |be )?(?:allowed|permitted|able|has the right) to ';

/** Capabilities by what they let somebody do. */
const meant: readonly (readonly [said: string, name: string])[] = [
  [
    `${may}(?:set|change|adjust|modify) the (?:system(?:'s)? )?(?:time|clock)(?! ?zone)|(?:允许|可以|能够)(?:设置|修改|更改|调整)系统(?:时间|时钟)`,
    'SYS_TIME',
  ],
  [
    `${may}(?:configure|change|modify|manage|administer) (?:the )?(?:network|network interfaces?|interfaces?|routes?|iptables|firewall)(?: settings| rules| configuration)?(?![\\w-])|(?:允许|可以|能够)(?:配置|修改|管理)网络(?:接口|设置|配置)?`,
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

const isFalse = (said: string): boolean => /^(?:false|no|否|不)/iu.test(said);

export const security: Reader = phrases('security', { en: 'Security', zh: '安全' }, [
  [
    [
      'service ?account tokens? (?:is|are|must|should|be|to| )*(?:disabled|off)',
      "(?:no|without(?: an?| the)?|(?:do not|don't|must not|not|never) (?:auto)?-?mount(?:s|ing)?(?: the| any| its)?|disabl(?:e|es|ing)(?: the)?(?: (?:auto-?|automatic )mount(?:ing)? of)?(?: the)?) (?:default )?service ?account (?:api )?tokens?(?: (?:is |are |be |should be )*(?:auto-?)?mount\\w{0,3})?",
      '(?:the )?service ?account tokens? (?:is|are|must|should|be|to| )*(?:not|never) (?:be )?(?:auto-?)?mounted',
      '禁用(?:默认)?(?:服务账[户号]|ServiceAccount)(?:的)?(?:令牌|token)(?:的)?自动挂载',
      '(?:不要?|禁止|关闭|禁用)(?:自动)?挂载(?:默认)?~?(?:的)?(?:服务账[号户]|ServiceAccount)?~?(?:的)?~?(?:令牌|token)',
    ],
    () => pod({ automountServiceAccountToken: false }),
  ],
  [
    [
      '(?:should |must |to )*(?:run |runs |running )?(?:as |with |under )(?:the |a )?non-?~?root user(?: ?id)?(?: of| with(?: the)?(?: user)? id)?{is}(\\d{1,10})',
      '(?:must |should |may )?(?:not|never) (?:run )?as root,? but as (?:the )?(?:user|uid)(?: id)?{is}(\\d{1,10})',
      '(?:以|使用)非~root~用户(?:ID)?(?:为|是|:)?~(\\d{1,10})~(?:的)?(?:身份)?(?:运行)?',
    ],
    (id = '') => ofPod({ runAsNonRoot: true, runAsUser: Number(id) }),
  ],
  [
    [
      '(?:should |must |to |that )*(?:run |runs |running )?(?:as )?(?:a )?(?:non-?~?root)(?: user)?(?: only)?(?:{is}["\'`]?(true|false)["\'`]?)?',
      'runAsNonRoot{is}["\'`]?(true|false)["\'`]?',
      '(?:not|never) (?:run |running )?as root()',
      '(?:以)?非~root~(?:用户)?(?:身份)?(?:运行)?()',
      '(?:不|禁止)(?:能|允许|要)?以~root~(?:用户|身份)*运行()',
    ],
    (said = '') => ofPod({ runAsNonRoot: !isFalse(said) }),
  ],
  [
    [
      '(?:should |must |to )*(?:run|runs|running)(?: the| its| all| pods?| containers?| it| them)* (?:as|with|under) (?:the )?(?:user(?: ?id)?|uid)(?: of)?{is}(\\d{1,10})',
      'run ?as ?user{is}(\\d{1,10})',
      'user ?id{is}(\\d{1,10})',
      '(?:belongs?|belonging) to (?:the )?user (\\d{1,10})',
      '(?:with |as |and |the )*(?<![\\w-])uid{is}(\\d{1,10})',
      '(?:with |as |and |the )*(?<![\\w-])(?:uid|user)(?: and fs ?-?group)(?: are| is| both|:)* (\\d{1,10})',
      '(?:以)?用户(?:ID|id)?(?:为|是|:)?~(\\d{1,10})~(?:的)?(?:身份|用户)?(?:运行)?',
    ],
    (id = '') => ofPod({ runAsUser: Number(id) }),
  ],
  [
    [
      '(?:and |with )*(?:run(?:s|ning)? as |primary )?(?:the )?(?<!file ?-?system |fs ?-?)group(?: ?id)?{is}(\\d{1,10})',
      'run ?as ?group{is}(\\d{1,10})',
      '(?:with |as |and |the )*(?<![\\w-])gid{is}(\\d{1,10})',
      '(?:用户)?组(?:ID|id)?(?:为|是|:)?~(\\d{1,10})',
    ],
    (id = '') => ofPod({ runAsGroup: Number(id) }),
  ],
  [
    'run ?-?as ?-?user ?-?name{is}["\'`]?([A-Za-z][\\w\\\\-]{1,60})["\'`]?',
    (runAsUserName = '') => ofPod({ windowsOptions: { runAsUserName } }),
  ],
  [
    [
      '(?:with |and |the |a )*file ?-?system ?group{is}(\\d{1,10})',
      'fs ?-?group{is}(\\d{1,10})',
      '(?:volumes?|files?|(?:mounted )?storage)(?: (?:shall|should|must|will|to|be|are|is|it|mounts))* (?:belong(?:s|ing)? to|owned by)(?: the)? group(?: id)? (\\d{1,10})',
      '文件系统组{is}(\\d{1,10})',
    ],
    (id = '') => ofPod({ fsGroup: Number(id) }),
  ],
  [
    [
      'sysctls?(?: settings?| values?| parameters?)?(?: have to be set| must be set| are set| for it| needed|:|,| of| with| are| is|为|是)*~((?:["\'`]?[a-z]+(?:\\.[a-z0-9_]{1,40}){1,4} ?[=:] ?["\'`]?[\\w-]{1,20}["\'`]?(?:, ?and |, ?| and |和|、|以及)?){1,8})',
    ],
    (said = '') =>
      ofPod({ sysctls: Object.entries(toPairs(said)).map(([name, value]) => ({ name, value })) }),
  ],
  [
    [
      '(?:and )?(\\d{1,10}) (?:is |as )(?:an? |the )?supplemental group',
      'supplemental ?groups?{is}((?:\\d{1,10}(?:, | and )?){1,8})',
    ],
    (said = '') => ofPod({ supplementalGroups: toList(said).map(Number) }),
  ],
  [
    [
      '(?:with |and |an? |the |using |has )*read-?~?only ?-?root ?-?file ?-?system(?:{is}["\'`]?(true|false)["\'`]?)?',
      '(?:使用|具有)?只读(?:的)?根文件系统()',
      '根文件系统(?:设置?)?(?:为|是)?只读()',
      'root file ?system (?:should be |must be |is |be )?read-?only()',
    ],
    (said = '') => ofContainer({ readOnlyRootFilesystem: !isFalse(said) }),
  ],
  [
    [
      '(?:(no|disallow(?:s|ing)?|without|disabl(?:e|es|ing)|prevents?|den(?:y|ies)|not allow(?:ing)?|forbid(?:s|ding)?) )?(?:allow(?:s|ing)? )?privilege ?-?escalation(?:{is}["\'`]?(true|false|disabled|not allowed)["\'`]?)?',
      '(?:may|must|can|should) (not|never) (?:escalate|gain|raise)(?: its| any| more| new)* privileges?()',
      'privilege ?-?escalation (?:is|must be|should be|has to be)(?: not| never)? (forbidden|disallowed|disabled|denied|prohibited|off|allowed)()',
      'allowPrivilegeEscalation()(?:{is}["\'`]?(true|false)["\'`]?)?',
      '(禁止|不允许|禁用)?(?:允许)?(?:特权|权限)(?:提升|升级)()',
      '(禁止|不允许|禁用|不能|不可)提权()',
    ],
    (denied = '', said = '') =>
      ofContainer({
        allowPrivilegeEscalation:
          (denied === '' || denied === 'allowed') && !/^(?:false|disabled|not)/iu.test(said),
      }),
  ],
  [
    [
      '(?:in |as |run in |running in |with )*(?:a )?privileged(?: mode| access)?(?:{is}["\'`]?(true|false)["\'`]?)?',
      '(?:以)?特权(?:模式|(?=容器))()(?:运行)?',
    ],
    (said = '') => ofContainer({ privileged: !isFalse(said) }),
  ],
  [
    [
      '(?:drop(?:s|ping)?|remov(?:e|es|ing)) (?:the )?(?:every|all)(?: the| of its)?(?: linux)? capabilit(?:y|ies)',
      '(?:drop(?:s|ping)?|remov(?:e|es|ing)) (?:the )?(?:linux )?(?:capabilit(?:y|ies)(?: of)? )?' +
        caps +
        '(?: (?:other )?capabilit(?:y|ies))?',
      '(?:all|every)(?: the)? (?:other|others|other (?:capabilities|ones)|capabilities) (?:are|is|being|should be|must be) (?:dropped|removed)()',
      caps + ' (?:capabilities )?(?:are|is|being|should be|must be) (?:dropped|removed)',
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
      '(?:and |then |but |only |just )*(?:add(?:s|ing|ed)?|grant(?:s|ing|ed)?|keep(?:s|ing)?|retain(?:s|ing)?|allow(?:s|ing)?)(?: back| only| just)* (?:the )?' +
        caps,
      '(?:of the capabilities )?(?:only |just )' +
        caps +
        ' (?:stays?|remains?|is (?:kept|added|allowed|left))',
      '(?:仅|只)?(?:保留|允许|加上)(?:Linux)?(?:权能|能力)?~' + caps,
      '(?:添加|增加|授予)(?:Linux)?(?:权能|能力)?~' + caps + '~(?:的)?(?:权能|能力)?',
    ],
    capability('add'),
  ],
  [
    [
      'seccomp(?: ?profile)?(?: of| type| to| is| set| with|:)*~["\'`]?(RuntimeDefault|runtime default|Unconfined)["\'`]?',
      '["\'`]?(RuntimeDefault|runtime default)["\'`]? seccomp(?: profile)?',
      "(?:the )?(?:runtime's |container runtime's )()default seccomp(?: profile)?",
      'seccomp ?-?Profile{is}["\'`]?(RuntimeDefault|Unconfined)["\'`]?',
      'seccomp~(?:配置文件|配置)?(?:类型)?(?:为|是|设置为|使用)*~(RuntimeDefault|Unconfined)',
    ],
    (type = '') => ofPod({ seccompProfile: { type: /^un/iu.test(type) ? 'Unconfined' : 'RuntimeDefault' } }),
  ],
]);
