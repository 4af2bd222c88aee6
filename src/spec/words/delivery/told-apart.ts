import type { Environment } from '../../../config/delivery.ts';
import { overlaps } from '../span.ts';
import type { Understood } from '../wish.ts';
import { ownOver, pairsOf } from './own.ts';
import type { Told } from './respective.ts';

/** What counts for each in turn goes before what is said of one alone, and that before the name in a host. */
export function apart(lists: readonly (readonly Told[])[]): Told[] {
  const all = lists.flat();
  return all.filter((one, at) => !all.slice(0, at).some((other) => overlaps(one, other)));
}

export function over(before: Environment, { set }: Told): Environment {
  const env = { ...before.env, ...set.env };
  const own = ownOver(before.own, set.own);
  const probes = { ...before.probes, ...set.probes };
  const guarded = Object.keys(probes).length > 0 && { probes };
  return { ...before, ...set, ...guarded, ...(Object.keys(env).length > 0 && { env }), ...(own && { own }) };
}

export function rowOf({ name, said, set }: Told): Understood {
  const { own = {}, each: _each, ...rest } = set;
  const alone = Object.entries(own).map(([service, one]) => `${service} ${pairsOf(one)}`);
  const value = [...alone, pairsOf(rest)].filter((one) => one !== '').join(', ');
  return { said, subject: { en: `Only in ${name}`, zh: `仅 ${name}` }, value };
}
