import type { Rewriting } from '../../text/rewriting.ts';

const isClass = (text: string): boolean =>
  /storage ?class|存储类/iu.test(text) && /\p{Script=Han}/u.test(text);
const isQuota = (text: string): boolean => /quota|配额/iu.test(text);
const end = '(?=\\s?(?:[,;、。)\\n]|$))';

/** What a class of storage does, and what a quota bounds, where Chinese describes it. */
export const classes: readonly Rewriting[] = [
  // 等到有 Pod 使用时才绑定卷
  [
    new RegExp(
      `(?:要求)?(?:直到|等到?|延迟到|推迟到|在|待)?\\s?(?:第一个|首个|有|真正有)(?:\\s?Pod|消费者)\\s?(?:使用|出现|用到|挂载|被?调度)?(?:它|卷)?(?:的?时候?|之?后)?\\s?(?:才|再)(?:去)?(?:绑定|创建)(?:卷|PV)?(?:\\s?\\(\\s?WaitForFirstConsumer\\s?\\))?${end}`,
      'giu',
    ),
    'volumeBindingMode 为 WaitForFirstConsumer',
    isClass,
  ],
  [
    /(?:删除|删掉|删)\s?(?:PVC|持久卷声明)\s?(?:时|后|的时候)?\s?(?:连|把|将)?\s?(?:同)?卷\s?(?:也)?(?:一起|一并|同时)?(?:删除|删掉|删)/giu,
    '回收策略为 Delete',
    isClass,
  ],
  [
    /(?:并)?(?:且)?(?:通过|用|使用|加|带)\s?注解\s?storageclass\.kubernetes\.io\/is-default-class\s?(?:(?:=|:|为)\s?"?true"?\s?)?(?:来)?(?:将其|把它)?(?:设为|标记为|设置为|作为)(?:整个)?(?:集群)?的?默认(?:的)?(?:存储类|StorageClass)?/giu,
    '设为默认存储类',
    isClass,
  ],
  [/(?:并)?标记为默认(?:的)?(?=\s?(?:[,;。)]|$))/gu, '设为默认存储类', isClass],
  // `CPU 请求上限 8`: how much may be asked for, no limit of its own.
  [
    /(CPU|内存)\s?(?:的)?(请求|限制)(?:量)?\s?(?:的)?(?:总量|合计|总和)?(?:上限|最大值?|封顶)\s?(?:为|是|:)?\s?(\d{1,6}(?:[MGT]i?|m)?)\s?(?:个?核)?/giu,
    (...[, what = '', bound = '', amount = '']) =>
      `${bound === '请求' ? 'requests' : 'limits'}.${what === '内存' ? 'memory' : 'cpu'} ${amount}`,
    isQuota,
  ],
];
