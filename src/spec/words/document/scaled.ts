import { nameOf, runs } from '../link.ts';
import { mapOf } from '../merge.ts';
import type { Draft } from '../wish.ts';

/** What was said of what is scaled is of its autoscaler. */
export function withScale(drafts: readonly Draft[]): Draft[] {
  const scaled = drafts.find((draft) => runs(draft) && draft.facts['autoscale'] !== undefined);
  if (scaled === undefined) return [...drafts];
  return drafts.map((draft) =>
    draft.kind === 'HorizontalPodAutoscaler'
      ? { ...draft, facts: { ...mapOf(scaled.facts['autoscale']), ...draft.facts } }
      : draft,
  );
}

/** An autoscaler that was asked for in passing. */
export function autoscalers(drafts: readonly Draft[]): Draft[] {
  if (drafts.some(({ kind }) => kind === 'HorizontalPodAutoscaler' || kind === 'ScaledObject')) return [];
  return drafts.flatMap((draft) => {
    const scale = mapOf(draft.facts['autoscale']);
    if (!runs(draft) || scale['max'] === undefined) return [];
    const facts = { ...scale, target: { kind: draft.kind, name: nameOf(draft) } };
    return [{ ...draft, kind: 'HorizontalPodAutoscaler', isImplied: true, facts, metadata: {} }];
  });
}
