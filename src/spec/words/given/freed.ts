import { documentsOf } from '../document/document.ts';
import type { Kind } from '../kind.ts';
import { nameOf } from '../link.ts';
import { mapOf, textOf } from '../merge.ts';
import type { Draft } from '../wish.ts';
import type { Quoted } from './given.ts';

/**
 * What is quoted with a number of copies, and is to be scaled by what stands beside it now, says no number any more: GitOps
 * would set that again and again.
 */
export function freed(
  drafts: readonly Draft[],
  { documents }: Quoted,
  kinds: readonly Kind[],
): readonly Draft[] {
  if (!drafts.some(scales)) return drafts;
  const targets = documentsOf(drafts, kinds)
    .filter(({ draft }) => scalers.has(draft.kind))
    .map(({ document }) => mapOf(mapOf(document['spec'])['scaleTargetRef']));
  const isScaled = (draft: Draft) =>
    draft.facts['autoscale'] !== undefined ||
    targets.some(({ kind, name }) => (textOf(kind) ?? 'Deployment') === draft.kind && name === nameOf(draft));
  return drafts.map((draft) => {
    const { replicas, ...controller } = draft.work.controller;
    return replicas !== undefined && isQuoted(draft, replicas, documents) && isScaled(draft)
      ? { ...draft, isReference: false, work: { ...draft.work, controller } }
      : draft;
  });
}

function scales({ kind, facts, isReference }: Draft): boolean {
  return facts['autoscale'] !== undefined || (scalers.has(kind) && !isReference);
}

function isQuoted(draft: Draft, replicas: unknown, documents: Quoted['documents']): boolean {
  return documents.some(
    ({ kind, metadata, spec }) =>
      kind === draft.kind &&
      mapOf(metadata)['name'] === nameOf(draft) &&
      mapOf(spec)['replicas'] === replicas,
  );
}

const scalers: ReadonlySet<string> = new Set(['HorizontalPodAutoscaler', 'ScaledObject']);
