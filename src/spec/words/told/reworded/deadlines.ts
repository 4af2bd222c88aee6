import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount } from '../../numbers.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';

const time =
  '(\\d{1,6}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|half an?) (seconds?|minutes?|hours?|days?)';
const who = '(?:it|the (?:job|run|task|migration|whole(?: thing)?)|everything|all of it)';
const isTo =
  '(?:(?:is|has|gets|must|should|shall|will|needs?|ought|to|be|going|simply|just|always|then|definitely) ){1,5}';
const ended =
  '(?:killed|terminated|stopped|shot(?: down| dead)?|aborted|cancell?ed|ended|cut (?:off|short)|put down|torn down|taken down|brought to an end|done away with)';
const anyhow =
  '(?:,? (?:whatever|no matter|regardless|irrespective|in any (?:case|event)|come what may|finished or not|at the latest)[^.;,\\n]{0,60})?';
const isEnding = (words: string): boolean =>
  /(?<![\w-])(?:(?:cron\s?-?)?job|batch|one-(?:off|shot|time)|task|migration)(?![\w-])/iu.test(words) &&
  !/(?<![\w-])(?:grace|shut(?:s|ting)?\s?down|sigterm|pre-?stop)(?![\w-])/iu.test(words);

/** What runs to its end and is killed after a time, whatever it does, has a deadline and no time to shut down. */
export const deadlinesReworded: readonly Rewriting[] = [
  [
    spaced(overLines`
      (?:,? and |, |(?<=[.;:!?] )|(?<=\n))(?:after|past|beyond) ${time}(?: of running| at (?:the )?(?:most|latest))?,? ${who} ${isTo}${ended}${anyhow}
    `),
    told,
    isEnding,
  ],
  [
    spaced(overLines`
      (?:,? (?:and |that |which )?|(?<=[.;:!?] )|(?<=\n))(?:${who} )?${isTo}${ended} (?:once|when|as soon as|after) (?:it )?(?:(?:has|have|is) )?(?:been )?(?:running|run|runs|at it|going)(?: on)? (?:for )?(?:more than |over |longer than )?${time}${anyhow}
    `),
    told,
    isEnding,
  ],
];

function told(said: string, count = '', unit = ''): string {
  const factor = { s: 1, m: 60, h: 3600, d: 86_400 }[unit.charAt(0)] ?? 1;
  const seconds = toCount(count) * factor;
  return `${/^[,\s]/u.test(said) ? ', ' : ''}activeDeadlineSeconds ${seconds}`;
}
