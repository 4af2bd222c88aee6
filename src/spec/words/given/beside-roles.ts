import { listOf, mapOf, textOf } from '../merge.ts';
import type { Draft } from '../wish.ts';

/** A binding can only hand out a role of its own namespace: wherever its account is from, it stands beside that. */
export function besideRoles(drafts: readonly Draft[], asked: string | undefined): readonly Draft[] {
  const roles = drafts.filter(({ kind }) => kind === 'Role');
  return drafts.map((draft) => {
    const { kind, name } = mapOf(draft.facts['roleRef']);
    if (draft.kind !== 'RoleBinding' || draft.isReference || kind === 'ClusterRole') return draft;
    const own = roles.filter((one) => name === undefined || one.name === name);
    const space = own.length === 1 ? textOf(own[0]?.metadata['namespace']) : undefined;
    const there = textOf(draft.metadata['namespace']) ?? asked;
    return space === undefined || there === undefined || there === space ? draft : moved(draft, space, there);
  });
}

/** What was said of it is meant of the account. */
function moved(draft: Draft, namespace: string, there: string): Draft {
  const subjects = listOf(draft.facts['subjects']).map((one) => {
    const isOpen = mapOf(one)['kind'] === 'ServiceAccount' && mapOf(one)['namespace'] === undefined;
    return isOpen ? { ...mapOf(one), namespace: there } : one;
  });
  const facts = subjects.length === 0 ? draft.facts : { ...draft.facts, subjects };
  return { ...draft, facts, metadata: { ...draft.metadata, namespace } };
}
