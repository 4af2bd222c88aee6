import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import type { Token } from './piece.ts';
import { allOf, capital, has, listIn, oneOf } from './values.ts';

/** It has no address of its own. */
export function isHeadless(tokens: readonly Token[]): boolean {
  return has(tokens, 'headless') || tokens.some(({ key, said }) => isOfKind(key) && /headless/iu.test(said));
}

/** A kind that has no name yet says as little as any word between. */
function isOfKind(key: string): boolean {
  return key === 'name' || key === 'idle';
}

/** How it is reached, where that is told or follows from what is. */
export function typeOf(tokens: readonly Token[], host: string | undefined): string | undefined {
  if (host !== undefined) return 'ExternalName';
  const said = tokens.map(({ said: one }) => one.toLowerCase().replaceAll(/[\s-]/gu, '')).join(' ');
  if (has(tokens, 'ranges') || /loadbalance[rd]/u.test(said)) return 'LoadBalancer';
  if (has(tokens, 'node') || has(tokens, 'opened') || /nodeport/u.test(said)) return 'NodePort';
  return /clusterip(?!none|:none|isnone)/u.test(said) && !isHeadless(tokens) ? 'ClusterIP' : undefined;
}

/** What is told of how traffic comes to it. */
export function trafficOf(tokens: readonly Token[]): JsonMap {
  const policy = oneOf(tokens, 'policy') ?? oneOf(tokens, 'policy', 'localnode') ?? keptIn(tokens);
  const dual = oneOf(tokens, 'dual');
  const families = allOf(tokens, 'families', 'list').flatMap((said) => listIn(said));
  return present({
    externalTrafficPolicy: policy === undefined ? undefined : capital(policy),
    internalTrafficPolicy: oneOf(tokens, 'inner', 'policy'),
    loadBalancerSourceRanges: has(tokens, 'ranges')
      ? allOf(tokens, 'ranges', 'cidrs').flatMap((said) => listIn(said))
      : undefined,
    ipFamilyPolicy: dual === undefined ? undefined : (stacks[dual.toLowerCase()] ?? dual),
    ipFamilies: families.length === 0 ? undefined : [...families, ...allOf(tokens, 'families', 'then')],
  });
}

/** Who wants to see the addresses of clients keeps what comes from outside where it arrives. */
function keptIn(tokens: readonly Token[]): string | undefined {
  return has(tokens, 'kept') ? 'Local' : undefined;
}

const stacks: Readonly<Record<string, string>> = { prefers: 'PreferDualStack', requires: 'RequireDualStack' };
