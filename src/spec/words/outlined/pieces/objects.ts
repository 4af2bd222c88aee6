import { opener, piece, type Piece } from '../piece.ts';
import { nameOf, type Sheet } from '../sheet.ts';
import { below, type Tree } from '../tree.ts';
import { sourceOf } from './projected.ts';

const called =
  '(?:(?:的)?(?:名称|名字|名)(?:为|是|叫|:|：|就?叫做?)?|名为|名叫|叫做?|命名为|取名为?|:|：|=|，名为|，名称为|，名字叫|，名叫|，叫)?';
const one = '(?:一个|一份|一套|个|另一个|第[一二三四]个)?';
/** Where something stands that is only pointed to. */
const pointed = '(?<!(?:从|自|由|把|将|用|引用|以|到|于|该|取|读|(?<!可变|类型)的|来|到|给|过|入|据|在)\\s?)';
/** What is done with an object that is only pointed to. */
const used =
  '(?!["”]?\\s?(?:这个\\s?(?:Secret|ConfigMap|PVC)\\s?)?(?:的|里的?|中的?)|[^，；。\\n]{0,50}(?:挂[载到在进]|注入|导入|引入|读|拉取|取))';

const runs: Readonly<Record<string, string>> = {
  Deployment: 'Deployment|deploy(?![a-z])',
  StatefulSet: 'StatefulSet|sts(?![a-z])|有状态副本集',
  DaemonSet: 'DaemonSet|守护进程集',
  ReplicaSet: 'ReplicaSet',
  CronJob: 'CronJob|定时任务',
  Job: '(?<!Cron)Job',
  Pod: 'Pod',
};
const apart: Readonly<Record<string, string>> = {
  Service:
    '(?:(?<type>无头|Headless|ClusterIP|NodePort|LoadBalancer)(?:类型)?(?:的)?)?\\s?(?:Service|svc|(?<=无头|类型的?|创建|新建|建|一个)服务(?=叫|[a-z]))(?![a-z])',
  ConfigMap: 'ConfigMap|(?<![a-z])cm(?![a-z])',
  Secret: 'Secret',
  PersistentVolumeClaim: 'PVC|PersistentVolumeClaim|持久卷(?:申领|声明)(?:（PVC）)?',
};

export const objects: readonly Piece[] = [
  ...Object.entries(runs).flatMap(([kind, nouns]) => opening(kind, nouns)),
  ...Object.entries(runs).flatMap(([kind, nouns]) =>
    opener(
      'object',
      [`(?:创建|编写|写|新建|定义|部署|建|来|起|提供|请)+${one}?(?:${nouns})(?=清单|的?YAML|[，。：；\\n])`],
      (sheet) => {
        sheet.opened(kind);
      },
    ),
  ),
  ...opener(
    'object',
    [`(?:用|以|使用) ?(?<kind>Deployment|StatefulSet|DaemonSet) ?(?:来)?(?:部署|运行|跑)(?:一个|一套)?`],
    (sheet, { kind = '' }) => {
      sheet.opened(Object.keys(runs).find((one) => one.toLowerCase() === kind.toLowerCase()) ?? kind);
    },
  ),
  ...opener(
    'object',
    Object.entries(runs).map(
      ([kind, nouns]) =>
        `(?:把|将)[\\p{Script=Han}A-Z ]{0,12} ?{name} ?部署(?:为|成)(?:一个)? ?(?<${kind}>${nouns})`,
    ),
    (sheet, { name = '', ...kinds }) => {
      const kind = Object.keys(runs).find((one) => (kinds[one] ?? '') !== '') ?? '';
      begun(sheet, kind, name);
    },
  ),
  ...Object.entries(runs).flatMap(([kind, nouns]) =>
    opener('object', [`(?<=的|一个|用|以)(?:${nouns})(?=[，。：；\\n])`], (sheet) => {
      if (sheet.docs.every((doc) => !sheet.isRunning(doc))) sheet.opened(kind);
    }),
  ),
  ...opener('object', ['(?:请|帮我)?部署 ?{name}(?=，|（)'], (sheet, { name = '' }) => {
    begun(sheet, 'Deployment', name);
  }),
  ...Object.entries(apart).flatMap(([kind, nouns]) => opening(kind, nouns)),
  ...opener(
    'object',
    [
      '(?:对应的|配套的?|一个|再|并|配|加|建|创建|带|，)*(?:同名的?)(?<type>无头|ClusterIP|NodePort|LoadBalancer)?(?:类型的?)? ?(?:Service|svc|服务)',
      '(?:对应的|配套的?|其)?(?:Service|svc)同名',
    ],
    (sheet, { type = '' }) => {
      const name = nameOf(sheet.docs.findLast((doc) => sheet.isRunning(doc)));
      if (name === undefined) return false;
      typed(begun(sheet, 'Service', name), type);
    },
  ),
  ...opening(
    'ServiceAccount',
    'ServiceAccount|服务[账帐][号户]',
    '(?:创建|新建|再建|建立|建|写)\\s?(?:一个)?',
  ),
  ...opener(
    'object',
    [
      '(?:创建|新建|再建|建|先建)(?:一个)? (?:命名空间|Namespace)(?:为|:|：|名为)? {name}',
      '(?:创建|新建|再建|建)(?:一个)?(?:名为|叫) {name} 的(?:命名空间|Namespace)',
    ],
    (sheet, { name = '' }) => {
      sheet.opened('Namespace', name);
      sheet.spaces.push(name);
    },
  ),
  ...piece(['(?:放在|放到|部署到|部署在|位于|放) ?{name}(?=，|。|；|$)'], (sheet, { name = '' }) =>
    spaced(sheet, name),
  ),
  ...piece(
    [
      '(?:名字|名称)?(?:在|位于|于|处于|放在|放到|放进|属于|都放在|部署在|部署到|运行在|都在|全部放在|跑在)?(?:同一个?)? {name} (?:命名空间|namespace|ns(?![a-z]))(?:里面|里|中|内|下|之下|之中)?(?:的)?',
      '(?:在|位于|于|放在|放到|属于|部署在|部署到|运行在)?(?:命名空间|namespace|ns(?![a-z]))(?:应|要|必须)?(?:设置?|设定)?(?:为|是|用|:|：|=)? {name} (?:里面|里|中|内|下|之下|之中)?(?:的)?',
      '(?:放在|放到|放|位于|在|部署到|部署在)? {name} 里(?=建|部署|创建|部署|新建|起|写|再建)',
      '{name}命名空间：',
      '(?:放在|放到|放|位于|在|部署到|部署在) {name} (?:里|中|下|内|(?=写|部署|创建|建|部署|编写|定义|新建|跑|起))',
    ],
    (sheet, { name = '' }) => spaced(sheet, name),
  ),
];

function spaced(sheet: Sheet, name: string): void {
  sheet.spaces.push(name);
  if (sheet.doc !== undefined && sheet.kind() !== 'Namespace')
    below(sheet.doc, 'metadata')['namespace'] ??= name;
}

function opening(kind: string, nouns: string, lead?: string): Piece[] {
  const isKept = kind === 'Secret' || kind === 'ConfigMap' || kind === 'PersistentVolumeClaim';
  const [before, behind] = isKept
    ? [pointed, used]
    : ['(?<!(?:该|这个|此|同一|上述|的)\\s?(?!.{0,15}名))', ''];
  const from = lead ?? '';
  return opener(
    'object',
    [
      `${before}${from}${one} (?:${nouns})(?:的)?(?:清单|对象|资源|YAML)? ${called} {name}${behind}`,
      `${before}${from}${one}(?:无头|Headless)?(?:名为|名叫|叫做?|名称为|名字叫|名字为|名字是) {name} 的(?:一个)? (?:${nouns})${behind}`,
    ],
    (sheet, { name = '', type = '' }) => {
      // An object is called in small letters; what is not is another word.
      if (name !== name.toLowerCase()) return false;
      if (isKept && sourceOf(sheet, kind, name)) return true;
      const doc = begun(sheet, kind, name);
      typed(doc, type);
      return true;
    },
  );
}

function typed(doc: Tree, type: string): void {
  if (/^(?:ClusterIP|NodePort|LoadBalancer)$/iu.test(type)) below(doc, 'spec')['type'] = type;
  else if (type !== '') below(doc, 'spec')['clusterIP'] = 'None';
}

/** Who is spoken of again is gone on with. */
function begun(sheet: Sheet, kind: string, name: string): Tree {
  const open =
    sheet.doc !== undefined && sheet.kind() === kind && nameOf(sheet.doc) === undefined
      ? sheet.doc
      : undefined;
  if (open !== undefined) {
    below(open, 'metadata')['name'] = name;
    return open;
  }
  const known = sheet.docs.find((doc) => sheet.kind(doc) === kind && nameOf(doc) === name);
  if (known !== undefined) return sheet.resumed(known);
  const doc = sheet.opened(kind, name);
  const early = sheet.docs.length === 1 ? sheet.spaces[0] : undefined;
  if (early !== undefined && kind !== 'Namespace') below(doc, 'metadata')['namespace'] = early;
  return doc;
}
