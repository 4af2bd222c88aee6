import type { Rewriting } from '../../text/rewriting.ts';
import { name, size } from './values.ts';

const own = `["'\`]?(${name})["'\`]?`;
const claim = '(PVC|PersistentVolumeClaim|持久卷声明)(?![\\w-])';
const ask = '(?:申请|请求|创建|新建|建|要|来|定义|加)';
const sized = `(${size})\\s?(?:大小|容量|空间)?`;
const called = `(?:\\s?,?\\s?(?:名字|名称)?(?:叫做?|名为|是)\\s?${own}|\\s?${own})?`;
const written = (
  ...[, amount = '', sort, what = '', one, other]: readonly (string | undefined)[]
): string => {
  const named = one ?? other;
  return `创建一个${named === undefined ? '' : `名为 ${named} 的`} ${what},请求 ${amount}${sort === undefined ? '' : `,存储类为 ${sort}`}`;
};

/** `申请一个 5Gi、存储类为 x 的 PVC`: how much and of which class stands before the claim. */
export const claimsTold: readonly Rewriting[] = [
  [
    new RegExp(
      `${ask}(?:一?[个块份])?\\s?${sized}\\s?(?:的)?\\s?[、,]\\s?(?:存储类|storageClass)\\s?(?:名?为|是|用|叫)?\\s?${own}\\s?的\\s?${claim}${called}`,
      'giu',
    ),
    written,
  ],
];
