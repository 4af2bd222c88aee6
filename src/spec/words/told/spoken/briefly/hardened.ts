import type { Spoken } from '../spoken.ts';

const not = '(?:不许|不准|不让|不要|不能|禁止|别|不可以?|不得)';

const isOfRun = (words: string): boolean =>
  /deployment|statefulset|daemonset|job|(?<![a-z])pod(?![a-z])/iu.test(words);

/** What a container is kept from, in few words. */
export const hardened: readonly Spoken[] = [
  [
    new RegExp(`(?<=^|[,;。\\n])${not}(?:是|用|有|以)?root(?:用户|身份|权限)?(?=[,;。\\n]|$)`, 'giu'),
    '以非root用户运行',
  ],
  [
    /(?<=^|[,;。\\n])(?:容器)?(?:根)?文件系统(?:要|得|必须|设为|改成|为|全|都)*只读(?=[,;。\n]|$)/gu,
    '根文件系统只读',
  ],
  [
    /seccomp(?:profile)?(?:配置)?(?:就|也|都|统一)*(?:用|走|选|设为|是|为|配)?(?:运行时|容器运行时|runtime)?(?:的)?默认(?:的|值|那个|配置|profile)?(?=[,;。\n]|$)/giu,
    'seccompProfile为RuntimeDefault',
  ],
  [
    new RegExp(
      `(?:sa|service ?account|服务账[号户])?(?:的)? ?(?:token|令牌)(?:也|就|都)*(?:不|${not})(?:要|用|再)?(?:自动)?(?:挂载?|注入)(?:进来|进去|上|进容器)?(?=[,;。\\n]|$)`,
      'giu',
    ),
    'automountServiceAccountToken为false',
  ],
  [
    /(?:service ?account|服务账[号户])不自动挂载(?:token|令牌)/giu,
    'automountServiceAccountToken为false',
    isOfRun,
  ],
  // Copies that had better stand apart.
  [
    /(?:最好|尽量|尽可能)(?:也|都|还)*(?:别|不要|不)(?:都|全)?(?:在|落在|跑在|放在|挤在|落到|待在)?(?:同)?一?个?(?:可用区|机房|AZ)(?:里面?|内)?(?=[,;。\n]|$)/giu,
    '尽量分散到不同可用区',
  ],
  [
    /(?<=^|[,;。\n])(?:[一两三四五六七八九\d]个)?(?:pod|副本|实例)?(?:之间)?(?:都|也)*(?:得|要|必须|一定要|需要)(?:分散|分开|落|放|跑|打散|散)(?:开)?(?:在|到)(?:[一两三四五六七八九\d]台|不同的?)(?:机器|节点|主机)(?:上)?(?=[,;。\n]|$)/giu,
    '不要调度到同一节点上',
  ],
  [
    /(?:要|需要|给|加上?|添加|授予)(?:它)?((?:NET|SYS|CHOWN|DAC|SET|KILL|IPC|AUDIT)[A-Z_]{1,30}(?:(?:和|、|与|跟)(?:NET|SYS|CHOWN|DAC|SET|KILL|IPC|AUDIT)[A-Z_]{1,30}){0,4})(?:的)?(?:权限|能力|capabilit(?:y|ies))?(?=[,;。\n]|$)/gu,
    (_, caps = '') => `添加capabilities ${caps.split(/[和、与跟]/u).join('、')}`,
  ],
  [
    /(?:只|仅)(?:要|需要?|在|能|可以)*(?:master|控制平面|主节点|control-plane)(?:的)?(?:节点)?(?:上)(?:跑|运行|部署)(?=[,;。\n]|$)/giu,
    'nodeSelector为node-role.kubernetes.io/control-plane="",容忍控制平面污点',
  ],
  [/(?:添加|增加|加上?)?(?:对|对于)控制平面(?:节点)?(?:的)?污点的容忍(?:度)?/gu, '容忍控制平面污点'],
  // Machines by what keeps others away, and by their label in brackets.
  [
    /(?<=^|[,;。\n])[\p{Script=Han}]{0,8}(?:那批|那些|这批|这些)?(?:机器|节点|主机)(?:上|都)*(?:打了|有|打上了?)污点["'`]?([\w./-]{1,80}(?:=[\w.-]{1,60})?):(NoSchedule|NoExecute|PreferNoSchedule)["'`]?,([a-z][a-z0-9-]{1,60})(?:要|得|必须)?(?:能|可以)跑(?:上去|在上面|过去)?也?/giu,
    '$3容忍污点$1:$2,',
  ],
  [
    /(?:也)?只(?:能|许|准|让)?跑(?:在|到)?(?:那|这)(?:上面|些?(?:机器|节点)上?|批(?:机器|节点)上?)\((?:标签(?:为|是|:)?)?([\w./-]{1,80}=[\w.-]{1,60})\)/giu,
    'nodeSelector为$1',
  ],
  // Taints, told of the machines.
  [
    /(?:那批|那些|这批|这些|该)?(?:机器|节点|主机)(?:上)?(?:有|打了|带着?|都有|都打了)(?:一个)?污点["'`]?([\w./-]{1,80}(?:=[\w.-]{1,60})?):(NoSchedule|NoExecute|PreferNoSchedule)["'`]?,(?:记得|要|得|需要|别忘了?|请)*(?:把它)?容忍(?:掉|一下|上|它)?/giu,
    '容忍污点$1:$2',
  ],
  [
    /容忍(?:所有|全部|任何|任意)?(?:具有|带有|有|效果为|效果是|影响为|的)*["'`]?(NoSchedule|NoExecute|PreferNoSchedule)["'`]?(?:效果|影响|类型)?(?:的)?(?:所有|全部)?(?:的)?污点(?! ?[:为是]? ?["'`]?[a-z0-9])/giu,
    '容忍效果为$1的所有污点',
  ],
];
