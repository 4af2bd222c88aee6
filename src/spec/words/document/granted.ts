import { mapOf, textOf } from '../merge.ts';
import type { Draft } from '../wish.ts';

/** Rights that were said of a binding are those of the role that it names, where nobody else has that role. */
export function withRoles(draft: Draft, drafts: readonly Draft[]): Draft[] {
  const { pieces, roleRef, ...facts } = draft.facts;
  const { kind, name } = mapOf(roleRef);
  const [role, called] = [textOf(kind), textOf(name)];
  const isBare = pieces === undefined || role === undefined || called === undefined || draft.isReference;
  if (isBare || drafts.some((one) => one.kind === role && !one.isReference)) return [draft];
  const made: Draft = { ...draft, kind: role, name: called, isImplied: false, facts: { pieces } };
  return [made, { ...draft, facts: { ...facts, ...(roleRef !== undefined && { roleRef }) } }];
}

/** A binding that no word names has the reach of its role, unless a namespace is said to limit it. */
export function withReach(draft: Draft, drafts: readonly Draft[]): Draft {
  const isOpen = draft.kind === 'RoleBinding' && draft.isImplied && draft.facts['isOfNamespace'] !== true;
  const role = drafts.findLast(({ kind }) => kind === 'Role' || kind === 'ClusterRole');
  return isOpen && role?.kind === 'ClusterRole' ? { ...draft, kind: 'ClusterRoleBinding' } : draft;
}
