import { overLines } from '../../../../kernel/over-lines.ts';
import { toSeconds } from '../../numbers.ts';
import type { Rewriting } from '../../text/rewriting.ts';

const span = String.raw`(?<![\w.-])((?:\d{1,5}|an?|half\san|one|two|three|four|five|six|ten|fifteen|twenty|thirty|forty|sixty|ninety)\s?(?:s|secs?|seconds?|m|mins?|minutes?|h|hours?))`;
const who = String.raw`(?:it|(?:the|this)\s(?:job|cron\s?-?job|run|task))`;
const start = `after\\s(?:(?:the|its)\\s(?:start|launch|beginning)|(?:starting|launching|beginning)|${who}\\s(?:has\\s)?(?:started|starts|begun|began|begins))`;
const stopped = String.raw`(?:(?:is|gets?|must|should|will|shall|be|has|to)\s){1,3}(?:stopped|killed|terminated|ended|aborted|cancell?ed)(?![\w-])(?!\s(?:if|when|unless|gracefully))`;
const deadline = (said: string): string => `activeDeadlineSeconds ${String(toSeconds(said))}`;
const hasJob = (words: string): boolean => /(?<![\w-])(?:cron\s?-?)?jobs?(?![\w-])/iu.test(words);

/** Words that no command begins with. */
const noProgram =
  'an?|the|its?|as|at|in|on|by|with|from|using|every|each|once|twice|only|exactly|one|two|three|four|five|six|ten|is';

/** What runs, in which image and for how long at most. */
export const running: readonly Rewriting[] = [
  [
    new RegExp(
      overLines`
        (?<![\w-])what\s(?:it|they|the\s(?:container|pod|job|cron\s?-?job|program))\s
        (runs?|executes?)\sis(?::\s|\s)(?!an?\s|the\s|not\s)
      `,
      'giu',
    ),
    'it $1 ',
  ],
  [
    new RegExp(
      overLines`
        (?<![\w-])((?:runs?|running|executes?|executing)\s(?!(?:${noProgram}|\d+)(?!\w))[a-z./][\w./-]{0,60}(?:\s(?!(?:from|using|and|with)\s)[\w./:=@*$+%{}-]{1,120}){1,12})
        \s(?:from|using)\s(?:
          (?:the\s|image\s|an?\s){0,2}((?:[\w.-]{1,60}(?::\d{2,5})?\/){0,4}[a-z0-9][\w.-]{0,60}:(?!\d{3,5}(?![\w.-]))\w[\w.-]{0,60}(?<!\.))(?:\simage)?|
          (?:the|an?)\s([a-z][\w./-]{0,80})\simage
        )(?=[,;)\n]|\.(?:\s|$)|$|\s(?:and|with|in|on|every|at)\s)
      `,
      'giu',
    ),
    (...[, run = '', tagged, plain]) => `${run}, with image ${tagged ?? plain ?? ''}`,
  ],
  [
    new RegExp(`${span}\\s${start},?\\s${who}\\s${stopped}`, 'giu'),
    (...[, time = '']) => deadline(time),
    hasJob,
  ],
  [
    new RegExp(`${who}\\s${stopped}\\s${span}\\s${start}`, 'giu'),
    (...[, time = '']) => deadline(time),
    hasJob,
  ],
];
