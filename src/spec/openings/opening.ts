import type { Bilingual } from '../../kernel/language.ts';
import type { Workload } from '../spec.ts';
import type { Draft } from '../words/wish.ts';

/** What people said, as far as it closes what is open. */
export type Said = { readonly drafts: readonly Draft[]; readonly words: string };

/** A value of the specification that neither words nor facts may have settled, so that only a default stands there. */
export type Opening = {
  readonly id: string;
  readonly title: Bilingual;
  /** How a value is written, and what it may be; told to whoever proposes one. */
  readonly form: string;
  /** Words that ask for it without a value; with one they are understood. */
  readonly asks?: RegExp;
  /** Several values may be proposed. */
  readonly isMany?: true;
  /** Nobody can know it but from a line of the repository. */
  readonly isShown?: true;
  /** What stands there by itself; undefined where it is not open. */
  readonly now: (workload: Workload, said: Said) => string | undefined;
  /** The workload with the value in it; undefined where it is none. `quote` is the line that shows it. */
  readonly put: (workload: Workload, value: string, quote: string) => Workload | undefined;
};

/** It runs all the time, and any copy of it is as good as another. */
export function isServer({ controller = 'Deployment' }: Workload): boolean {
  return controller === 'Deployment';
}

/** Somebody spoke of one of these fields of the main container. */
export function isSaidOfContainer({ drafts }: Said, ...fields: readonly string[]): boolean {
  return drafts.some(({ work }) =>
    work.containers.some((container) => fields.some((field) => container[field] !== undefined)),
  );
}

/** Mebibytes of `512Mi` or `2Gi`. */
export function mebibytes(value: string): number | undefined {
  const [, digits, unit] = /^(\d{1,6})(Mi|Gi)$/u.exec(value) ?? [];
  return digits === undefined ? undefined : Number(digits) * (unit === 'Gi' ? 1024 : 1);
}

export function isWithin(value: number | undefined, least: number, most: number): value is number {
  return value !== undefined && value >= least && value <= most;
}
