import { overLines } from '../../../../../kernel/over-lines.ts';
import { toCount } from '../../../numbers.ts';
import { words } from '../../../text/words.ts';
import { byMatter } from './matter.ts';

const own = '["\'`]?([a-z][a-z0-9]*(?:-[a-z0-9]+)+|(?<=budget )[a-z][a-z0-9]{2,40})["\'`]?';
const count = '(\\d{1,3}(?: ?%)?|(?:a )?single(?: one)?|one|two|three|four|five)';
const some =
  '(?: (?:of )?(?:(?:the|its|these|those|them|his|our|all|such) ){0,2}(?:pods?|replicas?|copies|copy|instances?)?)?';
const gone = '(?:down|missing|unavailable|gone|lost|offline|evicted|away|out of service)';

/** How many pods may be missing while nodes are emptied, under the name of a budget. */
export const spared = byMatter({
  about: /disruption|evict|drain|maintenance|pdb(?!\w)/iu,
  holds:
    /disrupt|evict|drain|maintenance|pdb|budget|pods?|missing|unavailable|most|least|more than|fewer|lost|loss/iu,
  pieces: [
    [
      'why',
      words(overLines`
        (?:(?:during|for|because of|such as|while|when|whenever|in case of|under|by|of|and|other|all) ){0,3}(?:(?:any|voluntary|planned|all|node) ){0,2}(?:disruptions?|evictions?|maintenance|drains?|interruptions?|nodes? (?:are|is) (?:being )?(?:drained|emptied))
      `),
    ],
    [
      'name',
      words(`(?:(?:pod ?)?(?:disruption ?)?budget|PodDisruptionBudget|pdb)(?: (?:named|called))?,? ${own}`),
    ],
    ['name', words(`(?:put|write) (?:that|this|it) (?:into|in|down as) ${own}`)],
    ['name', words(own)],
    [
      'most',
      words(
        `(?:(?:never|must not|may not|should not|can not|cannot|not) )(?:(?:take|takes|remove|removes|evict|evicts|cost|costs)(?: us)?(?: away)? )?(?:away )?more than ${count}${some}(?: (?:be|is|are|may be|may) ${gone})?`,
      ),
    ],
    [
      'most',
      words(
        `(?:(?:at most|no more than|not more than|up to|only(?: a)?) )${count}${some}(?: (?:(?:may|can|is|are|be|allowed to|to) ){1,4}${gone})?`,
      ),
    ],
    ['most', words(`(?:the )?loss of ${count}${some}(?: at (?:the )?most)?`)],
    ['most', words(`(?:(?:may|can) )?cost(?: us)? ${count}${some} at (?:the )?most`)],
    [
      'least',
      words(
        `(?:(?:at least|no fewer than|no less than|not fewer than|never fewer than) )${count}${some}(?: (?:(?:must|have to|has to|should|are|is|be|always|kept) ){0,4}(?:available|up|running|remain|stay up|stay))?`,
      ),
    ],
    ['once', words('at (?:once|a time|the same time)|simultaneously|at any time|at all times')],
  ],
  idle: overLines`
    finally|sees to it|see to it|ensures?|makes? sure|guarantees?|guarantee|guard|guards?|guarded|protect|protects?|protected|tolerates?|under|pod|disruption|budget|create|add|set up|define|there to|never|keeps?|because|them|voluntary|such as|being|at most|only|down|PodDisruptionBudget|named|called|while|when
  `,
  never: /rolling|update|surge|image|probe|seconds|minutes|network|cpu|memory|autoscal/iu,
  say: ({ name, most, least }) => {
    if (name === undefined || (most === undefined) === (least === undefined)) return undefined;
    const said = (most ?? least ?? '').replace(/^(?:a )?single(?: one)?$/iu, 'one');
    const number = /^\d/u.test(said) ? said.replace(' ', '') : String(toCount(said));
    return `A PodDisruptionBudget named ${name} with ${most === undefined ? 'minAvailable' : 'maxUnavailable'} ${number}`;
  },
});
