import type { Bilingual } from '../../kernel/language.ts';
import type { Workload } from '../spec.ts';
import { positive } from '../words/text/negation.ts';
import type { Draft } from '../words/wish.ts';

/** What people said, as far as it closes what is open. */
export type Said = {
  readonly drafts: readonly Draft[];
  readonly words: string;
  /** Words that mean something, but no rule knows what. */
  readonly leftover: readonly string[];
};

/** A value of the specification that neither words nor facts may have settled, so that only a default stands there. */
export type Opening = {
  readonly id: string;
  readonly title: Bilingual;
  /** How a value is written, and what it may be; told to whoever proposes one. */
  readonly form: string;
  /** Words that ask for it without a value, everywhere that they stand. */
  readonly asks?: RegExp;
  /** Several values may be proposed. */
  readonly isMany?: true;
  /** Unless somebody asks for it, nobody can know it but from a line of the repository. */
  readonly isShown?: true;
  /** What stands there by itself; undefined where it is not open. */
  readonly now: (workload: Workload, said: Said) => string | undefined;
  /** The workload with the value in it; undefined where it is none. `quote` is the line that shows it. */
  readonly put: (workload: Workload, value: string, quote: string) => Workload | undefined;
};

/** What of the words asks for it, without what they refuse. */
export function asksIn({ words }: Said, asks: RegExp | undefined): readonly string[] {
  return asks === undefined ? [] : (positive(words).match(asks) ?? []);
}

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

/** `sensible resource limits`, `enough memory for a JVM`, `合理的内存限制`: one of these, without an amount. */
export function amountsOf(en: string, zh: string): RegExp {
  const some = String.raw`(?:(?:sensible|reasonable|appropriate|adequate|proper|suitable|sufficient|sane|good|realistic|modest|generous|plenty of|enough|some|little|low|more|right)\s){0,4}`;
  const which = String.raw`(?:requests?|limits?|requirements?|needs|and|cpu|memory|ram|resources?)`;
  return new RegExp(
    String.raw`\b${some}(?:(?:cpu|memory|ram|resources?|requests?|limits?)(?:\sand)?\s){0,4}(?:${en})(?:\s${which}){0,4}\b|(?:合理|合适|适当|足够|适量|少量|较多)?的?(?:${zh})(?:和|与|、|资源|内存|请求|限制|配额|需求){0,4}`,
    'giu',
  );
}
