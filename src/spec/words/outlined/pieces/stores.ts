import { piece, type Piece } from '../piece.ts';
import type { Sheet } from '../sheet.ts';
import { below, textIn, type Tree } from '../tree.ts';
import { bareOf, countOf } from './said.ts';

/** What settings and secrets hold. */
export const stores: readonly Piece[] = [
  ...piece(
    [
      '(?:其|的|中|，|包含|里面|有|放|条目|数据|data|stringData|用|明文|写|中的|存|保存|一个|两个|键值|键|内容)*(?:条目|数据|data|stringData|键值对|键值|键|内容)(?:中|里|为|是|有|：|:|包括)*',
    ],
    (sheet) => {
      const own = data(sheet);
      if (own === undefined) return false;
      sheet.pairs = own;
      return true;
    },
  ),
  ...piece(
    [
      '(?:包含|其中|和|、|以及|有|，)*(?:一个)?(?:键|文件|条目)(?:为|是)? ?{env}(?:，|（|：| )*(?:其|它的)?(?:值|内容)(?:为|是|：|:)? ?{value}',
      '(?:包含|其中|和|、|有|以及)* ?{env} ?键?（值为 {value}）',
      '(?:只有一项|包含) ?{env}，值(?:为|是)? ?{value}',
    ],
    (sheet, { env = '', value = '' }) => {
      const own = data(sheet);
      if (own === undefined || env === '') return false;
      own[env] = bareOf(value);
      sheet.pairs = own;
      return true;
    },
  ),
  ...piece(
    [
      '(?:Secret)?(?:的)?类型(?:为|是|：)? ?(?<type>kubernetes\\.io/[a-z-]+|Opaque)',
      '(?<type>kubernetes\\.io/[a-z-]+|Opaque) ?(?:类型)?(?:的)?(?= ?Secret)',
    ],
    (sheet, { type = '' }) => {
      if (sheet.kind() !== 'Secret' || sheet.doc === undefined) return false;
      sheet.doc['type'] = type;
      return true;
    },
  ),
  ...piece(
    [
      '(?:其中|用 ?stringData|stringData|明文|写|中|里|存|放|，|：)*(?:用户名|用户|账号)(?:为|是|：)? ?{user@value}(?:、|，|和)?密码(?:为|是|：)? ?{value}',
    ],
    (sheet, { user = '', value = '' }) => {
      const own = sheet.kind() === 'Secret' ? data(sheet) : undefined;
      if (own === undefined) return false;
      own['username'] = bareOf(user);
      own['password'] = bareOf(value);
      return true;
    },
  ),
  ...piece(
    [
      '(?:另有|里面有|包含|有|一个|其中|，)*(?:一个)?(?:文件) ?{key}(?:，|（)?(?:共|其)?(?:内容)?(?:共|为|是)?(?<many>[一二两三四五])行(?:内容)?(?:：|为|:)?(?<lines>[^。；\\p{Script=Han}]+(?:(?:和|、)[^。；\\p{Script=Han}]+){0,5})',
    ],
    (sheet, { key = '', many = '', lines = '' }) => {
      const own = data(sheet);
      const list = lines.split(/、|和/u).map((one) => bareOf(one));
      if (own === undefined || list.length !== countOf(many)) return false;
      own[key] = `${list.join('\n')}\n`;
      return true;
    },
  ),
  ...piece(['(?:创建|一个|，)*不可变(?:的)?', 'immutable(?:为|：)?(?: ?true)?'], (sheet) => {
    if (data(sheet) === undefined || sheet.doc === undefined) return false;
    sheet.doc['immutable'] = true;
    return true;
  }),
  // What asks for storage.
  // What leads to pods.
];

export function data({ doc }: Sheet): Tree | undefined {
  if (doc === undefined || !['ConfigMap', 'Secret'].includes(textIn(doc, 'kind') ?? '')) return undefined;
  return below(doc, doc['kind'] === 'Secret' ? 'stringData' : 'data');
}
