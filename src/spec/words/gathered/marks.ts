import type { Term } from './term.ts';

/** Labels and annotations of the object itself, each where it is said what it is. */
export function marksIn(
  terms: readonly Term[],
  taken: Set<number>,
): { labels?: Record<string, string>; annotations?: Record<string, string> } {
  const found: Record<'label' | 'annotation', [string, string][]> = { label: [], annotation: [] };
  terms.forEach((term, at) => {
    if (term.id !== 'pair' || taken.has(at)) return;
    const near = [...terms.slice(Math.max(0, at - 6), at).toReversed(), ...terms.slice(at + 1, at + 6)];
    const sort = near.find(({ id }) => id === 'label' || id === 'annotation')?.id;
    if (sort !== 'label' && sort !== 'annotation') return;
    taken.add(at);
    found[sort].push([term.key ?? '', term.value ?? '']);
  });
  return {
    ...(found.label.length === 0 ? {} : { labels: Object.fromEntries(found.label) }),
    ...(found.annotation.length === 0 ? {} : { annotations: Object.fromEntries(found.annotation) }),
  };
}

export const marks: Readonly<Record<'label' | 'annotation', readonly [string, string]>> = {
  label: ['labels?|labell?ed', '标签'],
  annotation: ['annotat(?:e|es|ed|ions?)(?: key)?', '注解|注释'],
};
