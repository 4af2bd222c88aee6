import type { JsonMap } from '../../../kernel/json.ts';
import { goalIn } from '../../../spec/words/given/goal.ts';
import { leftOf, toldOf } from '../../../spec/words/given/goal-left.ts';
import { kinds } from '../../../spec/words/kinds.ts';
import { mapOf, textOf } from '../../../spec/words/merge.ts';
import type { Given } from '../amended/given-text.ts';
import { objectOf } from './entries.ts';
import { keptPairs } from './kept-pairs.ts';
import { isMadeOf } from './made-of.ts';
import { routeOf } from './route.ts';

/** `turn the ConfigMap into a Secret`: what one kind says is said by its counterpart. */
export function counterpart(given: Given): Given {
  const [only, ...others] = given.documents;
  const from = textOf(only?.['kind']);
  if (only === undefined || from === undefined || others.length > 0) return given;
  const goal = ['ConfigMap', 'Secret', 'Ingress'].includes(from)
    ? goalIn(given.words, kinds, from)
    : undefined;
  if (goal === undefined) return given;
  const { after, name } = leftOf(goal);
  const metadata = mapOf(only['metadata']);
  const made = turned(goal.kind.kind, only, name === undefined ? metadata : { ...metadata, name });
  if (made === undefined) return given;
  const left = after
    .split(/(?<=[,;，。；:：]|\.(?=\s|$))/u)
    .filter((clause) => !isMadeOf(clause, known))
    .join('');
  const words = toldOf({ ...goal, told: '' }, left.trim() === '' ? '.' : left);
  return { ...given, words, documents: [made] };
}

function turned(kind: string, given: JsonMap, metadata: JsonMap): JsonMap | undefined {
  if (kind === 'HTTPRoute') return routeOf(given, metadata);
  const pairs = keptPairs(given);
  const { immutable, binaryData } = given;
  const isKept = Object.keys(pairs).length > 0 && binaryData === undefined;
  if (!isKept || (kind !== 'ConfigMap' && kind !== 'Secret')) return undefined;
  return { ...objectOf(kind, metadata, pairs), ...(immutable !== undefined && { immutable }) };
}

/** Of which clauses are made that only tell how it is written then. */
const known =
  'opaque|type|stringData|string\\sdata|data|values?|entries|entry|keys?|same|names?|namespace|holds?|write|written|use|using|its|names|plain\\stext|form|stays?|keep|keeping|equivalent|instead|类型|明文|键|值|名字|名称|不变|用|写|都';
