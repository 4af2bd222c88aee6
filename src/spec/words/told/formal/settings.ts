import type { Rewriting } from '../../text/rewriting.ts';
import { phrased, within } from '../paraphrased/phrased.ts';

const key =
  '["\'`]?((?!(?:the|an?|of|with|and|for|is|on|in|to|that|which|whose|named|called|key|value)(?![\\w.-]))[A-Za-z][\\w.-]{0,80})["\'`]?';
const value = '("[^"\\n]{0,200}"|\x60[^\x60\\n]{1,200}\x60|\'[^\'\\n]{1,200}\'|[\\w./:@%+-]{0,100}[\\w/%])';
const entry = '(?:(?:the|an?|one) )?(?:entry|key|setting|item|property|pair|field|parameter)';
const is =
  '(?!(?:of|and|to|as|a|the) )(?:(?:with|having|whose|set|being|bearing|carrying|holding|containing|assigned|and|of|which|that|has|is|holds|contains|equals?|to|as|the|a|its|value|content) ){1,5}';
const also = '(?:,? (?:as well as|along with|together with|in addition to|plus|and also|and) )';

/** What ConfigMaps and Secrets hold, entry by entry. */
const data: readonly Rewriting[] = [
  ...phrased('(?:configuration|config|settings) map(?=[ ,.;])', 'ConfigMap'),
  ...phrased(
    `${entry},? (?:called |named )?${key},? ${is}${value}(?=[,.;]|$| as| and| along| together| plus)`,
    '$1=$2',
  ),
  ...phrased(
    `(?<=(?:entries|keys|settings|items|pairs|data|properties)(?::|,| namely| are)? [^.;]{0,160})${key} (?:with|having|whose|and) (?:(?:the|a) )?value (?:of |is )?${value}(?=[,.;]|$| as| and| along| together| plus)`,
    '$1=$2',
  ),
  ...phrased(`(?<=[\\w.-]=(?:"[^"\\n]{0,200}"|[\\w./:-]{1,80}))${also}(?=[A-Za-z][\\w.-]{0,80}=)`, ' and '),
];

const effect = '["\'`]?(NoSchedule|NoExecute|PreferNoSchedule)["\'`]?';
const taintKey =
  '["\'`]?((?!(?:the|an?|any|this|that|said|all|following|with|which|taint|of)(?![\\w./-]))[a-z][\\w./-]{0,80})["\'`]?';
const number = '(\\d{1,6})';

/** Which taints do not keep a pod away, and for how long. */
const taints: readonly Rewriting[] = [
  ...phrased(
    `(?:(?:should|must|may|can|shall|will|has to|is|are|be|allowed|permitted|to|and) ){0,5}(?:remains?|stays?|keeps? running|runs?|continues? to run|lingers?)(?: only)? (?:(?:for|at most|no longer than|no more than|up to|a maximum of|not longer than) ){1,3}${number} (?:seconds|s) on (?:any |a |the |those )?nodes? (?:(?:bearing|carrying|with|having|that|which|have|has|carry|bear|affected by|subject to|tainted|the|a) ){1,4}(?:${taintKey} taint|taint(?: (?:called|named|key))? ${taintKey})(?:,? (?:whose|with|of|having|and|the|an?|effect|is|which|has))* ${effect}`,
    (...[, seconds, before, behind, how]) =>
      `tolerates the taint ${before ?? behind ?? ''} with effect ${how ?? ''} for ${seconds ?? ''} seconds`,
  ),
  ...phrased(
    `(?:(?:should|must|may|can|shall|will|has to|is|are|be|able|allowed|permitted|expected|capable|of|to|also) ){1,6}(?:run(?:ning)?|scheduled|placed|land|start(?:ed)?|live|deployed)(?: also)? on (?:(?:any|those|the|all) )?nodes? (?:(?:that|which|are|is|have been|bear|carry|bearing|carrying|with|the|a|been) ){0,4}(?:tainted(?: with| by)?|taint) ["'\x60]?([a-z][\\w./-]{0,80}(?:=[\\w.-]{1,60})?):${effect}`,
    'tolerates the taint $1:$2',
  ),
  ...phrased(
    `(?:acts?|runs?|operates?|executes?|works?|authenticates?)(?: itself)? (?:on behalf of|as|under the identity of|with the identity of|in the name of|under) (?:the )?(?:service ?-?account,? (?:called |named )?${taintKey}|${taintKey} service ?-?account)`,
    (...[, behind, before]) => `uses the service account ${behind ?? before ?? ''}`,
  ),
  ...phrased(
    "(?:the |whose |its )?(?:(?:api|service account) )?(?:tokens?|credentials)(?: of (?:which|it|that account|the (?:service )?account))?(?: (?:must|should|shall|is|are|may|has|to|be))* (?:not|never|n't) (?:(?:be|to|get) )*(?:(?:auto-?|automatically )?mounted|injected|attached|made available|provided)(?: automatically| into (?:it|the (?:pod|container)))*",
    'automountServiceAccountToken false',
  ),
];

/** What objects hold and pods put up with, in the words of formal writers. */
export const settings: readonly Rewriting[] = [
  ...within(/config(?:uration)? ?-?map|secret|settings map/iu, data),
  ...within(/taint|service ?-?account/iu, taints),
];
