import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { toCount } from '../../numbers.ts';
import { phrased, within } from '../paraphrased/phrased.ts';
import { pair } from '../careful/pieces.ts';

const own = '["\'`]?([a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?)["\'`]?';
const where = `(?: (?:(?:that|which|residing|running|deployed|located|living|contained|found|placed|reside|run|live|are|belonging|belong) ){0,3}(?:in|of|within|inside|to) (?:(?:the )?namespace ${own}|the ${own} namespace|(?:this|that|its|the) namespace))?`;
const space = (one?: string, other?: string): string =>
  one === undefined && other === undefined ? '' : `in the namespace ${one ?? other ?? ''} `;
const can =
  '(?:(?:can|may|must|should|shall|is|are|be|to|allowed|permitted|able|either|any longer|by default|ever) ){0,5}';
const unless = overLines`
  (?:,? (?:unless|except where|except when|until|if not|save where) (?:[a-z]+ ){0,5}(?:polic(?:y|ies)|rules?)(?: (?:explicitly|expressly|specifically|
  permits?|allows?|states?|says?|it|this|them|so|otherwise|that|to)){1,6})?
`;
const reached = overLines`
  (?:be (?:contacted|reached|accessed|addressed)(?: from (?:anywhere|outside|elsewhere))?|(?:receive|accept|get)s? (?:any )?(?:incoming |inbound |ingress )?(?:traffic|connections?|requests?))
`;
const reaching = overLines`
  (?:(?:initiate|open|establish|start|make|set up|create)s? (?:any |an? )?(?:outgoing |outbound |egress )?connections?|(?:send|emit)s? (?:any |out )?(?:outgoing |outbound |egress )?(?:traffic|requests?|anything)|
  (?:contact|reach|connect to|talk to) (?:anything|anyone|anybody|any (?:destination|other pod|endpoint)))(?: (?:anywhere|to anywhere|at all|whatsoever))?
`;
const denial = overLines`
  (?:blocks?|den(?:y|ies)|rejects?|prohibits?|forbids?|prevents?|drops?|disallows?|refuses?|bans?|suppresse?s|stops?|cuts? off)
`;
const incoming = '(?:incoming|inbound|ingress)';
const outgoing = '(?:outgoing|outbound|egress)';
const all = '(?:(?:any|all|every|kinds?|sorts?|form|of|the|whatsoever) ){0,3}';
const ofPods = `(?: (?:for|of|to|from|into|by|concerning|reaching|affecting|towards?)(?: and (?:from|to))? (?:all|any|every|each)(?: (?:of the|the|single|and every))? pods?)`;
const both = 'denies all ingress and egress traffic for all pods';

const isolated =
  '(?:isolated|shielded|sealed off|cut off|protected|barred|blocked|locked|closed off|screened)';

/** Walls around whole namespaces, told by what no pod can do. */
const walls: readonly Rewriting[] = [
  ...phrased(
    `(?:none of (?:the|its) pods?|no pods?(?: at all)?|neither pod)${where} ${can}(?:${reached},? (?:n?or|and) (?:${can})?(?:itself |themselves )?${reaching}|${reaching},? (?:n?or|and) (?:${can})?${reached})${unless}`,
    (...[, one, other]) => `${space(one, other)}${both}`,
  ),
  ...phrased(
    `(?:none of (?:the|its) pods?|no pods?(?: at all)?)${where} ${can}${reached}${unless}`,
    (...[, one, other]) => `${space(one, other)}denies all ingress traffic for all pods`,
  ),
  ...phrased(
    `(?:none of (?:the|its) pods?|no pods?(?: at all)?)${where} ${can}${reaching}${unless}`,
    (...[, one, other]) => `${space(one, other)}denies all egress traffic for all pods`,
  ),
  ...phrased(
    `${denial} ${all}(?:${incoming}(?: traffic| connections?)?(?: and|,? as well as| or|,? along with|,? together with) ${all}${outgoing}|both ${incoming} and ${outgoing}|${outgoing}(?: traffic| connections?)?(?: and|,? as well as| or) ${all}${incoming}) (?:traffic|connections?|communication)${ofPods}${where}${unless}`,
    (...[, one, other]) => `${space(one, other)}${both}`,
  ),
  ...phrased(
    `${denial} ${all}${incoming} (?:traffic|connections?|communication)${ofPods}${where}${unless}`,
    (...[, one, other]) => `${space(one, other)}denies all ingress traffic for all pods`,
  ),
  ...phrased(
    `${denial} ${all}${outgoing} (?:traffic|connections?|communication)${ofPods}${where}${unless}`,
    (...[, one, other]) => `${space(one, other)}denies all egress traffic for all pods`,
  ),
  ...phrased(
    `(?:by default,? )?(?:nothing|no (?:traffic|packets?|connections?)) ${can}(?:enter|reach|get into|flow into|come into|go into|go in(?:to)?)(?: or| nor|,? and) (?:(?:be able to|to) )?(?:leave|exit|get out of|flow out of|go out of) (?:the|any|its|all)(?: of the)? pods?${where}${unless}`,
    (...[, one, other]) => `${space(one, other)}${both}`,
  ),
  ...phrased(
    `(?:all|every|each|any)(?: of the)? pods?${where} ${can}(?:completely |entirely |fully )?${isolated} (?:from|against|for) ${all}(?:(${incoming})|(${outgoing}))(?: traffic| connections?| communication| network traffic)`,
    (...[, one, other, ingress]) =>
      `${space(one, other)}denies all ${ingress === undefined ? 'egress' : 'ingress'} traffic for all pods`,
  ),
];

/** Who does something in the name of a program. */
const identities: readonly Rewriting[] = phrased(
  `(?:an?|the|one) (?:(?:machine|workload|service|dedicated|technical|separate|new|own|robot|kubernetes) )*(?:identity|account)(?: (?:called|named|known as)|,) ${own}(?:,)?(?: (?:(?:should|shall|must|has|have|needs?|ought|is|to|be) ){1,4}(?:established|created|set up|provided|defined|introduced|available|present|there|provisioned|exist))?(?: (?:in|within|inside) (?:the )?(?:namespace ${own}|${own} namespace))?`,
  (...[, name = '', one, other]) =>
    `A ServiceAccount named ${name}${one === undefined && other === undefined ? '' : ` in the namespace ${one ?? other ?? ''}`}`,
);

const many = '(\\d{1,3} ?%|\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)';
const labelled = `(?:(?:of the |of those |of its |of our )?(?:[a-z]+ )?(?:pods?|replicas?|instances?|copies|members?) )?(?:(?:that|which|are|is|carry(?:ing)?|bear(?:ing)?|with|have|having|labell?ed|marked|identified|by|the|a|label) ){1,5}(${pair})`;
const evictions = overLines`
  (?:(?:voluntary|planned|intentional) )?(?:evictions?|disruptions?|node drains?|drains?|draining(?: of)? (?:a |the )?nodes?|maintenance(?: work| operations?| activities)?)
`;
const named = (label = ''): string => label.replaceAll(/["'\x60]/gu, '').replace(/: ?/u, '=');
const amount = (said = ''): string => (said.includes('%') ? said.replace(' ', '') : String(toCount(said)));

/** How many pods have to stay, told by what evictions may do. */
const budgets: readonly Rewriting[] = [
  ...phrased(
    `(?:(?:that|so that|ensure|make sure|guarantee) )*(?:no )?${evictions} (?:(?:must|may|should|can|shall|will|are|is|allowed|permitted|to) )+(?:never|not)? ?(?:ever )?(?:leave|reduce|result in|bring|cause)(?: (?:us with|there to be|to|the number of))? (?:fewer|less) than ${many} ${labelled}(?: (?:to |being )?(?:running|available|remaining|in operation|operational|up|alive|ready|healthy|be))*`,
    (...[, said, label]) => `minAvailable ${amount(said)} for pods with the label ${named(label)}`,
  ),
  ...phrased(
    `(?:which|this|that) (?:is to be|must be|should be|has to be|is|shall be) (?:guaranteed|ensured|enforced|achieved|accomplished|expressed|governed) (?:by|with|through|via|by means of) an? (?:pod ?disruption )?budget,? (?:called |named )?${own}(?=[.,;]|$)`,
    'by a PodDisruptionBudget named $1',
  ),
];

const bearer =
  /(?<![\w-])(?:the\s)?(user|group|service\s?-?account)\s(?:named\s|called\s)?["'\x60]?((?!(?:that|which|who|is|should|must|in|of|and|may|can|has|named|called|accounts?)(?![\w-]))[a-z][\w.@:-]{0,60}[a-z0-9])["'\x60]?/giu;
const pronoun =
  /(?<=(?:grant|assign|giv|bind|bound|attach|hand)\w*\s(?:[a-z]{2,12}\s){0,2}to\s)(?:her|him|it|them|(?:this|that|said|the\ssaid)\s(?:user|group|(?:service\s?)?account|identity))(?=[\s.,;])/giu;

/** Who was told of once gets what is granted `to her`. */
function toBearer(text: string): string {
  const [one, ...more] = new Set(
    [...text.matchAll(bearer)].map(([, kind = '', name = '']) => `the ${kind} ${name}`),
  );
  return one === undefined || more.length > 0 ? text : text.replaceAll(pronoun, one);
}

export const policies: readonly Rewriting[] = [
  ...within(/polic(?:y|ies)/iu, walls),
  [/^[^]+$/gu, toBearer, (text) => /(?<!\w)(?:roles?|permissions?|rights)(?!\w)/iu.test(text)],
  ...within(/(?<!\w)(?:roles?|permissions?|rights|permitted|allowed)(?!\w)/iu, identities),
  ...within(/budget|disrupt|evict|drain/iu, budgets),
];
