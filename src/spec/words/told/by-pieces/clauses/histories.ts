import { overLines } from '../../../../../kernel/over-lines.ts';
import { toCount } from '../../../numbers.ts';
import { words } from '../../../text/words.ts';
import { byMatter } from './matter.ts';

const count = '(\\d{1,3}|an?|one|a single|two|three|four|five|six|seven|eight|ten)';
const last = '(?:(?:the|its|only|just|up to|at most) ){0,3}(?:(?:last|latest|most recent) )?';
const runs = '(?:jobs?|runs?|ones?|executions?)';
const well = '(?:success(?:ful|fully completed)|succeeded|completed)';
const bad = '(?:failed|unsuccessful|failing)';
const many = (said: string): string => String(toCount(said.replace(/^(?:an?|a single|)$/iu, 'one')));

/** How many of its finished jobs a cron job keeps. */
export const histories = byMatter({
  about: /histor|keep|kept|remember|remain|retain|hold|record|stor/iu,
  unless: /^(?![^]*cron)/iu,
  holds: /success|succe|well|fail|histor|jobs?|runs?|remain|kept|retain|remember/iu,
  pieces: [
    ['well', words(`${last}${count} ${well}(?: ${runs})?`), many],
    [
      'well',
      words(
        `${last}${count} (?:${runs} )?(?:(?:of (?:its|the|those|them) )?(?:${runs} )?)?(?:that|which) (?:succeed(?:ed|s)?|went well|(?:were|was|are) successful|did)`,
      ),
      many,
    ],
    ['well', words(`${last}${count} success(?:es)?`), many],
    ['bad', words(`${last}${count} ${bad}(?: ${runs})?`), many],
    [
      'bad',
      words(
        `${last}${count} (?:${runs} )?(?:that|which) (?:fail(?:ed|s)?|went wrong|did not(?: succeed)?|didn't)`,
      ),
      many,
    ],
    ['bad', words(`${last}${count} failures?`), many],
    ['bad', words(`the (?:last|latest|most recent) ${bad} (?:one|job|run)`), () => '1'],
    [
      'kept',
      words(
        '(?:(?:is|are|be|to be|should|must|shall) )*(?:kept|retained|remembered|held|stored|preserved|remain|remains|left|recorded)(?: (?:around|for (?:reference|inspection|later)|in (?:the|its) history|on record))?|(?:the |its )?history (?:holds|keeps|has|contains|comprises|retains|is)|keeps?|remembers?|retains?|holds?',
      ),
    ],
  ],
  idle: overLines`
    jobs?|runs?|finished|completed|history|of|those|them|respectively|for|reference|ones?
  `,
  never:
    /replica|revision|image|seconds|minute|completion|parallel|retr(?:y|ies)|schedul|every|mount|pods? (?:are|is)/iu,
  say: ({ well: good, bad: failed, kept }) =>
    kept === undefined || good === undefined || failed === undefined
      ? undefined
      : `successfulJobsHistoryLimit ${good}, failedJobsHistoryLimit ${failed}`,
});
