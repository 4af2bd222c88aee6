import { anyCase } from '../../../kernel/any-case.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import { toCount } from '../numbers.ts';
import type { Rewriting } from './rewriting.ts';

const last = '(?:latest|last|most recent|newest)';
/** How many of them; without a number it is one. */
const many = `(?:(?:only|just|the|its|up to|at most) ){0,3}(?:${last} )?(\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|a single|no)?(?:(?<=\\w) )?(?:${last} )?`;
const things = '(?:runs?|jobs?|ones?|executions?|attempts?)';
const worked = `(?:${things} )?(?:(?:that|which) )?(?:successful|succeeded|completed|(?:were|was) successful|success(?:es)?|worked|went well)(?: ${things})?`;
const broke = `(?:${things} )?(?:(?:that|which) )?(?:failed|unsuccessful|(?:were|was) unsuccessful|failures?|went wrong|did not|broken)(?: ${things})?`;
const join = '(?:,? and|,? as well as|,? along with|,? plus|,? but|,) ';
const keep =
  '(?:retain|keep|remember|hold on to|preserve|store|save|comprise|consist of|include|contain|list|show)s?';
const kept =
  '(?:(?:is|are|be|to|should|must|shall|will|has|have|stay|remain) ){1,4}(?:to be )?(?:kept|retained|remembered|preserved|stored|saved|available|around|held)';

/** How many Jobs that are over a CronJob keeps of both sorts, whichever is told first, and by whichever verb. */
export const histories: readonly Rewriting[] = [
  [heard(`${keep} ${many}${worked}${join}${many}${broke}`), (...[, done, failed]) => fields(done, failed)],
  [heard(`${keep} ${many}${broke}${join}${many}${worked}`), (...[, failed, done]) => fields(done, failed)],
  [heard(`${many}${worked}${join}${many}${broke} ${kept}`), (...[, done, failed]) => fields(done, failed)],
  [heard(`${many}${broke}${join}${many}${worked} ${kept}`), (...[, failed, done]) => fields(done, failed)],
  [heard(`${many}${worked} ${kept}${join}${many}${broke}`), (...[, done, failed]) => fields(done, failed)],
  [
    heard(
      overLines`
        of (?:those|the (?:runs|jobs)) (?:that|which) (?:worked|succeeded|went well|were successful) ${many}${kept}${join}of (?:those|the ones)(?: (?:that|which))? (?:failed|did not|went wrong|were not|didn't) ${many}
      `.trim(),
    ),
    (...[, done, failed]) => fields(done, failed),
  ],
];

function heard(said: string): RegExp {
  return anyCase(`(?<![\\w-])(?:${said})(?![\\w-])`.replaceAll(/ (?!\?)/gu, '\\s').replaceAll(' ?', '\\s?'));
}

function fields(done: string | undefined, failed: string | undefined): string {
  return `successfulJobsHistoryLimit ${countOf(done)}, failedJobsHistoryLimit ${countOf(failed)}`;
}

function countOf(said: string | undefined): number {
  if (said === undefined || said === '' || /^(?:an?|a single)$/iu.test(said)) return 1;
  return /^no$/iu.test(said) ? 0 : toCount(said);
}
