import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';

const label = String.raw`["'\x60]?([a-z][\w./-]{0,60})\s?[=:]\s?([\w.-]{0,60}\w)["'\x60]?`;

/** Where a program stands, as people say it. */
export const placedVoiced: readonly Rewriting[] = [
  [
    anyCase(
      overLines`
        (?<![\w-])(?:must|should|has\sto|needs\sto|shall)\s(?:run|live|be|stand|sit|be\s(?:placed|scheduled))\s(?:in|on)\s(?:the\s)?same\s(?:availability\s)?(zone|node|host|machine)\s(?:as|like|with)\s
        (?:the\s|our\s)?(?:[\w-]{1,40}\s)?pods?\s(?:with|labell?ed|that\s(?:carry|have))?\s?(?:the\s)?(?:label\s)?${label}
      `,
    ),
    (...[, where = '', key = '', value = '']) =>
      `with required pod affinity to pods with ${key}=${value} on topology key ${/zone/iu.test(where) ? 'topology.kubernetes.io/zone' : 'kubernetes.io/hostname'}`,
  ],
  [
    /(?<![\w-])on (every|each|all) linux (nodes?|machines?|hosts?)(?![\w-])/giu,
    'on $1 $2 with kubernetes.io/os=linux',
    (words) => !/windows/iu.test(words),
  ],
  [
    anyCase(
      overLines`
        (?<=^\s?|[.;\n]\s|(?:please)\s)(?:make\ssure|ensure|see\sto\sit)\s(?:that\s)?(\S{2,80}:\w[\w.-]{0,60})\s(?:is(?:n't|\snot|\snever)|never|does(?:n't|\snot))\s(?:gets?\s|be\s)?(?:scheduled|placed|run(?:ning)?|put|lands?|ends?\sup)\s
        on\s(?:the\s)?same\s(node|host|machine|zone)\s(?:as|like|with)\s(?:the\s|our\s)?\S{1,80}?\s(?:pods\s)?\(?(?:with\s|labell?ed\s)?${label}\)?
      `,
    ),
    (...[, image = '', where = '', key = '', value = '']) =>
      `Deploy ${image} that must not run on the same ${where} as pods with ${key}=${value}`,
  ],
];
