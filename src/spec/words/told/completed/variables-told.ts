import type { Rewriting } from '../../text/rewriting.ts';
import { isChinese, name } from './said.ts';

const variable = '[A-Z][A-Z0-9_]{1,60}';
const key = '[a-z][\\w.-]{0,60}(?![\\w.-])';
const isOfVariables = (text: string): boolean => isChinese(text) && /变量|注入|env/iu.test(text);

/** Variables of several sources, each in few words. */
export const variablesTold: readonly Rewriting[] = [
  [
    /(?:我的|这个)?(?:服务|应用|程序|容器)?(?:需要|要)?(?:同时)?(?:用[两三四]种方式)?注入(?:[两三四](?:类|种))?(?:环境)?变量\s?:\s?/gu,
    '环境变量:',
    isChinese,
  ],
  [/环境变量(?:一?共)?(?:有|来自|分为?)\s?[两三四]\s?(?:种|类|个)?(?:来源|部分)?\s?:\s?/gu, '', isChinese],
  [
    new RegExp(
      `(?<=变量[^。;]{0,60}|(?:^|[,:;。、])\\s?)(?:ConfigMap\\s(${name})\\s?(?:中|里)?的|(${name})\\s?这个\\s?ConfigMap\\s?(?:中|里)?的?)\\s?(?:全部|所有)(?:键值对?|键|内容|条目|配置)?(?=\\s?[、,;。和])(?![^。;]{0,20}(?:挂|卷))`,
      'giu',
    ),
    (...[, one, other]: (string | undefined)[]) => `envFrom ConfigMap ${one ?? other ?? ''}`,
    isOfVariables,
  ],
  [
    new RegExp(
      `Secret\\s(${name})\\s?(?:中|里)?的\\s?(${key})\\s?键\\s?\\(\\s?(?:环境)?变量名?(?:为|是|叫)\\s?(${variable})\\s?\\)`,
      'gu',
    ),
    '环境变量 $3 来自 Secret $1 的键 $2',
    isChinese,
  ],
  [
    new RegExp(
      `(?<=[;:。]\\s?)(${variable})\\s?,\\s?(?:来自|取自|取)\\s?(Secret|ConfigMap)\\s(${name})\\s?(?:中|里)?的\\s?(${key})(?=\\s?[;。])`,
      'gu',
    ),
    '环境变量 $1 来自 $2 $3 的键 $4',
    isChinese,
  ],
  [
    new RegExp(
      `(?<=[,;:。]\\s?)(${variable})\\s?,?\\s?(?:固定(?:为|是|成)|写死(?:为|成)?)\\s?([\\w.:/-]{1,80})(?=\\s?[,;。)])`,
      'gu',
    ),
    '环境变量 $1=$2',
    isChinese,
  ],
  [new RegExp(`(?:以及|和|还有)?固定值\\s?(?=${variable}=)`, 'gu'), '环境变量 ', isChinese],
  // All the rest of one ConfigMap.
  [
    new RegExp(
      `(?:其余|其他|剩下)的?(?:环境)?(?:变量)?(?:全部|都|均)?(?:由|来自|取自)\\s?ConfigMap\\s(${name})\\s?(?:提供)?`,
      'giu',
    ),
    'envFrom ConfigMap $1',
    isOfVariables,
  ],
  [
    new RegExp(
      `(?:另外|再|并|同时)?(?:把|将)\\s?ConfigMap\\s(${name})\\s?(?:整个|整体|全部)(?:都)?(?:导进来?|导入|注入|引入|灌进来?)(?:到|为|成|当|作为|进)*\\s?(?:容器的?)?环境变量`,
      'giu',
    ),
    'envFrom ConfigMap $1',
    isOfVariables,
  ],
  [
    new RegExp(
      `从\\s?(?:该|这个)\\s?(Secret|ConfigMap)\\s?(?:中|里)?的\\s?(${key})\\s?键(?:中|里)?(?:读取|读|取)\\s?(${variable})\\s?,\\s?(?:再)?从\\s?(${key})\\s?键(?:中|里)?(?:读取|读|取)\\s?(${variable})(?<=(?<![\\w-])\\1\\s(?:名为\\s)?(${name})[^]{1,400})`,
      'gu',
    ),
    '环境变量 $3 来自 $1 $6 的键 $2,环境变量 $5 来自 $1 $6 的键 $4',
    isChinese,
  ],
];
