import type { JsonMap } from '../../kernel/json.ts';
import { closest } from '../../kernel/closest.ts';
import { scalar } from '../../spec/words/merge.ts';
import type { Fault, Means } from './contract.ts';
import { misfits, offences } from './faults.ts';
import { put } from './place.ts';
import { remedies } from './remedies.ts';

export type Cured = { readonly object: JsonMap; readonly mended: readonly Fault[] };

/** More of them are no slips. */
const mostFaults = 100;

/** How often an object may be judged: what cannot be told soon is left to the person. */
export type Trials = { left: number };

/** Takes away one fault after another, as long as what comes out has fewer of them. */
export function cure(given: JsonMap, means: Means, trials: Trials): Cured {
  const first = withVersion(given, means);
  const fits = rounds(first, (object) => misfits(object, means), trials);
  return rounds(fits, (object) => [...misfits(object, means), ...offences(object, means)], trials);
}

type Judge = (object: JsonMap) => readonly Fault[];

function rounds(before: Cured, judge: Judge, trials: Trials): Cured {
  let { object } = before;
  const mended = [...before.mended];
  while (trials.left > 0) {
    trials.left -= 1;
    const faults = judge(object);
    if (faults.length > mostFaults) break;
    const now = { judge, trials, count: faults.length };
    const better = firstOf(faults, (fault) => mend(object, fault, now));
    if (better === undefined) break;
    object = better.object;
    mended.push(better.fault);
  }
  return { object, mended };
}

type Now = { readonly judge: Judge; readonly trials: Trials; readonly count: number };
type Better = { readonly object: JsonMap; readonly fault: Fault };

/** The candidate with the fewest faults; of equals the first. */
function mend(object: JsonMap, fault: Fault, { judge, trials, count }: Now): Better | undefined {
  return firstOf(remedies, (remedy) => {
    const likely = remedy(fault, object).slice(0, trials.left);
    trials.left -= likely.length;
    const judged = likely.map((one) => ({ object: one, fault, left: judge(one).length }));
    const [best] = judged.toSorted((a, b) => a.left - b.left);
    return best !== undefined && best.left < count ? best : undefined;
  });
}

function firstOf<T, R>(items: readonly T[], make: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const made = make(item);
    if (made !== undefined) return made;
  }
  return undefined;
}

/** The kind as it is written, with a version that has it. */
function withVersion(given: JsonMap, means: Means): Cured {
  const object = withHead(given);
  const [said, apiVersion] = [scalar(object['kind']), scalar(object['apiVersion'])];
  const kind = kindOf(said, means);
  const served = means.versions.get(kind);
  const isServed = means.schema(kind, apiVersion) !== undefined;
  if (served === undefined || (isServed && kind === said) || isForeign(apiVersion, served))
    return { object, mended: [] };
  const version = isServed ? apiVersion : served;
  const message = `\`${apiVersion}\` has no kind \`${said}\`; write \`${version}\` and \`${kind}\``;
  return {
    object: { ...object, apiVersion: version, kind },
    mended: [{ by: 'version', path: ['apiVersion'], message }],
  };
}

function kindOf(said: string, { versions }: Means): string {
  return versions.has(said) ? said : (closest(said, [...versions.keys()]) ?? said);
}

/** Others have kinds of the same name. */
function isForeign(apiVersion: string, served: string): boolean {
  const [group = '', version] = apiVersion.split('/');
  return (
    version !== undefined && group.includes('.') && !group.endsWith('.k8s.io') && !served.startsWith(group)
  );
}

const head = ['apiVersion', 'kind', 'metadata', 'spec'];

/** The first fields of an object, however they are spelt. */
function withHead(given: JsonMap): JsonMap {
  return Object.keys(given).reduce((object, key) => {
    const name = head.includes(key) ? undefined : closest(key, head);
    return name === undefined || given[name] !== undefined
      ? object
      : put(put(object, [key], undefined), [name], given[key]);
  }, given);
}
