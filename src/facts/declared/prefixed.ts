import type { ComposeService } from '../compose.ts';
import { isInfrastructure, lastPart } from './backing.ts';

type Named = readonly (readonly string[])[];

/** `shop-` where compose starts `shop-cart` and `shop-user`, images of others, and the repository has `cart` and `user`. */
export function prefixOf(compose: readonly ComposeService[], names: Named): string | undefined {
  const foreign = compose.filter(({ context }) => context === undefined).map(called);
  const counts = new Map<string, number>();
  for (const own of names) {
    const found = new Set(foreign.flatMap((all) => all.flatMap((name) => before(name, own))));
    for (const prefix of found) counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  }
  const [best] = [...counts].toSorted(([, a], [, b]) => b - a);
  return best === undefined || best[1] < 2 ? undefined : best[0];
}

/** Whether it is one of those names behind what all are called by. */
export function isPrefixed(one: ComposeService, prefix: string, names: readonly string[]): boolean {
  if (one.context !== undefined || (one.image !== undefined && isInfrastructure(one.image))) return false;
  return called(one).some((name) => names.some((own) => name === `${prefix}${own}`));
}

function called({ name, image }: ComposeService): string[] {
  return [name.toLowerCase(), ...(image === undefined ? [] : [lastPart(image)])];
}

function before(name: string, own: readonly string[]): string[] {
  return own.flatMap((one) => (name.endsWith(`-${one}`) ? [name.slice(0, -one.length)] : []));
}
