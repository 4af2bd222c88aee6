import { isValue, listOf, type Value } from '../manifest/defaults/fill.ts';
import { isSameStored, storedAt } from './stored.ts';

/** Whether a Pod that waits at a gate may be sent to the nodes of `is` instead of those of `was`: to fewer, never to others. */
export function isNarrower(name: string, was: unknown, is: unknown): boolean {
  return name === 'nodeSelector' ? keepsLabels(was, is) : name === 'affinity' && keepsAffinity(was, is);
}

function keepsLabels(was: unknown, is: unknown): boolean {
  return Object.entries(mapOf(was)).every(([label, value]) => storedAt(is, [label]) === value);
}

/** Only the affinity to nodes is open; what a Pod prefers there is free. */
function keepsAffinity(was: unknown, is: unknown): boolean {
  const [others, nowOthers] = [was, is].map((one) => ({ ...mapOf(one), nodeAffinity: undefined }));
  const [terms = [], nowTerms = []] = [was, is].map(termsOf);
  const isKept = terms.length === nowTerms.length && terms.every((term, at) => keepsTerm(term, nowTerms[at]));
  return isSameStored(others, nowOthers) && (terms.length === 0 || isKept);
}

/** Terms are alternatives: what one asks for may grow at its end, and one that asks for nothing matches nothing. */
function keepsTerm(was: Value, is: unknown): boolean {
  const names = ['matchExpressions', 'matchFields'];
  const asked = names.flatMap((name) => listOf(was[name]));
  if (asked.length === 0) return isSameStored(was, is);
  return names.every((name) => {
    const before = listOf(was[name]);
    return isSameStored(before, listOf(storedAt(is, [name])).slice(0, before.length));
  });
}

function termsOf(affinity: unknown): readonly Value[] {
  return listOf(
    storedAt(affinity, [
      'nodeAffinity',
      'requiredDuringSchedulingIgnoredDuringExecution',
      'nodeSelectorTerms',
    ]),
  );
}

function mapOf(value: unknown): Value {
  return isValue(value) ? value : {};
}
