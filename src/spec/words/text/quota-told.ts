import type { Rewriting } from './rewriting.ts';

const isQuota = (words: string): boolean => /quota|配额/iu.test(words);
const amount = String.raw`(\d{1,6}[KMGT]i?)`;

/** What a quota counts, as people call it. */
export const quotaTold: readonly Rewriting[] = [
  [
    /(?<![\w.])(\d{1,4}|no|zero) services? of (?:the )?type ["'`]?(LoadBalancer|NodePort)["'`]?(?![\w-])/giu,
    (...[, count = '', type = '']) => `${/\d/u.test(count) ? count : '0'} ${type} services`,
    isQuota,
  ],
  [
    new RegExp(
      String.raw`(?<=[,;:+]\s?|\sand\s)(?:class\s)?([a-z][a-z0-9-]{1,40})\s(?:storage\s?)?class(?:\sstorage)?:?\s${amount}(?=[,;.]|$|\s)`,
      'giu',
    ),
    'of which $2 from the storage class $1',
    isQuota,
  ],
  [
    new RegExp(
      String.raw`(?<=requests\s)${amount}\soverall\sand\s${amount}\sfor\s(?:the\s)?class\s([a-z][a-z0-9-]{1,40})`,
      'giu',
    ),
    '$1, of which $2 from the storage class $3',
    isQuota,
  ],
  [
    new RegExp(
      String.raw`其中\s?([a-z][a-z0-9-]{1,40})\s?存储类(?:的)?(?:不超过|最多|至多|上限为?)\s?${amount}`,
      'giu',
    ),
    'of which $2 from the storage class $1',
    isQuota,
  ],
  [/存储(?:申请|请求)(?:的)?总量(?:不超过|最多|上限为?)\s?/gu, '存储请求总量 ', isQuota],
  [
    /不允许(?:有|创建|使用)?(?:任何)?\s?NodePort(?:\s?类型的?)?(?:\s?(?:的)?\s?(?:Service|服务))?/gu,
    'NodePort 服务 0 个',
    isQuota,
  ],
];
