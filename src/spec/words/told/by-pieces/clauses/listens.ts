import { overLines } from '../../../../../kernel/over-lines.ts';
import { words } from '../../../text/words.ts';
import { byMatter } from './matter.ts';

const others = overLines`
  service(?! account)|ingress|probe|polic|gateway|route|alive|ready|health|traffic|talk|connects? to|call(?!ed)|depend|upstream|behind|proxy|forward|udp|sctp|outside|load ?balancer|node ?port|client|monitor|metric|/[a-z]
`;

/** A port that the container itself answers on, which nobody gives a name. */
export const listens = byMatter({
  about: new RegExp(`^(?![^]*(?:(?<![\\w.:/-])(?:${others.replace('|/[a-z]', '')})))[^]*\\d{2,5}`, 'iu'),
  holds: /\d{2,5}/u,
  pieces: [
    [
      'port',
      words(
        overLines`
          (?:(?:accept(?:s|ing)?|tak(?:es?|ing)|answer(?:s|ing)?|reachable|reached|open(?:s|ing)?|available|expos(?:es?|ing))(?: (?:for|to))?(?: (?:http|incoming|tcp|its|all))*(?: (?:requests|connections|calls))?(?: (?:on|at|via|through|over))?(?: (?:tcp|its|the|container))*(?: port)? (\d{2,5}))
        `,
      ),
    ],
  ],
  idle: 'requests?|connections?|which|where|each|reachable|http|tcp',
  never: /\/[a-z]|named|called|name|image|:\d|seconds|environment|variable|[A-Z]{2,}_|user|group|label/u,
  say: ({ port }) => (port === undefined ? undefined : `containerPort ${port}`),
});
