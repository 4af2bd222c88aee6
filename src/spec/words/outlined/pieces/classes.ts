import { opener, piece, type Piece } from '../piece.ts';
import { nameOf, type Sheet } from '../sheet.ts';
import { below, type Leaf } from '../tree.ts';
import { bareOf } from './said.ts';

const is = '(?:设)?(?:为|是|：|:|=|写|用)?';

/** What ranks pods, and the disks that there are. */
export const classes: readonly Piece[] = [
  ...opener(
    'object',
    ['(?:创建|新建|再建|建|新增|定义|写|先建)(?:一个)? ?(?:PriorityClass|优先级类) ?{name}'],
    (sheet, { name = '' }) => {
      sheet.opened('PriorityClass', name);
    },
  ),
  ...opener(
    'object',
    [
      '(?:创建|新建|再建|建|新增|定义|写|先建)(?:一个)? ?(?:PV|PersistentVolume) ?{name}',
      '(?<=[：；。])(?:PV|PersistentVolume) ?{name}',
    ],
    (sheet, { name = '' }) => {
      sheet.opened('PersistentVolume', name);
    },
  ),
  ...piece([`(?:值|value|优先级值)${is} ?(?<value>-?\\d{1,10})`], (sheet, { value = '' }) =>
    ranked(sheet, 'value', Number(value)),
  ),
  ...piece(
    ['(?:不|并不|不要)(?:作为|是|设为)?(?:集群)?(?:的)?全局默认(?:值)?', `globalDefault${is} ?false`],
    (sheet) => ranked(sheet, 'globalDefault', false),
  ),
  ...piece(
    [
      `(?:抢占策略|preemptionPolicy)${is} ?(?<how>Never|PreemptLowerPriority)`,
      '(?:不|从不)抢占(?:其他|别的)?(?: ?Pod)?',
    ],
    (sheet, { how = '' }) => ranked(sheet, 'preemptionPolicy', how === '' ? 'Never' : how),
  ),
  ...piece([`(?:描述|说明|description)${is} ?{quoted}`], (sheet, { quoted = '' }) =>
    ranked(sheet, 'description', bareOf(quoted)),
  ),
  ...piece(['(?:并)?(?:使用|用)(?:该|这个|此|上述)(?:优先级类?|PriorityClass)(?:的)?'], (sheet) => {
    const name = nameOf(sheet.told('PriorityClass'));
    const pod = sheet.pod();
    if (name === undefined || pod === undefined) return false;
    pod['priorityClassName'] = name;
    return true;
  }),
  ...piece(
    [
      '(?:释放后|删除后)?(?:回收策略|persistentVolumeReclaimPolicy)(?:为|是|：)? ?(?<how>Retain|Delete|Recycle)',
      '(?:释放后|删除后)(?<how>保留|删除)',
    ],
    (sheet, { how = '' }) =>
      stored(
        sheet,
        'persistentVolumeReclaimPolicy',
        how === '保留' ? 'Retain' : how === '删除' ? 'Delete' : how,
      ),
  ),
];

function ranked(sheet: Sheet, key: string, value: Leaf): boolean {
  if (sheet.kind() !== 'PriorityClass' || sheet.doc === undefined) return false;
  sheet.doc[key] = value;
  return true;
}

function stored(sheet: Sheet, key: string, value: Leaf): boolean {
  if (sheet.kind() !== 'PersistentVolume' || sheet.doc === undefined) return false;
  below(sheet.doc, 'spec')[key] = value;
  return true;
}
