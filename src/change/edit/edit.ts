import type { Snapshot } from '../../facts/snapshot.ts';
import { basename, dirname } from '../../kernel/paths.ts';
import type { Problem } from '../../kernel/problem.ts';
import { isKustomizationPath, entriesOf } from '../../lint/kustomization.ts';
import { parse } from '../../syntax/yaml/parse.ts';
import { itemsAt, scalarAt } from '../../syntax/yaml/value.ts';
import { applyOperation } from './apply.ts';
import type { Operation } from './operation.ts';
import { kustomization } from './overlay.ts';

export type Edited = {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** Files of which nothing was left. */
  readonly removed: readonly string[];
  /** What could not be done. */
  readonly problems: readonly Problem[];
};

/** Operations on the files of a repository, one after the other; a file of which nothing is left goes, and its mentions with it. */
export function editFiles(operations: readonly Operation[], snapshot: Snapshot): Edited {
  const texts = new Map<string, string>();
  const problems: Problem[] = [];
  const open = [...operations];
  for (let operation = open.shift(); operation !== undefined; operation = open.shift()) {
    const { path } = operation.target;
    const before = texts.get(path) ?? snapshot.text(path);
    const done = before === undefined ? missing(path) : applyOperation(before, operation);
    if (!done.ok) problems.push(done.error);
    else if (done.value !== before) {
      texts.set(path, done.value);
      if (done.value.trim() === '') open.push(...mentionsOf(path, snapshot));
    }
  }
  const changed = [...texts].filter(([path, text]) => text !== snapshot.text(path));
  return {
    files: changed.filter(([, text]) => text.trim() !== '').map(([path, text]) => ({ path, text })),
    removed: changed.filter(([, text]) => text.trim() === '').map(([path]) => path),
    problems,
  };
}

function missing(path: string): { readonly ok: false; readonly error: Problem } {
  return { ok: false, error: { what: 'there is no such file', where: path } };
}

/** Where Kustomizations name a file: the last one first, so that places stay right. */
function mentionsOf(gone: string, { entries, text }: Snapshot): Operation[] {
  return entries.flatMap(({ path }) => {
    if (!isKustomizationPath(path)) return [];
    const parsed = parse(text(path) ?? '');
    const root = parsed.ok ? parsed.value.root : undefined;
    if (root?.kind !== 'map') return [];
    const places = entriesOf(root, path).filter((entry) => entry.path === gone);
    return places.toReversed().flatMap(({ at }) =>
      placeOf(root, at.start).map((field): Operation => ({
        op: 'remove',
        target: kustomization(path),
        field,
      })),
    );
  });
}

function placeOf(root: Parameters<typeof entriesOf>[0], start: number): (readonly (string | number)[])[] {
  return root.entries.flatMap(({ name }) =>
    itemsAt(root, [name]).flatMap((item, index) => {
      const own = item.kind === 'map' ? scalarAt(item, ['path']) : item;
      return own?.start === start ? [[name, index]] : [];
    }),
  );
}

/** A snapshot as it is after an edit. */
export function withEdits(
  snapshot: Snapshot,
  { files, removed }: Pick<Edited, 'files' | 'removed'>,
): Snapshot {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const gone = new Set(removed);
  const kept = snapshot.entries.filter(({ path }) => !gone.has(path));
  const known = new Set(kept.map(({ path }) => path));
  const added = files
    .filter(({ path }) => !known.has(path))
    .map(({ path, text }) => ({
      path,
      kind: 'file' as const,
      sha: `edit ${basename(path)}`,
      size: text.length,
    }));
  const entries = [...kept, ...added].toSorted((a, b) =>
    dirname(a.path) + a.path < dirname(b.path) + b.path ? -1 : 1,
  );
  return {
    ...snapshot,
    entries,
    text: (path) => (gone.has(path) ? undefined : (texts.get(path) ?? snapshot.text(path))),
  };
}
