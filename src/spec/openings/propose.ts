import type { Bilingual } from '../../kernel/language.ts';
import type { Spec, Workload } from '../spec.ts';
import { asksIn, type Opening, type Said } from './opening.ts';

/** One value of one workload that is open, as data. */
export type Open = {
  /** `memory@web` */
  readonly key: string;
  readonly title: Bilingual;
  readonly form: string;
  readonly now: string;
  readonly isMany: boolean;
  /** The words ask for it. */
  readonly isAsked: boolean;
  readonly isShown: boolean;
};

/** A value for it, and the line of the repository that it rests on, which may be none. */
export type Proposed = { readonly key: string; readonly value: string; readonly quote: string };

/**
 * What is open in a specification: all that facts and words leave to a default where the repository runs a program of
 * its own, and what words ask for that no rule understood, whatever runs. A minimal spec holds what was said, and a
 * public program is known.
 */
export function openIn(spec: Spec, said: Said, openings: readonly Opening[]): readonly Open[] {
  const asked = new Set(openings.filter((opening) => leftOverFor(opening, said).length > 0));
  return spec.workloads.flatMap((workload) => {
    const isOurs = spec.profile !== 'minimal' && workload.service !== undefined;
    return openings.flatMap((opening) => {
      const isAsked = asked.has(opening);
      const now = isOurs || isAsked ? opening.now(workload, said) : undefined;
      return now === undefined ? [] : [{ ...openAt(opening, isAsked), key: keyOf(opening, workload), now }];
    });
  });
}

function openAt({ title, form, isMany, isShown }: Opening, isAsked: boolean): Omit<Open, 'key' | 'now'> {
  return { title, form, isMany: isMany === true, isAsked, isShown: isShown === true && !isAsked };
}

/** Words that no rule understood, and that ask for no other thing than what has a value now. */
export function unanswered(
  said: Said,
  taken: readonly Proposed[],
  openings: readonly Opening[],
): readonly string[] {
  const given = openings.filter(({ id }) => taken.some(({ key }) => key.startsWith(`${id}@`)));
  const answered = new Set(given.flatMap((opening) => leftOverFor(opening, said)));
  return said.leftover.filter((word) => !answered.has(word));
}

function leftOverFor({ asks }: Opening, said: Said): readonly string[] {
  const parts = asksIn(said, asks).map((part) => part.toLowerCase());
  return said.leftover.filter((word) => {
    const lower = word.toLowerCase();
    return parts.some((part) => part.includes(lower) || lower.includes(part));
  });
}

function keyOf({ id }: Opening, { name }: Workload): string {
  return `${id}@${name}`;
}

/** The specification with those values that are open and are one; `taken` says which. */
export function withProposed(
  spec: Spec,
  open: readonly Open[],
  { proposed, openings }: { readonly proposed: readonly Proposed[]; readonly openings: readonly Opening[] },
): { readonly spec: Spec; readonly taken: readonly Proposed[] } {
  let workloads = spec.workloads;
  const taken: Proposed[] = [];
  for (const one of proposed) {
    const place = open.find(
      ({ key, isMany }) => key === one.key && (isMany || !taken.some((other) => other.key === key)),
    );
    // What needs no line shows itself.
    const quote = place?.isShown === true ? one.quote : `${one.quote} ${one.value}`;
    const next =
      place === undefined
        ? workloads
        : workloads.map((workload) => put(workload, { ...one, quote }, openings));
    if (next.every((workload, at) => workload === workloads[at])) continue;
    workloads = next;
    taken.push(one);
  }
  return { spec: { ...spec, workloads }, taken };
}

function put(workload: Workload, { key, value, quote }: Proposed, openings: readonly Opening[]): Workload {
  const opening = openings.find((one) => keyOf(one, workload) === key);
  return opening?.put(workload, value, quote) ?? workload;
}
