import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount } from '../../numbers.ts';
import { count, named, sign, told, type Described } from './described.ts';
import { shareSays } from './shares.ts';

export const virtualService: Described = {
  kind: 'VirtualService',
  unless: /(?<!\w)(?:http\s?-?route|authorization|peer|mtls)(?!\w)/iu,
  signs: [
    sign('(?:requests|traffic|calls|users)~subsets?'),
    sign('mesh~(?:requests|traffic|calls|users)'),
    sign('(?:requests|traffic|calls|users)~(?:mesh|istio)'),
    sign('subsets?~(?:requests|traffic|calls)'),
    sign('istio~(?:requests|traffic|calls|route)'),
  ],
  says: [
    [
      told(
        overLines`
          (?:make |let |have )?(every|each|all|\d{1,3} ?(?:%|percent) of(?: the| all)?) ?(?:single )?
          (?:calls?|requests?|traffic) (?:to|for) (?:the )?${named} (?:(?:should|must|has to|have to|shall) )?
          (?:waits?|is delayed|are delayed|be delayed|is held|are held)(?: (?:by|for))? (${count}) ?
          (s|seconds?|ms|m|minutes?)(?!\w)
        `,
      ),
      (...[, share = '', host = '', time = '', unit = '']) =>
        `for host ${host} with a ${toCount(time)}${/^ms/iu.test(unit) ? 'ms' : (unit[0] ?? 's')} delay for ${/\d+/u.exec(share)?.[0] ?? '100'}% of requests,`,
    ],
    [
      told(`before (?:it|they) (?:reach(?:es)?|gets?(?: to)?|goes? to|arrives? at) (?=(?:the )?subset)`),
      'routed to ',
    ],
    [
      told(
        overLines`
          (?:go|goes|are sent|is sent|sent|get|reach) (?:to )?(?:its |the )?(?:version |subset )?
          ${named} (${count}) times? out of (${count}),? (?:and|but) (?:to |with )?(?:its |the )?
          (?:version |subset )?${named} otherwise
        `,
      ),
      (...[, to = '', a = '', c = '', other = '']) => {
        const percent = Math.round((100 * toCount(a)) / toCount(c));
        return `${percent}% to subset ${to} and ${100 - percent}% to subset ${other}`;
      },
    ],
    [
      told(
        '(?:calls|requests|traffic) (?:to|for) (?:the )?(?:service |host )?["\'`]?([a-z][a-z0-9-]{0,40})["\'`]? (?=\\d)',
      ),
      'host $1, ',
    ],
    [
      told(
        overLines`
          (?:if |when )?(?:there's |there is )?no answer(?: comes)? (?:within|in|after|for) (\d{1,4}) ?
          (s|seconds?|ms|m|minutes?)(?!\w)(?: (?:they|it|calls?) (?:fails?|give up|are cut))?
        `,
      ),
      (...[, time = '', unit = '']) => `timeout ${time}${/^ms/iu.test(unit) ? 'ms' : (unit[0] ?? 's')}`,
    ],
    [
      told(
        `(?:but )?(?:not before |after |only after )?(${count}) (?:attempts?|tries|retries)(?: (?:were|was|are|have been) (?:made|done|tried))?`,
      ),
      (...[, times = '']) => `with ${toCount(times)} retry attempts`,
    ],
    ...shareSays(
      `(?:subset )?${named}(?:,? (?:on|at) port (\\d{1,5})|:(\\d{1,5}))?`,
      (to) => `to subset ${to}`,
    ),
    [
      told(
        '(?:we |it |callers |one )*(?:gives?|giving) up after (?:waiting )?(\\d{1,4}) ?(s|seconds?|ms|m|minutes?)(?!\\w)',
      ),
      (...[, time = '', unit = '']) => `timeout ${time}${/^ms/iu.test(unit) ? 'ms' : (unit[0] ?? 's')}`,
    ],
    [
      told(
        overLines`
          (?:
            tr(?:y|ies|ied) (?:it |again |once more |anew )*(?:up to |at most )?|
            retr(?:y|ies|ied) (?:it )?(?:up to |at most )?|
            (?:a )?failed (?:one|call|request)s? (?:is|are) (?:tried again|repeated|retried) (?:up to |at most )?
          )(once|twice|${count}(?= times))(?: times?)?(?: at most| at the most)?
        `,
      ),
      (...[, times = '']) => `with ${toCount(times)} retry attempts`,
    ],
  ],
};
