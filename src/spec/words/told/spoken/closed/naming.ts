import type { Spoken } from '../spoken.ts';
import { closed } from './closed.ts';

const name =
  /["'`]?(?<name>(?<![\w./:-])(?!(?:sa|pod|serviceaccount|priorityclass|secret|service|account|imagepullsecrets?)(?![\w-]))[a-z0-9][a-z0-9-]{0,60}[a-z0-9])["'`]?(?![\w./:-])/iu;
const idle =
  /使用|采用|指定|设置|设定|配置|绑定|关联|挂上?|运行|启动|调度|分配|名为|名叫|叫做?|名字|名称|这个|那个|来|去|跑的?时候|跑|以|用|按|为|是|成|设|的|要|应该?|需要?|给|将|把|请|它|其|Pods?|容器|个|到/giu;

/** What pods are told by the name of, and the word for it. */
const told: readonly (readonly [key: string, topic: RegExp, unless: RegExp])[] = [
  [
    'serviceAccountName为',
    /服务(?:账|帐)[号户]|服务账户|service ?account(?:name)?|(?<![\w-])sa(?![\w-])|(?<=(?:这个|那个)?)(?:账|帐)号|身份/iu,
    /绑定到|角色|role|主体|subject|kubectl|权限/iu,
  ],
  [
    'priorityClassName为',
    /优先级(?:类别?)?|priority ?class(?:name)?/iu,
    /preempt|抢占|全局|优先级值|value|值为|值是|创建[^。]{0,20}(?:优先级|PriorityClass)/iu,
  ],
  [
    '拉镜像用secret ',
    /(?:镜像)?(?:拉取|拉)镜像(?:时|的时候)?(?:的)?(?:secret|密钥|凭证|凭据)?|镜像(?:拉取|仓库)(?:的)?(?:secret|密钥|凭证|凭据)|imagePullSecrets?/iu,
    /docker-registry|dockerconfig/iu,
  ],
];

const pair = /["'`]?(?<pair>(?<![\w./:-])[\w./-]{1,80}=[\w.-]{1,60})["'`]?(?![\w./:-])/u;
const taint =
  /["'`]?(?<taint>(?<![\w./:-])[\w./-]{1,80}(?:=[\w.-]{1,60})?)[: ](?<effect>NoSchedule|NoExecute|PreferNoSchedule)(?!\w)/u;
const where =
  /标签|选择|必须|只能?|限定|限制|放|在|上|跑|挡住?|不要|不|选|做|加|被|有|打|带|要求|能|那些|所有|一定|得|了|对|忍/gu;

/** Which machines pods want and stand, by the label or the taint alone. */
const placed: readonly Spoken[] = [
  // Which they are is told next, by what they are known by.
  [/(?:得|要|必须)?跑在[\w\p{Script=Han}]{1,12}(?:机器|节点)上,(?=(?:节点|机器)的?标签)/gu, ''],
  closed({
    where: /节点|机器|主机|(?<![a-z])node/iu,
    unless: /亲和|affinity|均匀|打散|kubectl/iu,
    must: [pair, /节点|机器|主机|nodes?/iu],
    idle: [idle, where],
    write: ({ pair: said = '' }) => `nodeSelector为${said}`,
  }),
  closed({
    where: /污点|容忍|忍受|toleration/iu,
    unless: /给节点|kubectl/iu,
    must: [taint, /污点|容忍|忍受?|tolerations?/iu],
    idle: [idle, where, /节点|机器|主机|污点|容忍/gu],
    write: ({ taint: said = '', effect = '' }) => `容忍污点${said}:${effect}`,
  }),
];

export const naming: readonly Spoken[] = [
  ...placed,
  ...told.map(([key, topic, unless]) =>
    closed({
      where: topic,
      unless,
      must: [topic, name],
      idle: [idle, /(?<![a-z])secret(?![a-z])|密钥/giu],
      write: ({ name: said = '' }) => `${key}${said}`,
    }),
  ),
];
