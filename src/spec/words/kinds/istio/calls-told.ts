import { overLines } from '../../../../kernel/over-lines.ts';
import { count, duration } from '../../fields/anyhow/english/told.ts';
import { toCount } from '../../numbers.ts';
import type { Reader } from '../../wish.ts';
import { meant } from './meant.ts';
import { percentOf, portion, spanTold } from './portions.ts';
import { said } from './routes-said.ts';

const time = `\\d{1,6} ?ms|\\d{1,4}\\.\\d{1,3} ?s(?:econds?)?|${duration}`;
const ofThem = new RegExp(portion.replace('(', '(?<share>'), 'iu');
const retries = overLines`
  retr(?:y|ies|ied|ying)|tr(?:y|ied|ies) again|tried again|try(?: it| them)? again|tr(?:y|ies)|repeat(?:ed|s)?|attempts?|attempted(?: again)?|second chance|once more|again
`;
const late =
  'delay(?:s|ed|ing)?|held (?:up|back)|hold(?: up| back)?|slow(?:s|ed)? ?(?:down)?|latency|wait(?:s|ing)?|stall(?:s|ed)?|late(?:r)?|postponed?';
const fails =
  'abort(?:s|ed|ing)?|fail(?:s|ed|ing)?|errors?|answer(?:s|ed)?|return(?:s|ed|ing)?|respond(?:s|ed)?|response|status|refused?|reject(?:s|ed)?|break|broken|get|gets|receive|receives|see|sees';
const faulty =
  'inject(?:s|ed|ing)?|simulate[sd]?|fault|faults|artificial(?:ly)?|fixed|http|error|code|codes|status|percent|%|request|with a|as|user|answer|instead';

/** How long calls may take, how often they are tried, and which of them go wrong on purpose: told in plain words. */
export const callsTold: readonly Reader[] = meant({ en: 'Route', zh: '路由' }, [
  {
    id: 'calls-delayed',
    about: [late],
    value: time,
    may: [ofThem],
    sense: faulty,
    never:
      'retr\\w+|tr(?:y|ied|ies) again|no longer|longer than|more than|at most|timeout|time out|give up|answer\\w*',
    mean: (value, _, { share }) =>
      said({
        fault: {
          delay: {
            percentage: { value: share === undefined ? 100 : percentOf(share) },
            fixedDelay: spanTold(value),
          },
        },
      }),
  },
  {
    id: 'calls-aborted',
    about: [fails],
    value: '[45]\\d\\d(?:s)?',
    may: [ofThem],
    sense: `${faulty}|${fails}|an?|instead|immediately`,
    never: 'retr\\w+|seconds?|minutes?|redirect\\w*|consecutive|row|eject\\w*',
    mean: (value, _, { share }) =>
      said({
        fault: {
          abort: {
            percentage: { value: share === undefined ? 100 : percentOf(share) },
            httpStatus: Number(value.replace('s', '')),
          },
        },
      }),
  },
  {
    id: 'each-try',
    about: ['each|every|per|single', 'tr(?:y|ies)|attempts?|retr(?:y|ies)'],
    value: time,
    sense: 'lasts?|lasting|timeout|time ?out|per|limited|tries|give up|up|take|takes',
    never: 'delay\\w*|interval',
    mean: (value) => said({ retries: { perTryTimeout: spanTold(value) } }),
  },
  {
    id: 'tried-again',
    about: [retries],
    value: count.replace('\\d{1,4}', '\\d{1,2}'),
    sense: `${retries}|failed|failing|fail|fails|times?|error|errors|unsuccessful|at most|again|another`,
    never: `seconds?|minutes?|ms|${late}|in a row|consecutive|eject\\w*|%|percent|per|subset|version`,
    mean: (value) => said({ retries: { attempts: toCount(value) } }),
  },
  {
    id: 'calls-end',
    about: [
      overLines`
        give up|gives up|giving up|time(?:s|d)? ?out|times out|timeout|timing out|abort(?:s|ed)?|cancel(?:s|led|ed)?|cut off|answer(?:s|ed)?|response|wait(?:s|ing)?|takes?|
        longer|within|last|lasts?|fails?|complete[sd]?|finish(?:es|ed)?|drop(?:s|ped)?
      `,
    ],
    value: time,
    sense:
      'give|gives|giving|up|cut|off|an|for an answer|aborted|reply|replies|replied|back|come|comes|done|over|overall|total|in total|complete|route|late|too long|longer than',
    never: `delay\\w*|retr\\w+|tr(?:y|ies|ied)|attempts?|eject\\w*|interval|every|connect|connecting|inject\\w*|held|slow\\w*|per|idle|cache|mirror\\w*`,
    mean: (value) => said({ timeout: spanTold(value) }),
  },
]);
