import type { Rewriting } from '../../text/rewriting.ts';
import { isChinese } from './sentences.ts';

const cores = '(?:\\d{1,4}(?:\\.\\d)?\\s?(?:个)?核|\\d{1,6}m)';
const size = '\\d{1,6}\\s?[KMGT]i?';
const end = '(?=\\s?(?:[,;。)\\n]|$))';
const isBound = (text: string): boolean => isChinese(text) && /quota|配额|限额|limit ?range/iu.test(text);

/** What a namespace or a container may have, in signs and pairs of amounts. */
export const amountsTold: readonly Rewriting[] = [
  [/\s?(?:≤|<=|⩽)\s?(?=\d)/gu, '最多 ', isBound],
  [
    new RegExp(
      `(?<=[,;:(]\\s?)(requests?|limits?|请求|上限|限制|申请)\\s?(?:为|是|:)?\\s?(${cores})\\s?[/、和+]?\\s?(${size})${end}`,
      'giu',
    ),
    '$1 CPU $2、内存 $3',
    (text) => isBound(text) && /quota|配额/iu.test(text),
  ],
  [
    new RegExp(
      `(?<=(?:默认|最大|最小|上限|下限|request|limit|请求)[^,;。\\n]{0,8}?\\d\\s?个?核)\\s?/\\s?(?=${size}${end})`,
      'giu',
    ),
    ' ',
    (text) => isBound(text) && /limit ?range/iu.test(text),
  ],
  [
    new RegExp(
      `(PVC|持久卷(?:声明|申领))\\s?的?(?:大小|容量|存储)?\\s?(?:只能|必须|要|需要?|得|限制|限定)*(?:在|为)?\\s?(${size})\\s?(?:到|至|~|-)\\s?(${size})\\s?(?:之间|以内|之内)?${end}`,
      'giu',
    ),
    '$1 最小 $2,最大 $3',
    (text) => isBound(text) && /limit ?range/iu.test(text),
  ],
];
