import type { Json, JsonMap } from '../../../kernel/json.ts';
import type { Around } from '../kind.ts';
import { labelsOf } from '../link.ts';
import { mapOf } from '../merge.ts';
import type { Draft } from '../wish.ts';

/** Labels of the pods behind it, where nobody named them. */
export function selectorOf(
  { selector, noSelector }: JsonMap,
  target: Draft | undefined,
  { drafts, name }: Around,
): Json | undefined {
  if (selector !== undefined || noSelector === true) return selector;
  const pods = drafts.find(
    ({ kind, isReference, work }) =>
      kind === 'Pod' && isReference && work.podMetadata['labels'] !== undefined,
  );
  return labelsOf(target ?? pods) ?? { app: name };
}

/** What it stands before: the workload that has its labels or was spoken of with it. */
export function targetOf({ main, draft, drafts }: Around): Draft | undefined {
  const selector = mapOf(draft.facts['selector']);
  const wanted = Object.entries(selector);
  if (wanted.length === 0) return main;
  return drafts.find((one) => {
    const labels = labelsOf(one) ?? {};
    return wanted.every(([key, value]) => labels[key] === value);
  });
}
