import { overLines } from '../../../kernel/over-lines.ts';
import { phrases } from '../phrase.ts';
import { container, oneOf, pod } from '../say.ts';
import { toSeconds } from '../numbers.ts';
import { toPairs } from '../values.ts';
import type { Reader } from '../wish.ts';
import { imagesInPassing } from './images-in-passing.ts';
import { capability, privileges, security } from './privileges.ts';
import { apart, nodeSelector } from './scheduling.ts';

/** What pods and containers are told to be in passing, by what happens and not by the name of a field. */
export const passing: Reader = phrases('passing', { en: 'Setting', zh: '设置' }, [
  [
    [
      overLines`
        (?:grant|give|allow|leave)(?:s|ed)? (?:it|them|the pods?|the container)? ?(?:up to |at most )?
        {time} (?:to|for|in order to) (?:
          terminat\w{1,4}|stop\w{0,4}|shut\w{0,4}(?: ?down)?|finish\w{0,3}|exit\w{0,3}|drain\w{0,3}|
          clean
        )(?: cleanly| gracefully| properly| up)*
      `,
      '(?:it |they )?(?:has|have|gets?) (?:up to |at most )?{time} (?:for (?:that|this)(?=[.;,]|$)|to (?:terminate|stop|shut down|exit|drain))',
      '(?:给(?:它|其|Pod|容器)?|有|设置?)?~?{time}的?(?:优雅)?(?:终止|退出|停止|关闭)?(?:的)?(?:宽限期|宽限时间|终止时间|退出时间)',
      '(?:给(?:它|其|Pod|容器)?|留)~?{time}(?:的时间)?(?:来|用于|去)?(?:优雅)?(?:终止|退出|停止|关闭)',
    ],
    (said = '') =>
      Number.isInteger(toSeconds(said)) ? pod({ terminationGracePeriodSeconds: toSeconds(said) }) : undefined,
  ],
  [
    [
      '(?<=(?:image|镜像)[^;。\\n]{1,160}[,;] (?:and )?)(?:with )?(?:the )?service ?account {name}(?=[,.;)]|$| and | mount| with )',
      '(?<=:\\w[\\w.-]{0,60} )service ?account {name}(?=[,.;)]|$)',
      '(?<=镜像[^;。\\n]{1,160}[,、;])(?:使用)?服务账[号户帐](?:为|是)?~{name}(?=[,、。;]|$)',
    ],
    (serviceAccountName = '') => pod({ serviceAccountName }),
  ],
  ...privileges,
  [
    [
      '(?:an? |the |with |and |must |required )*(?:(?:hard|required|strict) )?(?:pod ?)?anti-?affinity (?:against|to|towards|with|from|to avoid|avoiding|required|preferred)(?: all| any| other| the| required)* (?:pods? )?(?:with |labell?ed |carrying |that have |having |the |labels? )*{pairs}(?:,? (?:on|over|across|in|per|topology ?key)(?: the| same| a| every| topology ?key| is|:)* ?["\'`]?([\\w.-]+/[\\w-]+\\w)["\'`]?| ["\'`]?([\\w.-]+/[\\w-]+\\w)["\'`]?)?',
      overLines`
        (?:must |should |may |can )?(?:not|never) (?:share|run on|be on|land on|sit on) (?:the same |a |an |one |its )?
        ["'\x60]?(?:[\w.-]+/[\w-]+\w|node|host)["'\x60]? (?:with|as)(?: a| any| other| another)* pods? (?:that (?:has|have|is labell?ed|carries) |with |labell?ed |whose label is )*
        {pairs}()
      `,
      overLines`
        (?:必需的?|强制的?|硬性?)?~?Pod~?反亲和性?(?:规则)?[,:、]?(?:要求)?(?:避免|不能|不要|不得|不)?(?:与|和|同)?(?:带有|具有)?标签(?:为)?
        ~{pairs}~的?~Pod~(?:[^。;]{0,16}?)(?:同一个?|相同的?|在)~["'\x60]?([\w.-]+/[\w-]+\w)?
      `,
    ],
    (said = '', key = '', other = '') => {
      const topologyKey = [key, other].find((one) => one !== '') ?? 'kubernetes.io/hostname';
      return Object.keys(toPairs(said)).length === 0 ? undefined : apart('required', said, topologyKey);
    },
  ],
  [
    [
      overLines`
        (?:only )?(?:for|on|to|onto) (?:the |all |those )?(?:nodes|machines|hosts) (?:with|having|carrying|labell?ed|where|whose label is)
        (?: the| label| as| with)* {pair}(?: only)?(?![\w/])
      `,
      '(?<=^|[.;,] )(?:all |the |our )?nodes (?:with|labell?ed|having|carrying)(?: the| label)* {pair}(?= (?:need|needs|should|get|must|run))',
      '(?<=[.;,] )nodes?: {pair}(?=[,.;]|$)',
      '(?:只|仅)(?:能)?(?:用于|针对|限于?|部署到|运行于|运行在|调度到)(?:带有|具有|标签为|有|含)*(?:标签)?~?{pair}~?(?:标签)?的?节点(?:上)?',
      'node ?-?selector{is}{pair}',
    ],
    nodeSelector,
  ],
  [
    overLines`
      (?<=[,;(] ?|and )(?:with )?args?(?: is|:)? ["'\x60]?(?!and|the|to|are|of)([a-z][\w-]{1,40})
      ["'\x60]?(?=
        \)|\.(?:\s|$)|;|$|
        , (?:(?:readiness|liveness|startup) ?probe|ports?|env|and the|image|volume|restart)
      )
    `,
    (said = '') => container({ args: [said] }),
  ],
  [
    [
      overLines`
        (?<=
          (?:pod|daemon ?set) ["'\x60]?[a-z0-9][a-z0-9-]{0,60}["'\x60]?,? (?:namespace [\w-]{1,60},? )?
        )(
          (?:
            app|tier|role|env|test|run|name|release|version|track|team|component|zone|k8s-app|
            [a-z0-9.-]{3,60}/[a-z-]{2,40}(?!:v?\d+\.)
          )~[:=]~[\w.-]{1,60}\w
        )(?=[,;)]| [a-z])
      `,
      '(?<=^[a-z0-9-]{2,60} pod, )((?:app|tier|role|env|test|run|name|release|track)~[:=]~[\\w.-]{1,60}\\w)(?=[,;)]| [a-z])',
      '(?:that )?(?:carrying|carries|bearing|bears) (?:the label )?((?:app|tier|role|env|test|run|name|release|track)~[:=]~[\\w.-]{1,60}\\w)',
    ],
    (said = '') => {
      const labels = toPairs(said);
      return oneOf(
        ['workload', { podMetadata: { labels }, metadata: { labels } }],
        ['any', { metadata: { labels } }],
      );
    },
  ],
  [
    [
      overLines`
        (?:which |that |and |it )*(?:is |are |gets? |to be )*
        (?:scheduled by|left to|placed by|handed to) (?:the )?(?:custom )?(?:scheduler )?["'\x60]?
        ([a-z][a-z0-9]*-[a-z0-9-]{1,60})["'\x60]?(?: instead of the default(?: one| scheduler)?)?
      `,
      '由~?([a-z][a-z0-9-]{1,60})~?(?:进行)?调度',
    ],
    (schedulerName = '') => pod({ schedulerName }),
  ],
  [
    [
      '(?:and |with |the |an? |waits? for )*scheduling ?gates?(?: named| called| of|:)* ["\'`]?([a-z0-9][\\w.-]{1,60}/[\\w.-]{1,60}\\w)["\'`]?',
      '(?:设置)?调度门控?(?:为|是|:)?~([a-z0-9][\\w.-]{1,60}/[\\w.-]{1,60}\\w)',
    ],
    (name = '') => pod({ schedulingGates: [{ name }] }),
  ],
  [
    [
      '(?:活动|活跃|运行)(?:的)?(?:截止)?(?:期限|时限)(?:为|是|:)?~{time}',
      '(?:after|past) {time} (?:it|the pod) is (?:over|killed|ended|stopped|done)(?: \\(activeDeadlineSeconds\\))?',
    ],
    (said = '') =>
      Number.isInteger(toSeconds(said)) ? pod({ activeDeadlineSeconds: toSeconds(said) }) : undefined,
  ],
  [
    [
      overLines`
        (?:is |are |be |gets? )?(?:only )?pulled (?:only )?(?:if|when|unless) (?:it is |it's |they are )?
        (?:not|already)(?: already)?(?: present| there| available| cached)?
      `,
      '仅?(?:在|当)?(?:本地)?(?:镜像)?不存在时(?:才)?拉取(?:镜像)?',
    ],
    () => container({ imagePullPolicy: 'IfNotPresent' }),
  ],
  [
    '(?:is |be )?pulled (?:every|each) time|每次都?(?:重新)?拉取',
    () => container({ imagePullPolicy: 'Always' }),
  ],
  [
    [
      `(?<=[,;(] ?)(?<![A-Z]{3,},? ?)${capability}(?=[;)]|, ?(?![A-Z]{3}))`,
      `(?:gets?|receives?|(?<![除留弃]~?)(?:权能|能力))~${capability}(?!~?(?:、|和|,~?[A-Z]| and))`,
      `(?:gets?|receives?) ${capability} and ${capability}`,
    ],
    (one = '', two = '') => security({ capabilities: { add: [one, two].filter((name) => name !== '') } }),
  ],
  [
    [
      '(?:whatever|regardless of|no matter what) (?:the|their|its) taints(?: are)?',
      'no taints? (?:keeps?|stops?|holds?|prevents?) it (?:away|off|out|from [a-z ]{1,20})',
      'tolerat(?:e|es|ing) (?:everything|anything)|puts? up with (?:all|any|every) taints?',
    ],
    () => pod({ tolerations: [{ operator: 'Exists' }] }),
  ],
  [
    [
      '(?<=container[^.;,]{0,40})(?:of|with|under|by|has|having) the same name(?: as the (?:pod|daemon ?set|deployment))?(?! ?space)',
      '(?:容器)?(?:与|和)?(?:Pod|DaemonSet)?(?:同名|名称相同)',
      '(?<=both the pod and its )container(?= (?:are|is|should be) (?:called|named))',
    ],
    () => ({ ...container({ isNamesake: true }), value: 'same' }),
  ],
  [
    overLines`
      (?<=seccomp[^.;。]{0,80})
      (?:profile |file |localhostProfile |type |Localhost |on the host,? |配置文件~)*["'\x60]?
      ([\w-]{1,40}/[\w./-]{1,80}\.json)["'\x60]?(?: \(type Localhost\))?
    `,
    (localhostProfile = '') =>
      pod({ securityContext: { seccompProfile: { type: 'Localhost', localhostProfile } } }),
  ],
  [
    '(?:runs? |running )?as (?:the )?root user (?:id )?0(?!\\d)',
    () => pod({ securityContext: { runAsUser: 0 } }),
  ],
  [
    overLines`
      (?<=[,;] ?|(?<!\w)(?:pod|daemon ?set) [a-z0-9-]{1,60} (?:namespace [a-z0-9-]{1,60} )?)
      (?<!init[^\n]{0,400})["'\x60]?([a-z][a-z0-9]*(?:-[a-z0-9]+)+)["'\x60]? ((?:[a-z0-9-]{1,40}\.[a-z0-9.-]{2,40}/)?[a-z0-9][\w./-]{1,80}:v?\d[\w.-]{0,40})
      (?=[ ,;]|$)
    `,
    (name = '', said = '') => container({ image: said, name }),
  ],
  [['restarts? never(?!\\w)', '从不重启'], () => pod({ restartPolicy: 'Never' })],
  ...imagesInPassing,
]);
