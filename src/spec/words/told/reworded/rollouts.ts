import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { toCount, toSeconds } from '../../numbers.ts';
import { spaced } from '../introducing/pieces.ts';

const begins = '(?<=^|[.;:!?] |\\n|(?<![\\w-])and |, )';
const count = '(\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve)';
const time =
  '(\\d{1,5} ?(?:s|secs?|seconds|m|mins?|minutes)(?!\\w)|(?:one|two|three|four|five|six|ten|fifteen|twenty|thirty) (?:seconds|minutes?))';
const seen =
  "(?:(?:it's|it is|they are|they're|it|they|is|are|being|to be|be|for|a pod|counts?|counted|considered|regarded|deemed|seen|treated|taken|as|become|becomes) ){0,6}";
const pods = '(?:(?:a|an|each|every|any|its|the|new|all) ){0,3}pods?';
const lost = overLines`
  (?:(?:is|are|be|has|have|to be|counts?|counted|considered|regarded|deemed|seen|as|being|it|treated) ){0,4}(?:stuck|failed|given up|stalled|a failure|hopeless|abandoned|aborted|failing)
`;
const rollout = '(?:(?:the|a|any|an|its) )?(?:rollout|roll-out|update)';
const old = '(?:former|old|older|earlier|previous|past|prior)';
const kept =
  '(?:retained|kept|preserved|available|remembered|held on to|stored|left|kept around|kept available)';
const back =
  '(?: (?:for (?:the sake of )?(?:a )?roll-?backs?(?: purposes)?|to (?:be able to )?roll back(?: to)?|to return to|in case of a roll-?back))?';
const ready = (said = ''): string => `minReadySeconds ${String(toSeconds(said))}`;
const progress = (said = ''): string => `progressDeadlineSeconds ${String(toSeconds(said))}`;
const revisions = (said = ''): string => `revisionHistoryLimit ${String(toCount(said))}`;
const missing = (said: string): string => {
  if (/%/u.test(said)) return said.replace(/\s/u, '');
  return /^no/iu.test(said) ? '0' : String(toCount(said));
};
const first = (groups: readonly string[]): string =>
  groups.slice(1).find((one) => typeof one === 'string') ?? '';

const most = '(?:(?:up to|at most|at the most|no more than|not more than|as many as) )?';
const end = '(?: (?:at once|at a time|at (?:the )?most|at the same time))*';
const share = '(\\d{1,3} ?%|\\d{1,3}|one|two|three|four|five|none|not one|no pod)';
const be = '(?: (?:may|can|could|might|are allowed to|is allowed to|exist|be|there|started|created|run))*';
const gone = '(?:missing|unavailable|down|absent|away|lost|gone|out of service)';
const over = '(?:beyond|above|over|on top of|in excess of|more than)';
const wanted =
  '(?:the|its) (?:wanted|desired|usual|normal|configured|intended) (?:number|count|size)(?: of (?:pods|replicas|copies))?';
const surge = overLines`
  (?:it (?:may|can) have |there (?:may|can) be |with )?${most}${count} (?:(?:extra|additional|surplus|spare|more) (?:pods?|copies|copy|replicas?)${be}(?: than (?:usual|wanted|desired|needed))?|(?:pods?|copies|copy|replicas?)${be} ${over} ${wanted}|(?:pods?|copies|copy|replicas?) (?:too many|on top))${be}${end}
`;
const short = `${most}${share}(?: (?:of (?:them|its pods|the pods|those)|pods?))?${be} ${gone}${end}`;
const updating = overLines`
  (?:(?:(?:a |the |each |every |any )?(?:new versions?|updates?|releases?)|it)(?: (?:is|are|gets?|comes?|go|goes|happens?|takes? place|arrives?|introduced|rolled|brought|made|carried))*(?: (?:in|out))*(?: (?:gradually|step by step|bit by bit|little by little|one after another|smoothly))+(?:: |, |; |, with )|
  (?:(?:on|during|for|with|in|upon) (?:an? |the |each |every |any )?(?:rolling )?(?:updates?|rollouts?|new versions?|releases?)|(?:when|while|whenever|as) (?:a new version (?:comes|arrives|is rolled out|gets in|comes out)|it is updated|updating|rolling out)),? )
`;

/** How new versions come, told without the names of fields. */
export const rolloutsReworded: readonly Rewriting[] = [
  // `new versions get in gradually: no more than two extra pods at once and at most 20% of them missing`
  [
    spaced(`(?<=^|[.;:!?] |\\n)${updating}${surge},? (?:and|but|while|,) ?${short}(?=[.;]|$)`),
    (...[, more = '', less = '']) =>
      `it uses a rolling update with maxSurge ${String(toCount(more))} and maxUnavailable ${missing(less)}`,
  ],
  [
    spaced(
      overLines`
        (?:(?<=^|[.;:!?] |\n)|(?<=, |(?<![\w-])and ))(?:${pods} ${seen}available (?:once|only after|only once|when|if|after|as soon as) (?:it has|it's|it is|they have|having|it|being)(?: been| stayed| remained)? ready for(?: at least)? ${time}|
        ${pods} (?:has|have|must|needs?|ought|should)(?: to)? (?:be|stay|remain|have been) ready for(?: at least)? ${time} (?:until|before|so that|to)(?: ${seen})? ?available|
        only (?:after|once|when) (?:being |having been |it has been |staying )?ready for(?: at least)? ${time} (?:is|are|does|do|counts?)(?: ${pods})? (?:count as |counts? as |considered |regarded as |become )?available|
        it takes ${time} of (?:readiness|being ready) (?:for|until|before) ${pods} ${seen}available|
        ${pods} (?:is|are) not ${seen}available (?:before|until) (?:it has|they have)(?: been| stayed)? ready for ${time})
      `,
    ),
    (...groups) => ready(first(groups.slice(0, 6))),
  ],
  [
    spaced(
      overLines`
        (?:(?<=^|[.;:!?] |\n)|(?<=, |(?<![\w-])and ))(?:${rollout} ${lost} (?:after|when it takes longer than|once it has taken|if it takes longer than) ${time}(?: without (?:any )?progress)?|
        ${rollout} (?:without(?: any)? progress for|(?:that|which) (?:takes longer than|makes no progress for|does not progress for)) ${time} ${lost}|
        after ${time} without(?: any)? progress,? ${rollout} ${lost}|
        ${time} (?:for|until) ${rollout} ${lost})
      `,
    ),
    (...groups) => progress(first(groups.slice(0, 5))),
  ],
  [
    spaced(
      overLines`
        (?:(?<=^|[.;:!?] |\n)|(?<=, |(?<![\w-])and ))(?:${count} ${old} (?:revisions|versions|replica ?sets) (?:(?:are|is|stay|remain|get|should be|shall be|must be|to be) )?${kept}${back}|
        ${count} revisions (?:(?:are|stay|get|should be|shall be) )?${kept} (?:for roll-?backs?|to roll back to)|(?:please )?(?:keep|retain|preserve|hold on to|remember) ${count} ${old} (?:revisions|versions|replica ?sets)${back})
      `,
    ),
    (...groups) => revisions(first(groups.slice(0, 4))),
    (words) => /deployment/iu.test(words),
  ],
  // All of them go before any comes.
  [
    spaced(
      `${begins}(?:for|with|on|upon|at) (?:a|an|each|every|any) (?:new (?:version|release)|update|release|upgrade),? all (?:the )?(?:running|old|existing|present) (?:pods|ones|copies|replicas) (?:are|have to be|must be|get) (?:taken down|stopped|removed|shut down|deleted|ended|terminated)(?: first)?(?:,|;)? (?:and|before) (?:then )?(?:the|any) new ones? (?:come|comes|are started|is started|follow|start|starts)(?: up)?(?: afterwards| then| after that| only then)?`,
    ),
    'its strategy is Recreate',
  ],
  // A pod goes when somebody deletes it, and not before.
  [
    spaced(
      overLines`
        (?<=^|[.;:!?] |\n)(?:(?:(?:a|the|any) )?new versions?|an update|updates|(?:a|its|the|old) pods?|pods)(?=[^.;]{0,120}(?:by hand|manually|somebody|someone|an operator|an administrator|anybody|you))(?=[^.;]{0,120}(?:remov|delet|kill))(?=[^.;]{0,120}(?:only|until|unless|not before))[^.;]{10,170}(?=[.;]|$)
      `,
    ),
    'its updates are OnDelete',
    (words) => /(?:daemon|stateful)\s?-?set/iu.test(words),
  ],
];
