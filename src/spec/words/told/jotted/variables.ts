import { literally } from '../../../../kernel/literally.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { name } from '../evenly/values.ts';
import { isChinese } from './sentences.ts';

const kind = '(ConfigMap|Secret|cm)';
const have = '(?:已有的?|现有的?|已经存在的?|现成的?|那个|这个)?';
const all =
  '(?:(?:中|里面?|内)?的?(?:所有|全部|一切)(?:的)?(?:键值对?|键|变量|内容|数据|配置(?:项)?|项|东西)?|整个|整体|全部|全量|一股脑)';
const also = '(?:都|也|全|也都|一起|一并|直接|再)*';
const into =
  '(?:(?:导入|导成|导为|导进|注入|注入成|注入为|作为|当成|当作|变成|加载成|加载为|映射为|映射成|灌进|塞进|以)(?:容器的?)?(?:为|成)?(?:环境变量)?(?:的?(?:形式|方式))?(?:注入|导入|传入|加载|使用|提供|传进去|灌进去|进来|进去|给容器)?(?:到?容器(?:里|中)?)?)';
const end = '(?=\\s?(?:[,;。)\\n]|$))';
const variable = '([A-Z][A-Z0-9_]{1,60})';
const key = '([a-zA-Z][\\w.-]{0,60})';
const isWorkload = (text: string): boolean =>
  isChinese(text) && /configmap|secret|(?<![a-z])cm(?![a-z])/iu.test(text);
const whole = (kind: string, own: string): string =>
  `将 ${/^s/iu.test(kind) ? 'Secret' : 'ConfigMap'} ${own} 中的所有键作为环境变量注入`;

/** Variables that come from elsewhere, one by one or all together, whichever of what and whence stands first. */
export const variables: readonly Rewriting[] = [
  [
    new RegExp(`(?:把|将)?\\s?${have}\\s?${kind}\\s?(${name})\\s?${all}\\s?${also}\\s?${into}${end}`, 'giu'),
    (...[, sort = '', own = '']) => whole(sort, own),
    isWorkload,
  ],
  [
    new RegExp(
      `(?:把|将)?\\s?(${name})\\s?(?:这个|那个)\\s?${kind}\\s?${all}\\s?${also}\\s?${into}${end}`,
      'giu',
    ),
    (...[, own = '', sort = '']) => whole(sort, own),
    isWorkload,
  ],
  [
    new RegExp(`(?<=[,;。\\n]\\s?)(?:把|将)?\\s?(${name})\\s?${all}\\s?${also}\\s?${into}${end}`, 'giu'),
    (said = '', own = '', ...rest) => ofSaid(said, own, rest),
    isWorkload,
  ],
  [
    new RegExp(
      `(?:全部|所有)?环境变量\\s?(?:整体|全部|整个|都|统一)\\s?(?:来自|取自|用|从)\\s?${kind}?\\s?(${name})(?:\\s?(?:里面?|中)?(?:导入|读取?|取))?${end}`,
      'giu',
    ),
    (said = '', ...rest) => {
      const [sort = '', own = ''] = rest;
      return sort === '' ? ofSaid(said, own, rest) : whole(sort, own);
    },
    isWorkload,
  ],
  [
    new RegExp(
      `${variable}\\s?(?:则|就|也|再|是|要|单独)\\s?(?:来自|取自|从|用)\\s?Secret\\s?(${name})\\s?(?:里面?|中)?的\\s?${key}(?:\\s?(?:键|字段|key))?(?:\\s?(?:里面?|中)?(?:取|读|拿|获取))?${end}`,
      'gu',
    ),
    '$1 取自 Secret $2 的 $3 键',
    isWorkload,
  ],
  [
    new RegExp(
      `从\\s?(?:Secret\\s?(${name})|(${name})\\s?(?:这个|那个)\\s?Secret)\\s?(?:里面?|中)?的\\s?${key}(?:\\s?(?:键|字段|key))?\\s?(?:里面?|中)?(?:取|读|拿|获取)(?:出)?(?:环境变量)?\\s?${variable}${end}`,
      'gu',
    ),
    (...[, one, other, from = '', own = '']: (string | undefined)[]) =>
      `环境变量 ${own} 取自 Secret ${one ?? other ?? ''} 的 ${from} 键`,
    isWorkload,
  ],
];

/** An object that only its name tells of is of the kind that stands beside that name elsewhere. */
function ofSaid(said: string, own: string, rest: readonly string[]): string {
  const text = rest.at(-1) ?? '';
  const sort = new RegExp(`(ConfigMap|Secret)\\s?${literally(own)}(?![\\w.-])`, 'iu').exec(text)?.[1];
  return sort === undefined ? said : whole(sort, own);
}
