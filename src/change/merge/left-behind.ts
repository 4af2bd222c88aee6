import type { Snapshot } from '../../facts/snapshot.ts';
import { basename, dirname, join } from '../../kernel/paths.ts';
import { identitiesIn } from './identity.ts';
import type { Records } from './record.ts';

type Text = { readonly path: string; readonly text: string };

export type LeftBehind = {
  readonly gone: ReadonlySet<string>;
  /** Lists that stay without these lines. */
  readonly shortened: readonly { readonly path: string; readonly lines: ReadonlySet<string> }[];
};

type Past = {
  readonly records: Records;
  readonly stands: Snapshot;
  /** What nobody wants any more, by its name or as `Ingress/web`: what holds nothing else goes as well. */
  readonly refused: ReadonlySet<string>;
};

/**
 * Files that we wrote and whose objects we write elsewhere now, as where a folder becomes a chart, with what does nothing
 * but list them. What is simply not wanted this time stays: another conversation may have asked for it.
 */
export function leftBehind(files: readonly Text[], { records, stands, refused }: Past): LeftBehind {
  const wanted = new Set(files.map(({ path }) => path));
  const given = new Set(files.flatMap(({ text }) => idsIn(text)));
  const old = [...records.keys()].flatMap((path): Text[] => {
    const text = wanted.has(path) ? undefined : stands.text(path);
    return text === undefined ? [] : [{ path, text }];
  });
  const moved = old.filter(({ path, text }) => {
    const objects = identitiesIn(text);
    if (
      objects.length > 0 &&
      objects.every(({ kind, name }) => refused.has(name) || refused.has(`${kind}/${name}`))
    )
      return true;
    const ids = idsIn(text);
    return ids.length > 0 && ids.every((id) => given.has(id)) && !hasSibling(path, wanted);
  });
  const gone = new Set(moved.map(({ path }) => path));
  withCharts(gone, old);
  withLists(gone, old);
  return { gone, shortened: shortened(gone, old) };
}

function idsIn(text: string): string[] {
  return identitiesIn(text).map(({ kind, name }) => `${kind}/${name}`);
}

/** The same file for another environment, of which nobody speaks this time. */
function hasSibling(path: string, wanted: ReadonlySet<string>): boolean {
  const above = dirname(dirname(path));
  if (basename(dirname(path)) === 'base') return false;
  return [...wanted].some((other) => dirname(dirname(other)) === above && basename(other) === basename(path));
}

/** With its templates a chart is empty. */
function withCharts(gone: Set<string>, old: readonly Text[]): void {
  for (const { path } of old.filter((file) => basename(file.path) === 'Chart.yaml')) {
    const own = old.filter((file) => file.path.startsWith(`${dirname(path)}/`));
    const objects = own.filter(({ text }) => idsIn(text).length > 0);
    if (objects.length > 0 && objects.every((file) => gone.has(file.path)))
      for (const file of own) gone.add(file.path);
  }
}

/** A Kustomization goes with all that it lists. */
function withLists(gone: Set<string>, old: readonly Text[]): void {
  const lists = old.filter(({ path }) => basename(path) === 'kustomization.yaml');
  const own = new Set(old.map(({ path }) => path));
  for (let round = 0; round < lists.length; round += 1) {
    for (const { path, text } of lists) {
      const targets = listedIn(text).map((entry) => join(dirname(path), entry));
      const helpers = targets.filter((target) => own.has(target) && dirname(target) === dirname(path));
      const isEmpty = targets.every((target) => isIn(gone, target) || helpers.includes(target));
      if (!isEmpty || !targets.some((target) => isIn(gone, target))) continue;
      for (const target of [path, ...helpers]) gone.add(target);
    }
  }
}

function isIn(gone: ReadonlySet<string>, target: string): boolean {
  return gone.has(target) || gone.has(join(target, 'kustomization.yaml'));
}

/** Where something else stays in a list, it is only the lines that go. */
function shortened(gone: ReadonlySet<string>, old: readonly Text[]): LeftBehind['shortened'] {
  const lists = old.filter(({ path }) => basename(path) === 'kustomization.yaml' && !gone.has(path));
  const all = lists.map(({ path, text }) => {
    const lines = text.split('\n').filter((line) => {
      const [entry] = listedIn(line);
      return entry !== undefined && isIn(gone, join(dirname(path), entry));
    });
    return { path, lines: new Set(lines) };
  });
  return all.filter(({ lines }) => lines.size > 0);
}

/** What a Kustomization takes in. */
export function listedIn(text: string): string[] {
  const entries = text.matchAll(/^\s{0,8}- (?:path: )?["']?((?:\.\.?\/|[\w-])[\w./-]{0,200})["']?[ \t]*$/gmu);
  return [...entries].map(([, entry = '']) => entry);
}
