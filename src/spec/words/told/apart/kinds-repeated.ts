import type { Rewriting } from '../../text/rewriting.ts';
import { name } from '../evenly/values.ts';

const kind =
  '(?:Deployment|StatefulSet|DaemonSet|CronJob|Job|Pod|Service|ConfigMap|Ingress|HPA|PDB|PVC|PV|ResourceQuota|LimitRange|StorageClass|PriorityClass|Namespace|Role|ClusterRole)';
const one = `(${kind})\\s?(${name})\\s?\\(([^()\\n]{2,200})\\)`;
const joint = '\\s?(?:、|,|和|以及|与|及){1,2}\\s?';

/** `Deployment a(…)和 Deployment b(…)`: brackets of one hold nothing of the other. */
export const kindsRepeated: readonly Rewriting[] = [
  [
    new RegExp(
      `(?<=(?:^|[。;:\\n])\\s?)(?:请|帮我|麻烦|我们?|(?:想)?要|需要|\\s){0,4}(?:部署|创建|新建|建|写|定义|生成)?\\s?${one}(?:${joint}${one}){1,4}`,
      'giu',
    ),
    (said) =>
      [...(said ?? '').matchAll(new RegExp(one, 'giu'))]
        .map(([, sort = '', own = '', body = '']) => `创建名为 ${own} 的 ${sort},${body}`)
        .join('。'),
    (text) => text.includes('('),
  ],
];
