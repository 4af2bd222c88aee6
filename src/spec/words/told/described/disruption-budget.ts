import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount } from '../../numbers.ts';
import { clause, count, pair, sign, together, told, type Described } from './described.ts';

const up = overLines`
  (?:
    stay(?:s)?(?: up| alive| running)?|remain(?:s)?(?: up| alive| running)?|
    be (?:up|alive|running|there|available|left|kept)|keep running|kept (?:running|alive|up)|survive|
    run|serve|up|alive
  )
`;
const down = overLines`
  (?:be )?(?:
    gone|down|away|missing|unavailable|evicted|disrupted|offline|taken (?:down|away)|removed|
    interrupted|disturbed|lost|go down|go away|out
  )
`;
const when = overLines`
  (?:
    nodes?|drain(?:s|ed|ing)?|maintenance|upgrades?|evict(?:s|ed|ing|ions?)?|disruptions?|
    voluntar(?:y|ily)|whatever happens|always|at any (?:time|moment)|cluster
  )
`;
const share = `(?:${count}|\\d{1,3} ?(?:%|percent))`;

const numberOf = (said: string): string =>
  /%|percent/iu.test(said)
    ? `${/\d+/u.exec(said)?.[0] ?? ''}%`
    : String(said.startsWith('half') ? '50%' : toCount(said));

const few =
  '(?:never|no|not|at most|only)(?: [a-z]+)* (?:more than|take|lose|evict|be without|at most)|at most|no more than';
const many = 'at least|no fewer|never fewer|not less|survive|stay|remain|kept|always';
const ofPods = new RegExp(pair, 'iu');

export const disruptionBudget: Described = {
  kind: 'PodDisruptionBudget',
  unless:
    /(?<!\w)(?:rolling|rollout|(?:during|on|for|when|while|throughout)\s(?:an?\s|the\s|any\s)?(?:updat(?:es?|ing)|new\sversions?)|tcp\s(?:port|connections?)|udp|cidr|network\s?polic(?:y|ies)|(?:outbound|inbound)|roll(?:ed|s) out|new version|revisions?|image|surge|probe|tcp connection|pvcs|cpus?|quota)(?!\w)/iu,
  signs: [
    together(
      '(?:drain|maintenance|upgrade|evict|disruption|nodes? (?:is|are|goes|go) (?:emptied|down|away))',
      `${share}|half`,
      'at least|no fewer|never|no more|not more|at most|only|survive|always',
      'pods?|copies|instances|replicas|brokers?|members?',
    ),
    sign(
      overLines`
        (?:at least|no fewer than|never fewer than|not less than|a minimum of|minimum|always) (?:${share}|half)
        ~(?:must|should|has to|have to|need to|needs to|shall|to)(?: always)? ${up}
      `,
    ),
    sign(
      `(?:never|not|at most|no more than|only)~(?:more than )?(?:${share}|half)~(?:must|should|may|can|shall|be|is|are|to)~${down}`,
    ),
    sign(
      `${when}~(?:at least|no fewer than|never fewer than|at most|no more than|never more than|only) (?:${share}|half)~`,
    ),
  ],
  says: [
    [
      told(
        `\\((?:with |the |labels? |labell?ed )*(${pair})(?:,? (?:in )?(?:the )?namespace ([a-z][a-z0-9-]*))?\\)`,
      ),
      (...[, label = '', space]) =>
        `${space === undefined ? '' : `in the namespace ${space} `}for pods with ${label}`,
    ],
    [
      told(
        overLines`
          (?:always )?(?:at least|no fewer than|never fewer than|not less than|a minimum of) (${share}|half) (?:of )?
          (?:the |our |all |its )?([a-z -]{0,30}?)
          (?:\(?(?:with |labell?ed )?(?:the label )?(${pair})\)?)?,? ?
          (?:must|should|has to|have to|need to|needs to|shall|to)(?: always)? ${up}(?: up| running)?
        `,
      ),
      (...[, said = '', , label]) =>
        `${label === undefined ? '' : `for pods with ${label}: `}minAvailable ${numberOf(said)}`,
    ],
    [
      told(
        overLines`
          (?:never more than|no more than|not more than|at most|only|more than) (${share}|half) (?:of )?
          (?:the |our |all |its )?([a-z -]{0,30}?)
          (?:\(?(?:with |labell?ed )?(?:the label )?(${pair})\)?)?,? ?
          (?:must|should|may|can|shall|is|are|to)
          (?: (?:ever|never|not|be|at once|at a time|at the same time|allowed to))* ${down}
          (?: at (?:once|a time|the same time))?
        `,
      ),
      (...[, said = '', , label]) =>
        `${label === undefined ? '' : `for pods with ${label}: `}maxUnavailable ${numberOf(said)}`,
    ],
    [clause(few, `(${share}|half)(?!\\w)`), (said, of = '') => asked('maxUnavailable', of, said)],
    [clause(many, `(${share}|half)(?!\\w)`), (said, of = '') => asked('minAvailable', of, said)],
  ],
};

function asked(field: string, of: string, said: string): string {
  const label = ofPods.exec(said)?.[0];
  const space = /in the namespace [a-z0-9-]+/u.exec(said)?.[0];
  return `${space === undefined ? '' : `${space} `}${label === undefined ? '' : `for pods with ${label}: `}${field} ${numberOf(of)}`;
}
