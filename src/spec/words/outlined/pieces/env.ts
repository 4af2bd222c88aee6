import { idle, piece, type Piece } from '../piece.ts';
import { nameOf, type Sheet } from '../sheet.ts';
import { added, isTree, treesIn, type Tree } from '../tree.ts';
import { bareOf, namesOf } from './said.ts';

const fields: readonly (readonly [RegExp, string])[] = [
  [/^(?:spec\.nodeName|(?:所在)?(?:的)?节点(?:的)?(?:名称?|名字))$/iu, 'spec.nodeName'],
  [
    /^(?:metadata\.name|(?:自身|自己|本)?(?:的)?(?:Pod)?\s?(?:自己|自身)?的?(?:名称?|名字))$/iu,
    'metadata.name',
  ],
  [
    /^(?:metadata\.namespace|(?:自身|自己|Pod)?\s?(?:所在)?的?(?:命名空间|namespace))$/iu,
    'metadata.namespace',
  ],
  [/^(?:status\.podIP|(?:自身|自己|Pod)?\s?的?\s?(?:Pod )?IP(?:\s?地址)?)$/iu, 'status.podIP'],
  [/^(?:status\.hostIP|(?:节点|主机|宿主机)\s?的?\s?IP(?:\s?地址)?)$/iu, 'status.hostIP'],
  [/^(?:spec\.serviceAccountName|(?:Pod\s?)?的?服务[账帐][号户](?:名称?)?)$/iu, 'spec.serviceAccountName'],
  [/^(?:metadata\.uid|(?:Pod)?\s?的?\s?UID)$/iu, 'metadata.uid'],
];
const amounts =
  '(?:自身|自己|容器|本容器)?(?: ?(?<whose>[a-z0-9-]{1,40}))?(?:的)?\\s?(?:(?:CPU|内存)\\s?(?:上限|限制|请求|limit|request)|(?:limits|requests)\\.(?:cpu|memory))';
const field =
  '(?<field>spec\\.nodeName|metadata\\.(?:name|namespace|uid)|status\\.(?:podIP|hostIP)|spec\\.serviceAccountName|(?:所在)?(?:的)?节点(?:的)?(?:名称?|名字)|(?:自身|自己|本|当前)?(?:的)?(?:Pod)?\\s?(?:自己|自身)?的?(?:名称|名字|名)|(?:自身|自己|Pod)?\\s?(?:所在)?的?(?:命名空间|namespace)|(?:自身|自己|Pod)?\\s?的?\\s?IP(?:\\s?地址)?|(?:节点|主机|宿主机)\\s?的?\\s?IP(?:\\s?地址)?|(?:Pod\\s?)?的?服务[账帐][号户](?:名称?)?)';
const takes =
  '(?:则|的值|也|要)*(?:分别)?(?:由|取自|来自|取值自|引用自?|读取自|取|从|来源于|由|使用|用|读|为|是|：|:|=)';
const kept = '(?<kind>[Ss]ecret|[Cc]onfig[Mm]ap|(?<![a-z])cm)';
const key =
  '(?:这个(?:Secret|ConfigMap))?(?:的|里的?|中的?|，?(?=键)|：|:)+(?:键|key|字段)?(?:为|是|名为|：|:)? {key} ?(?:键|字段|key)?(?:的值)?(?:读取?|获取|取|拿|来|注入|中读取|里读取)?';
const into = '(?:作为|注入为?|设为|设置为|得到|获取|读取|到|给|成)';

export const env: readonly Piece[] = [
  ...piece(
    [
      '(?:并|再|，)*(?:设置|设|注入|带有?|配置|有|加|包含|两个|三个|通过|定义|声明|一个)*(?:环境)?变量(?:有|包括|包含|为|是|：|:|中)?(?:得到|获取|取得|拿到)?',
      '(?<![a-z])env(?![a-z])(?:里|中)?(?:：|:)?',
    ],
    (sheet) => {
      if (sheet.container() === undefined) return false;
      sheet.pairs = 'env';
    },
  ),
  ...piece(
    [
      `{big} ${takes} ?(?:Pod )?(?:字段)? ?${field}(?:字段)?`,
      `(?:环境变量) ?{env} ${takes} ?(?:Pod )?(?:字段)? ?${field}(?:字段)?`,
      `(?:把|将|用)?${field}(?:（|${into})+(?:环境变量)? ?{big}）?`,
    ],
    (sheet, { big = '', env: own = '', field: said = '' }) => {
      const path = fields.find(([pattern]) => pattern.test(said.trim()))?.[1];
      return (
        path !== undefined &&
        given(sheet, big === '' ? own : big, { valueFrom: { fieldRef: { fieldPath: path } } })
      );
    },
  ),
  ...piece(
    [
      `(?<said>${amounts})（{big}(?:，(?:以毫核为单位|单位(?:为)?毫核))?(?:，?divisor(?:为|是|：)? {divisor@amount})?）`,
      `{big} ${takes} ?(?<said>${amounts})(?:，?divisor(?:为|是|：)? {divisor@amount})?`,
    ],
    (sheet, { said = '', big = '', divisor = '', whose = '' }) => {
      const resource = `${/上限|限制|limit/iu.test(said) ? 'limits' : 'requests'}.${/cpu/iu.test(said) ? 'cpu' : 'memory'}`;
      return given(sheet, big, {
        valueFrom: {
          resourceFieldRef: {
            ...(whose !== '' && { containerName: whose }),
            resource,
            ...(divisor !== '' && { divisor }),
          },
        },
      });
    },
  ),
  ...piece(
    [
      `(?:环境变量)? ?{big} ${takes} ?(?:于)?(?:名为)? ?${kept} ?(?:名为)? ?{name} ${key}`,
      `(?:环境变量) ?{env} ${takes} ?(?:于)?(?:名为)? ?${kept} ?(?:名为)? ?{name} ${key}`,
      `(?:把|将|使用|用)? ?${kept} ?{name} ${key} ?${into}+(?:名为)?(?:环境变量)? ?{big}(?:的值|使用|用)?`,
      `(?:应|要|，)*(?:从|通过)(?:名为)? ?${kept} ?{name} ${key} ?(?:${into}|设置)*(?:环境变量)? ?{big}(?:的值)?`,
      `(?:应|要|，)*(?:从|通过)名为 {name} 的 ?${kept} ${key} ?(?:${into}|设置)*(?:环境变量)? ?{big}(?:的值)?`,
      `(?:环境变量)? ?{big} ${takes}(?:于)?名为 {name} 的 ?${kept} ?${key}`,
      `(?:环境变量)? ?{big} ${takes} ?(?:该|这个|上述|上面的|此|同一个?) ?${kept} ?${key}`,
      `(?:把|将)? ?(?:该|这个|上述|此|其中) ?${kept} ?${key} ?${into}(?:环境变量)? ?{big}`,
    ],
    (sheet, { kind = '', name = '', key: entry = '', big = '', env: own = '' }) =>
      referred(sheet, { kind, name, keys: [entry], names: [big === '' ? own : big] }),
  ),
  ...piece(
    [
      `(?:环境变量)? ?(?<list>[A-Z_][A-Z0-9_]*(?: ?(?:、|和|与|，) ?[A-Z_][A-Z0-9_]*){1,4}) ?(?:的值)?分别${takes.replace('(?:分别)?', '')} ?(?:名为)? ?${kept} ?{name} ?(?:的|里的|中的)*(?:键)? ?(?<keys>[\\w.-]+(?: ?(?:、|和|与) ?[\\w.-]+){1,4}) ?(?:两个|三个)?(?:键|字段)?`,
      `(?:环境变量)? ?(?<list>[A-Z_][A-Z0-9_]*(?: ?(?:、|和|与|，) ?[A-Z_][A-Z0-9_]*){1,4}) ?(?:的值)?分别${takes.replace('(?:分别)?', '')} ?(?:该|这个|此|同一个?) ?${kept} ?(?:的|里的|中的)*(?:键)? ?(?<keys>[\\w.-]+(?: ?(?:、|和|与) ?[\\w.-]+){1,4}|用户名(?:和|、)密码) ?(?:两个|三个)?(?:键|字段)?`,
    ],
    (sheet, { list = '', kind = '', name = '', keys = '' }) =>
      referred(sheet, {
        kind,
        name,
        keys: keys.startsWith('用户名') ? ['username', 'password'] : namesOf(keys),
        names: namesOf(list.replaceAll('，', '、')),
      }),
  ),
  ...piece(
    [`(?:环境变量)? ?{big} ${takes} ?(?:该|这个|上述|此|同一个?) ?${kept}(?![的中里])`],
    (sheet, { big = '', kind = '' }) => {
      const doc = sheet.told(/secret/iu.test(kind) ? 'Secret' : 'ConfigMap');
      const [entry, ...more] = ['data', 'stringData'].flatMap((own) =>
        Object.keys(doc !== undefined && isTree(doc[own]) ? doc[own] : {}),
      );
      return (
        entry !== undefined &&
        more.length === 0 &&
        referred(sheet, { kind, name: '', keys: [entry], names: [big] })
      );
    },
  ),
  ...piece(
    [
      `(?:，|、|和|以及|另外)* ?{big} ${takes} ?(?:于)?(?:其中|它|同一个? ?Secret|里面)?(?:的)? ?{key} ?(?:键|字段|key)`,
    ],
    (sheet, { big = '', key: entry = '' }) =>
      sheet.source !== undefined && referred(sheet, { ...sheet.source, keys: [entry], names: [big] }),
  ),
  ...piece(
    [
      `(?:从|由)(?:其|它|该 ?Secret|其中)?(?:的)? ?{key} ?(?:键|字段)(?:中|里)?(?:读取|获取|取|拿|注入)(?:到|为|出)? ?(?:环境变量)? ?{big}`,
    ],
    (sheet, { big = '', key: entry = '' }) =>
      sheet.source !== undefined && referred(sheet, { ...sheet.source, keys: [entry], names: [big] }),
  ),
  ...piece(
    [
      '(?:环境变量) ?{env} ?(?:的值)?(?:=|:\\s?|：|为|设为|设置为|设成|是|的值为) ?{value}',
      '(?:将|把)? ?(?:环境变量) ?{env} ?(?:设置?为|设成) ?{value}',
    ],
    (sheet, { env: own = '', value = '' }) => given(sheet, own, { value: bareOf(value) }),
  ),
  ...piece(
    [
      '(?:环境变量)? ?(?<list>[A-Z_][A-Z0-9_]*(?: ?(?:、|和|与) ?[A-Z_][A-Z0-9_]*){1,3}) ?(?:应|的值)?(?:分别)(?:设置?)?(?:为|是) ?(?<values>[^\\s，；。、和]+(?: ?(?:、|和|与) ?[^\\s，；。、和]+){1,3})',
    ],
    (sheet, { list = '', values = '' }) => {
      const [names, all] = [namesOf(list), namesOf(values)];
      return (
        names.length === all.length && names.every((name, at) => given(sheet, name, { value: all[at] ?? '' }))
      );
    },
  ),
  ...idle(['(?:两个|三个|多个)环境变量', '以毫核为单位', '通过(?=环境变量)']),
];

export function given(sheet: Sheet, name: string, value: Tree): boolean {
  const box = sheet.container();
  if (box === undefined || name === '') return false;
  if (sheet.pairs !== 'env') sheet.left();
  sheet.pairs = 'env';
  const known = treesIn(box, 'env').find((one) => one['name'] === name);
  if (known !== undefined) return JSON.stringify(known) === JSON.stringify({ name, ...value });
  added(box, 'env', { name, ...value });
  return true;
}

type Referred = {
  readonly kind: string;
  readonly name: string;
  readonly keys: readonly string[];
  readonly names: readonly string[];
};

function referred(sheet: Sheet, { kind, name, keys, names }: Referred): boolean {
  const isSecret = /^secret$/iu.test(kind);
  const own =
    name === '' ? (nameOf(sheet.told(isSecret ? 'Secret' : 'ConfigMap')) ?? lastOf(sheet, isSecret)) : name;
  if (own === undefined || keys.length !== names.length) return false;
  sheet.source = { kind: isSecret ? 'Secret' : 'ConfigMap', name: own };
  return names.every((env, at) =>
    given(sheet, env, {
      valueFrom: { [isSecret ? 'secretKeyRef' : 'configMapKeyRef']: { name: own, key: keys[at] ?? '' } },
    }),
  );
}

function lastOf({ source }: Sheet, isSecret: boolean): string | undefined {
  return source?.kind === (isSecret ? 'Secret' : 'ConfigMap') ? source.name : undefined;
}
