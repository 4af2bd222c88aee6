import { overLines } from '../../../kernel/over-lines.ts';
import type { Rewriting } from '../text/rewriting.ts';

const name = String.raw`["'\x60]?([a-z](?:[a-z0-9-]{0,13}[a-z0-9])?)["'\x60]?(?![\w-])`;
const called = String.raw`(?:(?:that|which)\sis\s)?(?:named|called|by\sthe\sname(?:\sof)?|with\sthe\sname(?:\sof)?)\s`;

const leads = String.raw`[,;]?(?:\s(?:which|that|and|it))?(?:\s(?:routes?|forwards?|sends?|passes?|directs?|maps?|leads?|goes)(?:\s(?:all|its|the))?(?:\s(?:traffic|requests|it))?)?\s`;
const inner = overLines`
  (?:to|onto)\s(?:the\s|its\s|their\s)?(?:
    port\s(?:of|on|in|inside)\s(?:the|its|that|this|their)\s(?:containers?|pods?)\s${called}|
    named\s(?:container\s)?port\s(?:${called})?|(?:container|target)\sport\swith\sthe\sname\s(?:of\s)?
  )
`;

/** A port of the container that is meant by its name, whatever the order of the words. */
export const portsPointed: readonly Rewriting[] = [
  [
    new RegExp(
      String.raw`(?<![\w.])(\d{2,5})\s?(?:->|=>|→)\s?(?:the\s)?(?:named\s)?(?:container\s|target\s)?port\s(?:${called})?${name}`,
      'giu',
    ),
    '$1 -> $2',
  ],
  [
    new RegExp(`${leads}from\\s(?:(?:its|the)\\s)?(?:service\\s)?port\\s(\\d{2,5})\\s${inner}${name}`, 'giu'),
    ', port $1, target port $2',
  ],
  [new RegExp(`${leads}(?:on\\s)?${inner}${name}`, 'giu'), ', target port $1'],
  [
    new RegExp(
      String.raw`(\d{2,5})\s?端口的?(?:流量|请求)?(?:转发|映射|路由|发送|发往|导)(?:到|至|向)?\s?(?:容器|Pod|后端)?(?:中|里|上|的)*\s?(?:名为|叫做?|命名为)\s?${name}\s?的?(?:容器|目标)?端口`,
      'gu',
    ),
    '端口 $1，目标端口 $2',
  ],
];
