import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../rewriting.ts';

const space = String.raw`(?:\s(?:in\s)?(?:the\s)?(?:ns|namespace)\s["'\x60]?[a-z][\w-]{0,60}["'\x60]?)?`;
const name = String.raw`["'\x60]?[a-z][\w:-]{0,60}["'\x60]?`;
const verbs =
  'get|list|watch|create|update|patch|delete|deletecollection|read|view|edit|use|bind|escalate|impersonate|\\*';
const kinds = 'deployment|stateful ?set|replica ?set';

/** `Role x: create secrets` says what is allowed; `HPA x StatefulSet y min 1` whom it scales. */
export const terseRights: readonly Rewriting[] = [
  [
    new RegExp(
      String.raw`(?<=(?<![\w-])(?:cluster\s?)?role\s${name}${space}):\s(?=(?:(?:${verbs})(?:,\s?(?:and\s)?|\sand\s|\s)){1,9}[a-z])`,
      'giu',
    ),
    ' which allows to ',
  ],
  [
    new RegExp(
      overLines`
        (?<=(?<![\w-])(?:HPA|horizontal\s?pod\s?autoscaler)\s${name}${space},?)\s(?:target(?:s|ing)?:?\s)?(${kinds})(?=(?:\s|/)${name}(?:[,;]|\s(?:min|max|with|cpu|memory|\d)))
      `,
      'giu',
    ),
    ' for $1',
  ],
];
