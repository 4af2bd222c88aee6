import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';

const count = '(\\d{1,3}%?|one|two|three|four|five|half)';
const pair = '["\'\x60]?([a-z][\\w./-]{0,80}=[\\w.-]{0,62}\\w)["\'\x60]?';
const budget = '(?:pod ?)?disruption ?budget|PDB';
const must = '(?:must|have to|has to|should|shall|need to)(?: always)?';
const up = '(?:stay|remain|be|keep)(?: up| available| running| alive| ready| in service){1,2}';

/** What a budget is to guarantee, told ahead of it or as what it is for. */
export const budgetsOutright: readonly Rewriting[] = (
  [
    // `During drains, at least 2 Kafka pods must stay up. Write … a PodDisruptionBudget x that guarantees this.`
    [
      spaced(
        `^([^]{0,200}?)(?<=^|[.!?] ?)(?:(?:during|while|in case of|even during)[^.,\\n]{3,60},? )?at least ${count}(?: of (?:the|our|its))? (?:[A-Za-z][\\w-]{0,30} )?(?:pods|replicas|instances|copies|of them) ${must} ${up}(?: (?:during|while|in case of)[^.\\n]{3,60})?\\. ([^]{0,800}?(?:${budget})[^.\\n]{0,120}?) (?:that|which|to) (?:guarantees?|ensures?|enforces?|secures?|sees to) (?:this|that|it|so)`,
      ),
      '$1$3 with minAvailable $2',
    ],
    [
      spaced(
        `(?<=(?:${budget})[^.;\\n]{0,80}),? (?:so that|such that|which ensures that|ensuring that|that sees to it that) (?:at least |always )?${count} (?:of )?(?:the )?pods(?: (?:with|labell?ed) (?:the label )?${pair})? (?:(?:always|will|must|shall|at all times) ){0,2}${up}`,
      ),
      (...[, few = '', label]) =>
        ` with minAvailable ${few}${typeof label === 'string' ? ` for pods with ${label}` : ''}`,
    ],
    // `for the same label`
    [
      spaced(
        `(?<=(?:${budget})[^.;\\n]{0,80}) (?:for|on|of|with) the (?:same|very same|said) (?:pod )?label(?![\\w-])`,
      ),
      (...all) => {
        const [at, words] = [Number(all.at(-2)), all.at(-1) ?? ''];
        const labels = new Set([...words.slice(0, at).matchAll(spaced(pair))].map(([, one = '']) => one));
        const [label] = labels;
        return labels.size === 1 && label !== undefined
          ? ` for pods with the label ${label}`
          : (all[0] ?? '');
      },
    ],
    // `The replicas should also be kept apart: use required pod anti-affinity`
    [
      spaced(
        '(?<=[.;] )(?:the |its )?(?:replicas|pods|copies) (?:should|must|shall|have to|are to) (?:also )?(?:be )?(?:kept apart|spread out|separated|stay apart): (?=(?:please )?(?:use |with )?(?:an? )?(?:required|preferred|hard|soft)? ?(?:pod )?anti-?affinity)',
      ),
      '',
    ],
  ] as const satisfies readonly Rewriting[]
).map(([from, written]): Rewriting => [from, written, isOfBudget]);

function isOfBudget(words: string): boolean {
  return /disruption\s?budget|(?<!\w)PDB(?!\w)/iu.test(words);
}
