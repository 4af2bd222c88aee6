/** A value of a document and where it stands; entries of lists stand in any order. */
export function leavesOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value))
    return value.length === 0 ? [`${path}=[]`] : value.flatMap((one) => leavesOf(one, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [`${path}=${String(value)}`];
  const entries = Object.entries(value);
  return entries.length === 0
    ? [`${path}={}`]
    : entries.flatMap(([key, one]) => leavesOf(one, `${path}.${key}`));
}

export type Document = { readonly kind?: unknown; readonly metadata?: { readonly name?: unknown } };

/** How many of the leaves of the expected documents stand in what was made; documents meet by kind and name. */
export function recallOf(
  expected: readonly Document[],
  made: readonly Document[],
): { found: number; all: number; missing: string[] } {
  let [found, all] = [0, 0];
  const missing: string[] = [];
  const free = [...made];
  for (const document of expected) {
    const same = free.filter(({ kind }) => kind === document.kind);
    const partner = same.find(({ metadata }) => metadata?.name === document.metadata?.name) ?? same[0];
    if (partner !== undefined) free.splice(free.indexOf(partner), 1);
    const left = leavesOf(partner);
    for (const leaf of leavesOf(document)) {
      all += 1;
      const at = left.indexOf(leaf);
      if (at === -1) missing.push(`${String(document.kind)}${leaf}`);
      else {
        found += 1;
        left.splice(at, 1);
      }
    }
  }
  return { found, all, missing };
}
