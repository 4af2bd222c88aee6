import { overLines } from '../../../../../kernel/over-lines.ts';
import { words } from '../../../text/words.ts';
import { pair } from '../../careful/pieces.ts';
import { byMatter } from './matter.ts';

const pairs = `((?:${pair})(?:(?:,? (?:and|as well as|plus|along with) |, )(?:${pair})){0,5})`;

/** What all pods of a workload are marked with. */
export const podLabels = byMatter({
  about: /^\s*(?:(?:all|each|every|its|the|of|these) ){0,4}(?:pods?|copies|replicas|they)(?!\w)[^]*(?:=|:)/iu,
  unless:
    /share|apart|never|polic|netpol|ingress|egress|select|budget|affinity|spread|(?<!\w)node ?selector|reach|traffic|may (?:talk|call)|service monitor|p(?:od)? ?monitor/iu,
  holds: /=|:\s?\w|pods?|they|copies|replicas/iu,
  pieces: [
    ['pairs', words(pairs)],
    [
      'marked',
      words(
        'carry|carries|carrying|bear|bears|bearing|wear|wears|marked|tagged|labell?ed|labels?|recogni[sz]ed(?: by)?|identified(?: by)?|told by|known by|sport|show',
      ),
    ],
    [
      'whom',
      words(
        '(?:(?:all|each|every|its|the|these|those|whose|of|their) ){1,4}(?:pods?|copies|replicas|instances)(?: of it)?|they|these',
      ),
    ],
  ],
  idle: overLines`
    labels?|marks?|both|pair|pairs|carry|bear|which|set|where
  `,
  never:
    /service|select|node|machine|only|tolerat|taint|environment|variable|namespace|ingress|annotat|call|reach|image|[A-Z]{3,}/u,
  say: ({ pairs: said, marked, whom }) =>
    said === undefined || marked === undefined || whom === undefined
      ? undefined
      : `its pods are labelled ${said.replaceAll(/,? as well as |,? plus |,? along with /giu, ' and ')}`,
});
