import { overlaid } from '../../../facts/overlaid.ts';
import type { Snapshot } from '../../../facts/snapshot.ts';
import type { Understood } from '../../../spec/words/wish.ts';
import type { FieldChange, Operation } from '../../edit/operation.ts';
import { planEdit } from '../../edit/plan.ts';
import { sayOperation } from '../../edit/say.ts';
import type { Aspect } from '../../edit/words/aspect.ts';
import type { Shown } from './objects.ts';

export type Edits = {
  /** What is done to each of the objects. */
  readonly changes: readonly (readonly FieldChange[])[];
  readonly rows: readonly Understood[];
};

/** Words of which every one is of a change of what is shown, as if it lay in a repository of its own. */
export function editsIn(
  words: string,
  shown: readonly Shown[],
  aspects: readonly Aspect[],
): Edits | undefined {
  const paths = shown.map((_, at) => `k8s/${at}.yaml`);
  const snapshot = overlaid(empty, new Map(shown.map(({ text }, at) => [paths[at] ?? '', text])));
  const {
    meant,
    leftover,
    unclear,
    operations,
    problems = [],
  } = planEdit({ words, snapshot, near: paths }, aspects);
  const open = [...leftover, ...unclear, ...problems, ...meant.flatMap(({ unread }) => unread)];
  if (operations.length === 0 || open.length > 0 || isTorn(operations)) return undefined;
  return {
    changes: paths.map((path) =>
      operations.flatMap(({ target, ...change }) => (target.path === path ? [change] : [])),
    ),
    rows: meant.flatMap(({ said, operations: own }) =>
      own.map((one) => ({ said, subject: changedTo, value: shownInTable(sayOperation(one, 'en')) })),
    ),
  };
}

/** One field cannot become two things: something else was meant by one of them. */
function isTorn(operations: readonly Operation[]): boolean {
  const places = operations.flatMap(({ op, target, field }) =>
    op === 'set' ? [JSON.stringify([target, field])] : [],
  );
  return new Set(places).size < places.length;
}

const empty: Snapshot = { commit: '', entries: [], text: () => undefined, omitted: [] };
const changedTo = { en: 'Changed', zh: '修改' };

/** A cell has no room for where in a pod a field stands, and no code in it. */
function shownInTable(said: string): string {
  return said
    .replaceAll(/[`\\]/gu, '')
    .replace(/ spec\.(?:template\.spec\.)?(?:containers\[[^\]]*\]\.)?/u, ' ');
}
