import { overLines } from '../../../../../kernel/over-lines.ts';
import { toCount, toSeconds } from '../../../numbers.ts';
import { words } from '../../../text/words.ts';
import { byMatter } from './matter.ts';

const count = '(\\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty)';
const time = String.raw`((?:\d{1,5}|an?|one|two|three|four|five|six|ten|fifteen|twenty|thirty|sixty|half an?)[ -]?(?:s|secs?|seconds?|m|mins?|minutes?|h|hours?|days?))`;
const most = '(?:at (?:the )?most|up to|no more than|not more than|a maximum of|only|with)';
const pods =
  '(?:(?:of )?(?:(?:its|the|those|them|these) )*(?:pods?|runs|completions|instances|copies|ones)?)';
const well =
  '(?:success(?:es|ful|fully)?|succeed(?:ed|s)?|complet(?:e|ed|es|ions?)|finish(?:ed|es)?|end(?:ed)?(?: well| successfully)?|done|through|ended well)';
const atOnce =
  '(?:at a time|at once|at work at (?:the same time|once)|in parallel|side by side|simultaneously|concurrently|at the same time|together|next to each other|parallel)';
const whole =
  '(?:(?:the )?(?:whole|entire|total|complete|overall)(?: (?:thing|job|run|work|time|lot|affair|business|duration))?(?: of it)?|all of it|it all|everything|the job|it)';
const gone =
  '(?:vanish(?:es)?|removed|deleted|cleaned up|cleared away|cleared|disappears?|swept away|tidied up|purged|discarded|gone|erased|goes away|go away)';
const seconds = (one: string): string => String(toSeconds(one.replace('-', ' ')));
const many = (one: string): string => String(toCount(one));

/** How many pods a job takes, how long it may run and when its traces go. */
export const jobs = byMatter({
  about:
    /(?<![\w-])job(?![\w-])|until|succe|complet|pods?|(?:minute|second|hour)[^.]*(?:terminat|abort|remov|delet|clean|vanish|disappear|clear)/iu,
  unless: /^(?![^]*(?<![\w-])job(?![\w-]))|cron/iu,
  holds:
    /\d|two|three|four|five|six|eight|ten|twelve|fifteen|twenty|minute|second|hour|pods?|succe|complet/iu,
  pieces: [
    [
      'gone',
      words(
        overLines`
          (?:and )?(?:(?:it|they|its (?:remains|traces)|the (?:finished |completed |done )?job|all traces(?: of it)?|what (?:is left|remains)(?: of it)?) )?(?:(?:is|are|be|should|must|has to|have to|to|will|shall|may|gets?|by itself) )*${gone}(?: (?:by itself|automatically|again))?,? (?:(?:after|within) )?${time}(?: (?:after|from|of|once|later|afterwards|behind|it|its|the|has|is|are|end|ended|ending|finish(?:ed|ing)?|finishing|completion|completed|over|through|done|that|job|when))*
        `,
      ),
      seconds,
    ],
    [
      'gone',
      words(
        `${time} (?:after|from|of|once|later|afterwards|behind|past)(?: (?:it|its|the|has|is|are|end|ended|ending|finish(?:ed|ing)?|completion|completed|over|through|done|that|job|when|finishing|ending))*,? (?:(?:it|they|its (?:remains|traces)|the (?:finished |completed )?job|all traces(?: of it)?) )?(?:(?:is|are|be|should|must|has|have|to|will|shall|may|gets?) )*${gone}(?: (?:by itself|automatically|again))?`,
      ),
      seconds,
    ],
    [
      'within',
      words(
        overLines`
          (?:(?:and )?${whole} (?:(?:may|must|can|should|is|has|to|be|are|run|runs|last|take|takes|not|never|allowed|limited|capped|restricted|up|at|longer|exceed|through|done|finished|over|cut off|granted|given|aborted|terminated|stopped|killed|ended|given up|in any case|cancelled) )*(?:(?:no longer than|not longer than|at (?:the )?most|longer than|more than|within|after|when it has (?:taken|run|lasted)(?: for)?|once it has (?:taken|run|lasted)(?: for)?|to|for|at|over|than) )*${time}(?: (?:in total|altogether|at the latest|at most|in any case|overall))*|
          (?:after |within )${time},? ${whole} (?:(?:is|must|has|be|to|should|are|will|in|any|case) )*(?:aborted|terminated|stopped|killed|ended|given up|cancelled|through|finished|done|over)(?: (?:in any case|at the latest|regardless))?|
          (?:at (?:the )?most |no more than )?${time} (?:is|are) (?:granted|given|allowed|allotted) (?:to|for) ${whole}|
          at the latest ${time} after (?:it (?:began|started)|its start))
        `,
      ),
      seconds,
    ],
    [
      'parallel',
      words(
        overLines`
          (?:(?:of which|of them|${most}) )*${count} ${pods}? ?(?:of (?:which|them) )?(?:(?:may|can|should|must|being|be|is|are|running|run|runs|active|busy|working|work|works|going|executed|started|in progress|under way) )*${atOnce}|
          (?:of which|of them|${most}) (?:${most} )?${count} (?:of (?:which|them) )?(?:(?:may|can|should|must|be|being|are|running|run|active|busy|work|working|in progress|under way) )*${atOnce}
        `,
      ),
      many,
    ],
    [
      'all',
      words(
        overLines`
          (?:(?:done|over|finished|complete|through) )?(?:(?:until|once|when|after|altogether|as often as it takes for|for) )*${count} ${pods} ?(?:(?:have|has|had|must|should|are|is|to|need|needs|end|ends|be|will|run) )*${well}(?: (?:pods|runs|completions))?(?: (?:are|is) (?:needed|required|wanted))?|
          (?:(?:has to|must|should|needs to|is to) )?(?:succeed|complete|finish|run successfully)(?: successfully)? ${count} times|(?:altogether |in total )?${count} successful (?:pods|runs|completions)(?: (?:are|is) (?:needed|required|wanted))?|(?:split|spread|divided|distributed) (?:over|among|across|into) ${count} pods
        `,
      ),
      many,
    ],
    [
      'within',
      words(`or (?:after )?${time},? whichever (?:is|comes|happens) (?:first|sooner|earlier)`),
      seconds,
    ],
    [
      'retries',
      words(
        `(?:it (?:is|may be|should be) )?(?:retried|repeated|tried again) ${most} ${count} times|${count} (?:failures|failed (?:attempts|pods|tries)|retries) (?:are|is|may be|will be) (?:tolerated|allowed|accepted|permitted|put up with)(?: before (?:it|the job) (?:is (?:considered |regarded as )?|counts as |has )(?:failed|given up))?|(?:it )?gives? up (?:after|on) ${count} (?:retries|failures|failed attempts)`,
      ),
      many,
    ],
    [
      'retries',
      words(
        `(?:it (?:is|may be|should be) )?(?:(?:after|given up after|up to|retried) )+${count} (?:failed attempts|failures|retries|failed tries|unsuccessful attempts)(?: (?:it is )?(?:to be )?given up)?`,
      ),
      many,
    ],
  ],
  idle: overLines`
    job|runs?|run|until|work|works|needed|done|split|over|altogether|going|keeps?|keep|of which|after|in any case|latest|case|successful|successfully|given up|itself|by itself|when|once|as|at|the latest
  `,
  never:
    /rolling|update|replica|prob(?:e|es|ing)|deployment|completions \d|parallelism|every|nightly|schedul|cron|backoff|budget|autoscal|shut ?down|grace|ready|namespace|history|overlap|previous|revision|memory|cpu/iu,
  say: ({ all, parallel, within, gone: after, retries }) => {
    const said = [
      ['completions', all],
      ['parallelism', parallel],
      ['backoffLimit', retries],
      ['activeDeadlineSeconds', within],
      ['ttlSecondsAfterFinished', after],
    ].filter(([, value]) => value !== undefined);
    if (said.length < 2 && after === undefined && within === undefined) return undefined;
    return said.map(([key, value]) => `${String(key)} ${String(value)}`).join(', ');
  },
});
