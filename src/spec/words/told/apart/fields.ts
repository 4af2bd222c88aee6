import type { Rewriting } from '../../text/rewriting.ts';
import { joint, partsOf } from './rows.ts';

const field =
  '(?:存活探针|就绪探针|启动探针|请求|上限|限制|CPU|内存|最小|最大|最少|最多|成功|失败|完成数|并行数|用户|组|[a-z]{3,12}(?:[A-Z][a-z]{1,14}){1,4})';
const behind = '(?:的)?(?:副本数?|历史(?:记录|任务|数)?|资源)?(?:上限|限制|请求)?(?:的)?(?:路径)?';
const value =
  '["\'`]?(?:[\\w./:%-]{1,60}|[一二两三四五六七八九十半]{1,3})["\'`]?(?:\\s?(?:个?核|个|次|秒|份))?';
const several = `(${value}(?:${joint}${value}))`;
const sets = '(?:保留|访问|查|走|设?为|设置为|是|用|给)*';
const variable = '["\'`]?([A-Z][A-Z0-9_]{1,60})["\'`]?';
const own =
  '(?:pod|容器)?\\s?(?:自己|自身|所在)?的?\\s?(名字|名称|name|IP(?:\\s?地址)?|命名空间|namespace|UID|节点名称?|节点的?名字)';
const takes = '(?:取自|取|来自|引用|用|为|是|从)';
const isOfPod = (text: string): boolean =>
  /\p{Script=Han}/u.test(text) && /pod|deployment|statefulset|daemonset|job/iu.test(text);

/** Two fields that are told in one breath, and what variables have of their own pod. */
export const fieldsApart: readonly Rewriting[] = [
  [
    new RegExp(
      `(请求|上限|限制)\\s?(CPU${joint}内存|内存${joint}CPU)(\\s?分别[^,;。]{3,60})[,;]\\s?(请求|上限|限制)\\s?分别`,
      'giu',
    ),
    '$1 $2$3,$4 $2分别',
  ],
  [
    new RegExp(
      `([^,;。:\\n]{0,16}?)(${field})${joint}(${field})(\\s?${behind})\\s?分别\\s?(${sets})\\s?${several}(?=\\s?(?:[,;。)\\n]|$))`,
      'gu',
    ),
    (...groups) => ofBoth(groups),
    (text) => text.includes('分别'),
  ],
  [
    new RegExp(
      `(?:把|将)?\\s?${own}${joint}${own}\\s?分别\\s?(?:放|写|注入|传|存|设)(?:到|进|入|成|为)?\\s?(?:环境变量)?\\s?${variable}${joint}${variable}`,
      'giu',
    ),
    (...[said = '', a = '', b = '', one = '', other = '']) => inTurn(said, [one, other], [a, b]),
    isOfPod,
  ],
  [
    new RegExp(
      `(?:环境变量)?\\s?${variable}${joint}${variable}\\s?分别\\s?${takes}\\s?${own}${joint}${own}(?=\\s?(?:[,;。)\\n]|$))`,
      'gu',
    ),
    (...[said = '', one = '', other = '', a = '', b = '']) => inTurn(said, [one, other], [a, b]),
    isOfPod,
  ],
  [
    new RegExp(
      `(?<=[,;]\\s?)${own}\\s?(?:放|写|注入|传|存)(?:到|进|入)?\\s?(?:环境变量)?\\s?${variable}(?=\\s?(?:[,;。)\\n]|$))`,
      'gu',
    ),
    (...[said = '', a = '', one = '']) => inTurn(said, [one], [a]),
    isOfPod,
  ],
  [
    new RegExp(
      `(?<=[,;、]\\s?(?:环境变量)?\\s?)${variable}\\s?${takes}\\s?${own}(?=\\s?(?:[,;、。)\\n]|$))`,
      'gu',
    ),
    (...[said = '', one = '', a = '']) => inTurn(said, [one], [a]),
    isOfPod,
  ],
];

function ofBoth([said = '', head = '', one = '', other = '', ...rest]: readonly string[]): string {
  const [tail = '', verb = '', values = ''] = rest;
  const each = partsOf(values);
  if (each.length !== 2) return said;
  const by = `${tail}${verb === '' ? '为' : verb}`;
  return [one, other].map((field, at) => `${head}${field}${by} ${each[at] ?? ''}`).join(',');
}

const paths: readonly (readonly [RegExp, string])[] = [
  [/^节点/u, 'spec.nodeName'],
  [/^IP/iu, 'status.podIP'],
  [/^(?:命名空间|namespace)$/iu, 'metadata.namespace'],
  [/^UID$/iu, 'metadata.uid'],
  [/^(?:名字|名称|name)$/iu, 'metadata.name'],
];

function inTurn(said: string, variables: readonly string[], fields: readonly string[]): string {
  const found = fields.map((one) => paths.find(([pattern]) => pattern.test(one))?.[1]);
  if (found.includes(undefined)) return said;
  return variables.map((one, at) => `${one} 来自 ${found[at] ?? ''}`).join(',');
}
