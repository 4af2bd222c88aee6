import type { Rewriting } from '../../../text/rewriting.ts';

const pair = '[\\w./-]{1,60}=[\\w.-]{1,60}';
const effect = '(NoSchedule|NoExecute|PreferNoSchedule)';

/** Which nodes something runs on, by the words and values of a clause. */
export const placed: readonly Rewriting[] = [
  [
    new RegExp(
      `(?:使|让|确保|保证)?(?:得)?(?:集群)?(?:中|内|里)?(?:的)?(?:每一?个|每台|所有|任意|全部)?(?:带有|带|具有|打了|打上|拥有|标签为|贴了|有)+(${pair})(?:这个)?(?:标签)?的?(?:节点|机器|主机|node)(?:上|中)?(?:都|均|各|会|要|应)*(?:运行|跑|有|部署|启动)?(?:一个)?(?:实例|副本|Pod)?`,
      'giu',
    ),
    'nodeSelector为$1',
  ],
  [
    new RegExp(
      `(?:也|同时|还|要|需要?|应|能够?|可以)*(?:包括|包含|含|连同|以及|涵盖)?(?:那些|所有)?(?:被|已|打上|打了|打|带有|有|存在|设置|了)*([\\w./-]{3,80}?(?:=[\\w.-]{1,60})?):${effect}(?:这个|的)?污点的?(?:[\\p{Script=Han}]{0,6}节点)?(?:也|上|都|要|能|可以)*(?:运行|跑|部署)?`,
      'giu',
    ),
    '容忍污点$1:$2',
  ],
  [
    /(?:滚动)?(?:更新|升级)(?:时|的时候|过程中|期间)?,?(?:每次|同时|一次)?(?:最多|至多|只|仅)?(?:允许|能|可以?|有)*(\d{1,3}%?|[一两二三])个?(?:节点|Pod|实例|副本)?(?:上的Pod)?(?:不可用|下线|停机|宕机)/giu,
    'maxUnavailable为$1',
  ],
];
