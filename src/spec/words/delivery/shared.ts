import { bareOf } from './bare.ts';
import type { Clause } from './clauses.ts';
import type { Told } from './respective.ts';
import { settingOf } from './setting.ts';
import type { Vocabulary } from '../read.ts';

/** `3 replicas and 1Gi memory in prod`: what is said in the same breath, of something else, is said of the same place. */
export function sharedWith(
  { name, start, set }: Told,
  { text, start: from }: Clause,
  vocabulary: Vocabulary,
): Told | undefined {
  const keys = new Set([set, ...Object.values(set.own ?? {})].flatMap((one) => Object.keys(one)));
  const isJoined = start === from + text.length + 1 && !ofAll.test(text);
  const own = isJoined ? settingOf(bareOf(text), vocabulary) : undefined;
  const isOther = own !== undefined && Object.keys(own).every((key) => amounts.has(key) && !keys.has(key));
  return isOther ? { name, start: from, end: from + text.length, said: text.trim(), set: own } : undefined;
}

const ofAll = /\b(?:deploy|everywhere|all|each|both)\b|都|全部/iu;
const amounts: ReadonlySet<string> = new Set(['replicas', 'cpu', 'cpuLimit', 'memory', 'memoryLimit']);
