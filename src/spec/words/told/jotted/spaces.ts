import type { Rewriting } from '../../text/rewriting.ts';
import { name } from '../evenly/values.ts';
import { isChinese } from './sentences.ts';

const make = '(?:再|先|要|想|里)?(?:建|创建|新建|写|弄|搞|配|限|加|起|部署|来|放|跑|定义|做)';
const inside = '(?:里面?|中|下面?|内)';

/** A letter between a kind and what is said of it is a name, where no article is known. */
export const ofOneLetter: Rewriting = [
  /(?<=(?:^|[。;\n])\s?(?:请|帮我|再|创建|新建|建|写|部署|定义|加|配)?(?:一?个)?\s?)(Pod|Deployment|StatefulSet|DaemonSet|CronJob|Job|Service|Ingress|NetworkPolicy|HPA|PDB|ConfigMap|Secret|PVC|PV|ResourceQuota|LimitRange)\s?(a)(?=\s?(?:[,:;(]|\p{Script=Han}))/gu,
  '名为 $2 的 $1',
  isChinese,
];

/** `在 dev 空间`: a namespace that is called a space, or only by its name. */
export const spaces: readonly Rewriting[] = [
  [
    new RegExp(
      `(?<=(?:^|[,。;:\\n、(到]|在|放|用|给|从|自|和|让|为)\\s?)((?=[a-z])${name})\\s?空间(?=\\s?(?:[,。;:)的里中下内建创写弄搞配限加起部来和]|$))`,
      'giu',
    ),
    '$1 命名空间',
    isChinese,
  ],
  [
    new RegExp(`(?<=[,(]\\s?)(?:空间|ns)\\s?(?:是|为|叫)?\\s?((?=[a-z])${name})(?=\\s?(?:[,。;)]|$))`, 'giu'),
    '命名空间 $1',
    isChinese,
  ],
  [
    new RegExp(`(?<=^|[。;\\n]\\s?)((?=[a-z])${name})\\s?${inside}\\s?(?=${make})`, 'giu'),
    '在 $1 命名空间中',
    isChinese,
  ],
  [
    new RegExp(
      `(?<=^|[。;\\n]\\s?)((?=[a-z])${name})\\s?(命名空间|namespace|ns)\\s?(?:${inside})?\\s?(?=${make})`,
      'giu',
    ),
    '在 $1 $2中',
    isChinese,
  ],
];
