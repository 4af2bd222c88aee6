import { toCount } from '../numbers.ts';
import type { Rewriting } from './rewriting.ts';

const zone = '可用区|zone|AZ';
const node = '节点|机器|主机|node';
const must = '(?:要求|必须|应当?|要|需要?|得)?';
const what = '(?:Pod|副本|实例|它们)?';
const named = '(?:[(（]\\s?(?:键为)?\\s?([a-z][\\w./-]{3,60})\\s?[)）])?';
const spread = '(?:均匀|平均)?(?:地)?(?:分布|打散|铺开|分散|摊开)';
const skew =
  '(?:各区|区|两两|相互|彼此)?(?:之间|间)?的?(?:最大)?(?:偏差|偏斜度?|倾斜度?|差距?|相差)?(?:不能超过|不得?超过|最多差?|最大|为|是){1,2}\\s?(\\d|[一两])\\s?个?';
const unmet =
  '(?:如果|若)?(?:不满足(?:条件)?|凑不齐|做不到|满足不了|达不到)(?:时|的时候|的话)?(?:就|则)?(?:不予|不要|不|别|禁止)(?:再)?调度';
const taintKey = '[a-z][\\w.-]{0,60}(?:/[\\w.-]{1,60})?';
const effect = 'NoSchedule|NoExecute|PreferNoSchedule';
const bearing =
  '(?:可以?|能|还能|最多)?(?:容忍|忍受?|再?留|停留|待|tolerationSeconds)(?:的?时间|期限|时长)?(?:设置?)?(?:为|是)?';

const apart = 'Pod 反亲和性';

/** Where pods may run beside each other and for how long, as Chinese puts it. */
export const chinesePlacing: readonly Rewriting[] = [
  [
    new RegExp(
      `(?<=^|[,，。;；\\n]\\s?)${must}\\s?${what}\\s?${must}(?:在|跨|按|均匀(?:地)?(?:铺到|分布到|分布在|分散到))?\\s?(?:不同的?|各个?|多个|所有)\\s?(?:(${zone})|(?:${node}))\\s?${named}\\s?(?:之间|间|上)?\\s?(?:要|都)?(?:${spread})?\\s?[,，]\\s?${skew}(?:\\s?[,，]\\s?(${unmet}))?`,
      'giu',
    ),
    (...[, isZone, key, most = '', isHard]) =>
      `topologySpreadConstraints:maxSkew为${String(toCount(most))},topologyKey为${key ?? keyOf(isZone)},whenUnsatisfiable为${isHard === undefined ? 'ScheduleAnyway' : 'DoNotSchedule'}`,
    (text) => !/topologyKey|maxSkew/u.test(text),
  ],
  [
    new RegExp(
      `同一(?:个|台)?(?:${node})\\s?(?:[(（][^()（）]{1,40}[)）])?\\s?上?(?:不得|不能|不许|别|不要|禁止)(?:同时)?(?:运行|放|跑|部署|有|出现)(?:两个|多个|2\\s?个)(?:该|这个|这样的|相同的|同样的|同一个?)?(?:应用|服务)?的?\\s?(?:Pod|副本|实例)?(?:上)?(?=\\s?(?:[,，。;；\\n]|$))`,
      'giu',
    ),
    apart,
  ],
  [
    new RegExp(
      `(?<!任意|任何)(?:两个|2\\s?个)\\s?(?:Pod|副本|实例)\\s?(?:都)?(?:不得|不能|不许|别|不要|禁止)(?:同时)?(?:被)?(?:调度|放|跑|部署|落|挤|运行|共用)?(?:到|在)?\\s?同一(?:个|台)?(?:${node})(?:上)?(?=\\s?(?:[,，。;；\\n]|$))`,
      'giu',
    ),
    apart,
  ],
  // Taints, how long they are borne.
  [
    new RegExp(
      `容忍\\s?(?:污点)?(?:的)?键(?:为|是)\\s?(${taintKey})\\s?[、,，]\\s?值(?:为|是)\\s?([\\w.-]{1,60})\\s?[、,，]\\s?(?:效果|effect|影响)(?:为|是)\\s?(${effect})\\s?的污点`,
      'giu',
    ),
    '容忍污点 $1=$2:$3',
  ],
  [
    new RegExp(
      `(?<=[\\w.-]:(?:${effect})\\s?(?:的)?\\s?(?:污点)?(?:后|之后)?)\\s?[,，]?\\s?(?:且|并且?)?${bearing}\\s?(\\d{1,6})\\s?秒钟?`,
      'giu',
    ),
    ',tolerationSeconds 为 $1',
  ],
];

function keyOf(isZone: string | undefined): string {
  return isZone === undefined ? 'kubernetes.io/hostname' : 'topology.kubernetes.io/zone';
}
