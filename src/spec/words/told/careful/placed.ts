import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { toCount } from '../../numbers.ts';
import { phrased } from '../paraphrased/phrased.ts';
import { must, named, node, pair, pods } from './pieces.ts';

const labelled =
  '(?:(?:that|which|whose|with|carry(?:ing)?|carries|bear(?:s|ing)?|have|has|having|are|is|labell?ed|marked|tagged|wear(?:s|ing)?|the|a|label|labels) ){1,6}';
const key = '["\'`]?([a-z][\\w./-]{0,80})["\'`]?';
const value = '["\'`]?([\\w.-]{0,60}\\w)["\'`]?';
const weight = '(?:(?:with |at )?(?:a |the )?weight(?: of|:|=| is)? ?(\\d{1,3}))';
const ideally =
  '(?:ideally|preferably|if possible|where possible|if at all possible|as far as possible|if there is room|rather|by preference|when(?:ever)? possible|wherever possible|(?:if|where|whenever) feasible|preferentially|best)';
const one = `(?:(?:one|the same|a single|the very same|a|any one) ${node})`;
const sit = overLines`
  (?:share|shares|be|run|runs|live|lives|sit|sits|land|lands|end up|ends up|placed|put|scheduled|started|co-?located|found|stay|stays|meet|wind up)(?: (?:together|at the same time))?
`;
const apart = 'each of its pods has to be on a different node';
const hosts =
  '(?:,? \\(?(?:(?:by|with|topology|key|look at|judged|according|to|the|label|as|told|a|of) )*\\(?kubernetes\\.io/hostname\\)?)?';
const effect = '["\'`]?(NoSchedule|NoExecute|PreferNoSchedule)["\'`]?';

const preferring = (label = '', amount = ''): string =>
  `nodes with the label ${label.replace(/: ?/u, '=')} are preferred with weight ${amount}`;
const amongst = (name = '', list = ''): string =>
  `it may only be placed on nodes whose label ${name} is ${list}`;
const several =
  '((?:["\'`]?[\\w.-]{0,60}\\w["\'`]?(?:, (?:or |and )?| or | and )){1,8}["\'`]?[\\w.-]{0,60}\\w["\'`]?)';
const orList = (list: string): string => list.replaceAll(/,? and /gu, ' or ');

const requires = (name = '', list = ''): string =>
  `node affinity where ${name} In ${orList(list).replaceAll(/,? or |, /gu, ', ')}`;
const word = '["\'`]?(?!(?:and|or|the|at|on|in|it|this|that|these|are|is)(?![\\w-]))[\\w.-]{0,60}\\w["\'`]?';
const anyOf = `(${word}(?:(?:, (?:or |and )?| or | and )${word}){0,8})`;
const whose = `(?:whose|where(?: the| their)?|with) (?:label )?${key}(?: label)? ${must}(?:set to |(?:has|have|of) the value |equals? )?(?:(?:one of|either|in|among)(?: these)?:? )?`;

/** Where pods are put, in whole sentences. */
export const placed: readonly Rewriting[] = [
  ...phrased(
    overLines`
      (?:(?:use|with|by|through|apply|add|has|have|it|set|a|an|the|its|hard|required|strict|and) ){0,4}node affinity(?: rule)?(?: (?:so|such) that| that|,| which)? (?:(?:it|they|${pods}|makes?|lets?|sure|ensures?|keeps?|requires?|demands?) ){0,3}${must}(?:only |ever )*(?:land|run|placed|scheduled|end up|start|live|put|kept|go)?(?: only)? ?
      (?:on|onto|to) ${node}s? ${whose}${anyOf}
    `,
    (...[, name, list = '']) => requires(name, list),
  ),
  ...phrased(
    `node affinity(?: rule)? (?:(?:that|which) )?(?:requires|demands|makes sure|ensures|wants|insists)(?: that)? (?:the |each |its )?${node}'s ${key} label ${must}(?:either |one of |in )?${anyOf}`,
    (...[, name, list = '']) => requires(name, list),
  ),
  ...phrased(
    `only ${node}s? ${whose}${anyOf} (?:are|is) (?:acceptable|suitable|eligible|allowed|good enough|permitted|considered),? \\(?(?:(?:by|through|a|as|hard|required|with) )*node affinity(?:, (?:required|hard|strict))?\\)?`,
    (...[, name, list = '']) => requires(name, list),
  ),
  ...phrased(
    `[;,:] ?(?:and )?(?:this|that|it) is an? (?:hard|strict|absolute|mandatory|binding) (?:requirement|rule|condition|constraint)(?: (?:at|during|while) scheduling(?: time)?)?`,
    '',
  ),
  ...phrased(
    `${ideally}(?:,? \\(?${weight}\\)?)?,? (?:[a-z]{1,12} ){0,8}${node}s? ${labelled}(${pair}),? ?\\(?${weight}\\)?`,
    (...[whole = '', , label, amount]) => (amount === undefined ? whole : preferring(label, amount)),
  ),
  ...phrased(
    `(?:(?:it|they|${pods}) )?(?:${must})?(?:prefers?|favou?rs?|likes?|leans? towards?) (?:to (?:run|be|land) on )?${node}s? ${labelled}(${pair}),? ?\\(?${weight}\\)?`,
    (...[, label, amount]) => preferring(label, amount),
  ),
  ...phrased(
    overLines`
      ${ideally},? \(?${weight}\)?,? (?:[a-z]{1,12} ){0,8}(?:zone|region|rack|${node}s?) ${named},? (?:\()?(?:judged by|according to|as told by|by|given by|label|key|going by|determined by|in terms of)(?: the)?(?: label| key)? ["'\x60]?([a-z][\w.-]{0,60}/[\w.-]{0,40}\w)["'\x60]?
    `,
    (...[, amount, zone = '', label = '']) => preferring(`${label}=${zone}`, amount),
  ),
  ...phrased(
    `only ${node}s? ${labelled}(${pair}) (?:may|can|should|must|are|is|will|shall|qualify|come)(?: (?:host|run|take|carry|be|used|hold|accept|eligible|considered|allowed|suitable|for|into|question|to|it|them|${pods}))+`,
    (...[, label = '']) => `nodeSelector ${label.replace(/: ?/u, '=')}`,
  ),
  ...phrased(
    `(?:confined|restricted|limited|tied|bound|pinned|assigned|kept) to ${node}s? (?:whose|where(?: the)?) (?:label )?${key} (?:is|has the value|equals|reads) ${value}(?! or |, | and )`,
    (...[, name = '', said = '']) => `scheduled with nodeSelector ${name}=${said}`,
  ),
  ...phrased(
    `only ${node}s? (?:whose|where(?: the)?) (?:label )?${key} is (?:either |one of )?${several} (?:are|is|may|can|will|should|qualify|must)(?: (?:eligible|host|run|take|used|be|considered|allowed|suitable|it|them|${pods}))*`,
    (...[, name, list = '']) => amongst(name, orList(list)),
  ),
  ...phrased(
    `an? ${node} (?:has to|must|should|needs to) (?:carry|bear|have) (?:the label |a label )?${key} (?:with|set to|of|having)(?: the)?(?: values?)?(?: either)? ${several}(?: to (?:be eligible|qualify|host it|be chosen))?`,
    (...[, name, list = '']) => amongst(name, orList(list)),
  ),
  ...phrased(
    `(?:(?:its|the|a|hard|required|strict) )*(?:node )?affinity (?:demands|requires|says|asks|makes sure|wants|insists)(?: that)? (?:the )?(?:label )?${key} (?:is|be|has to be|must be|should be)? ?(?:either |one of |in |among )?${several}`,
    (...[, name, list = '']) => amongst(name, orList(list)),
  ),
  ...phrased(
    overLines`
      (?:no|never) two (?:of (?:${pods}|which|whom|them)|${pods})(?: (?:labell?ed|with|marked|carrying|bearing)(?: the label)? ${pair})? ${must}${sit}(?: (?:on|onto|at|in))? ?${one}${hosts}
    `,
    apart,
  ),
  ...phrased(
    `(?:two|several|any two) (?:of (?:${pods}|which|them)|${pods}) (?:must|may|should|can|shall|are)(?: never| not|not)(?: ever)? ${must}${sit}(?: (?:on|onto|at|in))? ?${one}${hosts}`,
    apart,
  ),
  ...phrased(
    `${pods} (?:must|may|should|can|shall|are)(?: never| not|not)(?: ever)? ${must}${sit}(?: (?:on|onto|at|in))? ?(?:one|the same|a single|the very same) ${node}${hosts}`,
    apart,
  ),
  ...phrased(
    `(?:an?|one|each|every|any) (?:single )?${node} (?:must|may|should|can|shall) (?:hold|host|run|have|carry|take|receive|contain) (?:at most|no more than|only|not more than|just|a maximum of) one of (?:${pods})${hosts}`,
    apart,
  ),
  ...phrased(
    overLines`
      (?:it|they|${pods}|none of them) (?:must|may|should|can|shall)(?: never| not|not)(?: ever)? ${must}${sit} (?:next to|beside|together with|alongside|on the same ${node} as|with) (?:(?:another|a|any|other|any other|pods?) )*pods? (?:(?:with|which|that|has|have|carries|carry|labell?ed|the|a|label|bearing|carrying) )+
      (${pair})(?: on (?:a|the same|one|any) ${node})?
    `,
    (...[, label = '']) =>
      `pod anti-affinity to pods with ${label.replace(/: ?/u, '=')} on kubernetes.io/hostname`,
  ),
  ...phrased(
    `(?:the |a )?taint (?:with |of )?(?:the )?key ${key},? (?:with )?(?:the )?value ${value},? (?:and )?(?:with )?(?:the )?effect ${effect} ${must}(?:tolerated|accepted|put up with|ignored)`,
    (...[, name = '', said = '', how = '']) => `tolerates the taint ${name}=${said}:${how}`,
  ),
  ...phrased(
    overLines`
      (?:(?:it|they|${pods}) )?(?:${must})?(?:placed|scheduled|run|put|land|started|go|live|deployed|find a place) (?:also )?on (?:the )?(?:control[- ]plane|master)(?: ${node}s?)?(?: of the cluster)?(?:,? (?:too|as well|also))
    `,
    'including control-plane nodes',
  ),
  ...phrased(
    `(?:the )?(?:control[- ]plane|master)(?: ${node}s?)?,? (?:(?:is|are) )?(?:not |n't )(?:to be )?(?:excluded|left out|exempt(?:ed)?|omitted|skipped|forgotten)`,
    'including control-plane nodes',
  ),
  ...phrased(
    `(?<=(?:every|each|all) (?:[a-z]{2,12} ){0,3}${node}s?(?: (?:of|in) the cluster)?,? \\(?)(?:and )?(?:including |even )?(?:the )?control[- ]plane(?: ones| ${node}s)?(?: (?:too|as well|included|among them|not excluded|inclusive))?`,
    'including control-plane nodes',
  ),
  ...phrased(
    `(?:takes?|gets?|has|have|enjoys?|is given) (?:precedence|priority)(?: over others)? (?:according to|by|through|with|by means of|as given by|as told by)(?: the)?(?: priority)? ?-?class(?: called| named)? ${named}`,
    'priority class $1',
  ),
  ...phrased(
    `(?:the )?scheduler (?:in charge of|responsible for|that (?:places|schedules|looks after)|which (?:places|schedules)|for) (?:it|them|${pods}) (?:is|should be|must be|is called) ${named}`,
    'scheduler name $1',
  ),
  ...phrased(
    `(?:the )?number of (?:its |the )?(?:pods|replicas|copies) (?:per|in each|on each|in every|on every|of each) (?:["'\x60]?([a-z][\\w.-]{0,60}/[\\w.-]{0,40}\\w)["'\x60]?|(zone|node)) (?:may|must|should|can|is allowed to)(?: only)? (?:differ|vary) by (?:at most |no more than )?(one|two|three|\\d)(?: at (?:the )?most)?`,
    (...[, key, place, skew = '']) =>
      `topologySpreadConstraint with maxSkew ${String(toCount(skew))} on ${typeof key === 'string' ? key : place === 'zone' ? 'topology.kubernetes.io/zone' : 'kubernetes.io/hostname'}`,
  ),
  ...phrased(
    `(?:and )?(?:pods|replicas|what) (?:that|which)? ?(?:would )?(?:break|violate|breaks|violates|exceed|exceeds) (?:this|that|it) (?:are|is|must|should)(?: not|n't)(?: be)? (?:scheduled|placed|started)`,
    'whenUnsatisfiable DoNotSchedule',
  ),
  ...phrased(
    `no (?:single )?${node} (?:must|may|should|can|shall|is to)(?: ever)? (?:hold|host|run|have|carry|take|receive|contain|bear) (?:more than one|two|several)(?: of (?:${pods})| (?:of them|members?|pods?|copy|copies|replicas?|instances?))${hosts}`,
    apart,
  ),
];
