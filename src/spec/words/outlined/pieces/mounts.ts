import { loose, piece, type Piece } from '../piece.ts';
import { isTree, textIn, treesIn } from '../tree.ts';
import { bareOf } from './said.ts';
import { mounted, mountedIn, named, sourced } from './volume.ts';

const mountWords =
  '(?:都|均|也|则|分别|各自)?(?:被)?(?:挂载|挂|映射)(?:了)?(?:到|在|至|于|进|为)?(?:容器)?(?:内|里|中|的)*';

/** Where containers see a volume. */
export const mounts: readonly Piece[] = [
  ...piece(
    [
      `${mountWords}(?:目录)? ?{path} ?(?:目录|路径|下|中|里)?`,
      '(?:挂载)(?:路径|点|目录)(?:为|是|：|:)? {path}',
      '(?:在|于) {path} ?(?:处|下|目录)?(?:只读)?(?:挂载|挂)(?:该卷|它)?',
    ],
    (sheet, { path = '' }) => mounted(sheet, path),
  ),
  ...piece(
    [
      '(?:都|均|也)?(?:以)?只读(?:的)?(?:方式|模式|形式)?(?:地)?(?:的)?',
      '（只读）',
      'readOnly(?:为|：)?(?: true)?',
    ],
    (sheet) => {
      const last = sheet.volume?.mounts.at(-1);
      if (last === undefined) sheet.isReadOnly = true;
      else last.mount['readOnly'] = true;
      return sheet.volume !== undefined;
    },
  ),
  ...piece(
    [
      '(?:以)?只读(?:的)?(?:方式|模式)? ?(?:挂载|挂)(?:到|在|至|于)?(?:容器)?(?:内|里|中|的)* ?{path}',
      `${mountWords} ?{path}，?（?(?:以)?只读(?:方式)?）?`,
    ],
    (sheet, { path = '' }) => {
      sheet.isReadOnly = true;
      return mounted(sheet, path);
    },
  ),
  ...piece(
    ['(?:使用|用|通过|并|，|以)*(?:subPath|子路径)(?:为|是|：|:|=)? {file@value}'],
    (sheet, { file = '' }) => {
      const last = sheet.volume?.mounts.at(-1);
      if (last === undefined) return false;
      last.mount['subPath'] = bareOf(file);
      return true;
    },
  ),
  ...piece(
    ['(?:在)?(?:初始化容器|init 容器)(?:里|中|内)?(?:则|也|将其|把它)*(?:挂载|挂)(?:到|在) {path}'],
    (sheet, { path = '' }) => {
      const [first, ...more] = treesIn(sheet.pod(), 'initContainers');
      return first !== undefined && more.length === 0 && mountedIn(sheet, first, path);
    },
  ),
  ...piece(
    [
      '(?:在|并)*(?:主|应用)?容器 ?(?:{name} )?(?:里|中|内)(?:则|也|以只读方式|只读)*(?:挂载|挂)(?:到|在)? {path}',
      '(?:在) ?{name}(?: ?容器)?(?:里|中|内)(?:则|也|以只读方式|只读)*(?:挂载|挂)(?:到|在)? {path}',
      '(?:挂载|挂)(?:到|在)(?:主)?容器 ?{name} ?(?:的|中的|里的|内的) ?{path}',
      '(?:挂载|挂)(?:到|在)?(?:到)?主容器(?:的|中的)? ?{path}',
      '{name} ?的(?:则)?(?:挂载|挂)(?:到|在) {path}',
    ],
    (sheet, { name = '', path = '' }) => {
      const own = sheet
        .boxes()
        .filter((box) =>
          name === '' ? treesIn(sheet.pod(), 'containers').includes(box) : box['name'] === name,
        );
      const [box, ...more] = own;
      return box !== undefined && more.length === 0 && mountedIn(sheet, box, path);
    },
  ),
  ...piece(
    [
      '(?:两个容器|两者|二者|两边|所有容器|三个容器)(?:里|中)?(?:都|均)(?:将其|把它|将该卷)?(?:挂载|挂)(?:到|在|于) {path}',
    ],
    (sheet, { path = '' }) => {
      const boxes = sheet.boxes();
      for (const box of boxes) mountedIn(sheet, box, path);
      return boxes.length > 1;
    },
  ),
  ...piece(
    [
      '(?:从|在) {path} ?(?:目录)?(?:读取|提供|写入|读)(?:文件|数据|网页|静态文件|内容)?',
      '(?:数据)(?:目录|存放|存储|保存)+(?:在|于|为|是)? {path}',
    ],
    (sheet, { path = '' }) => {
      const box = sheet.container();
      if (box === undefined) return false;
      sheet.places.push({ box, path });
      return true;
    },
  ),
  ...piece([`${mountWords}(?:相同|同样|同一|一样)(?:的)?(?:个)?(?:路径|位置|目录)`], (sheet) => {
    const held = sheet.volume?.source?.['hostPath'];
    const path = isTree(held) ? textIn(held, 'path') : undefined;
    return path !== undefined && mounted(sheet, path);
  }),
  ...piece(
    ['(?:并)?(?:将|把) ?{path} ?(?:只读)?(?:以只读方式)?(?:挂载|挂|映射)(?:到|在|至) ?{to@path}'],
    (sheet, { path = '', to = '' }) =>
      sheet.kind() === 'DaemonSet' && sourced(sheet, { hostPath: { path } }) && mounted(sheet, to),
  ),
  ...loose(
    ['{name} ?(?:将其|把它|将该卷|则|也)*(?:以)?(?<read>只读)?(?:方式)?(?:挂载|挂)(?:到|在) {path}'],
    (sheet, { name = '', path = '', read = '' }) => {
      const box = sheet.boxes().find((one) => one['name'] === name);
      sheet.isReadOnly = read !== '';
      return box !== undefined && mountedIn(sheet, box, path);
    },
  ),
  ...piece(
    ['(?:分别)(?:挂载|挂)(?:到|在) ?{path} ?(?:和|、|与|及) ?{to@path}'],
    (sheet, { path = '', to = '' }) => {
      const [first, second, ...more] = sheet.boxes();
      if (first === undefined || second === undefined || more.length > 0) return false;
      return mountedIn(sheet, first, path) && mountedIn(sheet, second, to);
    },
  ),
  ...piece(['(?:只读)?(?:挂载|挂) ?{name} ?(?:卷)?(?:到|在) {path}'], (sheet, { name = '', path = '' }) => {
    named(sheet, name);
    return mounted(sheet, path);
  }),
];
