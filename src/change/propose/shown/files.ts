import type { Facts } from '../../../facts/facts.ts';
import { has } from '../../../facts/tree.ts';
import { basename, dirname, join } from '../../../kernel/paths.ts';
import { remarked } from '../../../spec/provenance.ts';
import { applyOperation } from '../../edit/apply.ts';
import { thingsOf } from '../../edit/objects.ts';
import { editFiles } from '../../edit/edit.ts';
import type { FieldChange, Operation } from '../../edit/operation.ts';
import { kustomization } from '../../edit/overlay.ts';
import { settleAll } from '../../edit/plan.ts';
import type { Thing } from '../../edit/thing.ts';
import type { Written } from '../../shape/shape.ts';
import type { Order } from '../order.ts';
import type { Story } from '../story.ts';
import { shownAs, withChanges, type Shown } from './objects.ts';
import { folderFor, pathFor } from './places.ts';
import { operationsOn, scalersOf } from './turned.ts';
import { editsSaid, keptNote, problemNote, whyOf } from './sayings.ts';

export type Changed = {
  readonly shown: Shown;
  /** Where it lies in the repository. */
  readonly standing: Thing | undefined;
  readonly repairs: readonly FieldChange[];
  readonly changes: readonly FieldChange[];
  /** As we would write it, where it is written. */
  readonly after: Shown | undefined;
  readonly isWritten: boolean;
};

type Scene = Pick<Order, 'snapshot' | 'repository'> & { readonly facts: Facts };

/** What lies in the repository is edited there; all else stands beside it, in the words of who showed it. */
export function filesOf(
  all: readonly Changed[],
  others: readonly Shown[],
  scene: Scene,
): Pick<Story, 'files' | 'notes'> {
  const { snapshot } = scene;
  const fresh = [
    ...all.flatMap((one) => (one.isWritten && one.standing === undefined ? [asChanged(one)] : [])),
    ...others.map((one) => named(one, all)).map((one) => ({ ...one, why: whyOf(one, []) })),
  ];
  const about = all.find(({ standing }) => standing !== undefined)?.standing;
  const [first = fresh[0]] = all.map(({ shown }) => shown);
  const folder = about === undefined ? folderFor(first?.name ?? '', scene) : dirname(about.path);
  const paths: string[] = [];
  for (const one of fresh) paths.push(pathFor(one, folder, { taken: paths, snapshot }));
  const made = fresh.map(({ text, why }, at): Written => ({ path: paths[at] ?? '', text, why }));
  const settled = settleAll([...all.flatMap(operationsOf), ...scalers(all, scene)], undefined, snapshot);
  const done = edited([...settled.operations, ...listing(folder, paths, scene)], scene);
  return {
    files: [...made, ...done.files],
    notes: [...settled.kept.map(keptNote), ...(settled.problems ?? []).map(problemNote), ...done.notes],
  };
}

/** With every byte that nobody spoke of; in our words where that cannot be done. */
function asChanged({ shown, changes, after }: Changed): Shown & Pick<Written, 'why'> {
  const why = whyOf(shown, changes);
  let { text } = shown;
  const target = { path: '', kind: shown.kind, name: shown.name };
  for (const operation of operationsOn(target, changes)) {
    const done = applyOperation(text, operation);
    if (!done.ok) return { ...(after ?? shown), why };
    text = done.value;
  }
  return { ...shownAs(text), why };
}

/** What nobody gave a name has that of what it is for. */
function named(one: Shown, all: readonly Changed[]): Shown {
  const [name = '', ...others] = new Set(all.map(({ shown }) => shown.name));
  if (one.name !== one.kind.toLowerCase() || others.length > 0) return one;
  return withChanges(one, [{ op: 'set', field: ['metadata', 'name'], value: name }]);
}

function operationsOf({ standing, repairs, changes }: Changed): readonly Operation[] {
  if (standing === undefined) return [];
  const { path, kind, name } = standing;
  return operationsOn({ path, kind, name }, [...repairs, ...changes]);
}

function scalers(all: readonly Changed[], { snapshot }: Scene): readonly Operation[] {
  return all.flatMap(({ standing, after }) =>
    standing === undefined || after === undefined || after.kind === standing.kind
      ? []
      : scalersOf(standing, { path: standing.path, kind: after.kind, name: after.name }, thingsOf(snapshot)),
  );
}

/** A Kustomization names what lies beside it. */
function listing(folder: string, paths: readonly string[], { snapshot }: Scene): Operation[] {
  const path = join(folder, 'kustomization.yaml');
  if (!has(snapshot, path)) return [];
  return paths.map((one) => ({
    op: 'add',
    target: kustomization(path),
    field: ['resources'],
    value: basename(one),
  }));
}

function edited(operations: readonly Operation[], { snapshot }: Scene): Pick<Story, 'files' | 'notes'> {
  const { files, problems } = editFiles(operations, snapshot);
  return {
    files: files.map(({ path, text }) => {
      const own = operations.filter(({ target }) => target.path === path);
      return { path, text: remarked(snapshot.text(path) ?? '', text), why: editsSaid(own), edits: own };
    }),
    notes: problems.map(problemNote),
  };
}
