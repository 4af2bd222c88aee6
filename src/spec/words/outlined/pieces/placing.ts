import { idle, piece, type Piece } from '../piece.ts';
import type { Sheet } from '../sheet.ts';
import { added, below, listIn, type Leaf, type Tree } from '../tree.ts';
import { pairsOf, labelList } from './labels.ts';
import { namesOf, secondsOf } from './said.ts';

const only =
  '(?:只|仅|必须|要|能|可以|会|被|将其|把它|，|并|且)*(?:调度|运行|部署|跑|放|落|安排)?(?:到|在|于)?';
const effect = '(?<effect>NoSchedule|NoExecute|PreferNoSchedule)';
const oneOf =
  '(?<key>(?:[a-z0-9.-]+/)?[a-z0-9][\\w.-]*) ?(?:标签)?(?:的值)?(?:为|是|=|在|In|属于|取) ?[（(]?(?<values>["“]?[\\w.-]+["”]?(?: ?(?:、|或者?|,|和) ?["“]?[\\w.-]+["”]?){1,6})[）)]?';
const spot: Readonly<Record<string, string>> = {
  节点: 'kubernetes.io/hostname',
  主机: 'kubernetes.io/hostname',
  机器: 'kubernetes.io/hostname',
  可用区: 'topology.kubernetes.io/zone',
  zone: 'topology.kubernetes.io/zone',
};

export const placing: readonly Piece[] = [
  ...piece(
    [
      `${only}(?:带有?|有|打了|标签为|标签是|具有|具备|标有)*(?:标签)? ?${labelList}(?:标签)?的 ?(?:节点|机器|主机)(?:上)?(?:运行|才能运行)?`,
      `(?:用|使用|通过)? ?(?:nodeSelector|节点选择器)(?:为|是|：|:|用|选择|只选)* ?${labelList}`,
    ],
    (sheet, { labels = '' }) => {
      const pod = sheet.pod();
      if (pod === undefined) return false;
      sheet.left();
      Object.assign(below(pod, 'nodeSelector'), pairsOf(labels));
      return true;
    },
  ),
  ...piece(
    [
      '(?:用|使用|通过)? ?(?:nodeSelector|节点选择器)?(?:只|仅|限定|限于|选择|选|跑在|运行在|调度到|在)+ ?(?<os>Linux|Windows) ?(?:节点|机器)(?:上)?(?:运行)?',
    ],
    (sheet, { os = '' }) => {
      const pod = sheet.pod();
      if (pod === undefined) return false;
      below(pod, 'nodeSelector')['kubernetes.io/os'] = os.toLowerCase();
      return true;
    },
  ),
  ...piece(
    [
      `${only}(?:标签)? ?${oneOf} ?(?:两者之一|之一)?的 ?(?:节点|机器)(?:上)?`,
      `(?:通过|使用|用)?(?:节点亲和性?)(?:必须|要求|硬性)?(?:满足)?(?:节点的标签|标签)? ?${oneOf}`,
    ],
    (sheet, { key = '', values = '' }) => {
      const own = affinity(sheet, 'nodeAffinity');
      if (own === undefined) return false;
      const terms = listIn(below(own, 'requiredDuringSchedulingIgnoredDuringExecution'), 'nodeSelectorTerms');
      terms.push({ matchExpressions: [{ key, operator: 'In', values: choices(values) }] });
      return true;
    },
  ),
  ...piece(
    [
      `(?:并|且|同时|再|，)*(?:以)?(?:权重|weight)(?:为|是)? ?(?<weight>\\d{1,3}) ?(?:，)?(?:优先|尽量|偏好|软性|优选|倾向)+(?:选择|调度到|调度|在|带)* ?(?:标签)? ?${labelList}(?:标签)?(?:的)?(?:节点|机器)?`,
      `(?:并|且|同时|再|其中|，)*(?:优先|尽量|偏好|软亲和|节点软亲和|倾向)+(?:选择|调度到)?(?:（?权重(?:为)? ?(?<weight>\\d{1,3})）?)?(?:选择|调度到|调度|在|带有?)* ?(?:标签)? ?${labelList}(?:标签)?(?:的)?(?:节点|机器)?(?:上)?(?:，?（?权重(?:为)? ?(?<weight2>\\d{1,3})）?)?`,
    ],
    (sheet, { weight = '', weight2 = '', labels = '' }) => {
      const own = affinity(sheet, 'nodeAffinity');
      if (own === undefined) return false;
      const matchExpressions = Object.entries(pairsOf(labels)).map(([key, value]) => ({
        key,
        operator: 'In',
        values: [value],
      }));
      const said = weight === '' ? weight2 : weight;
      listIn(own, 'preferredDuringSchedulingIgnoredDuringExecution').push({
        weight: said === '' ? 1 : Number(said),
        preference: { matchExpressions },
      });
      return true;
    },
  ),
  ...piece(
    [
      `(?:并|且|同时|也|要|需要?|能|可以|应|它|加|添加|Pod|，)*(?:容忍|toleration)(?:度|s)?(?:了)?(?:控制平面)?(?:节点)?(?:的)?(?:污点)?(?:为|：|:)? ?(?<key>(?:[a-z0-9.-]+/)?[a-z0-9][\\w.-]*)(?:=(?<value>[\\w.-]+))?(?::| ?的 ?|，?效果(?:为)? ?| )${effect}(?: ?的?污点)?`,
      `(?:并|且|同时|也|要|需要?|能|可以|Pod|，)*(?:容忍)(?:污点)?(?:(?:键|key)(?:为|是)?)? ?(?<key>(?:[a-z0-9.-]+/)?[a-z0-9][\\w.-]*)(?:=(?<value>[\\w.-]+))?(?:(?:、|，)?(?:值|value)(?:为)? ?(?<own>[\\w.-]+))?(?:（|，|、| )*(?:operator|操作符)?(?:为)? ?(?<operator>Exists|Equal)?(?:，|、| )*(?:effect|效果)?(?:为)? ?${effect}(?:）)?(?: ?的?污点)?`,
    ],
    (sheet, { key = '', value = '', own = '', effect: said = '', operator = '' }) =>
      tolerated(sheet, { key, value: value === '' ? own : value, said, operator }),
  ),
  ...piece(
    [
      `(?:容忍)(?:带有?)? ?(?<key>(?:[a-z0-9.-]+/)?[a-z0-9][\\w.-]*)(?:=(?<value>[\\w.-]+))(?: ?的)?(?: ?污点)`,
    ],
    (sheet, { key = '', value = '' }) => tolerated(sheet, { key, value, said: '', operator: '' }),
  ),
  ...piece(
    [
      '(?:并|且|要|能|Pod|，)*(?:容忍)(?:所有|一切|任何|全部)(?:的)?污点',
      '(?:所有|任何|全部)污点(?:都)?(?:要)?容忍',
      '有啥污点都容忍',
    ],
    (sheet) => {
      const pod = sheet.pod();
      if (pod === undefined) return false;
      added(pod, 'tolerations', { operator: 'Exists' });
      return true;
    },
  ),
  ...piece(
    ['(?:但|，)*(?:最多|最长|容忍时间|tolerationSeconds|只容忍|容忍)(?:为|是|：)? {time}'],
    (sheet, { time = '' }) => {
      if (sheet.toleration === undefined) return false;
      sheet.toleration['tolerationSeconds'] = secondsOf(time);
      return true;
    },
  ),
  ...piece(
    [
      '(?:要求|使用|用|Pod ?反亲和性?|，|让|同时|通过|确保|并且?|（|硬性)*(?:它的|它们|它|本|自身|自己)?(?:的)?(?:任意|任何)?(?:两个|多个|两份|副本|的|Pod|实例|之间|带有?(?:标签)? ?[\\w.-]+[=:] ?[\\w.-]+(?:标签)?的?|标签为[\\w.-]+[=:] ?[\\w.-]+的)*(?:都)?(?:绝?不能|不允许|不得|不会|不可|不要|不应|不应该|不)+(?:调度|落|运行|位于|部署|放|跑|处|出现)?(?:在|到)?(?:同|相同|同一)(?:的)?(?:一)?(?:个|台)? ?(?<where>节点|主机|机器|可用区|zone)(?:上|内|里)?(?:（[^）]{0,60}）)?',
    ],
    (sheet, { where = '' }) => {
      const own = affinity(sheet, 'podAntiAffinity');
      if (own === undefined) return false;
      listIn(own, 'requiredDuringSchedulingIgnoredDuringExecution').push({
        own: true,
        topologyKey: spot[where] ?? 'kubernetes.io/hostname',
      });
      return true;
    },
  ),
  ...piece(
    [
      `(?:同时|并|且|，|每个|Pod|要求|它|必须|要|只能)*(?:调度|运行|部署|跑|放)(?:到|在) ?(?:已经|已)?(?:运行着?|跑着|有)(?:了)?(?:带有?)?(?:标签)? ?${labelList}(?:标签)?(?:的)? ?(?:的)?Pod ?(?:的)?(?:同一)?(?:个)?(?<where>节点|主机|机器|可用区)(?:上)?`,
    ],
    (sheet, { labels = '', where = '' }) => {
      const own = affinity(sheet, 'podAffinity');
      if (own === undefined) return false;
      listIn(own, 'requiredDuringSchedulingIgnoredDuringExecution').push({
        labelSelector: { matchLabels: pairsOf(labels) },
        topologyKey: spot[where] ?? 'kubernetes.io/hostname',
      });
      return true;
    },
  ),
  ...piece(
    [
      '(?:两条|都|均)*(?:都)?是(?:硬性|必须的|强制)(?:规则|要求|条件)?',
      '（?(?:拓扑键|topologyKey)(?:为|是)? ?kubernetes\\.io/hostname）?(?:，?调度时必需)?',
    ],
    (sheet) => sheet.pod() !== undefined,
  ),
  ...piece(
    [
      '(?:用|使用|通过|同时|并|也|，|让|Pod|topologySpreadConstraints|拓扑分布约束|尽量|副本|要)*(?:在|按|跨|于)(?:各|各个|不同|多个)?(?:的)?(?<where>可用区|zone|节点|主机)(?:（[^）]{1,50}）)?(?:之间|间|上)?(?:均匀|平均)?(?:分布|分散|铺开|打散|散开)(?:开)?(?:，|：|、|且)*(?:（)?(?:最大)?(?:偏差|maxSkew|倾斜|差)(?:最多|不超过|最大|为|是|差)* ?{n}(?: ?个)?(?:，|、)*(?<soft>[^，。；]{2,16})',
    ],
    (sheet, { where = '', n = '', soft = '' }) => {
      const pod = sheet.pod();
      const isHard =
        /^(?:否则|若|如果)?(?:不满足|无法满足|做不到|满足不了)?(?:时|就|则|的话)*(?:不|别|不要|不能|不得)(?:予)?调度|DoNotSchedule/u.test(
          soft,
        );
      const isSoft = /(?:照样|仍|也|依然|继续|还是)(?:然|可|可以|要|照样|会)?调度|ScheduleAnyway/u.test(soft);
      if (pod === undefined || isHard === isSoft) return false;
      added(pod, 'topologySpreadConstraints', {
        own: true,
        maxSkew: Number(n),
        topologyKey: spot[where] ?? '',
        whenUnsatisfiable: isHard ? 'DoNotSchedule' : 'ScheduleAnyway',
      });
      return true;
    },
  ),
  ...idle(['(?:包括|也包括|含)(?:控制平面|master)(?:节点)?(?=）)']),
];

type Taint = {
  readonly key: string;
  readonly value: string;
  readonly said: string;
  readonly operator: string;
};

function tolerated(sheet: Sheet, { key, value, said, operator }: Taint): boolean {
  const pod = sheet.pod();
  if (pod === undefined) return false;
  const how: Tree = value === '' ? { key, operator: 'Exists' } : { key, operator: 'Equal', value };
  if (operator !== '' && how['operator'] !== operator) return false;
  sheet.toleration = added(pod, 'tolerations', said === '' ? how : { ...how, effect: said });
  return true;
}

function affinity(sheet: Sheet, kind: string): Tree | undefined {
  const pod = sheet.pod();
  return pod === undefined ? undefined : below(pod, 'affinity', kind);
}

function choices(said: string): Leaf[] {
  return namesOf(said.replaceAll(/或者?/gu, '、'));
}
