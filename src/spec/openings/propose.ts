import type { Bilingual } from '../../kernel/language.ts';
import type { Spec, Workload } from '../spec.ts';
import type { Opening, Said } from './opening.ts';

/** One value of one workload that is open, as data. */
export type Open = {
  /** `memory@web` */
  readonly key: string;
  readonly title: Bilingual;
  readonly form: string;
  readonly now: string;
  readonly isMany: boolean;
  readonly isShown: boolean;
};

/** A value for it, and the line of the repository that it rests on, which may be none. */
export type Proposed = { readonly key: string; readonly value: string; readonly quote: string };

/** What is open in a specification. Of the minimal profile nothing is: it holds what was said, and no more. */
export function openIn(spec: Spec, said: Said, openings: readonly Opening[]): readonly Open[] {
  if (spec.profile === 'minimal') return [];
  return spec.workloads.filter(isOurs).flatMap((workload) =>
    openings.flatMap((opening) => {
      const now = opening.now(workload, said);
      const { title, form, isMany = false, isShown = false } = opening;
      return now === undefined ? [] : [{ key: keyOf(opening, workload), title, form, now, isMany, isShown }];
    }),
  );
}

/** Words that asked for what has a value now. */
export function isAnswered(word: string, taken: readonly Proposed[], openings: readonly Opening[]): boolean {
  return openings.some(
    ({ id, asks }) => asks?.test(word) === true && taken.some(({ key }) => key.startsWith(`${id}@`)),
  );
}

/** A public program is known; what the repository runs is what can be open. */
function isOurs({ service }: Workload): boolean {
  return service !== undefined;
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
    const isOpen = open.some(
      ({ key, isMany }) => key === one.key && (isMany || !taken.some((other) => other.key === key)),
    );
    const next = isOpen ? workloads.map((workload) => put(workload, one, openings)) : workloads;
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
