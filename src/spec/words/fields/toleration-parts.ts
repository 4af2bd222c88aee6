import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import { toSeconds } from '../numbers.ts';
import { piece, type Gathering } from './gathered.ts';
import { effect } from './scheduling.ts';
import { is, label, q } from './scheduling-words.ts';

const effects = String.raw`${q}(No ?-?Schedule|No ?-?Execute|Prefer ?-?No ?-?Schedule)${q}(?!\w)`;
const time = String.raw`(\d{1,8}(?:\s?(?:seconds?|secs?|s|minutes?|mins?|m|hours?|h|秒钟?|分钟?|个?小时)(?![A-Za-z]))?)`;

/** Taints that are tolerated, told in parts of any order. */
export const tolerations: Gathering = {
  head: /(?<![\w-])tolerat(?:e|es|ing|ions?|ed)(?![\w-])|容忍度?/giu,
  link: new RegExp(
    overLines`
      (?:
        [\s,，():、-]|;(?=\s?[a-z][\w.-]{0,60}/[\w.-]+ Exists)|
        (?:
          and|with|the|an?|its|any|both|one|of|that|which|has|have|having|for|to|set|taints?|tainted|
          tolerations?|tolerates?|nodes?|whose|is|are|as|carrying|labell?ed
        )(?![\w-]|\.\w)|
        带有|具有|有|的|污点|其|且|和|并|以及|键为?(?=\s?$)
      ){1,12}
    `,
    'iuy',
  ),
  pieces: [
    piece(
      String.raw`${q}((?!(?:key|value|effect|operator|tolerationSeconds)=(?![\w.-]{1,60}:))[a-z][\w./-]{0,80})=([\w.-]{1,60}?)${q}(?::${effects})?(?![\w=])`,
      (key = '', value = '', said = '') => ({
        key,
        operator: 'Equal',
        value,
        ...effect(said),
      }),
    ),
    piece(String.raw`${q}([a-z][\w./-]{0,80}):${effects}`, (key = '', said = '') => ({
      key,
      operator: 'Exists',
      ...effect(said),
    })),
    piece(String.raw`(?:key|键)${is}${label}`, (key = '') => ({ key })),
    piece(
      String.raw`(?:operator|操作符|运算符)${is}${q}(Exists|Equal)${q}|${q}(Exists|Equal)${q}(?: operator)?(?!\w)`,
      (a = '', b = '') => ({
        operator: /exists/iu.test(a + b) ? 'Exists' : 'Equal',
      }),
    ),
    piece(String.raw`(?:value|值)${is}${label}`, (value = '') => ({ value })),
    piece(String.raw`(?:effect|效果|影响|效应)?${is}${effects}(?: effect)?`, effect),
    piece(String.raw`toleration ?-?seconds${is}(\d{1,8})`, (said = '') => ({
      tolerationSeconds: Number(said),
    })),
    piece(
      String.raw`(?:(?:lasting|up to|period of|持续|时间为|容忍时间为)\s?)?${time}(?:\s?long)?(?![\w.]|\s?(?:个|份|到|至|[-~]\s?\d))`,
      (said = '') => ({
        tolerationSeconds: toSeconds(said),
      }),
    ),
    piece(String.raw`${label}(?=\s\(?(?:operator\s)?(?:Exists|Equal)(?!\w))`, (key = '') => ({ key })),
    piece(String.raw`${label}\s?(?:taints?|污点)`, (key = '') => ({ key })),
    piece(String.raw`${q}([a-z][\w.-]{0,60}/[\w.-]{1,60})${q}`, (key = '') => ({ key })),
  ],
};

export function toleration({ key, operator, value, effect: what, tolerationSeconds }: JsonMap): JsonMap {
  return {
    ...(key !== undefined && { key }),
    operator: operator ?? (value === undefined ? 'Exists' : 'Equal'),
    ...(value !== undefined && { value }),
    ...(what !== undefined && { effect: what }),
    ...(tolerationSeconds !== undefined && { tolerationSeconds }),
  };
}
