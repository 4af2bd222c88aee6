import type { Rewriting } from '../../text/rewriting.ts';
import type { Owners } from './owner.ts';

/** `at most one pod of the StatefulSet above`: whose pods a budget counts is known from what is quoted. */
export function countedIn(request: string, { english }: Owners): Rewriting[] {
  if (!/disruption\s?budget|(?<![\w-])pdb(?![\w-])/iu.test(request)) return [];
  const many = String.raw`(?:pods?|members?|replicas?|copies|copy|instances?)`;
  return [
    [
      new RegExp(
        `(?<=(?<![\\w-])(?:\\d{1,4}|one|two|three|four|five|six|seven|single|unavailable)%?\\s(?:unavailable\\s|disrupted\\s)?${many})\\sof\\s(?:${english}|this\\s(?:ensemble|cluster|set))(?![\\w-])`,
        'giu',
      ),
      '',
    ],
    [
      new RegExp(
        `(?<=(?<![\\w-])(?:\\d{1,4}|one|two|three|four|five|six|seven)%?)\\sof\\s(?:its|the|their|these)\\s(${many})(?=\\s(?:to|are|is|stay|remain|must|have|has|may|can)(?!\\w))`,
        'giu',
      ),
      ' $1',
    ],
  ];
}
