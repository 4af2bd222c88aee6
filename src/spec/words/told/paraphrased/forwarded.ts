import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased, within } from './phrased.ts';

const service =
  '(?:(?:the|my|our|a) )?(?:(?:service|backend) )?["\'`]?((?!(?:the|https?|a|an|it|this|that|them|service|port)(?![\\w-]))[a-z][a-z0-9-]{0,60})["\'`]?(?: (?:service|backend))?';
const isRouted = /ingress/iu;

const rest = overLines`
  (?:(?:whereas|while|and|but|with) )?(?:anything|everything|all|any|every|the)(?: the)? (?:else|rest|remaining|others?)(?: (?:requests?|traffic|paths?|urls?|calls?))?
  (?: (?:goes|go|going|is|are|should|must|shall|be|being|get|gets|sent|routed|forwarded|directed|passed|served|handled|end|ends|up|lands?|reach|reaches))*
  (?: (?:to|at|by|with|in|on))? 
`;

/** What no other path takes goes to one more service. */
const others: readonly Rewriting[] = within(
  isRouted,
  phrased(
    `${rest.trim()} ${service}(?:,? \\(?(?:on |at |with )?(?:port )(\\d{2,5})\\)?)?(?=[.,;)]|$| and )(?<=(?<![\\w.:])\\/[a-z][^]{0,500})`,
    (...[, name = '', port]) =>
      `/ to service ${name}${typeof port === 'string' && port !== '' ? ` port ${port}` : ''}`,
  ),
);

/** `except for what is below /api, which backend handles at port 8000`. */
const excepted: readonly Rewriting[] = within(
  isRouted,
  phrased(
    overLines`
      ,? (?:except|apart from|other than|but not|save)(?: for| that)? (?:(?:everything|all|anything|requests|traffic|calls|what(?:ever)?|paths?)(?: that)?(?: is| are| comes?| goes?)? )?
      (?:underneath|under|below|beneath|starting with|beginning with|that (?:starts?|begins?) with|at|to|on) ["'\x60]?(/[\w./-]{1,80})["'\x60]?,? (?:which|that|those|these|it)
      (?: (?:is|are|should be|must be))?(?: (?:handled|served|answered|processed|taken) by)? ${service}(?: (?:handles?|serves?|answers?|processes|takes?|receives?|gets?)(?: (?:it|them|those))?)?
      (?:,? (?:at|on|with|listening on) (?:port )?(\d{2,5}))?
    `,
    (...[, path = '', name = '', port]) =>
      `, and ${path} to service ${name}${typeof port === 'string' && port !== '' ? ` port ${port}` : ''}`,
  ),
);

/** `web on port 80`, and later only `to web`. */
const known: readonly Rewriting[] = within(isRouted, [
  ...phrased(
    `(?<!from )to ${service}(?= ?(?:[.,;)]|$)| and )(?<=(?<![\\w-])\\1,? (?:(?:which|that|is|listens|runs|listening|exposed|available|a|service) ){0,3}(?:on|at|with) (?:the )?port (\\d{2,5})(?!\\d)[^]{0,900})`,
    'to service $1 port $2',
  ),
]);

/** Who asks without TLS is sent where there is. */
const redirected: readonly Rewriting[] = within(
  /^(?=[^]*ingress)(?=[^]*nginx)[^]*annotation/iu,
  phrased(
    overLines`
      (?:(?:make sure|ensure)(?: that)? )?(?:(?:plain|unencrypted|insecure|all|any|every|of) )*(?:http|plain text) (?:(?:requests?|traffic|calls|connections?) )?
      (?:(?:should|must|shall|is|are|be|being|get|gets|has|have|to|automatically|always|also) )*redirect(?:ed|s)? to https(?: (?:by|with|through|via|using|by means of) (?:(?:the|an?|its) )?
      (?:(?:nginx|ingress|ssl-redirect|respective|corresponding|usual) )*annotations?)?
    `,
    'with the annotation nginx.ingress.kubernetes.io/ssl-redirect: "true"',
  ),
);

const certified: readonly Rewriting[] = phrased(
  '(?:(?:with|using|the|a|its|and|by) )*(?:tls |ssl )?certificates? (?:(?:which|that|is|are|being) )*(?:stored|kept|held|found|located|living|available|contained|saved) (?:in|under|inside) (?:the |a )?["\'`]?(?!secret)([a-z][a-z0-9-]{1,60})["\'`]? secret',
  'with TLS secret $1',
);

/** What is open on each node. */
const opened: readonly Rewriting[] = [
  ...phrased(
    [
      "(?:(?:and|which|that|it) )*(?:is |be )?(?:reachable|accessible|available|exposed|reached|opened?|opens) (?:at|on|via|under|through) (?:every|each|all|any)(?: of the)?(?: cluster)? (?:nodes?|hosts?|machines?)(?:'s?)?,? (?:on |at |under )?port (\\d{4,5})",
      '(?:(?:and|which|that|it) )*(?:opens?|exposes?|uses?|listens on|is (?:reachable|available|exposed|accessible) (?:on|at|via))(?: the)? port (\\d{4,5}) (?:on|of|at) (?:every|each|all|any)(?: of the)?(?: cluster)? (?:nodes?|hosts?|machines?)',
    ],
    'of type NodePort with nodePort $1',
  ),
  ...phrased(
    '(?:(?:and|with) )?(?:none|no pods?|not a single (?:pod|one)|without any pods?)(?: (?:may|can|should|must|is|are|be|being|becoming|ever|going|to))* (?:unavailable|down|missing)(?<=(?:extra|surge|rolling|rolled out|roll ?out|additional)[^.]{0,120})',
    'maxUnavailable 0',
  ),
  ...phrased(
    'the port (\\d{2,5}) (?:has|gets|carries|bears) the name ["\'`]?([a-z][a-z0-9-]{0,14})["\'`]?',
    'port $1 named $2',
  ),
  ...phrased(
    '(?:exposes?|listens? on|opens?) (?:the )?port (\\d{2,5}) under the name(?: of)? ["\'`]?([a-z][a-z0-9-]{0,14})["\'`]?',
    'exposes port $1 named $2',
  ),
  ...phrased(
    'neither (?:the |a )?(?:global )?default (?:one |class )?nor (?:(?:is|are|be|does|do|may|it|should|shall|must) )*(?:allowed |permitted |able |supposed |meant )?(?:to )?preempts?(?: other pods| others| any(?:thing| pods?)?)?',
    'not the global default, does not preempt other pods',
  ),
  ...phrased(
    "(?:isn't|is not|shall not be|should not be|must not be) (?:the|a) default(?: one| class)?(?=[^.]{0,80}preempt)",
    'is not the global default',
  ),
];

/** Where a way in leads, and how it is kept, as people tell it who do not write fields. */
export const forwardedTold: readonly Rewriting[] = [
  ...certified,
  ...redirected,
  ...opened,
  ...excepted,
  ...others,
  ...known,
];
