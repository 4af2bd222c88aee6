import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import type { Party } from './policy-groups.ts';

/** Whom a policy is of; nobody told is everybody. */
export function selectorOf(party: Party | undefined): JsonMap {
  return party?.pods === undefined ? {} : { matchLabels: party.pods };
}

/** Who is let through, or where somebody may go. */
export function peerOf({ pods, isEvery, spaces, cidr, except }: Party): JsonMap {
  if (cidr !== undefined)
    return { ipBlock: present({ cidr, except: except.length === 0 ? undefined : except }) };
  const own = pods === undefined ? undefined : { matchLabels: pods };
  return present({
    namespaceSelector: spaces === undefined ? undefined : { matchLabels: spaces },
    podSelector: own ?? (isEvery && spaces === undefined ? {} : undefined),
  });
}
