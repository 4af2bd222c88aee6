import { existing } from '../../../facts/existing.ts';
import type { Snapshot } from '../../../facts/snapshot.ts';
import type { Json } from '../../../kernel/json.ts';
import { isList, isMap } from '../../../render/merge.ts';
import { thingsIn, thingsOf } from '../../edit/objects.ts';
import type { Thing } from '../../edit/thing.ts';
import { isEqual, valueAt } from '../../edit/value.ts';
import { valuesKind } from '../../edit/values.ts';
import type { Shown } from './objects.ts';

/** Where an object that is shown lies in the repository; of several the one that says most of the same. */
export function standingObject(shown: Shown, snapshot: Snapshot): Thing | undefined {
  const things = thingsOf(snapshot);
  const patches = existing(snapshot)
    .manifests.filter((path) => things.every((one) => one.path !== path))
    .flatMap((path) => thingsIn(path, snapshot.text(path) ?? ''));
  const alike = [...things, ...patches].filter((one) => isAlike(one, shown));
  const [best, second] = alike
    .map((thing) => ({
      thing,
      is: isEqual(thing.value, shown.value),
      shares: shared(thing.value, shown.value),
    }))
    .toSorted((a, b) => Number(b.is) - Number(a.is) || b.shares - a.shares);
  if (best === undefined) return ofChart(shown, things);
  const isClear = second === undefined || best.is || best.shares > second.shares;
  return isClear ? best.thing : undefined;
}

/** What a chart makes of its values stands nowhere else. */
function ofChart({ name, value }: Shown, things: readonly Thing[]): Thing | undefined {
  const isRun = valueAt(value, ['spec', 'template', 'spec']) !== undefined;
  return isRun ? things.find((one) => one.kind === valuesKind && one.name === name) : undefined;
}

function isAlike({ kind, name, namespace }: Thing, shown: Shown): boolean {
  const isNear = namespace === '' || shown.namespace === '' || namespace === shown.namespace;
  return kind === shown.kind && name === shown.name && isNear;
}

/** How many values of one stand in the other at the same place. */
function shared(one: Json | undefined, other: Json | undefined): number {
  if (isMap(one) && isMap(other)) {
    return Object.entries(one).reduce((sum, [key, value]) => sum + shared(value, other[key]), 0);
  }
  if (isList(one) && isList(other))
    return one.reduce<number>((sum, item, at) => sum + shared(item, other[at]), 0);
  return one !== undefined && one === other ? 1 : 0;
}
