export type Span = { readonly start: number; readonly end: number };

/** A request, and the places of it that are understood already. */
export type Words = { readonly text: string; readonly claims: readonly Span[] };

/** The letters that spans hold, to see at once whether a part of them is free. */
export function lettersOf(spans: readonly Span[], length: number): Uint8Array {
  const taken = new Uint8Array(length);
  for (const { start, end } of spans) taken.fill(1, start, end);
  return taken;
}

/** Takes the letters of a span, unless some belong to another already. */
export function take({ start, end }: Span, taken: Uint8Array): boolean {
  for (let at = start; at < end; at += 1) if (taken[at] === 1) return false;
  taken.fill(1, start, end);
  return true;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
