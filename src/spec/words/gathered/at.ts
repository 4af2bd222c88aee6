import type { Term } from './term.ts';

const nobody: Term = { id: '', said: '', at: 0 };

/** The term at a place; one that says nothing where there is none. */
export function termAt(terms: readonly Term[], at: number): Term {
  return terms[at] ?? nobody;
}

export function saidAt(terms: readonly Term[], at: number): string {
  return termAt(terms, at).said.toLowerCase();
}

export function idAt(terms: readonly Term[], at: number): string {
  return termAt(terms, at).id;
}

export function nameOf(term: Term): string {
  return term.value ?? term.said;
}

export function nameAt(terms: readonly Term[], at: number): string {
  return nameOf(termAt(terms, at));
}

/** Takes a term for something, and gives what it is called. */
export function take(terms: readonly Term[], at: number, taken: Set<number>): string {
  taken.add(at);
  return nameAt(terms, at);
}

/** Where a sentence, or a clause that stands for itself, ends. */
export function isEnd({ id, said }: Term): boolean {
  return id === 'mark' && /^[.。;；!?！？]$/u.test(said);
}

/** Where the terms are that have a meaning. */
export function placesOf(terms: readonly Term[], id: string): number[] {
  return terms.flatMap((term, at) => (term.id === id ? [at] : []));
}

export function has(terms: readonly Term[], ids: RegExp): boolean {
  return terms.some(({ id }) => ids.test(id));
}
