import { piece, type Piece } from '../piece.ts';
import { nameOf, type Sheet } from '../sheet.ts';
import { added, treesIn } from '../tree.ts';
import { sourceOf } from './projected.ts';

const kept = '(?<kind>Secret|ConfigMap|(?<![a-z])cm)';

/** All entries of a store as variables. */
export const wholeEnv: readonly Piece[] = [
  ...piece(
    [
      `(?:并)?(?:同时|已有的|另外|通过|，)*(?:从|将|把|用|引入|引|导入|引用|以|envFrom|：|:|使用|来自|已有的|通过|整个)+ ?(?:整个|名为)? ?${kept} ?(?:名为)? ?{name} ?(?:这个 ?(?:ConfigMap|Secret))?(?:的|中|里)*(?:的)?(?:导入|引入|注入|加载|读取|获取|取得)?(?:所有|全部|整个|整体|的|全体)*(?:键|内容|键值|数据|变量|环境变量|条目)*(?:都|全部|整个|整体)*(?:导成|导入为?|作为|注入为?|加载为?|引入为?|变成|当作?|成)*(?:容器的|为|到)*(?:所有|全部)?(?:的)?(?:环境变量|变量)?(?:注入|导入|引入|来源)?`,
      `${kept} ?{name} (?:的)?(?:整个|全部|所有|整体)(?:的)?(?:键|内容|键值|数据)?(?:都)?(?:导成|导入为?|作为|注入为?|加载为?|成)(?:容器的|为|到)*(?:环境变量|变量)(?:注入|导入)?`,
      `(?:把|将)?(?:其中|它|里面)(?:的)?(?:所有|全部)(?:的)?(?:键值对|键值|键|条目|内容|变量)(?:都)?(?:作为|导入为?|注入为?|当作?)(?:环境变量|变量)(?:导入|注入)?`,
      `(?:用|通过|使用)? ?envFrom ?(?:引入|导入|引用|加载)?(?:该|这个|此|上述) ?${kept}`,
      `(?:从|将|把|用|引入|导入|envFrom|使用|，)+ ?(?:该|这个|此|上述|整个) ?${kept}(?:的|中|里)*(?:的)?(?:导入|引入|注入|加载|获取)?(?:所有|全部|整个|整体|的)*(?:键|内容|键值|数据|变量|环境变量|条目)*(?:都|全部|整个|整体)*(?:导成|导入为?|作为|注入为?|加载为?|引入为?|成)*(?:为|到)*(?:所有|全部)?(?:的)?(?:环境变量|变量)(?:注入|导入|引入)?`,
    ],
    (sheet, { kind = '', name = '' }) =>
      wholly(
        sheet,
        kind === ''
          ? sheet.kind(sheet.docs.findLast((doc) => /^(?:Secret|ConfigMap)$/u.test(sheet.kind(doc))))
          : kind,
        name,
      ),
  ),
  ...piece(
    [
      `(?:以及|和|、|与) ?${kept} ?{name} ?(?:的)?(?:全部|所有)?(?:键值对|键|内容)?(?:都|全部)?(?:导入|作为环境变量)?(?!.{0,3}(?:的|中))`,
      'envFrom(?:：|:|为|使用|用)? ?{name}',
    ],
    (sheet, { kind = '', name = '' }) =>
      sourceOf(sheet, kind, name) ||
      ((kind === '' || sheet.box?.['envFrom'] !== undefined) &&
        wholly(
          sheet,
          kind === '' ? (sheet.told('Secret', name) === undefined ? 'ConfigMap' : 'Secret') : kind,
          name,
        )),
  ),
  ...piece(['(?:加上|前缀|带前缀|前缀为) {big} ?(?:前缀)?'], (sheet, { big = '' }) => {
    const last = treesIn(sheet.container(), 'envFrom').at(-1);
    if (last === undefined) return false;
    last['prefix'] = big;
    return true;
  }),
];

/** All that one holds, beside another that was told of so. */
export function wholly(sheet: Sheet, kind: string, name: string): boolean {
  const box = sheet.container();
  const isSecret = /^secret$/iu.test(kind);
  const own = name === '' ? nameOf(sheet.told(isSecret ? 'Secret' : 'ConfigMap')) : name;
  if (box === undefined || own === undefined) return false;
  added(box, 'envFrom', { [isSecret ? 'secretRef' : 'configMapRef']: { name: own } });
  return true;
}
