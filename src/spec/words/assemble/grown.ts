import type { Json, JsonMap } from '../../../kernel/json.ts';
import { isList, isMap, listOf, mapOf } from '../merge.ts';
import type { Part, Subject } from './subject.ts';
import type { Stage } from './stage.ts';

type Place = { readonly subject: Subject; readonly part: Part | undefined; readonly on: string };

/** `the capability A and the capability B`: of what a list may hold several of, what is said next is one more. */
export function grown(set: JsonMap, { subject, part, on }: Place, { taken }: Stage): JsonMap {
  const before = taken
    .filter((one) => one.subject === subject && JSON.stringify(one.part) === JSON.stringify(part))
    .map((one) => mapOf(one.set[on]));
  return before.length === 0 ? set : withBefore(set, before);
}

const several = new Set([
  'add',
  'drop',
  'accessModes',
  'supplementalGroups',
  'nameservers',
  'searches',
  'mountOptions',
  'loadBalancerSourceRanges',
  'externalIPs',
  'finalizers',
]);

function withBefore(set: JsonMap, before: readonly JsonMap[]): JsonMap {
  return Object.fromEntries(
    Object.entries(set).map(([key, value]) => {
      const said = before.map((one) => one[key]);
      if (isMap(value)) return [key, withBefore(value, said.filter(isMap))];
      return [key, isList(value) && holdsSeveral(key, [...said, value]) ? union([...said, value]) : value];
    }),
  );
}

/** Options of a program are told one by one, too. */
function holdsSeveral(key: string, lists: readonly (Json | undefined)[]): boolean {
  if (key !== 'args') return several.has(key);
  return lists.flatMap(listOf).every((one) => typeof one === 'string' && one.startsWith('-'));
}

function union(lists: readonly (Json | undefined)[]): Json[] {
  return [...new Set(lists.flatMap(listOf))];
}
