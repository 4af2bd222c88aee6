import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';

const zone =
  '((?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)/[A-Za-z_+\\-/0-9]{2,40})';
const day = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?';
const days = `(${day} (?:through|to|till|until|and|thru) ${day}|(?:on )?(?:weekdays|working days|workdays|weekends)|every (?:weekday|working day|workday|day|night|morning|evening|${day})|each (?:weekday|working day|workday|day|night|${day})|daily|nightly)`;
const said = overLines`
  (?:at |by )?(?:(?:an? )?(?:quarter|half|ten|five|twenty|twenty-five)(?: minutes)? (?:to|past|before|after) [a-z]{3,6}|\d{1,2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?|[a-z]{3,6} o'clock)(?: (?:in the (?:morning|afternoon|evening)|at night|a\.m\.|p\.m\.|am|pm))?
`;
const hour =
  "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight|o'clock|past|half|night|morning|evening|afternoon|day)";
const begins = '(?<=^|[.;:!?] |\\n)';

/** When something is due: the clock that counts, and the days that are told behind the hour. */
export const clocksReworded: readonly Rewriting[] = [
  // `Brazilian time (America/Sao_Paulo)`
  [
    spaced(
      `,? (?:by |in |according to |going by )?(?:the )?(?:local )?(?:(?!${hour} )[\\p{Lu}][\\p{L}]{2,16} ){1,2}(?:local )?time \\(${zone}\\)`,
      'giu',
    ),
    ' in the time zone $1',
  ],
  [
    spaced(`,? (?:(?:by|in|going by|according to|on) )?(?:the clock (?:of|in) )?${zone} time(?![\\w-])`),
    ' in the time zone $1',
  ],
  // `every working day, it starts at a quarter to three at night`
  [
    spaced(
      `${begins}${days}, (it (?:starts|runs|is started|is run|begins|is due|gets to work|goes off)) (?=at )`,
    ),
    (...[, when = '', does = '']) =>
      `${does} ${when.replace(/(?:every|each) (?:working ?day|weekday)/iu, 'on weekdays')} `,
  ],
  [
    spaced(
      `(?<=(?:quarter|half|ten|five|twenty)(?: minutes)? (?:to|past) (?:one|two|three|four|five|six)) at night(?![\\w-])`,
    ),
    ' in the morning',
  ],
  // `at a quarter to three in the morning in the time zone x, Monday through Friday`
  [
    spaced(`(?<![\\w-])(${said})( in the time zone ${zone})?,? ${days}(?=[.,;]|$| and )`),
    (...[all = '', hour = '', inZone, , when = '']) =>
      /^(?:on )?(?:weekdays|working)|through|(?<!\\w)to /iu.test(when) || typeof inZone === 'string'
        ? `${when} ${hour}${typeof inZone === 'string' ? inZone : ''}`
        : all,
    (words) => /cron|recurring|schedule|regular/iu.test(words),
  ],
];
