import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased } from './phrased.ts';

const service =
  '(?:(?:the|my|our|a) )?(?:(?:service|backend) )?["\'`]?((?!(?:the|https?|a|an|it|this|that|them|service|port)(?![\\w-]))[a-z][a-z0-9-]{0,60})["\'`]?(?: (?:service|backend))?';
const isRouted = (words: string): boolean => /ingress/iu.test(words);
const inIngress = (list: readonly Rewriting[]): Rewriting[] =>
  list.map(([said, written, isIn]) => [said, written, (words) => isRouted(words) && isIn?.(words) !== false]);

const rest = overLines`
  (?:(?:whereas|while|and|but|with) )?(?:anything|everything|all|any|every|the)(?: the)? (?:else|rest|remaining|others?)(?: (?:requests?|traffic|paths?|urls?|calls?))?
  (?: (?:goes|go|going|is|are|should|must|shall|be|being|get|gets|sent|routed|forwarded|directed|passed|served|handled|end|ends|up|lands?|reach|reaches))*
  (?: (?:to|at|by|with|in|on))? 
`;

/** What no other path takes goes to one more service. */
const others: readonly Rewriting[] = inIngress(
  phrased(
    `${rest.trim()} ${service}(?:,? \\(?(?:on |at |with )?(?:port )(\\d{2,5})\\)?)?(?=[.,;)]|$| and )(?<=(?<![\\w.:])\\/[a-z][^]{0,500})`,
    (...[, name = '', port]) =>
      `/ to service ${name}${typeof port === 'string' && port !== '' ? ` port ${port}` : ''}`,
  ),
);

/** `web on port 80`, and later only `to web`. */
const known: readonly Rewriting[] = inIngress([
  ...phrased(
    `(?<!from )to ${service}(?= ?(?:[.,;)]|$)| and )(?<=(?<![\\w-])\\1,? (?:(?:which|that|is|listens|runs|listening|exposed|available|a|service) ){0,3}(?:on|at|with) (?:the )?port (\\d{2,5})(?!\\d)[^]{0,900})`,
    'to service $1 port $2',
  ),
]);

/** Who asks without TLS is sent where there is. */
const redirected: readonly Rewriting[] = inIngress(
  phrased(
    overLines`
      (?:(?:make sure|ensure)(?: that)? )?(?:(?:plain|unencrypted|insecure|all|any|every|of) )*(?:http|plain text) (?:(?:requests?|traffic|calls|connections?) )?
      (?:(?:should|must|shall|is|are|be|being|get|gets|has|have|to|automatically|always|also) )*redirect(?:ed|s)? to https(?: (?:by|with|through|via|using|by means of) (?:(?:the|an?|its) )?
      (?:(?:nginx|ingress|ssl-redirect|respective|corresponding|usual) )*annotations?)?
    `,
    'with the annotation nginx.ingress.kubernetes.io/ssl-redirect: "true"',
  ).map(([said, written, isIn]) => [
    said,
    written,
    (words) => /nginx/iu.test(words) && /annotation/iu.test(words) && isIn?.(words) !== false,
  ]),
);

const certified: readonly Rewriting[] = phrased(
  '(?:(?:with|using|the|a|its|and|by) )*(?:tls |ssl )?certificates? (?:(?:which|that|is|are|being) )*(?:stored|kept|held|found|located|living|available|contained|saved) (?:in|under|inside) (?:the |a )?["\'`]?(?!secret)([a-z][a-z0-9-]{1,60})["\'`]? secret',
  'with TLS secret $1',
);

/** Where a way in leads, and how it is kept, as people tell it who do not write fields. */
export const forwardedTold: readonly Rewriting[] = [...certified, ...redirected, ...others, ...known];
