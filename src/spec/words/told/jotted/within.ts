import type { Rewriting } from '../../text/rewriting.ts';
import { name } from '../evenly/values.ts';
import { isChinese } from './sentences.ts';

const space = `(?:创建|新建|建|要|来|加)?(?:一?个)?\\s?(?:命名空间|Namespace)\\s?(?:叫|名为)?\\s?(${name})`;
const make = '(?:再|然后|同时|还|也)*(?:放|建|创建|新建|加|配|写|定义|要有|有|来)(?:一?个|上)?\\s?';
const kinds =
  'ResourceQuota|配额|资源配额|ServiceAccount|服务账号|服务账户|LimitRange|ConfigMap|Secret|NetworkPolicy|Role|PVC|Deployment|Service|HPA';
const inside = `(?:在)?(?:它|其|这个命名空间|该命名空间)?(?:里面?|中|内|下面?)`;

/** What stands in a namespace that is made in the same breath. */
export const within: readonly Rewriting[] = [
  [
    new RegExp(
      `(?<=(?:^|[。\\n])\\s?)${space}\\s?(\\([^()\\n]{2,80}\\)|,\\s?标签[^,;。\\n]{2,80})?\\s?[,;。]\\s?${inside}\\s?${make}(?=(?:${kinds})(?![\\w-]))([^。\\n]{2,300})`,
      'giu',
    ),
    (...[, own = '', labels = '', rest = '']) => {
      const told = labels.replace(/^\((.*)\)$/u, ',$1').replaceAll(/、(?=[\w./-]{1,60}=)/gu, ',');
      const each = rest.split(
        new RegExp(`\\s?(?:[,;]\\s?(?:再|另外|然后)${make}|和|以及|、)\\s?(?=(?:${kinds})\\s?${name})`, 'u'),
      );
      return [
        `创建命名空间 ${own}${told}`,
        ...each.map((one) => `在命名空间 ${own} 中创建 ${headed(one)}`),
      ].join('。');
    },
    isChinese,
  ],
];

/** `ResourceQuota q(Pod 15 个)` and `配额 q:最多 15 个 Pod` as clauses. */
function headed(one: string): string {
  return one
    .trim()
    .replace(/^(?:资源)?配额/u, 'ResourceQuota')
    .replace(/^服务账[号户]/u, 'ServiceAccount')
    .replace(/\s?\(([^()]{2,80})\)$/u, ',$1')
    .replace(/^([A-Za-z]+\s?[a-z0-9][a-z0-9.-]{0,60}):\s?/u, '$1,')
    .replaceAll(/(?:最多|至多)\s?(\d{1,5})\s?个\s?(Pod|Service|PVC)/giu, '$2 最多 $1 个');
}
