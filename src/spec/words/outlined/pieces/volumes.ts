import { idle, piece, type Piece } from '../piece.ts';
import { nameOf } from '../sheet.ts';
import { below, isTree } from '../tree.ts';
import { amountOf } from './said.ts';
import { hostType, keptIn, kindOf, named, sourced } from './volume.ts';

const take =
  '(?:并|再|同时|然后|另外|将|把|以|用|由|使用|通过|挂载|里面|是|为|类型|一个|来自|加|添加|创建|定义|带有|与Pod生命周期相同的|有|提供|基于|的|，)*';
const keep = '(?:并|再|同时|另外|将|把|以|用|由|使用|通过|挂载|引用|来自|其来源为|来源为|是|的|，)*';
const folder = '(?:空目录|空文件夹|emptyDir)';
const kept =
  '(?<kind>Secret|ConfigMap|(?<![a-z])cm(?![a-z])|PVC|PersistentVolumeClaim|(?:持久)?卷?(?:声明|申领))';

/** What volumes hold, and what they are called. */
export const volumes: readonly Piece[] = [
  ...piece(
    [
      `${take} ?(?:名为|叫|名称为) {name} 的 ?(?:${folder})(?:类型)?(?:的)?(?:共享)?卷?`,
      `${take} ?${folder}(?:类型)?(?:的)?(?:共享)?(?:卷|数据卷|临时卷)?(?:名为|叫|，名为|：|:|名称为|名)? {name}(?! ?的)`,
      `${take} ?(?:共享)?卷 {name} ?(?:，|（|是|为|使用|用|类型为|（类型为|的类型为)*${folder}(?:类型|卷)?）?`,
    ],
    (sheet, { name = '' }) => {
      const volume = named(sheet, name);
      volume.source ??= { emptyDir: {} };
    },
  ),
  ...piece([`${take} ?(?:一个)?${folder}(?:类型)?(?:的)?(?:共享)?(?:卷)?`], (sheet) =>
    sourced(sheet, { emptyDir: {} }),
  ),
  ...piece(
    [
      `${take} ?(?:宿主机|主机|节点|宿主)(?:上|机)?(?:的)?(?:目录|路径|文件夹|hostPath)?(?:为|是|：)? {path} ?(?:目录)?`,
      `${take} ?hostPath(?:卷)?(?:为|是|：|类型)? {path}`,
    ],
    (sheet, { path = '' }) => {
      if (sheet.kind() !== 'PersistentVolume') return sourced(sheet, { hostPath: { path } });
      below(sheet.spec() ?? {}, 'hostPath')['path'] = path;
      return true;
    },
  ),
  ...piece(
    [
      `${keep} ?(?:名为|叫)? ?${kept} ?(?:名为)? ?{name} ?(?:这个 ?(?:Secret|ConfigMap|PVC))?(?:作为|当作)?(?=[^，；。]{0,50}(?:挂|映射|卷)|（卷|，(?:作为|以|通过|由)[^，；。]{0,40}(?:卷|挂))`,
      `(?<=卷 ?[a-z0-9-]{1,40}（)${kept} ?{name}(?=）)`,
      `(?:用|以|通过)?卷 ?{volume@name} ?(?:引用|来自|使用)${kept} ?{name}`,
      `(?:来自|其来源为|来源为|引用|的来源是|取自)+ ?${kept} ?{name}`,
      `(?:将|把|使用|通过|挂载|来自|引用)+ ?(?:名为|叫)? ?${kept} ?(?:名为)? ?{name}`,
      `${keep} ?(?:名为|叫) {name} 的 ?${kept}(?=[^，；。]{0,50}(?:挂|映射|卷)|，(?:作为|以|通过|由)[^，；。]{0,40}(?:卷|挂))`,
    ],
    (sheet, { kind = '', name = '', volume = '' }) => {
      if (volume !== '') named(sheet, volume);
      return keptIn(sheet, kind, name);
    },
  ),
  ...piece(
    [
      `${take} ?(?:该|这个|上述|此|同一个?|它的?|其) ?${kept}(?:作为|当作)?`,
      `${kept}(?=(?:再)?(?:通过|以)?(?:卷|只读|挂))`,
      `(?:用|以|通过)?卷 ?{volume@name} ?(?:引用|来自|使用)(?:该|这个|此) ?${kept}`,
    ],
    (sheet, { kind = '', volume = '' }) => {
      if (volume !== '') named(sheet, volume);
      const own = nameOf(sheet.told(kindOf(kind)));
      return own !== undefined && keptIn(sheet, kind, own);
    },
  ),
  ...piece(
    [
      '(?:，|并|以|作为|用|通过|且|，且|一个|由|挂载|共享|的|将|把|再|同一个|挂|使用|该)*(?:名为|叫|名称为) {name} 的(?:共享|数据|同一个)?卷(?:的形式|的方式|形式|方式)?',
      '(?:，|并|以|作为|用|通过|且|，且|由|共享|的|将|把|再|使用|为|成|从)*(?:共享|数据)?卷(?:名称|名)?(?:为|是|叫|：|:)? {name} ?(?:的形式|的方式|形式|方式)?',
      '(?:以|用|通过|作为|成) {name} 卷(?:名)?(?:的形式|的方式|形式|方式)?',
      '（卷 {name}）',
      '(?:以) {name}(?:为名)?(?= ?(?:只读)?挂)',
    ],
    (sheet, { name = '' }) => named(sheet, name) !== undefined,
  ),
  ...piece(
    [
      '(?:基于|使用|放在|存放在|介质为|medium(?:为|：)?|以)? ?(?:内存|Memory)(?:作为|为)?(?:介质)?(?:的)?(?:、|，)?(?=最大|大小|，|）|、|emptyDir| ?emptyDir|上限)',
    ],
    (sheet) => {
      const own = sheet.volume?.source?.['emptyDir'];
      if (!isTree(own)) return false;
      own['medium'] = 'Memory';
      return true;
    },
  ),
  ...piece(
    [
      '基于内存(?:的|、)?(?:最大 {amount} 的)? ?emptyDir(?:卷)?(?:（名为 {name}）)?',
      '内存(?:型|类型的?) ?emptyDir(?:卷)?',
    ],
    (sheet, { amount = '', name = '' }) => {
      const made = sourced(sheet, {
        emptyDir: { medium: 'Memory', ...(amount !== '' && { sizeLimit: amountOf(amount) }) },
      });
      if (name !== '' && sheet.volume !== undefined) sheet.volume.name = name;
      return made;
    },
  ),
  ...piece(
    [
      '(?:默认)?(?:文件)?(?:权限|模式|defaultMode)(?:应|要|必须)?(?:设置?|设定)?(?:为|是|：|:)? (?<mode>0?[0-7]{3})',
    ],
    (sheet, { mode = '' }) => {
      const own = sheet.volume?.source;
      const [held] = own === undefined ? [] : Object.values(own);
      if (!isTree(held) || own?.['emptyDir'] !== undefined) return false;
      held['defaultMode'] = Number.parseInt(mode, 8);
      return true;
    },
  ),
  ...piece(
    [
      '（?(?:如果|若)?不存在(?:则|就|时)?(?:自动)?(?:创建|新建)）?',
      '（?类型(?:为|是)? ?DirectoryOrCreate）?',
    ],
    (sheet) => hostType(sheet, 'DirectoryOrCreate'),
  ),
  ...piece(['类型(?:为|是)? ?(?<type>Directory|File|FileOrCreate|Socket)'], (sheet, { type = '' }) =>
    hostType(sheet, type),
  ),
  ...piece(
    [
      '(?:两者|二者|两个容器|两边|它们|双方|三个容器)(?:都|均)?(?:共用|共享)(?:同)?(?:一个)?(?:名为 {name} 的)?(?: ?emptyDir)?(?: ?(?:类型的)?(?:共享)?卷)?(?: {own@name})?',
    ],
    (sheet, { name = '', own = '' }) => {
      const said = name === '' ? own : name;
      sheet.volume = undefined;
      sheet.isSeveral = true;
      if (said !== '') named(sheet, said);
      const isMade = sourced(sheet, { emptyDir: {} });
      sheet.isEveryone = true;
      return isMade;
    },
  ),
  ...piece(
    ['(?:并|将|把)+ ?{name} ?(?:卷)?(?=(?:以)?(?:只读)?(?:的)?(?:方式)?(?:挂))'],
    (sheet, { name = '' }) => named(sheet, name) !== undefined,
  ),
  ...idle([
    '(?:该|这个|此|同一个?|同一)卷',
    '(?:共享)卷',
    '卷(?:的)?(?:类型)?(?=为|是)',
    '不要覆盖整个目录',
    '(?:相同|同样)的?路径',
  ]),
];
