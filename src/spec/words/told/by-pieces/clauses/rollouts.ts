import { overLines } from '../../../../../kernel/over-lines.ts';
import { toCount } from '../../../numbers.ts';
import { words } from '../../../text/words.ts';
import { byMatter } from './matter.ts';

const count = '(\\d{1,3}%?|an?|one|two|three|four|five|a single)';
const what = '(?:pods?|copy|copies|replicas?|instances?|ones?)';
const most = '(?:at (?:the )?most|up to|no more than|not more than|a maximum of|only|as many as)';
const extra = '(?:extra|additional|surplus|spare|more|on top|above|beyond|in excess|too many|over and above)';
const wanted =
  '(?:(?: of| than|,)?(?: the)?(?: (?:wanted|desired|usual|normal|required|needed|intended|configured|regular|that|of|the|its|their|number|count|total|four|two|three|five|six|pods|replicas|copies|usually|normally|is|are)){1,5})?';
const gone =
  '(?:missing|unavailable|down|lost|absent|away|gone|out of service|offline|taken away|not available)';
const be =
  '(?:(?:may|must|can|should|shall|is|are|being|be|ever|to|allowed|permitted|at|any|time|moment|go|goes) ){0,6}';
const few = (said: string): string =>
  said.endsWith('%') ? said : String(toCount(said.replace(/^an?$/iu, 'one')));

/** How many pods more and fewer there may be while a new version comes. */
export const rollouts = byMatter({
  about: /updat|upgrad|releas|roll|replac|version|exchang|chang/iu,
  holds:
    /updat|upgrad|releas|roll|replac|version|exchang|extra|addition|surplus|spare|more|beyond|above|on top|exceed|missing|unavailable|down|lost|absent|fewer|less|shortfall|fall|below/iu,
  pieces: [
    [
      'none',
      words(
        overLines`
          (?:(?:but|and|with|while|without) )?(?:
          (?:not (?:a single|one|any)(?: ${what})?|none|zero|no(?: single)?(?: ${what})?|never (?:an?|one|any)(?: ${what})?)(?: of (?:them|(?:the|its|all)(?: (?:pods|replicas|copies|two|three|four|five|six|\d{1,3})){1,2}|those))? ${be}${gone}|
          without (?:any|one|a single one)(?: (?:pods?|of them|of its pods|of the pods|one))? (?:(?:being|going|ever) )?${gone}|
          without (?:losing|missing) (?:any|one|a single one)(?: of them| of its pods| pods?)?|
          (?:never|not) ${be}(?:fall|drop|sink|go|get|fewer|less)(?: (?:below|under|than) (?:it|that|this|the (?:wanted|desired|usual) number|the number|three|four|two|five|six|\d{1,3}))?|
          no(?:t any)? (?:shortfall|shortage|loss|deficit)|never (?:fewer|less)(?: pods)?(?: than (?:wanted|desired|needed|usual|before))?)
        `,
      ),
      () => '0',
    ],
    [
      'missing',
      words(
        overLines`
          (?:(?:at no (?:time|moment|point)(?: in time)? (?:may|must|should|can) )?(?:more than|${most}) ${count}(?: ${what})?(?: of (?:them|the pods|its pods))? ${be}${gone}|
          (?:(?:may|can|could|allowing|tolerating|accepting|with) )(?:${most} )?${count}(?: ${what})? (?:may |to |can )?(?:be )?${gone})
        `,
      ),
      few,
    ],
    [
      'nothing',
      words(
        overLines`
          (?:no|without(?: any)?|zero) (?:${extra} )?${what}?(?: ${extra}${wanted})?(?: (?:are|is|may|must|should|can|to|be|ever)){0,4}(?: (?:created|started|added|brought up|allowed|permitted|run|exist))+|(?:no|without(?: any)?|zero) ${extra} ${what}|no surplus
        `,
      ),
      () => '0',
    ],
    [
      'more',
      words(
        overLines`
          (?:(?:with|allowing|allow|allows|by|and|but) )?(?:${most} )?(?:(?:a )?surplus of (?:${most} )?${count}(?: ${what})?|
          (?:exceed|exceeds|exceeding|overshoot) (?:(?:its|the|their|this|that) )?(?:wanted |desired |usual )?(?:number|count|size|total)?(?: of ${what})? ?by (?:${most} )?${count}(?: ${what})?|
          ${count} ${extra}(?: ${what})?${wanted}(?: ${most})?|${count} ${what} (?:(?:may|can|should|might|are|to|be|exist|run|allowed|there) ){0,4}${extra}${wanted}(?: ${most})?)
        `,
      ),
      few,
    ],
  ],
  idle: overLines`
    updat(?:e|es|ed|ing)|upgrad(?:e|es|ed|ing)|new|version|versions|release|releases|released|rolls?|rolled|rolling|roll-?outs?|rollout|out|in|through|replace|replaced|replaces|replacing|exchange|exchanged|brought|bring|brings|comes?|coming|goes|go|going|happens?|happen|during|when|while|whenever|
    gradual(?:ly)?|step by step|bit by bit|smoothly|little by little|one after another|one by one|started|created|exist|run|running|a while|time|most|at most|that|ever|allowing|allow|old|takes? place|fashion|manner|way|for|strategy|update|carried out|done|place|be|we|you|applied
  `,
  never: /surge|seconds|node|machine|drain|evict|budget|job|zone|traffic|memory|cpu|service|image/iu,
  say: ({ none, missing, more, nothing }) => {
    const [down, up] = [none ?? missing, more ?? nothing];
    if (down === undefined || up === undefined || (none !== undefined && missing !== undefined))
      return undefined;
    if (more !== undefined && nothing !== undefined) return undefined;
    return `RollingUpdate with maxSurge ${up} and maxUnavailable ${down}`;
  },
});
