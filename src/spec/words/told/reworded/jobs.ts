import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { toCount } from '../../numbers.ts';
import { spaced } from '../introducing/pieces.ts';

const count =
  '(\\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|sixteen|twenty|thirty|forty|fifty|sixty|a hundred)';
const few =
  '(?:up to |at most |no more than )?(\\d{1,3}|two|three|four|five|six|eight|ten|one)(?: of (?:them|which))?';
const atOnce = '(?:at a time|at once|in parallel|at the same time|simultaneously|side by side|concurrently)';
const begins = '(?<=^|[.;:!?] |\\n)';
const things =
  '(?!pods?(?![\\w-])|times(?![\\w-])|seconds|minutes|hours|replicas|nodes|copies|retries|failures|attempts)[a-z]{3,20}s';
const done = overLines`
  (?:(?:have|has|need|needs|ought|are|is) to be [a-z]{3,16}|(?:must|should|shall|will) be [a-z]{3,16}|are(?: to be)? [a-z]{3,16}(?:ed|en|t)(?: off| through| up)?|(?:to|waiting to be|wait to be) (?:process|processed|convert|converted|handle|handled|render|work off|be [a-z]{3,16}))
`;
const isJob = (words: string): boolean => /(?<![\w-])job(?![\w-])/iu.test(words) && !/cron/iu.test(words);
const isRun = (words: string): boolean => /cron\s?-?job|recurring|schedule/iu.test(words);
const many = (said = ''): string => String(toCount(said));
const hundred = (said: string): string => said.replace(/^a hundred$/iu, '100');

/** What a job works off, how many at a time, and what becomes of runs that are late or too many. */
export const jobsReworded: readonly Rewriting[] = [
  // `twelve pictures have to be shrunk, four at a time`
  [
    spaced(
      `${begins}(?:there are )?${count} ${things}(?: [a-z]{2,12}){0,3}? ${done},? (?:and |with )?${few}(?: being)?(?: [a-z]{3,10}ed)? ${atOnce}`,
    ),
    (...[, all = '', some]) => `it has ${many(hundred(all))} completions with a parallelism of ${many(some)}`,
    isJob,
  ],
  [
    spaced(
      `${begins}(?:its |it has |there are )?${count} (?:indexed|numbered) completions(?: (?:are|is) (?:needed|required|wanted))?,? (?:and |with )?${few} ${atOnce}`,
    ),
    (...[, all = '', some]) =>
      `it has ${many(hundred(all))} completions with a parallelism of ${many(some)} and the completion mode Indexed`,
    isJob,
  ],
  [
    spaced(
      overLines`
        (?:[,;]? (?:and|so|with|which|so that|where) |[,;] | )(?:(?:each|every)(?: one| of the)?(?: of them)? ?pods? (?:has to|must|needs to|should|shall|is to)? ?(?:knows?|gets?|has|have|receives?|is given|be given|learns?|be told|is told) (?:(?:the (?:number|index) of the [a-z]{3,16} (?:it (?:is in charge of|works on|handles|processes|deals with|is responsible for)))|(?:an|its own|a distinct) index(?: of its own)?|its (?:own )?(?:index|number))|
        each with an index of its own|(?:are |being )?(?:numbered|indexed) \(Indexed\)|(?:the )?completions are indexed|with indexed completions|the completion mode is indexed)(?![\w-])
      `,
    ),
    ', with the completion mode Indexed',
    isJob,
  ],
  [spaced(`,? with the completion mode Indexed(?=[^.]{0,80}with the completion mode Indexed)`), '', isJob],
  // `a run that is late by more than 90 seconds is skipped`
  [
    spaced(
      overLines`
        (?:${begins}|(?<=, |(?<![\w-])and ))(?:(?:also )?if )?(?:(?:a|an|any|the|one|each)? ?(?:due |late |missed |scheduled )?(?:runs?|one|it|those)? ?)(?:(?:that|which) )?(?:(?:is|are|was|be|has been|comes|come) )?
        (?:(?:late|delayed|overdue) by (?:more than|over) (\d{1,6}) seconds|(?:more than|over) (\d{1,6}) seconds (?:late|overdue|behind)|(?:could ?n[o']t|can(?:not|'t)|could not|did not|doesn't|does not) (?:start|begin|be started)(?: with)?in (\d{1,6}) seconds(?: of (?:its|the|their) (?:time|due time|schedule))?)(?: (?:is|are|gets?|has to be|must be) (?:skipped|dropped|left out|omitted|not made up for|forgotten|given up|passed over|cancelled))?(?=[.;,]|$| and )
      `,
    ),
    (...[, first, second, third]) =>
      `startingDeadlineSeconds ${[first, second, third].find((one) => typeof one === 'string') ?? ''}`,
    isRun,
  ],
  [
    spaced(
      `(?<![\\w-])(?:a|the|any) (?:new|next|due) (?:run|one) is (?:skipped|left out|omitted|dropped) (?:while|as long as|if|when) (?:the|a|one) (?:previous|last|former|earlier|preceding|older)(?: one| run)? is (?:still )?(?:at it|running|going|under way|busy|active|in progress|on|not finished|unfinished)`,
    ),
    'its concurrency policy is Forbid',
    isRun,
  ],
  [
    spaced(
      `(?:of the (?:finished|completed) (?:ones|runs|jobs), )?(?:please )?(?:hold on to|keep|retain|remember|preserve) the last ${count.replace('|two', '|one|two')} (?:runs |ones |jobs )?(?:that|which) (?:worked|succeeded|went well|were successful|did) and the last ${count.replace('|two', '|one|two')} (?:runs |ones |jobs )?(?:that|which) (?:didn't|did not|failed|went wrong)(?: (?:work|succeed))?`,
    ),
    (...[, good, bad]) => `successfulJobsHistoryLimit ${many(good)}, failedJobsHistoryLimit ${many(bad)}`,
    isRun,
  ],
];
