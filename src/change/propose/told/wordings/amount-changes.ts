import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

const amount = String.raw`["'\x60]?(\d{1,7}(?:\.\d{1,3})?(?:\s?[KMG]i?B?|m|\s?(?:v?cpus?|cores?))?)["'\x60]?(?![\w%]|\.\w)`;
const measure = '(memory|ram|mem|cpu)';
const part = String.raw`(\s(?:limits?|requests?))?`;
const changing = String.raw`(?:rais(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|bump(?:s|ed|ing)?|lift|lower(?:s|ed|ing)?|reduc(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|chang(?:e|es|ed|ing)|cut|drop|double|move|put|set|push|go|goes|adjust)`;

/** From how much to how much: what counts is the end; between two amounts that nobody changes it may grow. */
export const amountChanges: readonly Rewriting[] = [
  // raise the memory limit from 256Mi to 512Mi
  [
    anyCase(
      overLines`
        (?<![\w-])(?:please\s|and\s|also\s)?${changing}\s(?:up\s|down\s)?(?:the\s|its\s|our\s|their\s){0,2}((?:[\w-]{1,60}['’]s\s)?)${measure}${part}(?:\sup|\sdown)?\sfrom\s${amount}\s(?:up\s|down\s)?to\s${amount}
      `,
    ),
    '$1$2$3 $5',
  ],
  // change the memory of the api from 256Mi to 512Mi
  [
    anyCase(
      overLines`
        (?<![\w-])(?:please\s|and\s|also\s)?${changing}\s(?:up\s|down\s)?(?:the\s|its\s|our\s){0,2}${measure}${part}\s(?:of|for)\s((?:the\s|our\s)?[\w-]{1,60})\sfrom\s${amount}\s(?:up\s|down\s)?to\s${amount}
      `,
    ),
    '$3 $1$2 $5',
  ],
  // memory should go up from 256Mi to 1Gi, memory limits from 256Mi to 512Mi
  [
    anyCase(
      overLines`
        (?<![\w-])${measure}${part}\s(?:(?:should|must|has\sto|needs\sto|to|can|is|be|are|will)\s){0,3}(?:${changing}\s)(?:up\s|down\s)?from\s${amount}\s(?:up\s|down\s)?to\s${amount}
      `,
    ),
    '$1$2 $4',
  ],
  [
    anyCase(
      String.raw`(?<![\w-])${measure}(\s(?:limits?|requests?))\sfrom\s${amount}\s(?:up\s|down\s)?to\s${amount}`,
    ),
    '$1$2 $4',
  ],
  // memory limit 256Mi to 512Mi
  [
    anyCase(
      String.raw`(?<![\w-])${measure}\slimits?(?:(?:\s(?:is|of|at)|:)?\s${amount}\s?(?:-|–|~|to|up\sto)\s?${amount}|\sbetween\s${amount}\sand\s${amount})`,
    ),
    (...[, what = '', low, high, least = '', most = '']) =>
      `${what} request ${low ?? least}, ${what} limit ${high ?? most}`,
  ],
  [anyCase(String.raw`(?<![\w-])between\s(?=${amount}\sand\s${amount}\s(?:of\s)?${measure}(?!\w))`), ''],
  // 内存从 256Mi 改成 512Mi
  [
    anyCase(
      String.raw`(内存|cpu)\s?(?:的)?(上限|限制|请求)?\s?(?:由|从)?\s?${amount}\s?(?:改|调整?|提升?|提高|升|降低?|加|减|增加|扩|变|修改)(?:成|到|为|至)\s?${amount}`,
    ),
    '$1$2 $4',
  ],
  [
    anyCase(
      String.raw`(内存|cpu)\s?(?:的)?(?:上限|限制)\s?(?:为|是|在|:|：)?\s?${amount}\s?(?:-|–|~|到|至)\s?${amount}`,
    ),
    '$1请求 $2，$1上限 $3',
  ],
  // memory requests and limits 256Mi and 512Mi
  [
    anyCase(
      String.raw`(?<![\w-])${measure}\srequests?\s?(?:and|&|/)\s?limits?(?:\s(?:is|are|of|at|to)|:)?\s${amount}\s?(?:and|/|,)\s?${amount}(?!\s(?:replicas|copies|pods|instances))`,
    ),
    '$1 request $2, $1 limit $3',
  ],
  // Memory between 512Mi and 1Gi
  [
    anyCase(
      String.raw`(?<![\w-])${measure}(?:\s(?:is|should\sbe))?\sbetween\s${amount}\sand\s${amount}(?!\s(?:replicas|copies|pods))`,
    ),
    '$1 request $2, $1 limit $3',
  ],
];
