import type { Rewriting } from '../../text/rewriting.ts';
import { isChinese } from './sentences.ts';

const about = (text: string): boolean => isChinese(text) && /storage ?class|存储类|provisioner/iu.test(text);
const mode = '(?<=[,;。(]\\s?)';
const end = '(?=\\s?(?:[,;。)\\n]|$))';
const driver = '[a-z0-9-]{1,40}(?:\\.[a-z0-9-]{1,40}){1,4}(?:/[\\w.-]{1,60})?';

/** What a class of storage is like, told in single words between commas. */
export const storage: readonly Rewriting[] = [
  [/制备器|供应器|置备程序|置备器/gu, 'provisioner', about],
  [
    /(?:使?用)?(?:相同|同样|一样|同一个?)的?\s?provisioner|provisioner\s?(?:也)?(?:与|和|跟)?(?:之|前者|它|上面的?|第一个|[a-z0-9-]{1,30})?\s?(?:相同|同上|一样|一致|不变)/giu,
    (said = '', ...rest) => {
      const found = new RegExp(`(?<![\\w.-])${driver}(?![\\w.=-])`, 'iu').exec(rest.at(-1) ?? '');
      return found === null ? said : `provisioner ${found[0]}`;
    },
    about,
  ],
  [
    /(?:还|也|同样)(?:是|用)?(?:这个|同一个|同样的|一样的|上面的|前者的)\s?(?:provisioner|制备器|供应者|驱动)/giu,
    (said = '', ...rest) => {
      const found = new RegExp(`(?<![\\w.-])${driver}(?![\\w.=-])`, 'iu').exec(rest.at(-1) ?? '');
      return found === null ? said : `provisioner ${found[0]}`;
    },
    about,
  ],
  [
    new RegExp(`(?<=[a-z0-9]|[,:])\\s?(?:使用|采用|用|走|靠)\\s?(${driver})(?=\\s?[,;。])`, 'giu'),
    ' provisioner $1',
    about,
  ],
  [
    new RegExp(
      `${mode}(?:延迟绑定|等\\s?Pod\\s?(?:调度|创建|用到|使用)(?:了|后|时|的时候|之后)?(?:再|才)绑定?|(?:首次|第一次)(?:使用|消费)时?(?:再|才)?绑定?|WaitForFirstConsumer)${end}`,
      'giu',
    ),
    '卷绑定模式为 WaitForFirstConsumer',
    about,
  ],
  [
    new RegExp(`${mode}(?:立即绑定?|马上绑定?|立刻绑定?|Immediate)${end}`, 'giu'),
    '卷绑定模式为 Immediate',
    about,
  ],
  [
    /(?<=[,;。(]\s?)(?:不要|不允许|不许|不能|不可以?|禁止|别|不支持|不)(?:给|让)?(?:卷)?(?:扩容|扩展|扩大|在线扩容)(?=\s?(?:[,;。)\n]|$))/gu,
    'allowVolumeExpansion 为 false',
    about,
  ],
  [
    new RegExp(`(?<=[,;。(]\\s?)回收(?:策略)?\\s?(?:为|是|用)?\\s?(Retain|Delete)${end}`, 'giu'),
    '回收策略 $1',
    about,
  ],
  [
    /(?<=(?:StorageClass|存储类)[^]{0,400}[,:(]\s?)(?<!参数\s?(?:为|是|:)?\s?)(?<![=]\s?[\w.-]{1,40},\s?)((?:type|fsType|encrypted|iops|throughput|pool)=[\w.-]{1,40})/giu,
    '参数 $1',
    about,
  ],
  [new RegExp(`(?<=StorageClass[^。]{0,400}[,(]\\s?)(Retain|Delete)${end}`, 'giu'), '回收策略 $1', about],
];
