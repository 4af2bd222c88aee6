import { overLines } from '../../../kernel/over-lines.ts';
import { range, ranges } from './left-out.ts';
import type { Rewriting } from '../text/rewriting.ts';

const pair = String.raw`["'\x60]?[a-z][\w./-]{0,80}\s?[=:]\s?["'\x60]?\w[\w.-]{0,61}["'\x60]?`;
const having = String.raw`(?:(?:with|the|labels?|labell?ed|that|have|carrying|having)\s){0,4}`;
const pods = String.raw`(?:(?:the|all|our|any)\s){0,2}pods\s${having}`;

const peers = String.raw`((?:the\s|all\s|other\s|only\s){0,2}pods?\s[^.;\n]{3,200})`;

const space = String.raw`(?:(?:the\s)?namespace\s["'\x60]?([a-z0-9][a-z0-9-]{0,60})["'\x60]?|(?:the\s)?["'\x60]?([a-z0-9][a-z0-9-]{0,60})["'\x60]?\snamespace)`;

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
  // What stands in one namespace and is called from another: the policy is of the one that is called.
  [
    new RegExp(
      overLines`
        (?<![\w-])(?:allow(?:s|ing)?|permit(?:s|ting)?|lets?)\s(?:only\s)?(?:all\s|the\s|any\s)?pods\s(?:in|of|from)\s${space}\s
        (?:to\s)?(?:connect|talk|speak|access|reach|call)\s?(?:to\s)?(?:(?:on\s)?(?:(TCP|UDP)\s)?port\s(\d{2,5})\s(?:of|on|in)\s)
        (?:all\s|the\s|any\s)?pods\s(?:in|of)\s${space}
      `,
      'giu',
    ),
    (...[, from = '', other = '', protocol, port = '', to = '', last = '']) =>
      `in the namespace ${to || last} for all pods: allow ingress from the namespace ${from || other} on port ${port}${protocol === undefined ? '' : `/${protocol}`}`,
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
