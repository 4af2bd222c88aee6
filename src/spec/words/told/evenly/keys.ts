import type { Rewriting } from '../../text/rewriting.ts';
import { name } from './values.ts';

const own = `["'\`]?(${name})["'\`]?`;
const variable =
  '(?:环境变量)?\\s?(?<![\\w-])["\'`]?([A-Z][A-Z0-9_]{1,60})["\'`]?\\s?(?:这个)?(?:环境变量)?(?:的值)?';
const key = '["\'`]?([A-Za-z][\\w.-]{0,60})["\'`]?';
const takes = '(?:取自|取|来自|引用|用|从|读取自|读)';
const out = '(?:里面?|中)?(?:读取|获取|取|拿|读|注入|提供)?';
const end = '(?=\\s?(?:[,;、。)\\n]|$))';
const holder = '(Secret|ConfigMap)';
const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text) && /secret|config ?map/iu.test(text);

/** Variables whose Secret or ConfigMap was told of before. */
export const keysTold: readonly Rewriting[] = [
  [
    /(?<=(?<![\w.])[A-Z][A-Z0-9_]{2,60}\s?)(?:则|就|也)?(?:直接|固定)(?=设|写|为|填|给|用|取|是)/gu,
    '',
    (text) => /\p{Script=Han}/u.test(text),
  ],
  [
    new RegExp(
      `${variable}\\s?(?:分别)?${takes}\\s?(?:该|这个|上面的?|同一个|前面的?)?\\s?${holder}\\s?(?:里面?|中)?的\\s?(?:键)?\\s?${key}\\s?(?:这个)?(?:键|key|字段)?${out}${end}`,
      'gu',
    ),
    (said, ...rest) => ofOnly(said, rest),
    isHan,
  ],
  [
    new RegExp(
      `(?:把|将)\\s?(?:该|这个|上面的?)?\\s?(Secret|ConfigMap)\\s?(?:里面?|中)?的\\s?(?:键)?\\s?${key}\\s?(?:这个)?(?:键|key|字段)?\\s?(?:作为|当作?|以|注入为|注入到?|映射为|映射到)\\s?${variable}\\s?(?:的?(?:方式|形式))?(?:注入|传入|传给容器|提供给容器|给容器|导入)?${end}`,
      'gu',
    ),
    (said, ...[kind, one, named, ...rest]) => ofOnly(said, [named, kind, one, ...rest]),
    isHan,
  ],
  [
    new RegExp(
      `${variable}\\s?${takes}\\s?(它|该对象)\\s?(?:里面?|中)?的\\s?(?:键)?\\s?${key}\\s?(?:这个)?(?:键|key|字段)?${out}${end}`,
      'gu',
    ),
    (said, ...rest) => ofOnly(said, rest),
    isHan,
  ],
  // Further keys of the one that was told last.
  [
    new RegExp(
      `(?<=来自\\s?${holder}\\s?${own}\\s?的键\\s?[\\w.-]{1,60}(?:,[^。;\\n]{0,80})?[,、]\\s?)${variable}\\s?${takes}\\s?${key}\\s?(?:这个)?(?:键|key|字段)${out}${end}`,
      'gu',
    ),
    '环境变量 $3 来自 $1 $2 的键 $4',
    isHan,
  ],
];

/** The only Secret or ConfigMap that the words tell of before. */
function ofOnly(said: string, [named, kind, key, ...rest]: readonly unknown[]): string {
  const at = rest.findLast((one) => typeof one === 'number');
  const text = rest.findLast((one) => typeof one === 'string');
  if (typeof at !== 'number' || typeof text !== 'string' || typeof kind !== 'string') return said;
  const kinds = /^(?:secret|configmap)$/iu.test(kind) ? kind : 'Secret|ConfigMap';
  const pattern = new RegExp(
    `(?:名为|叫做?)\\s?${own}\\s?的\\s?(${kinds})(?![\\w-])|(?<![\\w-])(${kinds})\\s?(?:名为|叫做?|,\\s?名字叫)?\\s?${own}`,
    'gu',
  );
  const found = [...text.slice(0, at).matchAll(pattern)].map(
    ([, a, b, c, d]) => `${b ?? c ?? ''} ${a ?? d ?? ''}`,
  );
  const [only, ...more] = new Set(found);
  if (only === undefined || more.length > 0) return said;
  return `环境变量 ${String(named)} 来自 ${only} 的键 ${String(key)}`;
}
