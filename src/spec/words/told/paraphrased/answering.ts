import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased } from './phrased.ts';

const itself = '(?:(?:the )?(?:machine|host|node)(?: itself)?)';

const speaker = '["\'`]?([a-z][a-z0-9]*(?:-[a-z0-9]+)*)["\'`]?';

/** At which port it answers itself, and at which one of its node. */
export const answeringTold: readonly Rewriting[] = [
  ...phrased(
    [
      overLines`
        (?:(?:it|and|which|that) )*(?:is |are )?(?:reachable |available |found |answers |listens )?
        (?:on|at|under) port (\d{2,5})(?: (?:of|in|inside) the container)?,? (?:and |but )?(?:on|at|of) ${itself}
        (?:,? (?:it is )?(?:reachable|found|available))? (?:on|at|under) (?:port )?(\d{2,5})(?!\w)
      `,
      overLines`
        (?:(?:it|and|which|that) )*(?:is |are )?(?:reachable |available |found |answers |listens )?
        (?:on|at|under) (?:port )?(\d{2,5}) (?:of|in|inside) the container,? (?:and |but )?
        (?:on|at|under)? ?(?:port )?(\d{2,5}) (?:of|on) ${itself}
      `,
    ],
    'container port $1, hostPort $2',
  ),
  ...phrased(
    overLines`
      (?:(?:a |the )?container port|listens on(?: port)?|port) (\d{2,5}),? (?:which is |and is |and |is |that is )?
      (?:seen|visible|reachable|found|open|available|published|shown|known) (?:on|at|under|by) (?:the |each |every |its )
      (?:node|host|machine)(?: itself)? (?:as|on|at|under|by) (?:port )?(\d{2,5})(?!\w)
    `,
    'container port $1, hostPort $2',
  ),
  ...phrased(
    '(?:serves?|offers?|shows?|publishes|gives?) (?:its |the )?(?:numbers|metrics|figures|pages|statistics|data) (?:on|at|over) (?:port )?(\\d{2,5})(?: \\((?:(?:the )?port (?:name|called|named) ([a-z-]{1,15}))?,? ?(?:(?:and )?(?:also|the same|too)? ?(?:port )?(\\d{2,5}) on (?:the |each |every )?(?:host|node|machine))?\\))?',
    (...[, port = '', called, host]) =>
      `listens on port ${port}${typeof called === 'string' ? ` named ${called}` : ''}${typeof host === 'string' ? `, hostPort ${host}` : ''}`,
  ),
  ...phrased(
    overLines`
      (?:serves?|speaks?|talks?|answers?|handles?|offers?|accepts?|takes?|waits? for|expects?)
      (?: (?:its|all|only|plain))? (?:HTTP|HTTPS|TCP|gRPC|web|requests|connections|clients|calls|traffic|pages|users)
      (?: (?:traffic|requests|connections|calls|pages))? (?:on|at|over|via|through) (?:port )?(\d{2,5})
      (?![\w.]*\w)
    `,
    'listens on port $1',
  ),
  ...phrased(
    `(?:(?:it|they|(?<=^|[.;] )${speaker}|each|all|copies|each of them|all of them|both) )(?:should |must |shall |will )?answers? (?:on|at) (?:port )?(\\d{2,5})(?![\\w.]*\\w|,? and |:)`,
    (...[, who, port = '']) => `${typeof who === 'string' ? who : 'it'} listens on port ${port}`,
  ),
];
