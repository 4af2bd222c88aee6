import { runs } from '../link.ts';
import { mapOf } from '../merge.ts';
import type { Asked, Draft } from '../wish.ts';

/** What is said of all objects is of those that are made. */
export function sharing(draft: Draft, { everyName, everyLabels }: Asked): Draft {
  if (draft.isReference) return draft;
  const labels = { labels: { ...everyLabels, ...mapOf(draft.metadata['labels']) } };
  const podLabels = { labels: { ...everyLabels, ...mapOf(draft.work.podMetadata['labels']) } };
  return {
    ...draft,
    ...(everyName !== undefined && draft.name === undefined && { name: everyName }),
    ...(everyLabels !== undefined && {
      metadata: { ...draft.metadata, ...labels },
      ...(runs(draft) && {
        work: { ...draft.work, podMetadata: { ...draft.work.podMetadata, ...podLabels } },
      }),
    }),
  };
}
