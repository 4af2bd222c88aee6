import { overLines } from '../../../../../kernel/over-lines.ts';
import { words } from '../../../text/words.ts';
import { byMatter } from './matter.ts';

const number = '(?:port |number )?:?\\d{2,5}';
const called =
  '(?:(?:which|that|and|it|,) )*(?:(?:is|are|be|to be|should be|shall be|being) )?(?:called|named|known as|known by the name(?: of)?|labell?ed|to be called|to be known as|(?:to )?go(?:es|ing)? by the name(?: of)?|to go by the name(?: of)?|under the name(?: of)?|by the name(?: of)?|with the name|answers to the name(?: of)?|bears the name|carries the name|whose name is|by name)';
const name =
  '["\'`]?((?!(?:it|its|the|a|an|of|at|on|as|is|and|port|ports|to|which|that|be|available|under|by|with|for|name|called|named|number|container|service|tcp|udp|sctp)(?![\\w-]))[a-z][a-z0-9-]{0,14})["\'`]?';

const open =
  /(?<!\w)(?:ports?|listen(?:s|ing)?|reached|connections?|offer(?:s|ing)?|expos(?:es?|ing)|opens?|reachable|speaks?|available|serv(?:es?|ing)|answers?|hand|accepts?)(?!\w)/iu;

/** `the container, named server, listens on 9090`: what it is called is no name of its port. */
const ofContainer =
  /(?<!\w)containers?["'`]?,?\s(?:(?:is|which\sis|that\sis|to\sbe)\s)?(?:named|called|known\sas)/iu;

/** A port of a container, and what it is called. */
export const portsNamed = byMatter({
  about: /^(?![^]*(?:service(?! account)|ingress|probe|policy))(?=[^]*\d{2,5})[^]*(?:call|name|known|port)/iu,
  holds: /\d{2,5}|name|called|known|port/iu,
  pieces: [
    [
      'said',
      words(
        `(\\d{2,5},? (?:(?:as|which|and|a|an|its|the|that|is|are|be|under|by) ){0,4}(?:container )?(?:port,? )?${called} ${name})`,
      ),
    ],
    [
      'said',
      words(
        `(${called} ${name},? (?:(?:it|they|the|container|its|that|on|at|via|offers|opens|exposes|makes|accepts|connections|listens|serves|is|reached|can|be|reachable) ){1,6}${number})`,
      ),
    ],
    [
      'said',
      words(
        `(port ${name},? (?:(?:which|that) )?(?:is|has the number|with the number|on|at|being) ${number})`,
      ),
    ],
  ],
  idle: overLines`
    ports?|can|listen(?:s|ing)?|reached|reachable|connections?|offer(?:s|ing|ed)?|expos(?:e|es|ing)|opens?|opening|speaks?|available|serv(?:es?|ing)|answers?|holds? out|hand|accept(?:s|ing)?|name|tcp|at which|takes?|taking|via|under|known|called|named|where|requests?|talks?|make|number
  `,
  never:
    /ports? \d{2,5} (?:named|called)|service(?! port)|ingress|probe|health|alive|ready|restart|seconds|target|node ?port|forward|load ?balancer|pods? of|route|udp|sctp|secret|config|egress|policy|host ?port|environment|[A-Z]{2,}_|image|:\d+\.|label|namespace/u,
  say: ({ said = '' }, clause) => {
    if (!open.test(clause) || ofContainer.test(clause)) return undefined;
    const port = /\d{2,5}/u.exec(said)?.[0];
    const own = new RegExp(`(?:${called}|port) ${name}`.replaceAll(' ', '\\s'), 'iu').exec(said)?.[1];
    return port === undefined || own === undefined ? undefined : `containerPort ${port} named ${own}`;
  },
});
