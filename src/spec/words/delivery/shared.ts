import { bareOf } from './bare.ts';
import type { Clause } from './clauses.ts';
import type { Told } from './respective.ts';
import { settingOf } from './setting.ts';
import { environmentNames } from './environment-sayings.ts';
import type { Vocabulary } from '../read.ts';

/** `3 replicas and 1Gi memory in prod`: what is said in the same breath, of something else, is said of the same place. */
export function sharedWith(
  { name, start, set, said }: Told,
  { text, start: from }: Clause,
  vocabulary: Vocabulary,
): Told | undefined {
  const keys = new Set([set, ...Object.values(set.own ?? {})].flatMap((one) => Object.keys(one)));
  const isJoined = start === from + text.length + 1 && !ofAll.test(text) && !opened.test(said);
  const own = isJoined ? settingOf(bareOf(text), vocabulary) : undefined;
  const isOther = own !== undefined && Object.keys(own).every((key) => amounts.has(key) && !keys.has(key));
  return isOther ? { name, start: from, end: from + text.length, said: text.trim(), set: own } : undefined;
}

/** A place that opens its part is not that of what stands before. */
const opened = new RegExp(
  String.raw`^[\s,，]*(?:and\s|but\s|但)?(?:in\s|on\s|for\s|在)?(?:the\s)?${environmentNames.pattern}`,
  'iu',
);
const ofAll = /\b(?:deploy|everywhere|all|each|both)\b|都|全部/iu;
const amounts: ReadonlySet<string> = new Set(['replicas', 'cpu', 'cpuLimit', 'memory', 'memoryLimit']);
