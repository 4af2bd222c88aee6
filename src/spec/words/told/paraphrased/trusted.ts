import type { Rewriting } from '../../text/rewriting.ts';
import { phrased } from './phrased.ts';

const name = '["\'`]?([a-z0-9][a-z0-9.-]{0,60}[a-z0-9])["\'`]?';
const place =
  '(?: (?:in|of|from) (?:the )?(?:namespace ["\'`]?([a-z][a-z0-9-]{0,60})["\'`]?|["\'`]?([a-z][a-z0-9-]{0,60})["\'`]? namespace))?';
const placing = (...spaces: readonly unknown[]): string => {
  const space = spaces.find((one) => typeof one === 'string' && one !== '');
  return typeof space === 'string' ? ` in the namespace ${space}` : '';
};

/** Roles, their bindings and who has them, each told in one breath with others. */
export const trustedTold: readonly Rewriting[] = [
  ...phrased(
    `(?:uses?|has|runs? (?:as|under|with)|works? (?:as|under|with)|needs?) (?:a|the) service ?-?account (?:named |called )?${name}${place}[.;,] ?(?:and )?(?:please )?create it`,
    (...[, account = '', a, b]) => `: A ServiceAccount named ${account}${placing(a, b)}. Also`,
  ),
  ...phrased(
    `(?:through|via|by means of|with|using|by) (?:an? |the )?role (?:named |called )?${name} and (?:an? |the )?(?:role ?-?)?binding (?:named |called )?${name}${place},? (?:it|they|this (?:service )?account|the (?:service )?account) (?:should|must|shall|is to|will|can|may)(?: be)? (?:allowed|permitted|able|entitled|granted the right|authori[sz]ed)? ?to`,
    (...[, role = '', binding = '', a, b]) =>
      `A RoleBinding named ${binding}${placing(a, b)}. A Role named ${role}${placing(a, b)} that allows to`,
  ),
  ...phrased(
    '(?<!\\w)pods,? (?:as well as|along with|together with|plus|including) (?:their|the|its) logs',
    'pods and pods/log',
  ),
  ...phrased(
    '(?<=allows to [^.]{3,200}); (?:furthermore|moreover|additionally|also|in addition|besides),? (?:it |they )?(?:must|should|shall|may|can|is|are|has|have)(?: to)?(?: be)?(?: able| allowed| permitted)? ?(?:to )?((?:get|list|watch|create|delete|update|patch)[^.;]{2,80}?)(?: there)?(?=[.;]|$)',
    ' and to $1',
  ),
];
