import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount } from '../../numbers.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased, within } from './phrased.ts';

const isRoute = (words: string): boolean =>
  /http\s?-?route/iu.test(words) && !/istio|virtual ?service/iu.test(words);

const own =
  '(?:the )?(?:service )?["\'`]?((?!(?:the|a|an|it|this|that|both|each|port|other|rest|service)(?![\\w-]))[a-z][a-z0-9-]{0,60}[a-z0-9])["\'`]?';
const number = '(\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)';
const part = '(an? half|half|an? third|an? quarter|an? fifth|an? tenth|\\d{1,2} ?(?:%|percent))';
const of = '(?: of (?:all |the |its |these )*(?:requests?|traffic|calls|visitors|users))?';
const goes =
  '(?:(?:should|must|shall|will|is|are|be|go|goes|going|sent|routed|get|gets|end|ends|up|lands?|handed|led) )*(?:to|at|by|in)';
const rest =
  '(?:the )?(?:other|remaining|rest|remainder)(?: (?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine))?(?: ?(?:%|percent))?';
const at =
  '(?:,? (?:each|both|all)(?: of them)? (?:on|at|with) (?:its |their )?(?:port )?(\\d{2,5})(?!\\w|\\.\\d))?';
const lone = '(?:,? ?\\(?(?:on|at) (?:port )?(\\d{2,5})(?!\\w|\\.\\d)\\)?|:(\\d{2,5}))?';

const shares: Readonly<Record<string, number>> = { half: 50, third: 33, quarter: 25, fifth: 20, tenth: 10 };

const percentOf = (said: string): number =>
  /\d/u.test(said) ? Number.parseInt(said, 10) : (shares[said.toLowerCase().replace(/^an? /u, '')] ?? 0);

type Groups = readonly (string | undefined)[];

/** What each gets of all, with the port that is told for both or for itself. */
function split(share: number, [one, other]: readonly string[], ports: Groups): string {
  const [a, b] = [ports[0] ?? ports[2], ports[1] ?? ports[2]];
  return `${share}% of the traffic to ${named(one, a)} and ${100 - share}% of the traffic to ${named(other, b)}`;
}

const named = (name = '', port?: string): string => (port === undefined ? name : `${name} on port ${port}`);

const told = (said: unknown): string | undefined =>
  typeof said === 'string' && said !== '' ? said : undefined;

/** Traffic that two share, as people tell who gets how much of it. */
const divided: readonly Rewriting[] = [
  ...phrased(
    `${number} (?:out )?of (?:every |each )?${number}(?: requests?| calls| visitors)? ${goes} ${own}${lone}(?:,|,? and|,? while|;) ${rest} (?:${goes} )?(?:to )?${own}${lone}${at}`,
    (...[, some = '', all = '', one = '', a, b, other = '', c, d, e]) =>
      split(
        Math.round((toCount(some) / toCount(all)) * 100),
        [one, other],
        [told(a) ?? told(b), told(c) ?? told(d), told(e)],
      ),
  ),
  ...phrased(
    `${part}${of} ${goes} ${own}${lone}(?:,|,? and|,? while|;) ${rest} (?:${goes} )?(?:to )?${own}${lone}${at}`,
    (...[, share = '', one = '', a, b, other = '', c, d, e]) =>
      split(percentOf(share), [one, other], [told(a) ?? told(b), told(c) ?? told(d), told(e)]),
  ),
  ...phrased(
    `(?:(?:that|which|and|it) (?:is |be )?(?:split|divided|shared)(?: up)?: ?)?${own}${lone} (?:gets|receives|takes|has|keeps) ${part}${of}(?:,|,? and|,? while|;) ${own}${lone} (?:(?:gets|receives|takes|has|keeps) )?${rest}${at}`,
    (...[, one = '', a, b, share = '', other = '', c, d, e]) =>
      split(percentOf(share), [one, other], [told(a) ?? told(b), told(c) ?? told(d), told(e)]),
  ),
  ...phrased(
    overLines`
      (\d{1,3}) ?(?:%|percent)(?: of (?:all |the |its )*(?:traffic|requests|calls))? (?:of|for|to) ((?:[a-z0-9-]{1,40}\.){1,5}[a-z]{2,12})
      (?= (?:to|goes|go|is|are|should))
    `,
    'for $2: $1% of the traffic',
  ),
  ...phrased(
    `to ${own}(?:,? on port |:)(\\d{2,5}), (\\d{1,3}) ?(?:%|percent)(?: of (?:all |the |its )*(?:traffic|requests|calls))?,? and (\\d{1,3}) ?(?:%|percent)(?: of (?:it|all|them|the (?:traffic|requests)))? to ${own}(?:,? on port |:)(\\d{2,5})`,
    ': $3% of the traffic to $1 on port $2 and $4% of the traffic to $5 on port $6',
  ),
];

const name = '["\'`]?([a-z][a-z0-9-]{0,60})["\'`]?';

/** The gateway that it hangs on, and where that is. */
const hung: readonly Rewriting[] = [
  ...phrased(
    [
      `(?:(?:on|at|via|through|with|attached to|parent|the|hangs on|uses|using) )*gateway ${name}/${name}(?! ?[:=])`,
      `(?:(?:on|at|via|through|with|attached to|parent|the|hangs on|uses|using) )*gateway ${name}/${name} gateway`,
    ],
    'attached to the gateway $2 in the namespace $1',
  ),
  ...phrased(
    [
      `(?:(?:on|at|via|through|attached to|the|hangs on|uses|using) )*gateway ${name},? \\(?(?:which |that |it )?(?:(?:is|lives|sits|runs|stands) )?(?:in |of |from )?(?:the )?(?:namespace |ns )${name}\\)?`,
      `(?:(?:on|at|via|through|attached to|the|hangs on|uses|using) )*gateway ${name},? \\(?(?:which |that |it )(?:is|lives|sits|runs|stands) in ${name}\\)?`,
      `(?:(?:on|at|via|through|attached to|hangs on|uses|using) )(?:the )?gateway ${name} of ${name}(?=[,.;]| (?:should|goes|must|is))`,
      `(?:(?:on|at|via|through|attached to|hangs on|uses|using) )(?:the )?${name} gateway,? \\(?(?:which |that |it )(?:is|lives|sits|runs|stands) in ${name}\\)?`,
    ],
    'attached to the gateway $1 in the namespace $2',
  ),
];

const host = '(?:https?://)?((?:[a-z0-9-]{1,40}\\.){1,5}[a-z]{2,12})';

/** Who comes without TLS is sent where there is. */
const moved: readonly Rewriting[] = phrased(
  [
    `(?:(?:it|that|which|and) )*(?:redirects?|sends?|moves?) (?:(?:all|the|any|requests?|traffic|calls|for|to|of) )*${host}(?: (?:on|over))? to https`,
    `(?:whoever|everyone who|anyone who|visitors who) (?:comes?|arrives?|calls?|opens|asks?|connects?)(?: (?:for|to|at|in))? ${host} (?:over|via|by|with|on|through) (?:plain )?http (?:(?:should|must|shall|is|are|be|gets?|to) )*(?:redirected|sent|led|moved|taken)(?: on| over)? to https`,
  ],
  'for $1, redirect to scheme https',
);

const asked =
  '(?:what(?:ever)?|everything|requests|traffic|calls) (?:(?:that|which) )?(?:(?:arrives?|comes?|is|are|asked|sent|goes|in) )*(?:for|to|at|on|of) ';
const path = '["\'`]?(/[\\w./-]{0,80}[\\w-])["\'`]?';

/** What is asked for. */
const met: readonly Rewriting[] = phrased(
  `(?:${asked})?${host}(?: (?:below|under|beneath|with|at) (?:the )?(?:path |prefix )?)?${path}(?=,? (?:at |on )?(?:the gateway|attached|should|goes|go|is|must|are|to)(?!\\w))`,
  '$1, path $2',
);

/** An HTTPRoute, as people tell it who write no fields. */
export const dividedTold: readonly Rewriting[] = within(isRoute, [...hung, ...moved, ...met, ...divided]);
