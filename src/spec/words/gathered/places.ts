import { idAt, nameAt, nameOf, saidAt, termAt } from './at.ts';
import { isNameLike, nameBehind, onlyOf } from './base.ts';
import type { Term } from './term.ts';

/** Where each namespace is named: `namespace a`, `the a namespace`, else in what it is told to be. */
export function spacesIn(terms: readonly Term[]): number[] {
  const named = terms.flatMap(({ id }, at) => (id === 'ns' ? (besideKind(terms, at) ?? []) : []));
  return named.length > 0 ? named : terms.flatMap((_, at) => (isPlace(terms, at) ? [at] : []));
}

function besideKind(terms: readonly Term[], at: number): number | undefined {
  const behind = nameBehind(terms, at) ?? (saidAt(terms, at + 1) === 'default' ? at + 1 : undefined);
  if (behind !== undefined) return behind;
  return isNameLike(terms[at - 1]) || saidAt(terms, at - 1) === 'default' ? at - 1 : undefined;
}

function isPlace(terms: readonly Term[], at: number): boolean {
  return saidAt(terms, at) === 'default'
    ? idAt(terms, at - 1) === 'in'
    : isNameLike(terms[at]) &&
        (isInside(terms, at) || isMeant(terms, at) || isOpening(terms, at) || isHolding(terms, at));
}

/** `in team-a`, `in sandbox.`. */
function isInside(terms: readonly Term[], at: number): boolean {
  const term = termAt(terms, at);
  if (idAt(terms, at - 1) !== 'in' || /[.:@]/u.test(nameOf(term))) return false;
  return term.id !== 'plain' || /^(?:mark|)$/u.test(idAt(terms, at + 1));
}

/** `for "dev"`, `required for render.`. */
function isMeant(terms: readonly Term[], at: number): boolean {
  const { id, said } = termAt(terms, at);
  if (saidAt(terms, at - 1) !== 'for') return false;
  if (id === 'name' && /^["'`]/u.test(said)) return true;
  const isWanted = /^(?:required|needed|wanted|meant)$/u.test(saidAt(terms, at - 2));
  return (isWanted || id !== 'plain') && /^[.,:]$/u.test(saidAt(terms, at + 1));
}

/** `arena: ...`, `scratch should have ...`. */
function isOpening(terms: readonly Term[], at: number): boolean {
  const isFirst = at === 0 && idAt(terms, at) !== 'plain';
  return isFirst && /^(?:[:：]|needs?|should|shall|must|gets?|has)$/u.test(saidAt(terms, at + 1));
}

/** `databases 里的 PVC`. */
function isHolding(terms: readonly Term[], at: number): boolean {
  return idAt(terms, at) !== 'plain' && /^[里中内下]$/u.test(saidAt(terms, at + 1));
}

/** Where it is, if only one place is told of. */
export function spaceOf(terms: readonly Term[], taken: Set<number>): string | undefined {
  const all = spacesIn(terms).filter((at) => !taken.has(at));
  const name = onlyOf(all.map((at) => nameAt(terms, at)));
  if (name !== undefined) for (const at of all) taken.add(at);
  return name;
}
