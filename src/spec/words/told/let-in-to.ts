import { overLines } from '../../../kernel/over-lines.ts';
import { range, ranges } from './left-out.ts';
import type { Rewriting } from '../text/rewriting.ts';

const pair = String.raw`["'\x60]?[a-z][\w./-]{0,80}\s?[=:]\s?["'\x60]?\w[\w.-]{0,61}["'\x60]?`;
const having = String.raw`(?:(?:with|the|labels?|labell?ed|that|have|carrying|having)\s){0,4}`;
const pods = String.raw`(?:(?:the|all|our|any)\s){0,2}pods\s${having}`;

const peers = String.raw`((?:the\s|all\s|other\s|only\s){0,2}pods?\s[^.;\n]{3,200})`;

/** What is let in to pods is let in to those that the policy is for: they are no peers. */
export const letInTo: readonly Rewriting[] = [
  [
    new RegExp(
      String.raw`(?:允许|放行)\s?(?:来自|从)?\s?(${range}(?:\s除了\s${ranges})?)\s{0,2}(?:的\s?)?(?:流量\s?)?(?:访问|连接到?|到)\s?(?:带有?|标签(?:为|是)?|有)?\s?(${pair})\s?的\s?Pods?(?:\s?[,，]\s?但(?:是)?(?:不包括|不含|排除|除了)\s?(${ranges}))?`,
      'giu',
    ),
    (...[, from = '', pods = '', less]) =>
      `选择 ${pods} 的 Pod，允许来自 ${from}${less === undefined ? '' : ` 除了 ${less}`} 的流量`,
  ],
  [
    new RegExp(
      overLines`
        (?<![\w-])(allow(?:s|ing)?|permit(?:s|ting)?)\s((?:only\s)?(?:ingress|(?:incoming|inbound)(?:\s(?:traffic|connections))?))\s
        (?:in)?to\s${pods}(${pair})(?=\s(?:only\s)?from\s)
      `,
      'giu',
    ),
    'for pods with label $3: $1 $2',
  ],
  [
    new RegExp(
      overLines`
        (?<![\w-])(allow(?:s|ing)?|permit(?:s|ting)?)\s((?:only\s)?(?:ingress|(?:incoming|inbound)(?:\s(?:traffic|connections))?)\s(?:only\s)?from\s
        (?:${pods}${pair}|${range}(?:\sexcept\s${ranges})?))\sto\s${pods}(${pair})(?=\s(?:on|at|over|via)\s|[,.;)]|$)
      `,
      'giu',
    ),
    'for pods with label $3: $1 $2',
  ],
  // Who is let in and who may be called is told once for both.
  [
    new RegExp(String.raw`(?<![\w-])(ingress|traffic)\s(from\s)and\s(egress|traffic)\s(to\s)${peers}`, 'giu'),
    'ingress $2$5 and egress $4$5',
  ],
  [
    new RegExp(String.raw`(?<![\w-])egress\s(to\s)and\singress\s(from\s)${peers}`, 'giu'),
    'ingress $2$3 and egress $1$3',
  ],
];
