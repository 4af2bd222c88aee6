import { z } from 'zod';
import { basename, dirname, join } from '../../kernel/paths.ts';
import { grep } from '../../facts/source.ts';
import { has, isProductive, isUnder, named } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Package } from './package.ts';

const schema = z.object({
  name: z.string().optional(),
  projectType: z.string().optional(),
  targets: z
    .record(
      z.string(),
      z.object({ executor: z.string().optional(), options: z.record(z.string(), z.unknown()).optional() }),
    )
    .catch({}),
});
type Project = z.output<typeof schema>;

/** Applications of an Nx workspace that have no package.json of their own: they use the one of the root. */
export function nxApplications(all: readonly Package[], snapshot: Snapshot): Package[] {
  const roots = all.filter(
    (pkg) => has(snapshot, join(pkg.folder, 'nx.json')) && pkg.workspaces === undefined,
  );
  const projects = roots.length === 0 ? [] : named(snapshot, 'project.json').filter(isProductive);
  return projects.flatMap((path) => {
    const root = roots.find((one) => isUnder(path, one.folder));
    const project = read(snapshot.text(path) ?? '');
    const isOwn = has(snapshot, join(dirname(path), 'package.json'));
    return root === undefined || project?.projectType !== 'application' || isOwn || isTest(path)
      ? []
      : applicationOf({ path, project, root }, snapshot);
  });
}

function isTest(path: string): boolean {
  return dirname(path).endsWith('e2e');
}

function read(text: string): Project | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

type Found = { readonly path: string; readonly project: Project; readonly root: Package };

/** Nx puts what it builds into the root's `dist`, unless it is told otherwise. */
function applicationOf({ path, project, root }: Found, snapshot: Snapshot): Package[] {
  const folder = dirname(path);
  const name = project.name ?? basename(folder);
  const output = outputOf({ path, project, root });
  const start = startIn(folder, { project, output }, snapshot);
  return [
    {
      ...root,
      name,
      main: undefined,
      scripts: { build: `nx build ${name}`, ...(start === undefined ? {} : { start }) },
      dependencies: importedIn(folder, root.dependencies, snapshot),
      devDependencies: start === undefined ? sitePackages(root) : {},
      path,
      folder,
      text: snapshot.text(path) ?? '',
      isPublished: false,
      application: { root, build: `npx nx build ${name}`, output },
    },
  ];
}

function outputOf({ path, project, root }: Found): string {
  const told = project.targets['build']?.options?.['outputPath'];
  const folder = dirname(path).slice(root.folder === '' ? 0 : root.folder.length + 1);
  return typeof told === 'string' ? told : `dist/${folder}`;
}

/** What starts the built application, undefined where files are built. */
function startIn(
  folder: string,
  { project, output }: { project: Project; output: string },
  snapshot: Snapshot,
): string | undefined {
  const executor = project.targets['build']?.executor ?? '';
  const inFolder = (name: string): boolean => has(snapshot, join(folder, name));
  if (/next:/u.test(executor) || ['next.config.js', 'next.config.mjs', 'next.config.ts'].some(inFolder))
    return `next start ${output}`;
  const isPage = ['index.html', 'src/index.html'].some(inFolder) || /angular|vite:|web:/u.test(executor);
  return !isPage && inFolder('src/main.ts') ? `node ${output}/main.js` : undefined;
}

/** The root declares for all; an application depends on what it imports. */
function importedIn(
  folder: string,
  dependencies: Readonly<Record<string, string>>,
  snapshot: Snapshot,
): Record<string, string> {
  const files = snapshot.entries
    .filter(({ path }) => isUnder(path, folder) && /\.[jt]sx?$/u.test(path))
    .map(({ path }) => ({ path, text: snapshot.text(path) ?? '' }));
  const hits = grep(files, /(?:from|require\(|import)\s*\(?\s*['"]((?:@[\w.-]+\/)?[\w.-]+)/u);
  const names = new Set(hits.map(({ groups }) => groups[0] ?? ''));
  const isNext = files.some(({ path }) => /(?:^|\/)next\.config\.\w+$/u.test(path));
  return Object.fromEntries(
    Object.entries(dependencies).filter(([name]) => names.has(name) || (isNext && name === 'next')),
  );
}

/** What builds pages, as the root declares it. */
function sitePackages({ dependencies, devDependencies }: Package): Record<string, string> {
  const all = { ...devDependencies, ...dependencies };
  const found = ['@angular/core', 'vite'].filter((name) => Object.hasOwn(all, name));
  // The plugin of Nx brings webpack along.
  if (found.length === 0) return { 'webpack-dev-server': '*' };
  return Object.fromEntries(found.map((name) => [name, all[name] ?? '']));
}
