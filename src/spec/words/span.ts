export type Span = { readonly start: number; readonly end: number };

/** A request, and the places of it that are understood already. */
export type Words = { readonly text: string; readonly claims: readonly Span[] };

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
