import { certain, idle, piece, type Piece } from '../piece.ts';
import type { Sheet } from '../sheet.ts';
import { below, listIn, type Leaf, type Tree } from '../tree.ts';
import { bareOf, namesOf } from './said.ts';

const no = '(?:该容器|容器)?(?:不允许|不得|禁止|不可以?|不准|不许|不能|关闭|不要|不让)';
const caps = '(?<caps>[A-Z][A-Z_]{2,30}(?: ?(?:、|和|与|及|以及|,) ?[A-Z][A-Z_]{2,30}){0,6})';
const ability = '(?:其他|其它|Linux)*(?:capabilit(?:y|ies)|能力|权能|特权能力|权限)';

export const security: readonly Piece[] = [
  ...piece(
    [
      '(?:以|使用|用)? ?(?:用户|UID|runAsUser|uid)(?: ?ID)?(?:为|是|：|:)? ?(?<user>\\d{1,6})(?:(?: ?(?:、|和|与|，|/|,) ?)(?:以)?(?:用户)?(?:组|GID|runAsGroup|主组)(?: ?ID)?(?:为|是|：|:)? ?(?<group>\\d{1,6}))?(?: ?的?身份)?(?:运行|执行|跑)?',
      '(?:以|使用|用|应|要|必须)* ?非 ?root ?用户 ?(?<plain>\\d{1,6}) ?(?:的身份|身份)?(?:运行)?',
    ],
    (sheet, { user = '', group = '', plain = '' }) => {
      const all = contexts(sheet);
      every(all, 'runAsUser', Number(user === '' ? plain : user));
      if (plain !== '') every(all, 'runAsNonRoot', true);
      if (group !== '') every(all, 'runAsGroup', Number(group));
      return all.length > 0;
    },
  ),
  ...piece(
    ['(?:以)?(?:用户)?(?:组|GID|runAsGroup)(?: ?ID)?(?:为|是|：|:)? ?(?<group>\\d{1,6})(?:运行)?'],
    (sheet, { group = '' }) => every(contexts(sheet), 'runAsGroup', Number(group)),
  ),
  ...piece(
    [
      '(?:设置)? ?(?:fsGroup|文件系统组(?: ?ID)?|卷的属组)(?:应|要|必须)?(?:设置?|设定)?(?:为|是|：|:|=)? ?(?<group>\\d{1,6})',
    ],
    (sheet, { group = '' }) => put(wide(sheet), 'fsGroup', Number(group)),
  ),
  ...piece(
    [
      '(?:附加|补充)(?:的)?(?:用户)?组(?:为|是|：|:|加上|有|包括)? ?(?<groups>\\d{1,6}(?: ?(?:、|和|,) ?\\d{1,6}){0,5})',
      'supplementalGroups(?:为|是|：|:)? ?\\[?(?<groups>\\d{1,6}(?: ?(?:、|和|,) ?\\d{1,6}){0,5})\\]?',
    ],
    (sheet, { groups = '' }) => put(wide(sheet), 'supplementalGroups', namesOf(groups).map(Number)),
  ),
  ...piece(
    [
      '(?:以|必须以|必须|使用|要求以|要求)* ?非 ?root(?:用户)?(?:身份)?(?:运行|执行)?(?:用户)?',
      '(?:不能|不得|禁止|不允许|不以|不要)(?:以|用)? ?root(?:用户|身份|用户身份)?(?:运行)?',
      'runAsNonRoot(?:为|：)?(?: true)?',
    ],
    (sheet) => every(contexts(sheet), 'runAsNonRoot', true),
  ),
  ...piece(
    [
      `${no}(?:特权)?(?:提权|提升(?:权限|特权)?|权限提升|特权提升|特权升级)`,
      'allowPrivilegeEscalation(?:设)?(?:为|：|:)? ?false',
    ],
    (sheet) => every(tights(sheet), 'allowPrivilegeEscalation', false),
  ),
  ...piece(
    [
      '(?:以|使用|用|容器以|开启|启用)?(?:特权)(?:模式|容器)?(?:方式)?(?:运行)?',
      'privileged(?:为|：|:)?(?: ?true)?(?:模式)?',
    ],
    (sheet) => every(tights(sheet), 'privileged', true),
  ),
  ...piece(
    [
      '(?:根文件系统|根目录|rootfs|readOnlyRootFilesystem)(?:应|要|必须)?(?:设置?|设定)?(?:为|是|要|：)?(?:只读|true)',
      '只读(?:的)?(?:根文件系统|根目录|rootfs)',
    ],
    (sheet) => every(tights(sheet), 'readOnlyRootFilesystem', true),
  ),
  ...piece(
    [
      `(?:并|再|仅|只|另外|，)*(?:增加|添加|加上|加|保留|授予|赋予|允许|add)(?:了)? ?(?:${ability})?(?:：|:)? ?${caps}(?: ?(?:${ability}))?`,
    ],
    (sheet, { caps: said = '' }) => capable(sheet, 'add', namesOf(said)),
  ),
  ...piece(
    [
      `(?:并|再|，)*(?:去掉|移除|丢弃|删除|放弃|去除|drop|剥夺)(?:掉)? ?(?:${ability})?(?:：|:)? ?${caps}(?: ?(?:其他)?(?:${ability}))?`,
    ],
    (sheet, { caps: said = '' }) => capable(sheet, 'drop', namesOf(said)),
  ),
  ...piece(
    [
      `(?:并|再|，)*(?:去掉|移除|丢弃|删除|放弃|去除|drop|剥夺)(?:掉)? ?(?:所有|全部)(?:的)? ?(?:${ability})`,
      `(?:${ability})全部(?:丢弃|丢掉|去掉|移除)`,
    ],
    (sheet) => capable(sheet, 'drop', ['ALL']),
  ),
  ...piece(
    [
      '(?:整个)?(?:Pod)? ?(?:的)?(?:使用|用|设置)? ?seccomp(?:Profile)? ?(?:配置文件|配置|策略|类型|profile)*(?:使用|用|设)?(?:为|是|：|:)? ?(?:运行时默认(?:配置)?（)?(?<type>RuntimeDefault|Unconfined)）?',
      '(?:使用|用) ?(?<type>RuntimeDefault|Unconfined) ?(?:的)? ?seccomp ?(?:配置文件|配置|profile|策略)*',
      'seccomp(?:配置)?(?:使用|用|为|是)运行时默认(?:配置|值)?',
    ],
    (sheet, { type = '' }) =>
      put(wide(sheet), 'seccompProfile', { type: type === '' ? 'RuntimeDefault' : type }),
  ),
  ...piece(
    [
      '(?:整个)?(?:Pod)? ?(?:使用|用|采用)?(?:节点|主机|本地)?(?:上)?(?:的)? ?seccomp ?(?:配置文件|配置|profile(?!s))* {path2@name}(?:/(?<rest>[\\w./-]+))?(?: ?（类型(?:为)? ?Localhost）)?',
      '(?:整个)?(?:Pod)? ?(?:使用|用)?(?:节点|主机|本地)?(?:上)?(?:的)? ?seccomp ?(?:配置文件|配置|profile(?!s))*(?:为|是|：)? ?(?<file>[\\w-]+(?:/[\\w.-]+)+)(?: ?（类型(?:为)? ?Localhost）)?',
    ],
    (sheet, { file = '', path2 = '', rest = '' }) => {
      const said = file === '' ? (rest === '' ? path2 : `${path2}/${rest}`) : file;
      return (
        said.endsWith('.json') &&
        put(wide(sheet), 'seccompProfile', { type: 'Localhost', localhostProfile: said })
      );
    },
  ),
  ...piece(
    [
      '(?:在)?(?:容器)?(?:的)? ?(?:securityContext ?(?:中|里)?)?(?:把|将|设置)? ?AppArmor ?(?:配置文件|配置|profile|策略)*(?:设)?(?:为|成|是|使用|用)* ?(?:运行时默认)?(?:（)?(?<type>RuntimeDefault|Unconfined)?）?',
    ],
    (sheet, { type = '' }) =>
      every(tights(sheet), 'appArmorProfile', { type: type === '' ? 'RuntimeDefault' : type }),
  ),
  ...piece(
    [
      '(?:设置|并设置|修改|内核参数)? ?(?:sysctl|内核参数)(?:参数)? ?(?<key>[a-z]+(?:\\.[\\w-]+)+)(?:应|要|必须)?(?:设置?|设定)?(?:为|是|=|：) ?{value}',
      '(?:设置|并设置) ?(?<key>(?:net|kernel|fs|vm)(?:\\.[\\w-]+)+)(?:应|要|必须)?(?:设置?|设定)?(?:为|是|=) ?{value}',
    ],
    (sheet, { key = '', value = '' }) => {
      const own = wide(sheet);
      if (own === undefined) return false;
      listIn(own, 'sysctls').push({ name: key, value: bareOf(value) });
      return true;
    },
  ),
  ...certain(['容器级别?(?:的)?(?:安全上下文)?', '(?:该|此|这个)容器'], (sheet) => {
    sheet.isWide = false;
    sheet.isInside = true;
    return sheet.container() !== undefined;
  }),
  ...idle(['(?:容器)?(?:的)?securityContext(?:中|里)?(?:：|:)?', '(?:并)?(?:以|运行|身份)(?=，|。|；)']),
  ...certain(
    [
      '(?:该|整个)? ?Pod ?(?:本身|整体|中所有容器的?进程|里所有容器的?进程|中所有容器)?(?=应|要|必须|需|以|的 ?(?:安全|用户|fsGroup|seccomp)|使用|由)',
    ],
    (sheet) => {
      sheet.isInside = false;
      return sheet.pod() !== undefined;
    },
  ),
  ...piece(
    [
      'Pod ?(?:级别?|层面|整体)?(?:的)?(?:安全上下文|securityContext)(?:中|里)?(?:：|为)?',
      'Pod ?级别?(?:的)?',
    ],
    (sheet) => {
      sheet.box = undefined;
      sheet.isWide = true;
      return sheet.pod() !== undefined;
    },
  ),
];

function wide(sheet: Sheet): Tree | undefined {
  const pod = sheet.pod();
  return pod === undefined ? undefined : below(pod, 'securityContext');
}

/** Of the container that is spoken of, or of all of them. */
function tights(sheet: Sheet): Tree[] {
  const box = sheet.container();
  const boxes = sheet.isEveryone ? sheet.boxes() : box === undefined ? [] : [box];
  return boxes.map((one) => below(one, 'securityContext'));
}

function contexts(sheet: Sheet): Tree[] {
  const own = wide(sheet);
  const isWide = !sheet.isEveryone && (sheet.box === undefined || !sheet.isInside || sheet.isWide);
  return isWide ? (own === undefined ? [] : [own]) : tights(sheet);
}

function every(all: readonly Tree[], key: string, value: Leaf): boolean {
  for (const own of all) own[key] = structuredClone(value);
  return all.length > 0;
}

function put(own: Tree | undefined, key: string, value: Leaf): boolean {
  if (own === undefined) return false;
  own[key] = value;
  return true;
}

function capable(sheet: Sheet, side: string, names: readonly string[]): boolean {
  const all = tights(sheet);
  for (const own of all) {
    const list = listIn(below(own, 'capabilities'), side);
    for (const one of names) if (!list.includes(one)) list.push(one);
  }
  return all.length > 0;
}
