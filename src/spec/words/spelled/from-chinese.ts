import { rewritten, type Rewriting } from '../text/rewriting.ts';

const name = '[a-z0-9][\\w.-]{0,60}';
const kind =
  '(?:Cluster)?Role(?:Binding)?|NetworkPolicy|ResourceQuota|LimitRange|ServiceAccount|PVC|PV|PDB|HPA|Namespace|PriorityClass|StorageClass|ConfigMap|PersistentVolumeClaim|PersistentVolume|PodDisruptionBudget|HorizontalPodAutoscaler|Service|Ingress';
const labels = '[\\w./-]{1,80}=[\\w.-]{1,60}';
const joint = '(?:、|,|和|以及|与|及|\\s){1,5}';
const made = '(?:创建|新建|建立|添加|建|定义|编写)';

/** What spells out objects in Chinese, phrase by phrase, as it is said in English; what stays Chinese is read in another way. */
const phrases: readonly (readonly [said: string, written: string])[] = [
  ['[，；：。]', ''],
  [
    `在\\s?(?:命名空间\\s?(${name})|(${name})\\s?命名空间)\\s?(?:中|里|内|下)?\\s?(?:再)?${made}(?:一个)?\\s?(${kind})\\s?(${name})`,
    'Create a $3 $4 in namespace $1$2',
  ],
  [`(?:请|再|并|同时|然后|另外){0,2}${made}(?:一个)?\\s?(${kind})\\s?(${name})`, 'Create a $1 $2'],
  [`[(（]\\s?命名空间\\s?(${name})\\s?[)）]`, ' in namespace $1'],
  // Who has which rights.
  [
    `(?:将|把)?\\s?(?:名为\\s?)?(?:ClusterRole|集群角色)\\s?(${name})\\s?(?:绑定到?|绑定给|授予给?|赋予|授权给)`,
    ' binding cluster role $1 to ',
  ],
  [
    `(?:将|把)?\\s?(?:名为\\s?)?(?:Role|角色)\\s?(${name})\\s?(?:绑定到?|绑定给|授予给?|赋予|授权给)`,
    ' binding role $1 to ',
  ],
  [`集群角色\\s?(?:为|是)?\\s?(?=${name})`, ' cluster role '],
  [`角色\\s?(?:为|是)?\\s?(?=${name})`, ' role '],
  [
    `命名空间\\s?(${name})\\s?(?:中|里|下|内)?的\\s?(?:服务[账帐][号户]|ServiceAccount)\\s?(${name})`,
    ' service account $1/$2',
  ],
  ['服务[账帐][号户]\\s?', ' service account '],
  [`主体(?:为|是|包括)?:?\\s?`, ' subjects '],
  [`用户组\\s?|(?<![\\p{Script=Han}])组\\s?|(?<=和|及)组\\s?`, ' group '],
  [`用户\\s?`, ' users '],
  // Who may talk to whom.
  [
    `(?:选择|作用于|应用于|适用于|针对|用于)\\s?(?:标签(?:为)?\\s?)?(${labels})\\s?的?\\s?(?:Pods?)?`,
    ' for pods $1 ',
  ],
  [
    `(?:只|仅)?允许\\s?(${labels})\\s?(?:的\\s?Pod\\s?)?访问\\s?(?:其)?(?:(TCP|UDP)\\s?)?(\\d{1,5})\\s?端口`,
    ' ingress from $1 on $2 port $3 ',
  ],
  [
    `(?:只|仅)?(?:允许)?(?:出站)?(?:流量)?(?:访问|到|去往)\\s?命名空间\\s?(${name})\\s?的?`,
    ' egress to namespace $1 on ',
  ],
  [`(?:只|仅)?(?:允许)?出站(?:流量)?(?:访问|到|去往)?\\s?(?=${labels}|\\d)`, ' egress to '],
  [`(?:允许)?(?:到|去往)\\s?(?=${labels}|\\d)`, ' egress to '],
  [`(?:只|仅)?允许\\s?(?:来自|从)`, ' ingress from '],
  ['(?:来自|从)', ' from '],
  [`(?<=from )\\s?命名空间\\s?(${name})`, 'namespace $1'],
  [`(?<=[\\w)])\\s?的\\s?(?=(?:TCP|UDP|端口)?\\s?\\d)`, ' on '],
  ['(?:入站|出站)(?:规则)?:?', ' '],
  ['(?:允许|流量)', ' '],
  ['(?<=\\d)\\s?端口', ' '],
  ['端口\\s?(?=\\d)', ' port '],
  [`[(（]除(?:了)?\\s?`, ' except ('],
  // What may be done with what.
  [
    `对\\s?([a-z./]{2,40}(?:${joint}[a-z./]{2,40}){0,4}?)\\s?(?:有|拥有|具有)\\s?([a-z]{2,16}(?:${joint}[a-z]{2,16}){0,7})\\s?权限`,
    ' $2 on $1 ',
  ],
  ['(?:可以|能够?|允许)', ' that can '],
  [`名为\\s?(${name})\\s?的\\s?secret`, ' the secret $1 '],
  ['非资源\\s?(?:URL|路径)', ' non-resource URLs '],
  // Amounts.
  ['(?:最多|至多|不超过)\\s?(\\d{1,6})\\s?个', ' $1 '],
  ['(\\d{1,6})\\s?到\\s?(\\d{1,6})\\s?个副本', ' $1 to $2 replicas '],
  [`(?:${joint.replace('|\\s', '')})`, ', '],
];

const marks: Readonly<Record<string, string>> = { '，': ', ', '；': '.\n', '：': ': ', '。': '.\n' };

const inEnglish: readonly Rewriting[] = phrases.map(([said, written], at) =>
  at === 0
    ? [new RegExp(said, 'gu'), (mark = '') => marks[mark] ?? mark]
    : [new RegExp(said, 'giu'), written],
);

/** The same in English, where all of it is known. */
export function fromChinese(words: string): string | undefined {
  if (!/\p{Script=Han}/u.test(words) || words.length > longest) return undefined;
  const said = rewritten(words, inEnglish)
    .replaceAll(/[ \t]{2,}/gu, ' ')
    .trim();
  return /\p{Script=Han}/u.test(said) ? undefined : said;
}

const longest = 800;
