import type { Rewriting } from './rewriting.ts';

const end = '(?=\\s?(?:[,，。;；)）\\n]|$))';
const cpu = '(\\d{1,5}m|\\d{1,3}(?:\\.\\d)?)';
const memory = '(\\d{1,5}\\s?[MG]i?)B?';
const most = '(?:最多|至多|不得?超过|不能超过|不可超过|上限(?:为|是)?|最大(?:为|是)?)';
const ofRanges = (text: string): boolean => /limit\s?range|限制范围/iu.test(text);
const ofQuotas = (text: string): boolean => /quota|配额/iu.test(text);
const ofJobs = (text: string): boolean => /cron|定时|任务/iu.test(text);

/** How much and how often there may be of something, as Chinese puts it. */
export const chineseBounds: readonly Rewriting[] = [
  // Of all pods together.
  [
    /(?:请求|申请)的?\s?(CPU|内存)\s?的?(?:总量|总数|总和|合计|总额)/giu,
    (...[, what = '']) => ` ${requests(what)} `,
    ofQuotas,
  ],
  [
    new RegExp(
      `(?:所有|全部)\\s?(?:的\\s?)?Pod\\s?(?:加起来|合计|总共|一共|总计|加在一起)\\s?(?:${most})?\\s?(?:申请|请求)\\s?(?:${most})?\\s?${cpu}\\s?(?:核\\s?)?(?:的\\s?)?(?:CPU)?\\s?(?:和|、|,|，|以及)\\s?${memory}\\s?(?:的\\s?)?(?:内存)?`,
      'giu',
    ),
    'requests.cpu 为 $1,requests.memory 为 $2',
    ofQuotas,
  ],
  // Of each container.
  [
    new RegExp(
      `(?:单个|每个|任何|任意|一个)\\s?容器\\s?的?\\s?(CPU|内存)\\s?(?:也|都)?${most}\\s?(\\d[\\w.]{0,8})(?:\\s?核)?${end}`,
      'giu',
    ),
    '容器的最大$1为 $2',
    ofRanges,
  ],
  [
    new RegExp(`(?<=默认[^,，。;；\\n]{0,12})(?<![\\w./-])${cpu}\\s?/\\s?${memory}(?![\\w/])`, 'giu'),
    'CPU $1 和内存 $2',
    ofRanges,
  ],
  // Of each pod, beside how many there may be.
  [
    new RegExp(
      `(?<=(?:Pod|个)[^。\\n]{0,60})[,，;；]\\s?(?:单个|每个)\\s?Pod\\s?(?:的)?\\s?(?:${most})\\s?(?:用|使用|占用)?\\s?${cpu}\\s?(?:核|个?\\s?CPU)${end}`,
      'giu',
    ),
    '。创建一个 LimitRange,Pod 的最大 CPU 为 $1',
    (text) =>
      /Pod\s?(?:的)?(?:数量|总数)?\s?(?:最多|不超过|上限)\s?\d{1,4}\s?个|最多\s?\d{1,4}\s?个\s?Pod/iu.test(
        text,
      ) &&
      /quota|配额|命名空间/iu.test(text) &&
      !ofRanges(text),
  ],
  // How fast it grows.
  [/(扩|缩)的时候/gu, '$1容时'],
  [
    /(CPU|内存)\s?(?:的)?(?:平均)?(?:用到|使用到|涨到|占用到|占到|跑到)了?\s?(\d{1,3})\s?%(?:以上)?(?:\s?(?:的时候|时|后))?/giu,
    '$1利用率 $2%',
    (text) => /HPA|Autoscaler|扩|伸缩/iu.test(text),
  ],
  [/(?<=扩(?:容)?[^。;；\n]{0,12})[一1]\s?分钟(?:内|里)?(?=\s?最多)/gu, '每分钟'],
  [/(?<=%\s?)(?:或者?|或是)\s?(?=(?:内存|CPU|memory)[^,，。]{0,10}\d)/giu, '，'],
  [
    /(?<=^|[,，。;；\n]\s?)([a-z][a-z0-9-]{0,60})\s?[(（]\s?(Deployment|StatefulSet)\s?[)）]\s?的?\s?(?:实例|副本)数?量?\s?(?:要|应该?|需要|可以|能)?\s?(?:随|跟着|根据|按照?|依)\s?(?:着)?(?:负载|流量|压力)\s?(?:的?变化)?(?:而)?(?:自动)?(?:变化|伸缩|调整|变动|增减|扩缩容?)?/giu,
    '为 $2 $1 创建 HPA',
  ],
  // Jobs by the clock.
  [
    /(?<![每\d隔])(\d{1,2})\s?个?(小时|分钟)(?:就)?(?:自动)?(?:跑|执行|运行|来|触发|备份)一次/gu,
    '每 $1 $2运行一次',
    ofJobs,
  ],
  [
    /(?:上|前)一?[个次](?:任务|作业)?(?:还)?(?:没|未)(?:有)?(?:跑|执行|运行)?(?:完|结束)(?:的话|时)?\s?[,，]?\s?(?:就|则)?(?:干掉|杀掉|停掉|终止|取消|替换)(?:它|旧的)?(?:掉)?\s?[,，]?\s?(?:再)?(?:换|起|跑|用|启动)?(?:成)?新的/gu,
    'concurrencyPolicy 为 Replace',
    ofJobs,
  ],
  [
    new RegExp(
      `(?:如果|要是)?超过\\s?(\\d{1,5})\\s?秒钟?\\s?(?:还)?(?:没|未|没有)(?:能)?(?:起来|启动|开始|跑起来)\\s?(?:的话)?[,，]?\\s?(?:那)?(?:这|本|该)?一?次?\\s?(?:就|则)?(?:算了|跳过|不跑了?|作罢|放弃|取消|不再(?:跑|执行|启动))`,
      'gu',
    ),
    'startingDeadlineSeconds 为 $1',
    ofJobs,
  ],
  [
    /(?:前|上)一?次(?:任务|作业|执行)?\s?(?:还|仍|尚)?(?:在)(?:进行|跑|运行|执行)(?:中)?\s?(?:时|的时候|的话|期间)?\s?[,，]?\s?(?:就|则)?(?:不要?|不能|别|禁止|不得)(?:再)?(?:启动|起|跑|执行|开始|运行)(?:下一次|新的?(?:任务|作业|一次)?|下次)/gu,
    '禁止并发',
    ofJobs,
  ],
  // What is left of a volume.
  [
    /(?:释放|删除|回收|删掉)(?:了)?(?:之?后|以后)(?:要|应该?|仍然?|也)?(?:保留|留着|留住)(?:其|里面的)?(?:数据)?|(?:释放|删除|回收)(?:之?后|以后)数据(?:要|应该?|仍然?|也)?(?:保留|留着|不丢|不能丢|不要删)/gu,
    '回收策略为 Retain',
    (text) => /PersistentVolume(?!Claim)|(?<![A-Za-z])pv(?![A-Za-z])|持久卷(?!声明)/iu.test(text),
  ],
  // How many of those with a label must be there.
  [
    /(?:确保|保证|要求)?\s?(?<!=[\w.-]{1,60}\s?(?:且|和|、|与|并且|[,，+&])\s?(?:标签)?\s?)(?:带有?|具有|拥有)?\s?(?:标签(?:为|是)?)?\s?(?<![\w./=-])([a-z][\w./-]{0,60}=[\w.-]{1,60})\s?(?:标签)?\s?的\s?Pod\s?(?:中|里|当中|里面)?(?:始终|任何时候|时刻|任何时刻)?至少(?:要|得|应)?有?\s?(\d{1,4}%?|[一两二三四五六七八九])\s?个?(?:是|处于|保持)?(?:可用|在运行|在线|运行|存活|活着|在)/giu,
    '选择器为 $1,minAvailable 为 $2',
    (text) => /PodDisruptionBudget|pdb|中断预算/iu.test(text),
  ],
  [
    /(?:节点维护|维护|驱逐|节点排空|升级节点)(?:时|的时候|期间)?\s?至少(?:要|得|应)?有?\s?(\d{1,4}%?|[一两二三四五六七八九])\s?个\s?([a-z][\w./-]{0,60}=[\w.-]{1,60})\s?的\s?Pod\s?(?:是|处于|保持)?(?:可用|在运行|在线|运行|存活|活着|在)/giu,
    '选择器为 $2,minAvailable 为 $1',
    (text) => /PodDisruptionBudget|pdb|中断预算/iu.test(text),
  ],
];

function requests(what: string): string {
  return /内存/u.test(what) ? 'requests.memory' : 'requests.cpu';
}
