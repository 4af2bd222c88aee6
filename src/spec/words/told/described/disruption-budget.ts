import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount } from '../../numbers.ts';
import { count, pair, sign, told, type Described } from './described.ts';

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

export const disruptionBudget: Described = {
  kind: 'PodDisruptionBudget',
  unless: /(?<!\w)(?:rolling|rollout|image|surge)(?!\w)/iu,
  signs: [
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
  ],
};
