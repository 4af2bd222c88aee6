import type { Phrase } from '../../phrase.ts';
import { said } from './routes-said.ts';
import { share, span, toShare, toSpan } from './phrases.ts';

/** Delays, errors, limits of time and tries. */
export const faultsSaid: readonly Phrase[] = [
  [
    [
      `(?:delay(?:s|ed|ing)?|latency)(?: fault)?(?: of| by| requests?| all| the|:)* ${span}[^.;%]{0,40}?(?: for| to| into| on| in|,|:)* ${share}`,
      `${span} (?:fixed )?delay[^.;%]{0,40}? ${share}`,
      `${span}~的?延迟()`,
    ],
    (time = '', of = '') =>
      said({ fault: { delay: { percentage: { value: toShare(of) }, fixedDelay: toSpan(time) } } }),
  ],
  [
    [
      `delay(?:s|ed)?(?: of| for|:)* ${share},? ${span}`,
      `${share}[^.;%]{0,60}?(?:delay(?:ed)?|latency)(?: fault)?(?: of| by|:)*~${span}`,
      `${share}[^。;%]{0,30}?${span}~的?(?:固定)?延迟`,
    ],
    (of = '', time = '') =>
      said({ fault: { delay: { percentage: { value: toShare(of) }, fixedDelay: toSpan(time) } } }),
  ],
  [
    [
      `abort(?:s|ed|ing)? ${share}[^.;%]{0,60}?(?:http )?(?:status |code |error )*(\\d{3})`,
      `${share}[^.;%]{0,60}?(?:abort|fail|HTTP|返回|状态码)[^.;%\\d]{0,40}(\\d{3})`,
    ],
    (of = '', code = '') =>
      said({ fault: { abort: { percentage: { value: toShare(of) }, httpStatus: Number(code) } } }),
  ],
  [
    [`(?:HTTP )?(\\d{3}) (?:abort|error|fault)s?[^.;%]{0,40}? ${share}`],
    (code = '', of = '') =>
      said({ fault: { abort: { percentage: { value: toShare(of) }, httpStatus: Number(code) } } }),
  ],
  [
    [
      `per ?-?try ?-?timeout(?: of| is|:|=)*~${span}`,
      `${span} (?:timeout )?(?:per|for each|for every) (?:try|attempt|retry)`,
      `(?<=(?:retries|attempts)(?: of| with| at| within| at most| up to| limited to|,| \\(){0,2} )${span}(?: timeout)? each`,
      `每次(?:重试|尝试)?(?:的)?(?:超时(?:时间)?)?(?:为|是|:)?~${span}(?<=重试[^。;]{0,40})`,
    ],
    (time = '') => said({ retries: { perTryTimeout: toSpan(time) } }),
  ],
  [
    [
      `time-?~?out(?: of| is| after|:|=)*~${span}`,
      `${span} timeout`,
      `超时(?:时间)?(?:为|是|:|设置为)*~${span}`,
    ],
    (time = '') => said({ timeout: toSpan(time) }),
  ],
  [
    [
      '(?:with |up to |at most )*{count} (?:retries|attempts|retry attempts)',
      'retr(?:y|ies|ied)(?: them| it| failed requests)?(?: up to|:| attempts)* {count}(?: times)?',
      '(?:tried|attempted|retried|repeated)(?: (?:again|anew|once more))?(?: (?:up to|at most|a maximum of|no more than))? {count} (?:times|more times)',
      '(?:最多)?重试(?:次数)?(?:为|:)?~{count}~次?',
    ],
    (count = '') => said({ retries: { attempts: Number(count) || 3 } }),
  ],
  [
    [
      'retry ?-?on(?:{is})["\'`]?([a-z0-9][\\w,-]{2,80})["\'`]?',
      '(?:retr(?:y|ies|ied)|tried again)(?: (?:happens?|are done|is done|only|it|them|should|be|made|upon|in case of|for|on|when|if))* ["\'`]?((?:(?:5xx|gateway-error|connect-failure|refused-stream|reset|retriable-4xx|retriable-status-codes|cancelled|deadline-exceeded|unavailable)(?:, ?and |, ?| and | or )?){1,6})["\'`]?',
    ],
    (said_ = '') =>
      said({
        retries: {
          retryOn: said_
            .trim()
            .replaceAll(/,? and |, ?| or /gu, ',')
            .replace(/,$/u, ''),
        },
      }),
  ],
];
