import { z } from 'zod';
import { basename, dirname, join } from '../../kernel/paths.ts';
import { has, isProductive, isUnder, named } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { importedIn } from './imports.ts';
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
  return schema.safeParse(parsed(text)).data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
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
      dependencies: importedIn(folder, root, snapshot),
      devDependencies: start === undefined ? sitePackages(root, project) : {},
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

/** What builds pages: what the executor says, else what the root declares. */
function sitePackages({ dependencies, devDependencies }: Package, project: Project): Record<string, string> {
  const all = { ...devDependencies, ...dependencies };
  const executor = project.targets['build']?.executor ?? '';
  const told = builders.find(({ by }) => by.test(executor))?.name;
  const found =
    told === undefined ? ['@angular/core', 'vite'].filter((name) => Object.hasOwn(all, name)) : [told];
  // The plugin of Nx brings webpack along.
  if (found.length === 0) return { 'webpack-dev-server': '*' };
  return Object.fromEntries(found.map((name) => [name, all[name] ?? '*']));
}

const builders: readonly { readonly by: RegExp; readonly name: string }[] = [
  { by: /angular/u, name: '@angular/core' },
  { by: /vite:/u, name: 'vite' },
  { by: /(?:webpack|web|react):/u, name: 'webpack-dev-server' },
];

const server = z.object({
  projectType: z.literal('application'),
  targets: z.object({
    build: z.object({
      executor: z.string().refine((name) => !/angular|vite:|web:/u.test(name)),
      options: z.object({ outputPath: z.string(), main: z.string() }),
    }),
  }),
});

/** What the project beside a package is built into, where it is one server and no more. */
export function nxServer({ folder }: Package, snapshot: Snapshot): string | undefined {
  const project = server.safeParse(parsed(snapshot.text(join(folder, 'project.json')) ?? '')).data;
  if (project === undefined) return undefined;
  const { outputPath, main } = project.targets.build.options;
  return `${outputPath}/${basename(main).replace(/\.[cm]?tsx?$/u, '.js')}`;
}
