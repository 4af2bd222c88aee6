import type { Rewriting } from '../../text/rewriting.ts';
import { name } from './values.ts';

const own = `["'\`]?(${name})["'\`]?`;
const end = '(?=\\s?(?:[,;、。)\\n]|$))';
const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
const hands = '(?:来)?(?:提供|承载|存放|保证|支持)';

/** The verbs with which people set a field, and what provides something, in one way. */
export const setting: readonly Rewriting[] = [
  // What one pod may have at most is no amount of a quota.
  [
    /[,;、]\s?每个\s?(Pod|容器)\s?的?\s?(?:CPU|内存)?\s?(?:最多|至多|不超过|不得超过|不能超过|上限(?:为|是)?)\s?(?:使?用)?\s?(?:(\d{1,3}(?:\.\d)?)\s?个?核|(\d{1,6}[KMGT]i?)B?)(?=\s?(?:[。\n]|$))/giu,
    (...[, one = '', cores, size]) =>
      `。创建一个 LimitRange,每个${/pod/iu.test(one) ? 'Pod' : '容器'}的${cores === undefined ? `内存最大为${size ?? ''}` : `CPU最大为${cores}`}`,
    (text) => /resource ?quota|配额|限额/iu.test(text) && !/镜像|image|limit ?range/iu.test(text),
  ],
  // What containers have that say nothing of it.
  [
    /(limits?|上限|限制|requests?|请求|申请)\s?默认(?:值)?(?:是|为)?\s?(\d{1,5}m?)\s?\/\s?(\d{1,5}[MG]i?)|默认(?:的)?\s?(limits?|上限|限制|requests?|请求|申请)(?:值)?(?:是|为)?\s?(\d{1,5}m?)\s?(?:核|CPU)?\s?[/、]\s?(\d{1,5}[MG]i?)\s?(?:的?内存)?(?=\s?(?:[,;。)\n]|$))/giu,
    (...[, a, cores, size, b, own, other]) =>
      `默认${/limit|上限|限制/iu.test(a ?? b ?? '') ? '限制' : '请求'} CPU ${cores ?? own ?? ''}、内存 ${size ?? other ?? ''}`,
    (text) => /limit ?range|默认/iu.test(text) && !/镜像|image/iu.test(text),
  ],
  [/(?<=[,，。;；:]\s?)(?:单)(?=容器)/gu, '单个'],
  [
    /(?:容器)?(?:不写|没写|不指定|没指定|未指定|不设)(?:资源)?的?(?:时候?|话),?\s?(?=limits?\s|requests?\s)/giu,
    '',
    (text) => /limit ?range/iu.test(text),
  ],
  [
    /(?<=(?<![\w.-])[a-z]{2,20}(?:[A-Z][a-z]{1,20}){1,5})\s?(?:的值)?(?:改成|改为|改到|调到|调成|调整?为|设置?[到为成]|写成|写为|定为|定成|配为|给到|取|填|用)\s?(?=["'`]?[\w-])/gu,
    '为',
    isHan,
  ],
  [
    /(?<=(?:时间|上限|下限|超时|间隔|周期|延迟|阈值|策略|次数|类型|端口|限制|请求|大小|容量|级别|期限|窗口))\s?(?:改成|改为|改到|调到|调成|调整?为|设到|定为|定成|给到)\s?(?=["'`]?[\w一两二三四五六七八九十])/gu,
    '为',
    (text) => isHan(text) && !/```|apiVersion|下面|以下|现有|已有|原来/u.test(text),
  ],
  // Whose value it is.
  [
    /(?<![\w.])([A-Z][A-Z0-9_]{2,60})\s?(?:的值)?(?:由|取自|引用|从|用|是|为|使用|取|:)\s?(?:字段\s?)?((?:metadata|status|spec)\.[a-zA-Z]{2,20})(?:\s?(?:提供|注入|获取|读取|取|里?拿|字段|得到))*(?=\s?[,;、。\n]|\s?$)/gu,
    '$1 来自 $2',
  ],
  [
    /(?<![\w.])([A-Z][A-Z0-9_]{2,60})\s?(?:的值)?(?:就)?(?:由|取自|来自|引用|从|用|是|为|使用|取|填)\s?(?:该|这个|当前)?\s?Pod\s?(?:自己|本身|自身)?的?\s?(?:名称|名字|名|name)(?=\s?[,;、。\n]|\s?$)/giu,
    '$1 来自 metadata.name',
  ],
  [
    new RegExp(
      `由\\s?(?:无头)?(?:服务|Service)\\s?${own}\\s?(?:来)?(?:提供|作为|承担)(?:稳定的?)?(?:网络|DNS)(?:标识|身份|域)?${end}`,
      'giu',
    ),
    'serviceName为$1',
  ],
  [
    new RegExp(
      `(?<=证书\\s?)(?:由|取自|来自|用|使用|从|放在|在|存在)\\s?(?:名为)?\\s?(?:Secret|密钥)\\s?${own}\\s?(?:里|中)?(?:提供|获取|读取|取|拿)?${end}`,
      'giu',
    ),
    '使用Secret $1',
  ],
  [
    new RegExp(
      `(?<=证书\\s?)(?:由|取自|来自|用|使用|从|放在|在|存在)\\s?${own}\\s?(?:这个)?\\s?(?:Secret|密钥)\\s?(?:里|中)?(?:提供|获取|读取|取|拿)?${end}`,
      'giu',
    ),
    '使用Secret $1',
  ],
  [
    new RegExp(
      `(?<=(?:PersistentVolume|PV|持久卷)\\s?${name})\\s?(?:由|用|使用)\\s?(?:宿?主机|节点)(?:上)?的?(?:目录|路径)?\\s?(/[\\w./-]{1,80})\\s?(?:目录)?\\s?(?:来)?(?:提供|承载)?${end}`,
      'giu',
    ),
    ',hostPath为$1',
  ],
  [
    new RegExp(
      `(?<=(?:StorageClass|存储类)\\s?(?:名为|叫)?\\s?${name})\\s?,?\\s?(?:由|用|使用)\\s?${own}\\s?(?:来)?(?:提供|制备|供应|创建卷)${end}`,
      'giu',
    ),
    ',provisioner为$1',
  ],
  [
    new RegExp(`(?<![不别勿能]\\s?)(?:允许|支持|可以?|能够?)(?:在线|后续)?(?:卷)?(?:扩容|扩展)${end}`, 'gu'),
    'allowVolumeExpansion为true',
    (text) => /storage ?class|存储类/iu.test(text) && /provisioner|制备|csi/iu.test(text),
  ],
  [
    new RegExp(
      `(?<![\\w.])([A-Z][A-Z0-9_]{1,60})\\s?由\\s?(?:名为)?\\s?(Secret|ConfigMap)\\s?${own}\\s?(?:中|里)?的?\\s?(?:键|key)?\\s?["'\`]?([\\w.-]{1,60}?)["'\`]?\\s?(?:这个)?(?:键|字段|key)?\\s?${hands}${end}`,
      'gu',
    ),
    '环境变量 $1 来自 $2 $3 的键 $4',
  ],
];
