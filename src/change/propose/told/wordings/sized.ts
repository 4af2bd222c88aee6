import { anyCase } from '../../../../kernel/any-case.ts';
import { toCount } from '../../../../spec/words/numbers.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { behind, namesOf } from '../../scope.ts';

const program = `(${namesOf(behind)})`;
const lead = String.raw`(?:(?:(?:also|please|and|then|we|i|should|must|would|like|to|can|you)\s){0,5}(?:add|deploy|run|install|set\sup|bring\sup|spin\sup|provision|include|needs?|want|use|have|start)\s|with\s)(?:an?\s|the\s|our\s|its\s(?:own\s)?)?`;
const place = String.raw`(?:\s(?:runs?\s|(?:should|must|will)\s(?:run|be)\s|is\s)?(?:in\sthe\scluster|(?:beside|next\sto|alongside)\s(?:it|them|this)|as\s(?:an?\s)?stateful\s?set|as\s(?:the|an?|our|its)\s(?:database|db|cache|queue|broker|store)|part\sof\s(?:the|this|our)\s(?:deployment|setup|stack|release|chart|package)))`;
const copies = String.raw`(\d{1,2}|two|three|four|five)\s(?:replicas?|nodes?|instances?|members?|copies|pods)`;
const size = String.raw`(?:an?\s)?\d{1,5}\s?[MGT]i?B?(?:\s(?:of\s)?(?:persistent\s)?(?:disk|storage|volume|space|memory|ram))?(?:\s(?:each|apiece))?(?!\w)`;
const sizes = String.raw`((?:(?:,\s(?:and\s)?|\sand\s(?:with\s)?|\swith\s)${size}){0,3})`;

/** `set up postgres with 2 replicas and 10Gi each`: so many are of the database, and not of the program. */
const counted: readonly Rewriting[] = [
  `(?<![\\w./-])${lead}${program}${place}?(?:\\swith\\s|\\s?\\()${copies}${sizes}\\)?`,
  `(?<=^|[.;,?!\\n]\\s?)(?:the\\s|an?\\s)?${program}${place}(?:\\swith\\s|\\s?\\()${copies}${sizes}\\)?`,
  `(?<=^|[.;?!\\n]\\s{0,3})(?:[-*•]\\s)?${program}:\\s${copies}${sizes}`,
].map((source) => [
  anyCase(source),
  (_, ...[app = '', count = '', more = '']) => {
    const amounts = more
      .split(/,\s(?:and\s)?|\sand\s(?:with\s)?|\swith\s/u)
      .map((one) => one.replace(/^an?\s/u, ''));
    return `with ${app}. ${[`${app} with ${toCount(count)} replicas`, ...amounts.filter(Boolean)].join(' and ')}`;
  },
]);

/** `postgres should be part of the deployment with 20Gi` */
const included: readonly Rewriting[] = [
  [
    anyCase(
      String.raw`(?<=^|[.;,?!\n]\s?)(?:the\s|an?\s)?${program}\s(?:(?:should|must|will|shall|is\sto)\s)?(?:be\s|is\s)?(?:part\sof\s(?:the|this|our)\s(?:deployment|setup|stack|release|chart|package)|as\s(?:an?\s)?stateful\s?set)(?=\s?(?:[.,;\n]|$)|\swith\s)`,
    ),
    'include $1',
  ],
];

export const sizedWordings: readonly Rewriting[] = [...counted, ...included];
