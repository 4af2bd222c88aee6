import { dirname, join } from '../../kernel/paths.ts';
import picomatch from 'picomatch';
import { z } from 'zod';
import { named } from '../../facts/tree.ts';
import { entriesAt, textAt, textsAt, yamlFile } from '../../facts/yaml.ts';
import type { Snapshot } from '../../facts/snapshot.ts';

const strings = z.record(z.string(), z.string()).catch({});
const schema = z.object({
  name: z.string().optional().catch(undefined),
  main: z.string().optional().catch(undefined),
  module: z.string().optional().catch(undefined),
  type: z.string().optional().catch(undefined),
  private: z.boolean().optional().catch(undefined),
  exports: z.unknown().optional(),
  types: z.unknown().optional(),
  files: z.unknown().optional(),
  bin: z.unknown().optional(),
  publishConfig: z.unknown().optional(),
  packageManager: z.string().optional().catch(undefined),
  workspaces: z
    .union([
      z.array(z.string()),
      z.object({ packages: z.array(z.string()) }).transform((value) => value.packages),
    ])
    .optional()
    .catch(undefined),
  scripts: strings,
  dependencies: strings,
  devDependencies: strings,
  optionalDependencies: strings,
  prisma: z.object({ schema: z.string().optional() }).optional().catch(undefined),
  engines: strings,
  volta: strings,
  peerDependencies: strings,
  devEngines: z
    .object({ runtime: z.object({ name: z.string(), version: z.string() }) })
    .optional()
    .catch(undefined),
});

export type Package = z.output<typeof schema> & {
  readonly path: string;
  readonly folder: string;
  readonly text: string;
  /** Scripts that stand beside package.json, which its manager does not know. */
  readonly tasks?: ReadonlyMap<string, string>;
  /** It says what others get from it. */
  readonly isPublished: boolean;
  /** Built by the tools of the root, into the root. */
  readonly application?: { readonly root: Package; readonly build: string; readonly output: string };
};

/** Every readable package.json outside generated folders, the ones near the root first. */
export function packages(snapshot: Snapshot): {
  readonly found: readonly Package[];
  readonly broken: readonly string[];
} {
  const all = named(snapshot, 'package.json').map((path) => ({
    path,
    value: withTasks(read(path, snapshot.text(path) ?? ''), snapshot),
  }));
  const found = all.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const broken = all.filter(({ value }) => value === undefined).map(({ path }) => path);
  return { found: found.toSorted((a, b) => depth(a.folder) - depth(b.folder)), broken };
}

function read(path: string, text: string): Package | undefined {
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    if (!parsed.success) return undefined;
    const { data } = parsed;
    return { ...data, path, folder: dirname(path), text, isPublished: isPublished(data) };
  } catch {
    return undefined;
  }
}

/** Tasks of moon are scripts that stand beside the package. */
function withTasks(pkg: Package | undefined, snapshot: Snapshot): Package | undefined {
  const path = join(pkg?.folder ?? '', 'moon.yml');
  if (pkg === undefined || snapshot.text(path) === undefined) return pkg;
  const tasks = entriesAt(yamlFile(snapshot, path).roots[0], ['tasks']).map(([name, task]) => {
    const words = textsAt(task, ['command']);
    return [name, textAt(task, ['script']) ?? [...words, ...textsAt(task, ['args'])].join(' ')] as const;
  });
  const own = tasks.filter(([name]) => pkg.scripts[name] === undefined);
  return { ...pkg, scripts: { ...Object.fromEntries(own), ...pkg.scripts }, tasks: new Map(own) };
}

/** What stands in for the package.json of a program that has none. */
export function packageFrom(said: Readonly<Record<string, unknown>>, path: string, folder: string): Package {
  return { ...schema.parse(said), path, folder, text: '', isPublished: false };
}

function isPublished(data: z.output<typeof schema>): boolean {
  const shown = [data.exports, data.types, data.files, data.bin, data.publishConfig];
  return shown.some((field) => field !== undefined) || Object.keys(data.peerDependencies).length > 0;
}

/** The workspace root that a package is installed from: itself where it is its own. */
export function rootOf(pkg: Package, all: readonly Package[], snapshot: Snapshot): Package {
  if (pkg.application !== undefined) return pkg.application.root;
  const holder = all.find((other) => other !== pkg && workspacesOf(other, all, snapshot).includes(pkg));
  return holder ?? pkg;
}

export function workspacesOf(root: Package, all: readonly Package[], snapshot: Snapshot): Package[] {
  const globs = root.workspaces ?? pnpmGlobs(root, snapshot);
  // `.` is the root itself, which is no part of itself.
  const inside = (some: readonly string[]): string[] =>
    some.map((glob) => join(root.folder, glob)).filter((glob) => glob !== '' && glob !== root.folder);
  const wanted = inside(globs.filter((glob) => !glob.startsWith('!')));
  if (wanted.length === 0) return [];
  const ignored = globs.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1));
  const matches = picomatch(wanted, { ignore: inside(ignored) });
  return all.filter((other) => other !== root && matches(other.folder));
}

/** Workspace packages that a package needs at run or build time, itself last, dependencies before dependents. */
export function closure(pkg: Package, members: readonly Package[]): Package[] {
  const byName = new Map(members.map((member) => [member.name, member]));
  const order: Package[] = [];
  visit(pkg, new Set());
  return order;

  function visit(at: Package, seen: Set<Package>): void {
    if (seen.has(at)) return;
    seen.add(at);
    for (const name of Object.keys({ ...at.dependencies, ...at.devDependencies }).toSorted()) {
      const member = byName.get(name);
      if (member !== undefined) visit(member, seen);
    }
    order.push(at);
  }
}

function depth(folder: string): number {
  return folder === '' ? 0 : folder.split('/').length;
}

function pnpmGlobs({ folder }: Package, snapshot: Snapshot): readonly string[] {
  const path = join(folder, 'pnpm-workspace.yaml');
  return snapshot.text(path) === undefined ? [] : textsAt(yamlFile(snapshot, path).roots[0], ['packages']);
}
