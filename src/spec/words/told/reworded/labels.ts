import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';
import { isOfKeeper, isOfRun } from './last-kind.ts';
import { must, pair, pairs } from './pieces.ts';

const find =
  '(?:recogni[sz]|identif|find|found|track|select|match|tell|told|know|known|spot|pick|keep track of|kept track of)(?:e|es|ed|s|y|ies|ied)?(?: out| apart)?';
const by =
  '(?:by|through|via|with|on|using|by means of|by virtue of|on the basis of|thanks to)(?: (?:the|their|its))?(?: labels?)?';
const podsOf =
  '(?:(?:its|the|all|all its|all of its|all the|these|every|each|each of its) )?(?:pods?|copies|copy|replicas?)(?: (?:of it|it (?:manages|owns|keeps)))?';
const carry = overLines`
  (?:(?:additionally|also|besides|all|both|each|moreover|further|in addition|are|is|be|get|gets|have|has|being|to) ){0,4}(?:carry|carries|carrying|bears?|bearing|wears?|wearing|have|has|having|get|gets|marked|tagged|labell?ed|given)(?: (?:with|as|by))?(?: (?:the|both|a|these))?(?: labels?)?
`;
const only = '(?:only|just|merely|solely|but)';
const selects = overLines`
  (?:(?:is|are|being|be|serves?|serving|used|counts?|goes|matters?|part of|in|into|for|to|when|the|it|comes? to|belongs?|taken|relevant|selector|selecting|finding|find|select|selects|selected|identify|identifying|recogni[sz]e|recogni[sz]ing|matching|match|them|its|pods?|on|by|as|what|go(?:es)?|mentioned|listed|appears?|of|makes? up|forms?) ?){1,10}
`;
const keeps = (words: string, pairsOf: string, own: string): string =>
  `${words}pods have the labels ${pairsOf}, and its selector is ${own}`;

const atOf = (groups: readonly string[]): [number, string] => [Number(groups.at(-2)), groups.at(-1) ?? ''];

/** Those of what keeps pods, where it is spoken of. */
function ofKeeper(pattern: string, written: (...groups: string[]) => string): Rewriting {
  return [
    spaced(pattern),
    (...groups) => {
      const [at, words] = atOf(groups);
      return isOfKeeper(words, at) ? written(...groups) : (groups[0] ?? '');
    },
    (words) => words.includes('='),
  ];
}

/** The one of two labels that was meant by its place. */
function meant(said: string, first: string, second: string): string {
  if (/latter|second|last/iu.test(said)) return second;
  return /former|first/iu.test(said) ? first : said;
}

const begins = '(?<=^|[.;:!?] |\\n)';
const which = `(the (?:former|first|latter|second|last)(?: one| label| of (?:which|these|them|the two))?|${pair})`;

/** Labels of pods, and which of them those are found by. */
export const labelsReworded: readonly Rewriting[] = [
  [
    spaced(
      `(?<=(?<![\\w=/-])${pair}),? (?:plus|as well as|along with|together with|and also|and additionally) (?=${pair})`,
    ),
    (...groups) => {
      const [at, words] = atOf(groups);
      return isOfRun(words, at) ? ' and ' : (groups[0] ?? '');
    },
  ],
  [spaced(`(?<![\\w-])both (?=(?:the labels )?${pair} and ${pair})`), ''],
  // `tagged a=b and c=d, though only the former serves for finding the pods`
  ofKeeper(
    `(?<![\\w-])(${podsOf}|they|and|that|which|is|are)? ?${carry} (${pair}) and (${pair})(?:[,;]? (?:though|but|while|yet|and|with|of which)?|;) ?${only} ${which} (?:of which |alone )?${selects}(?=[.,;]|$)`,
    (...[, who = '', first = '', second = '', one = '']) =>
      keeps(
        /^(?:and|that|which|is|are)$/iu.test(who) ? `${who === 'and' ? 'and ' : ''}its ` : 'its ',
        `${first} and ${second}`,
        meant(one, first, second),
      ),
  ),
  ofKeeper(
    `${begins}${podsOf} ${carry} (${pair}) in addition to (${pair}), ${which} being (?:the|its|part of the) selector`,
    (...[, second = '', first = '', one = '']) =>
      keeps('its ', `${first} and ${second}`, meant(one, second, first)),
  ),
  ofKeeper(
    `${begins}${podsOf} ${carry} (${pair}) and (${pair}),? (?:but|and|while|yet|though) (?:it|the (?:deployment|set|selector)) (?:selects|finds|recogni[sz]es|identifies|matches|goes)(?: (?:them|its pods|the pods))?(?: ${only})? ${by} (?:${only} )?(${pair})(?: (?:only|alone|solely))?(?=[.,;]|$)`,
    (...[, first = '', second = '', one = '']) => keeps('its ', `${first} and ${second}`, one),
  ),
  ofKeeper(
    `${begins}(?:it|the selector|the (?:deployment|stateful ?set|daemon ?set|replica ?set)) (?:${find}|goes|looks)(?: (?:its pods|the pods|them))? ${by} (${pair})(?: (?:only|alone|solely))?[,;]?(?: (?:and|while|but|though))? (?:they|the pods|its pods|which|those) ${carry} (${pair})`,
    (...[, first = '', second = '']) => keeps('its ', `${first} and ${second}`, first),
  ),
  // `Recognise its pods by a=b`
  ofKeeper(
    `${begins}(?:please )?(?:(?:it|the (?:deployment|stateful ?set|daemon ?set|replica ?set)) )?${must} ?${find} ${podsOf} ${by} (${pairs})`,
    (...[, said = '']) => keeps('its ', said, said),
  ),
  ofKeeper(
    `(?<![\\w-])and ${find} (?:its|the) pods ${by} (${pairs})`,
    (...[, said = '']) => `. ${keeps('its ', said, said)}`,
  ),
  ofKeeper(`${begins}${podsOf} ${must} ?${find} ${by} (${pairs})`, (...[, said = '']) =>
    keeps('its ', said, said),
  ),
  ofKeeper(
    `${begins}(?:the )?pods (?:(?:that )?(?:it|the (?:deployment|set)) (?:manages|owns|keeps|looks after|takes care of)|belonging to it|of it) (?:are|have to be|must be) (?:those|the ones|all pods|all those)(?: that| which)? ${carry} (${pairs})`,
    (...[, said = '']) => keeps('its ', said, said),
  ),
  ofKeeper(
    `${begins}(?:it (?:looks after|takes care of|manages|owns|is responsible for) (?:all |the |all the )?pods|pods (?:belong to it|are its own|count as its own) (?:if|when) they),? ${carry} (${pairs})`,
    (...[, said = '']) => keeps('its ', said, said),
  ),
  ofKeeper(
    `${begins}(?:the label )?(${pairs}) (?:serves? (?:to|for)|is used (?:to|for)|is what it|is how it|is what|ties|tells|are used (?:to|for)) ?(?:${find}|finding|selecting|identifying|recogni[sz]ing|it)? ?(?:its|the) pods(?: (?:to it|by|apart))?(?=[.,;]|$)`,
    (...[, said = '']) => keeps('its ', said, said),
  ),
  ofKeeper(
    `${begins}${podsOf},? ${carry} (${pairs}),? (?:which|and that|and this|by which|on which)(?: is)?(?: (?:what|how|also))? (?:it|they|its selector|the (?:deployment|set))(?: (?:is|are|them|selects?|finds?|found|selected|recogni[sz]es?|identified|identifies|goes|its pods|the pods|on|by|with)){1,5}(?=[.,;]|$)`,
    (...[, said = '']) => keeps('its ', said, said),
  ),
  ofKeeper(
    `(?<![\\w-])(?:that|which) ${find} (?:its|the) pods ${by} (${pairs})`,
    (...[, said = '']) => `with the pod labels ${said}`,
  ),
  [spaced(`(?<![\\w-])(?:wearing|sporting) (?:the labels? )?(?=${pair})`), 'labelled '],
  // `its labels read a=b and c=d`
  [
    spaced(
      `${begins}(?:it (?:${must} ?(?:recogni[sz]able|recogni[sz]ed|identified|identifiable|known|found) ${by}|${carry}|sports?|goes with the labels?)|its labels (?:read|are|shall be|should be|run)|(?:mark|tag|label) it(?: with| as)?) (${pairs})`,
    ),
    (...groups) => {
      const [at, words] = atOf(groups);
      return isOfRun(words, at) ? `it has the labels ${groups[1] ?? ''}` : (groups[0] ?? '');
    },
    (words) => words.includes('='),
  ],
  [
    spaced(`${begins}(${pairs}) (?:is|are|shall be|should be) (?:its|the) labels?(?: of it)?(?=[.,;]|$)`),
    'it has the labels $1',
  ],
];
