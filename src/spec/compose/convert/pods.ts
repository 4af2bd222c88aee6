import { textAt } from '../read/node.ts';
import type { Service } from '../model/model.ts';
import { groupOf } from './meta.ts';
import { nameFor } from './names.ts';

/** The pod of a service: one that a label names, else that of the service whose network it shares, else its own. */
export type Pod = { readonly kind: 'group' | 'service'; readonly name: string };

export function podOf(service: Service, byName: ReadonlyMap<string, Service>): Pod {
  const seen = new Set<Service>();
  let here = service;
  while (!seen.has(here)) {
    seen.add(here);
    const group = groupOf({ service: here });
    if (group !== undefined) return { kind: 'group', name: nameFor(group) };
    here = byName.get(networkOf(here)) ?? here;
  }
  return { kind: 'service', name: here.name };
}

function networkOf({ node }: Service): string {
  return /^(?:service|container):(.{1,200})$/u.exec(textAt(node, 'network_mode') ?? '')?.[1] ?? '';
}

export function isSamePod(one: Service, other: Service, byName: ReadonlyMap<string, Service>): boolean {
  const [left, right] = [podOf(one, byName), podOf(other, byName)];
  return left.kind === right.kind && left.name === right.name;
}
