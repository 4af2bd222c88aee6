import type { Rewriting } from '../../text/rewriting.ts';
import { name } from './values.ts';

const own = `["'\`]?(${name})["'\`]?`;
const kind =
  '(Deployment|StatefulSet|DaemonSet|CronJob|Job|Pod|Service|ConfigMap|Secret|Ingress|NetworkPolicy|HPA|HorizontalPodAutoscaler|PDB|PodDisruptionBudget|Role|RoleBinding|ServiceAccount|PVC|ResourceQuota|LimitRange|网络策略)';
const start = '(?<=(?:^|[。;\\n])\\s?)';
const end = '(?=\\s?(?:[,;。:)\\n]|$))';
const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** Where an object is and what it is called, where neither is told as such. */
export const naming: readonly Rewriting[] = [
  // Where it is stands before it.
  [
    new RegExp(
      `${start}(?:在)?\\s?${own}\\s?(?:里面?|下面?)的\\s?(?=${kind}\\s?(?:名为)?\\s?[a-z0-9])`,
      'giu',
    ),
    '在 $1 命名空间,',
    isHan,
  ],
  [
    new RegExp(
      `(?<=[,(]\\s?|(?:放|部署|建|创建)(?:在|到)\\s?)(?<!镜像[^,]{0,40},\\s?)${own}\\s?(?:里|下面|里面)(?=\\s?(?:[,;。)\\n]|$))`,
      'giu',
    ),
    '命名空间 $1 ',
    (text) => isHan(text) && /镜像|limit ?range|quota|配额|network ?policy|role/iu.test(text),
  ],
  [
    new RegExp(
      `(?<=(?<![\\w-])(?:Role|RoleBinding|LimitRange|ResourceQuota|NetworkPolicy|ConfigMap|Secret|Service|PVC|PDB|HPA|Ingress)\\s${name}\\s?)(?:\\(\\s?(${name})\\s?\\)|,\\s?(${name}))(?=\\s?:)`,
      'giu',
    ),
    (...[, inside, behind]) => `,命名空间 ${inside ?? behind ?? ''},`,
    isHan,
  ],
  [
    new RegExp(
      `${start}${own}\\s?(?:这个)?(?:命名空间|ns|namespace)?(?:里面?|下面?|中)(?=\\s?(?:打了|带有?|有)\\s?[\\w./-]{1,60}=[\\w.-]{1,60}\\s?(?:这个)?标签的\\s?Pod)`,
      'giu',
    ),
    '在 $1 命名空间,选择',
  ],
  [
    new RegExp(
      `${start}(?:帮我|请|麻烦)?在\\s?${own}\\s?里(?:面)?(?=\\s?(?:再)?(?:加|建|创建|新建|部署)(?:一?[个条])?)`,
      'giu',
    ),
    '在 $1 命名空间',
    isHan,
  ],
  [
    new RegExp(
      `${start}(?:帮我|请|麻烦)?(?:再)?给\\s?${own}\\s?(?:这个)?(?:命名空间|空间|namespace|ns)?\\s?(?:加|建|配|创建|设)(?:置|上)?(?:一?个)?\\s?(?:(?:名叫|叫做?|名为)\\s?${own}\\s?的)?\\s?(LimitRange|ResourceQuota)`,
      'giu',
    ),
    (...[, space = '', called, sort = '']) =>
      `在 ${space} 命名空间创建${called === undefined ? '一个' : `名为 ${called} 的`} ${sort}`,
  ],
  [
    new RegExp(
      `(?:一个)?配额\\s?\\(ResourceQuota\\)\\s?${own}\\s?给\\s?${own}\\s?(?:这个)?(?:命名空间|空间|团队)?\\s?(?:使?用)?,?(?:内容|内容如下|规则)?:?`,
      'giu',
    ),
    '名为 $1 的ResourceQuota,命名空间 $2,',
  ],
  [
    new RegExp(`${own}\\s?这个\\s?(?:deployment|deploy)\\s?(?:需?要)?(?=自动(?:扩|伸)|弹性)`, 'giu'),
    '目标 Deployment $1,',
    (text) => /(?<![a-z])hpa(?![a-z])/iu.test(text) && !/镜像|image/iu.test(text),
  ],
  // What bounds a namespace is no object of its own.
  [
    new RegExp(
      `${start}${own}\\s?(?:这个)?(?:命名空间|空间|团队|项目)?\\s?的?(?:资源)?(?:限额|配额|quota)\\s?(?:名为|叫)?\\s?${own}\\s?[:,]`,
      'giu',
    ),
    '在 $1 命名空间创建名为 $2 的ResourceQuota,',
  ],
  [
    new RegExp(
      `(?<=(?:为|给)\\s?(?:Deployment|StatefulSet)\\s${own}\\s?(?:创建|建|配置?|加|设置)(?:一?个)?\\s?)同名的\\s?(HPA|HorizontalPodAutoscaler|PDB|PodDisruptionBudget|Service|服务)`,
      'giu',
    ),
    '名为 $1 的 $2',
  ],
  [
    new RegExp(`(?<=[,。;]\\s?)(HPA|PDB)\\s?(?:的名字)?(?:也)?(?:同名|一样的名字|用同样的名字)${end}`, 'giu'),
    '',
    (text) => (text.match(/deployment/giu)?.length ?? 0) === 1,
  ],
  [
    new RegExp(
      `(?<![\\w-])(?:Deployment|deploy)\\s?${own}\\s?的?(?:副本数?)?由\\s?(?:HPA|HorizontalPodAutoscaler)\\s?${own}\\s?(?:来)?(?:控制|管理|管|调整|伸缩)\\s?[:,]?`,
      'giu',
    ),
    'HPA $2,目标 Deployment $1,',
  ],
  [
    new RegExp(
      `(?<=[,。;:]\\s?|^)(?:用)?(?:网络)?策略(?:的)?(?:名字|名称|名)?(?:就)?(?:叫做?|名为|取名为?|命名为)\\s?${own}${end}`,
      'giu',
    ),
    '创建名为 $1 的NetworkPolicy',
    (text) =>
      /入站|出站|访问|连|只让|往外|放行/u.test(text) &&
      !/network ?policy|istio|vpa|pdb|镜像|image|网络策略\s?[a-z]/iu.test(text),
  ],
];
