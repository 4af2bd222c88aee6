import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import { phrases } from '../phrase.ts';
import { container, pod } from '../say.ts';
import type { Meaning, Reader } from '../wish.ts';
import { toList, toPairs } from '../values.ts';
import { capabilities } from './capabilities.ts';

const ofContainer = (set: JsonMap): Meaning => container({ securityContext: set });
const ofPod = (set: JsonMap): Meaning => pod({ securityContext: set });
const isFalse = (said: string): boolean => /^(?:false|no|否|不)/iu.test(said);

export const security: Reader = phrases('security', { en: 'Security', zh: '安全' }, [
  [
    [
      'service ?account tokens? (?:is|are|must|should|be|to| )*(?:disabled|off)',
      overLines`
        (?:
          no|without(?: an?| the)?|
          (?:do not|don't|must not|not|never) (?:auto)?-?mount(?:s|ing)?(?: the| any| its)?|
          disabl(?:e|es|ing)(?: the)?(?: (?:auto-?|automatic )mount(?:ing)? of)?(?: the)?
        ) (?:default )?service ?account (?:api )?tokens?
        (?: (?:is |are |be |should be )*(?:auto-?)?mount\w{0,3})?
      `,
      '(?:the )?service ?account tokens? (?:is|are|must|should|be|to| )*(?:not|never) (?:be )?(?:auto-?)?mounted',
      '禁用(?:默认)?(?:服务账[户号]|ServiceAccount)(?:的)?(?:令牌|token)(?:的)?自动挂载',
      '(?:不要?|禁止|关闭|禁用)(?:自动)?挂载(?:默认)?~?(?:的)?(?:服务账[号户]|ServiceAccount)?~?(?:的)?~?(?:令牌|token)',
    ],
    () => pod({ automountServiceAccountToken: false }),
  ],
  [
    [
      overLines`
        (?:should |must |to )*(?:run |runs |running )?(?:as |with |under )(?:the |a )?non-?~?root user
        (?: ?id)?(?: of| with(?: the)?(?: user)? id)?{is}(\d{1,10})
      `,
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
      overLines`
        (?:should |must |to )*(?:run|runs|running)(?: the| its| all| pods?| containers?| it| them)* (?:as|with|under) (?:the )?
        (?:user(?: ?id)?|uid)(?: of)?{is}(\d{1,10})
      `,
      'run ?as ?user{is}(\\d{1,10})',
      '(?<=, ?(?:and )?|(?:as|with|under) (?:the )?)user (?:id )?(\\d{3,10})(?=[,.;]|$| and )',
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
      '(?:with |and |the |a )*file ?-?system ?group{is}(\\d{1,10})',
      'fs ?-?group{is}(\\d{1,10})',
      overLines`
        (?:volumes?|files?|(?:mounted )?storage)(?: (?:shall|should|must|will|to|be|are|is|it|mounts))* (?:belong(?:s|ing)? to|owned by)
        (?: the)? (?:group(?: id)?|gid) (\d{1,10})
      `,
      "(?:(?:what|whatever|everything|anything)(?:'s| is| lies| stands)? )?(?:on|in) (?:(?:its|the|all|any|mounted) )*volumes? (?:shall |should |must |will |to )?(?:belongs?|is owned|are owned|be owned|goes?)(?: to| by)(?: the)? (?:group(?: id)?|gid) (\\d{1,10})",
      '(?:卷|文件|存储|数据)(?:上|中|里|内)?的?(?:所有|全部)?(?:文件|数据|内容)?(?:都|应|应该|均)*(?:归|归属于?|属于|由|属)(?:用户)?组(?:ID)?~(\\d{1,10})~(?:所有|拥有)?',
      '文件系统组{is}(\\d{1,10})',
    ],
    (id = '') => ofPod({ fsGroup: Number(id) }),
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
      overLines`
        sysctls?(?: settings?| values?| parameters?)?
        (?: have to be set| must be set| are set| for it| needed|:|,| of| with| are| is|为|是)*~(
          (?:
            ["'\x60]?[a-z]+(?:\.[a-z0-9_]{1,40}){1,4} ?[=:] ?["'\x60]?[\w-]{1,20}["'\x60]?
            (?:, ?and |, ?| and |和|、|以及)?
          ){1,8}
        )
      `,
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
      'privilege ?-?escalation (?:(?:is|are|must|should|may|can|has|needs|to|be|being|stays|remains|turned|switched|strictly|completely|simply|altogether) ){1,5}((?:not|never|n.t) (?:be )?(?:allowed|permitted|possible|wanted|tolerated|an option|available|accepted)|forbidden|disallowed|disabled|denied|prohibited|off|ruled out|out of the question|excluded|barred|blocked|prevented|impossible|suppressed|deactivated|banned)()',
      overLines`
        (?:(
          no|disallow(?:s|ing)?|without|disabl(?:e|es|ing)|prevents?|den(?:y|ies)|not allow(?:ing)?|
          forbid(?:s|ding)?
        ) )?(?:allow(?:s|ing)? )?privilege ?-?escalation
        (?:{is}["'\x60]?(true|false|disabled|not allowed)["'\x60]?)?
      `,
      '(?:may|must|can|should) (not|never) (?:escalate|gain|raise)(?: its| any| more| new)* privileges?()',
      'privilege ?-?escalation (?:is|must be|should be) (allowed)()',
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
      overLines`
        (?:(
          (?:not|never|neither|nor|no|non|no longer|without|forbid\w{0,5}|disallow\w{0,3}|prevent\w{0,3}|avoid\w{0,3}|den(?:y|ies|ied)|\w{2,8}n['’]t|cannot)[ -]
        )(?:(?:be|being|to|in|as|run|runs|running|operates?|executes?|start|starts|started|allowed|permitted|use|using|have|get|gain|ever|a|an|any|it|containers?|from) ){0,5}|
        (?:in |as |run in |running in |with )*(?:a )?
        )privileged(?: mode| access)?(?:{is}["'\x60]?(true|false)["'\x60]?)?
      `,
      '(不得|不能|不应该?|不要|不可以?|不允许|不许|不准|不使用|不开启?|不用|不会|禁止|禁用|关闭|停用|取消|避免|(?<![级特分区类识辨性])别|不)?(?:允许)?(?:以|使用|用|在|开启?|启用|打开|是|为|处于|运行在|运行于|成为)?特权(?:模式|(?=容器))(?:下|来)?(?:运行)?',
    ],
    (denied = '', said = '') => ofContainer({ privileged: denied === '' && !isFalse(said) }),
  ],
  ...capabilities,
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
