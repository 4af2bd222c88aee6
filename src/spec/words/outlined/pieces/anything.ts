import { loose, type Piece } from '../piece.ts';
import { nameOf, type Sheet } from '../sheet.ts';
import { below, isTree, textIn } from '../tree.ts';
import { given } from './env.ts';
import { amountOf, bareOf } from './said.ts';
import { sized } from './claims.ts';
import { data } from './stores.ts';

/** What is said of any thing in the same words: of which, what was spoken of last tells. */
export const anything: readonly Piece[] = [
  ...loose(
    [
      '(?:名称|名字|名)?(?:为|叫|命名为|名为|取名|是|：)+ {name}',
      '(?:名称|名字|名叫|名为|叫|取名) {name}',
      '{name}(?=）)',
    ],
    (sheet, { name = '' }) => called(sheet, name),
  ),
  ...loose(
    [
      '(?:键|条目|键值|以及|参数|其中|变量)? ?{env} ?(?:的值|值)?(?:=|:\\s?|：|为|设为|设置为|设成|是|的值为|值为) ?{value}',
    ],
    (sheet, { env = '', value = '' }) => paired(sheet, env, bareOf(value)),
  ),
  ...loose(
    [
      '(?:大小|容量|存储|空间|请求|申请|要|需要|上限|限制|最大|sizeLimit|不超过|的)*(?:大小|容量|存储|空间)?(?:名|使用|用|设)?(?:为|是|：|:|=)? ?(?<amount>\\d{1,6} ?[MGTK]i?B?)(?![\\w])(?: ?(?:的)?(?:存储空间|存储|空间|容量))?',
    ],
    (sheet, { amount = '' }) => sized(sheet, amountOf(amount)),
  ),
];

function called(sheet: Sheet, name: string): boolean {
  const { port, volume, box, doc } = sheet;
  if (port !== undefined) return named(port, name);
  if (volume !== undefined) {
    if (volume.name !== undefined && volume.name !== name) return false;
    volume.name = name;
    return true;
  }
  if (box !== undefined && textIn(box, 'name') === undefined && textIn(doc, 'name') !== undefined)
    return named(box, name);
  if (doc === undefined || nameOf(doc) !== undefined) return false;
  below(doc, 'metadata')['name'] = name;
  return true;
}

function named(one: { [key: string]: unknown }, name: string): boolean {
  if (one['name'] !== undefined) return false;
  one['name'] = name;
  return true;
}

function paired(sheet: Sheet, key: string, value: string): boolean {
  const own = isTree(sheet.pairs) ? sheet.pairs : data(sheet);
  if (own !== undefined) {
    own[key] = value;
    sheet.pairs = own;
    return true;
  }
  // A field of Kubernetes is no variable.
  const isVariable = /^[A-Z_][A-Z0-9_]*$/u.test(key);
  return (isVariable || (sheet.pairs === 'env' && /[._-]/u.test(key))) && given(sheet, key, { value });
}
