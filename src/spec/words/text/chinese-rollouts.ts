import type { Rewriting } from './rewriting.ts';

const update = '(?:滚动)?(?:更新|升级|发布|发版|替换)';
const during = '(?:的?时候?|期间|过程中?|中)?';
const always = '(?:任何时候|任何时刻|始终|全程|一直)?(?:都|也|就)?';
const never =
  '(?:不能|不许|不准|不得|不可以?|不允许|不会|不要|别|禁止)(?:再|把|让|有|出现|造成|导致|允许)?(?:任何|一个)?';
const who = '(?:可用|在线|正常|就绪)?的?\\s?(?:Pod|副本|实例)?\\s?的?(?:数量?|个数)?';
const wanted = '(?:期望|目标|设定|指定|预期|原来|规定)的?(?:副本|实例|Pod)?(?:数量?|值|个数)';
const fewer = `(?:变少|减少|不可用|掉线|下线|宕机|停机|停服务?|服务?中断|断服务?|(?:少于|低于|小于)${wanted})`;
const end = '(?=\\s?(?:[,，。;；、\\n]|$))';

/** That nobody shall notice when copies are replaced, in all its wordings. */
export const chineseRollouts: readonly Rewriting[] = [
  [
    new RegExp(
      `${update}${during}\\s?[,，]?\\s?${always}${never}${who}(?:${fewer})的?\\s?(?:Pod|副本)?${end}`,
      'giu',
    ),
    '滚动更新,maxUnavailable为0',
  ],
  [
    new RegExp(`(?<=[,，。;；\\n]\\s?)${always}${who}${always}${never}${who}(?:${fewer})${end}`, 'giu'),
    'maxUnavailable为0',
    (text) => /滚动|maxSurge|(?:更新|升级|发布)(?:的?时|期间|过程|中)|多(?:起|出|跑)/iu.test(text),
  ],
  [
    /零\s?(?:停机|宕机|中断|downtime)(?:时间)?[的地]?(?:滚动)?(?:更新|升级|发布|部署|上线)|(?:滚动)?(?:更新|升级|发布|部署|上线)(?:的?时候?|过程中?|期间)?(?:要|需要?|做到|实现|保证|必须)*零\s?(?:停机|宕机|中断|downtime)/giu,
    '滚动更新,maxUnavailable为0',
  ],
];
