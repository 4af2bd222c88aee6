import picomatch from 'picomatch';
import { basename, dirname, join, relative } from '../../kernel/paths.ts';
import { has, isUnder, upwards } from '../../facts/tree.ts';
import type { SourceFile } from '../../facts/source.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { dependency } from './dependencies.ts';
import type { Project } from './project.ts';
import { readToml, strings } from './toml.ts';

/** Projects of uv that are locked together at their root, with those that one of them is made of. */
export type Workspace = {
  readonly root: string;
  /** Held together at their root, or named by their paths. */
  readonly by: 'root' | 'paths';
  /** One lock at the root says what is installed for each. */
  readonly isLocked: boolean;
  /** What uv asks of every project before it installs for one. */
  readonly manifests: readonly string[];
  readonly parts: readonly Part[];
};

type Part = { readonly project: Project; readonly files: readonly SourceFile[] };
type Sources = ReadonlyMap<string, readonly SourceFile[]>;

export function workspaceOf(
  project: Project,
  { all, sources }: { readonly all: readonly Project[]; readonly sources: Sources },
  snapshot: Snapshot,
): Workspace | undefined {
  const files = (one: Project): readonly SourceFile[] => sources.get(one.folder) ?? [];
  const named = besideOf(project, all, snapshot);
  if (named.length > 0) {
    const folders = [project, ...named].map(({ folder }) => folder);
    const top = upwards(project.folder).find((at) => folders.every((one) => isUnder(one, at))) ?? '';
    const parts = named.map((one) => ({ project: one, files: files(one) }));
    return { root: top, by: 'paths', isLocked: false, manifests: [], parts };
  }
  if (project.manager !== 'uv' || project.name === undefined) return undefined;
  const root = upwards(project.folder).find((at) => membersAt(at, snapshot)?.(project.folder) === true);
  const isMember = root === undefined ? undefined : membersAt(root, snapshot);
  if (root === undefined || isMember === undefined) return undefined;
  const parts = partsOf(
    project,
    all.filter(({ folder }) => isMember(folder)),
  );
  // The root of a workspace that needs none of it is installed by itself.
  if (project.folder === root && parts.length === 0) return undefined;
  const manifests = snapshot.entries
    .map(({ path }) => path)
    .filter((path) => basename(path) === 'pyproject.toml' && isMember(dirname(path)))
    .map((path) => relative(root, path));
  const isLocked = has(snapshot, join(root, 'uv.lock'));
  const whole = parts.map((one) => ({ project: one, files: files(one) }));
  return { root, by: 'root', isLocked, manifests, parts: whole };
}

function membersAt(root: string, snapshot: Snapshot): ((folder: string) => boolean) | undefined {
  const text = snapshot.text(join(root, 'pyproject.toml'));
  if (text === undefined || !text.includes('tool.uv.workspace')) return undefined;
  const said = readToml(text).get('tool.uv.workspace');
  const at = (key: string): string[] => strings(said?.get(key)).map((glob) => join(root, glob));
  const [members, ignore] = [at('members'), at('exclude')];
  if (members.length === 0) return undefined;
  const matches = picomatch(members, { ignore });
  return (folder) => folder === root || matches(folder);
}

const inToml = /\bpath\s?=\s?["'](\.\.?\/[^"'\n]{1,200})["']/gu;
const inRequirements = /^[ \t]{0,8}(?:(?:-e|--editable)[ =])?[ \t]{0,4}(\.\.\/[\w./-]{1,200})/gmu;

/** Projects that it names by their paths, and those that they name; each once. */
function besideOf(project: Project, all: readonly Project[], snapshot: Snapshot): Project[] {
  const found = new Set([project]);
  for (const one of found) {
    const text = snapshot.text(one.manifest) ?? '';
    const pattern = one.manifest.endsWith('.toml') ? inToml : inRequirements;
    const folders = new Set([...text.matchAll(pattern)].map(([, path = '']) => join(one.folder, path)));
    for (const other of all) if (folders.has(other.folder)) found.add(other);
  }
  return [...found].filter((one) => one !== project);
}

/** By their names, each once, however many of them need it. */
function partsOf(project: Project, members: readonly Project[]): Project[] {
  const byName = new Map(members.map((one) => [dependency(one.name ?? '', '', 0).name, one]));
  const found = new Set([project]);
  // A set that grows while it is walked is walked to its end.
  for (const one of found) {
    for (const { name } of one.dependencies) {
      const member = byName.get(name);
      if (member !== undefined) found.add(member);
    }
  }
  return [...found].filter((one) => one !== project);
}

/** A project with all that it is made of: their packages are in its image, and their code reads its variables. */
export function whole(project: Project, workspace: Workspace | undefined): Project {
  const others = (workspace?.parts ?? []).flatMap((part) => part.project.dependencies);
  return others.length === 0 ? project : { ...project, dependencies: [...project.dependencies, ...others] };
}
