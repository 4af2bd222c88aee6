import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import { listOf, mapOf } from '../merge.ts';
import { nameOf } from './common.ts';
import type { Token } from './piece.ts';
import { deniedIn } from './policy-denied.ts';
import { partiesOf, type Parties } from './policy-parties.ts';
import { peerOf, selectorOf } from './policy-peers.ts';
import { portsIn } from './policy-ports.ts';
import { apartByRules } from './policy-turns.ts';
import { has } from './values.ts';

/** A policy with a rule for each of those who have ports of their own; nothing where it is open whose a port is. */
export function policyFrom(tokens: readonly Token[]): JsonMap | undefined {
  const turns = apartByRules(tokens);
  const [first, ...others] = turns?.map(policyOf) ?? [];
  if (first === undefined) return undefined;
  return others.reduce<JsonMap | undefined>((sum, one) => sum && one && joined(sum, one), first);
}

/** Rules of one policy, which are of the same pods. */
function joined(one: JsonMap, other: JsonMap): JsonMap | undefined {
  const [a, b] = [mapOf(one['spec']), mapOf(other['spec'])];
  const isSame = alike(one['metadata'], other['metadata']) && alike(a['podSelector'], b['podSelector']);
  if (!isSame) return undefined;
  const types = new Set([...listOf(a['policyTypes']), ...listOf(b['policyTypes'])]);
  const rules = (['ingress', 'egress'] as const).map(
    (way) => [way, [...listOf(a[way]), ...listOf(b[way])]] as const,
  );
  const spec = {
    ...a,
    policyTypes: ['Ingress', 'Egress'].filter((type) => types.has(type)),
    ...Object.fromEntries(rules.filter(([, list]) => list.length > 0)),
  };
  return { ...one, spec };
}

function alike(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function policyOf(tokens: readonly Token[]): JsonMap | undefined {
  const name = nameOf(tokens);
  const parties = partiesOf(tokens);
  const ports = portsIn(tokens);
  if (name === undefined || parties === undefined || ports === undefined) return undefined;
  const spec =
    has(tokens, 'denied') || has(tokens, 'types')
      ? deniedBy(tokens, parties, ports)
      : allowedBy(parties, ports);
  if (spec === undefined) return undefined;
  const podSelector = selectorOf(parties.selected);
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: present({ name, namespace: parties.space }),
    spec: { podSelector, ...spec },
  };
}

function deniedBy(
  tokens: readonly Token[],
  { peers }: Parties,
  ports: readonly JsonMap[],
): JsonMap | undefined {
  const policyTypes = deniedIn(tokens);
  return peers.length > 0 || ports.length > 0 || policyTypes === undefined ? undefined : { policyTypes };
}

function allowedBy({ peers, way }: Parties, ports: readonly JsonMap[]): JsonMap | undefined {
  if (peers.length === 0 && ports.length === 0) return undefined;
  const [type, rules, side] = way === 'in' ? ['Ingress', 'ingress', 'from'] : ['Egress', 'egress', 'to'];
  const rule = present({
    ...(peers.length > 0 && { [side]: peers.map(peerOf) }),
    ports: ports.length === 0 ? undefined : ports,
  });
  return { policyTypes: [type], [rules]: [rule] };
}
