import { idle, piece, type Piece } from '../piece.ts';
import type { Sheet } from '../sheet.ts';
import { below, type Leaf, type Tree } from '../tree.ts';
import { countOf, secondsOf, shareOf } from './said.ts';

export const is = '(?:应|要|需|改|都|均)?(?:设置?|保持|限制)?(?:为|是|：|:|=|成)?';
const replicated: ReadonlySet<string> = new Set(['Deployment', 'StatefulSet', 'ReplicaSet']);
const rolling: readonly string[] = [...replicated, 'DaemonSet'];

/** How many there are, and how they are renewed. */
export const workloads: readonly Piece[] = [
  ...piece(
    [
      `(?:运行|跑|共|有|要|包含|起|使用|由|保持|期望|，)*{n} ?个?(?:带有?标签[^，。；]{1,50}的 ?)?(?:Pod )?(?:副本|实例|份|成员)(?:数)?`,
      `(?:期望)?(?:副本|实例)(?:数量?)?${is} {n}(?: ?个)?`,
      `replicas${is} {n}`,
      `(?<n>[单双])(?:副本|实例)`,
      '三(?<n>节点)(?:的)?(?:[\\w-]{1,30} ?集群)?',
    ],
    (sheet, { n = '' }) => {
      const spec = sheet.spec();
      if (spec === undefined || !replicated.has(sheet.kind())) return false;
      spec['replicas'] =
        n === '单' ? 1 : n === '双' ? 2 : countOf(n.replace('节点', '三').replace('两', '二'));
      return true;
    },
  ),
  ...piece(
    [
      '(?:更新|部署|发布|升级)?(?:策略|方式)?(?:采用|使用|用|为|是|：|设为|要|必须)* ?(?<type>Recreate|OnDelete|RollingUpdate)(?: ?(?:更新|部署|发布)?策略)?',
      '(?:采用|使用|用|更新)*(?:策略|方式)?(?:为|是|：)?滚动更新(?:策略|方式)?(?:的|，|时|中|：|期间)*',
    ],
    (sheet, { type = '' }) => {
      const own = strategy(sheet);
      if (own === undefined) return false;
      own['type'] = type === '' ? 'RollingUpdate' : type;
      return true;
    },
  ),
  ...piece(
    [
      `(?:滚动)?(?:更新)?(?:期间|时|中|过程中)?(?:每次)?(?:最多|最大|至多|允许)+(?:可以|允许|有|可|可有)* ?{share} ?(?:个)?(?:Pod|副本|节点|实例)?(?:的 ?Pod)?(?:同时)?(?:不可用)`,
      `(?:最大)?(?:不可用)(?:数|Pod 数|数量)?(?:最多)?${is} {share}(?: ?个)?`,
      `(?:其中)?maxUnavailable${is} {share}`,
    ],
    (sheet, { share = '' }) => rolled(sheet, 'maxUnavailable', shareOf(share)),
  ),
  ...piece(
    [
      `(?:最多|最大|至多)(?:可以|允许)?(?:额外|多出|多|超出|新增|多起|多创建|创建)+ ?{share} ?(?:个)?(?:Pod|副本)?`,
      `(?:其中)?maxSurge${is} {share}`,
      `(?:最大)?(?:超出|激增|多出)(?:数|的 ?Pod)?${is} {share}(?: ?个)?`,
    ],
    (sheet, { share = '' }) => rolled(sheet, 'maxSurge', shareOf(share)),
  ),
  ...piece(
    [
      '(?:滚动更新)?(?:只|仅)?(?:涉及|更新|影响|作用于|对)?(?:序号|编号|ordinal)(?:大于等于|大于或等于|不小于|>=|≥|从) {n} ?(?:及以上)?(?:的)?(?: ?Pod)?(?:（partition）)?',
      `(?:更新)?(?:的)?(?:partition|分区)${is} {n}`,
    ],
    (sheet, { n = '' }) => {
      if (sheet.kind() !== 'StatefulSet') return false;
      return rolled(sheet, 'partition', countOf(n));
    },
  ),
  ...piece(
    [
      `(?:只|仅)?(?:保留)?(?:最近|最多|的)* ?{n} ?(?:个|份)(?:历史版本|旧版本|历史|旧的? ?ReplicaSet|ReplicaSet|修订版本|历史 ?ReplicaSet|修订)(?:记录)?`,
      `(?:保留)?(?:历史版本|修订历史|历史)(?:数|保留)?(?:上限)?${is} {n}(?: ?个)?`,
      `revisionHistoryLimit${is} {n}`,
      `修订历史(?:限制|上限)?${is} {n}`,
    ],
    (sheet, { n = '' }) => put(sheet, ['revisionHistoryLimit', countOf(n)], rolling),
  ),
  ...piece(
    [
      `{time} ?(?:内)?(?:还)?(?:没有|没|无)(?:任何)?进展(?:就|则|即)?(?:视为|算|判定为?|认为)?(?:发布|部署)?失败`,
      `progressDeadlineSeconds${is} {time}`,
      `(?:进度|进展)(?:截止|期限|超时)(?:时间)?${is} {time}`,
    ],
    (sheet, { time = '' }) => put(sheet, ['progressDeadlineSeconds', secondsOf(time)], ['Deployment']),
  ),
  ...piece(
    [
      `(?:Pod )?就绪(?:后)?(?:满|持续|至少|稳定)? ?{time} ?(?:后|之后|以上)?(?:才)?(?:算|视为|认为|被视为)(?:是)?可用`,
      `minReadySeconds${is} {time}`,
      `(?:最短|最小)就绪(?:时间|秒数)${is} {time}`,
      `新?Pod ?(?:要)?就绪 ?{time} ?后?才算可用`,
    ],
    (sheet, { time = '' }) => put(sheet, ['minReadySeconds', secondsOf(time)], rolling),
  ),
  ...piece(
    [
      `(?:关联|对应|治理|无头)*(?:的)?(?:serviceName|服务名称?|关联服务|(?:无头|治理|headless) ?(?:服务|Service)(?:名)?)(?:使用|用)?${is} {name}`,
    ],
    (sheet, { name = '' }) =>
      sheet.kind() === 'StatefulSet' && put(sheet, ['serviceName', name], ['StatefulSet']),
  ),
  ...piece(
    [
      '(?:所有)?(?:Pod)?(?:可以|可|要|能)?(?:并行|同时)(?:启动|启停|管理|创建)(?:和(?:终止|停止|删除))?',
      `(?:podManagementPolicy|Pod ?管理策略)${is} ?Parallel`,
    ],
    (sheet) => put(sheet, ['podManagementPolicy', 'Parallel'], ['StatefulSet']),
  ),
  ...piece(
    [
      '删除 ?(?:该|这个)?(?:StatefulSet|它)?(?:自身|本身)?(?:时|后)(?:，)?(?:其)?(?:PVC|存储|卷|数据)?(?:也|会)?(?:一并|一起|随之|同时|也|跟着|自动)*(?<how>删除|保留)(?:其)?(?:PVC)?',
      `whenDeleted${is} ?(?<how>Delete|Retain)`,
    ],
    (sheet, { how = '' }) => retained(sheet, 'whenDeleted', how),
  ),
  ...piece(
    [
      '缩容(?:时|后)?(?:，)?(?:则|PVC|会|也|存储|卷)*(?:一并|一起|随之|同时|也|自动)*(?<how>删除|保留)(?:PVC)?',
      `whenScaled${is} ?(?<how>Delete|Retain)`,
    ],
    (sheet, { how = '' }) => retained(sheet, 'whenScaled', how),
  ),
  ...idle(['滚动更新(?:时|期间|中|过程中|策略|：)*', '(?:更新)(?:时|期间|策略)(?:，|：)?']),
];

function put(sheet: Sheet, [key, value]: readonly [string, Leaf], kinds: readonly string[]): boolean {
  const spec = sheet.spec();
  if (spec === undefined || !kinds.includes(sheet.kind())) return false;
  spec[key] = value;
  return true;
}

function strategy(sheet: Sheet): Tree | undefined {
  const spec = sheet.spec();
  const key = sheet.kind() === 'Deployment' ? 'strategy' : 'updateStrategy';
  return spec === undefined || !['Deployment', 'StatefulSet', 'DaemonSet'].includes(sheet.kind())
    ? undefined
    : below(spec, key);
}

function rolled(sheet: Sheet, key: string, value: Leaf): boolean {
  const own = strategy(sheet);
  if (own === undefined || (own['type'] !== undefined && own['type'] !== 'RollingUpdate')) return false;
  own['type'] = 'RollingUpdate';
  below(own, 'rollingUpdate')[key] = value;
  return true;
}

function retained(sheet: Sheet, key: string, how: string): boolean {
  const spec = sheet.spec();
  if (spec === undefined || sheet.kind() !== 'StatefulSet') return false;
  below(spec, 'persistentVolumeClaimRetentionPolicy')[key] = /删除|Delete/iu.test(how) ? 'Delete' : 'Retain';
  return true;
}
