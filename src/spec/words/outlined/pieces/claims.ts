import { piece, type Piece } from '../piece.ts';
import { nameOf, type Sheet } from '../sheet.ts';
import { added, below, isTree, listIn, treesIn, type Tree } from '../tree.ts';
import { amountOf } from './said.ts';
import { named } from './volume.ts';

const modes: Readonly<Record<string, string>> = {
  RWO: 'ReadWriteOnce',
  ROX: 'ReadOnlyMany',
  RWX: 'ReadWriteMany',
  RWOP: 'ReadWriteOncePod',
};
const mode = '(?<mode>ReadWriteOncePod|ReadWriteOnce|ReadOnlyMany|ReadWriteMany|RWOP|RWO|ROX|RWX)';
const is = '(?:名|名称)?(?:使用|用|设)?(?:为|是|：|:|=)?';

/** What asks for storage, alone or for each member of a set. */
export const claims: readonly Piece[] = [
  ...piece(
    [
      '(?:使用|用|通过|每个(?:副本|Pod)|有|都|各自|应|拥有|自己的|一个|由|的|，)*(?:卷申领模板|卷声明模板|volumeClaimTemplates?|PVC ?模板|持久卷申领模板|存储模板)(?:名称|名|名为|名字|提供|为|：|:|叫)* {name}',
      '(?:使用|用|通过|每个(?:副本|Pod)|有|都|各自|应|拥有|自己的|一个|由|的|，)*(?:名为|叫) {name} 的 ?(?:卷申领模板|卷声明模板|volumeClaimTemplates?|PVC ?模板|持久卷申领模板)',
    ],
    (sheet, { name = '' }) => templated(sheet, name) !== undefined,
  ),
  ...piece(
    [
      '(?:使用|由|该卷是|是|用|通过|来自|一个|的)* ?(?<amount>\\d{1,6}[MGT]i?) ?的 ?(?:卷申领模板|卷声明模板|volumeClaimTemplates?)(?:名为)? ?(?<name>[a-z0-9][a-z0-9-]{0,60})?',
    ],
    (sheet, { amount = '', name = '' }) => {
      const own = name === '' ? sheet.volume?.name : name;
      const spec = own === undefined ? undefined : templated(sheet, own);
      if (spec === undefined) return false;
      below(spec, 'resources', 'requests')['storage'] = amountOf(amount);
      return true;
    },
  ),
  ...piece(
    [
      '(?:每个)(?:副本|Pod|实例)(?:都|各自|均|应|各)*(?:有|拥有|挂|使用|要|配|申请)*(?:自己的|独立的|一个|一块|各自的)* ?(?:{amount})? ?(?:的)? ?' +
        `(?:${mode})? ?(?:的)?(?:持久|数据|存储)?(?:卷|盘|PVC|持久卷声明|存储)(?:名为|叫)? {name}`,
    ],
    (sheet, { name = '', amount = '', mode: said = '' }) => {
      const spec = templated(sheet, name);
      if (spec === undefined) return false;
      if (amount !== '') below(spec, 'resources', 'requests')['storage'] = amountOf(amount);
      if (said !== '') spec['accessModes'] = [modes[said.toUpperCase()] ?? said];
      return true;
    },
  ),
  ...piece(
    [`(?:访问模式|accessModes?)${is} ?\\[?["“]?${mode}["”]?\\]?`, `${mode}(?: ?(?:访问模式|模式|访问))?`],
    (sheet, { mode: said = '' }) => {
      const own = claim(sheet);
      if (own === undefined) return false;
      const all = listIn(own, 'accessModes');
      const full = modes[said.toUpperCase()] ?? said;
      if (!all.includes(full)) all.push(full);
      return true;
    },
  ),
  ...piece(
    [
      '(?:存储类|storageClassName|storageClass)(?:也|同样)?(?:为|是|设为)空(?:字符串)?',
      '不用存储类(?:（[^）]{0,40}）)?',
    ],
    (sheet) => {
      const own = claim(sheet);
      if (own === undefined) return false;
      own['storageClassName'] = '';
      return true;
    },
  ),
  ...piece([`(?:默认存储类)`], (sheet) => claim(sheet) !== undefined),
  ...piece(
    [`(?:使用|用|的|从)*(?:存储类|storageClassName|StorageClass|storageClass|class)(?:名称|名)?${is} {name}`],
    (sheet, { name = '' }) => {
      const own = claim(sheet);
      if (own === undefined) return false;
      own['storageClassName'] = name;
      return true;
    },
  ),
  ...piece([`(?:volumeMode|卷模式)${is} ?(?<mode>Filesystem|Block)`], (sheet, { mode: said = '' }) => {
    const own = claim(sheet);
    if (own === undefined) return false;
    own['volumeMode'] = said;
    return true;
  }),
];

export function claim(sheet: Sheet): Tree | undefined {
  const isStore = ['PersistentVolumeClaim', 'PersistentVolume'].includes(sheet.kind());
  return isStore ? sheet.spec() : sheet.template;
}

/** What each member of a set claims; the volume of that name is spoken of next. */
function templated(sheet: Sheet, name: string): Tree | undefined {
  const spec = sheet.kind() === 'StatefulSet' ? sheet.spec() : undefined;
  const pod = sheet.pod();
  if (spec === undefined || pod === undefined) return undefined;
  const known = treesIn(spec, 'volumeClaimTemplates').find((one) => nameOf(one) === name);
  const own = known ?? added(spec, 'volumeClaimTemplates', { metadata: { name }, spec: {} });
  const isOpen = sheet.volume?.name === undefined && sheet.volume?.source === undefined;
  if (sheet.volume === undefined || !isOpen) sheet.volume = undefined;
  const volume = named(sheet, name);
  sheet.left();
  sheet.volume = volume;
  const made = below(own, 'spec');
  sheet.template = made;
  return made;
}

/** An amount of which nobody says what it is of: what is claimed, or may be written. */
export function sized(sheet: Sheet, amount: string): boolean {
  const empty = sheet.volume?.source?.['emptyDir'];
  const own = sheet.template === undefined && isTree(empty) ? undefined : claim(sheet);
  if (own !== undefined && sheet.kind() === 'PersistentVolume') below(own, 'capacity')['storage'] = amount;
  else if (own !== undefined) below(own, 'resources', 'requests')['storage'] = amount;
  else if (isTree(empty)) empty['sizeLimit'] = amount;
  return own !== undefined || isTree(empty);
}
