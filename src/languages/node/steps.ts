import { basename, join } from '../../kernel/paths.ts';
import { grep } from '../../facts/source.ts';
import { showsPages } from '../../facts/shown.ts';
import { has } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { isBare } from './bare.ts';
import { browserOf } from './browser.ts';
import { buildScript } from './build-script.ts';
import { loadsForDevelopment } from './for-development.ts';
import { generatedClients, hasGenerated } from './generated.ts';
import { needsSources } from './install-scripts.ts';
import type { Member } from './member.ts';
import { migrateBy } from './migrate.ts';
import { nestedBuild, nestedPages } from './nested-pages.ts';
import { legacyHashes } from './old-bundler.ts';
import { closure, workspacesOf, type Package } from './package.ts';
import { toolOf, type Corepack } from './tools.ts';

export type Steps = {
  readonly holes: StepHoles;
  /** Workspace packages that must be in the image, the service itself last; empty outside a workspace. */
  readonly parts: readonly Package[];
};

type StepHoles = {
  readonly setup: readonly { readonly command: string }[];
  readonly manifests: readonly { readonly from: string; readonly to: string }[];
  readonly buildEnv: readonly { readonly pairs: string }[];
  readonly cache: string;
  /** Nothing where there is no package.json. */
  readonly install: readonly { readonly command: string }[];
  /** False where everything had to be copied before the installation. */
  readonly sources: boolean;
  readonly build: readonly { readonly command: string }[];
  readonly prune: readonly { readonly command: string }[];
};

export function buildSteps(member: Member, snapshot: Snapshot, node: Corepack): Steps {
  const { manager, pkg, root } = member;
  const tool = toolOf(manager);
  const isFrozen = manager.lockfile !== undefined;
  const members = pkg === root ? [] : workspacesOf(root, member.all, snapshot);
  const needed = members.length === 0 ? [] : closure(pkg, members);
  const shown = shownBy(pkg, members, snapshot).filter((one) => !needed.includes(one));
  const parts = [...shown, ...needed];
  const pages = shown.map((one) => tool.runWorkspace(one, closure(one, members).filter(isBuilt)));
  const nested = nestedPages(member, snapshot);
  const inside = nested.flatMap((page) => nestedBuild(page, member, snapshot));
  const build = [...pages, ...inside, ...buildCommands(member, needed, snapshot)];
  const isEarly = needsSources(member, snapshot);
  const isKept = keepsAll(member, parts, snapshot);
  const full = isKept || parts.length > 0 || needsEverything(member, build);
  const holes = {
    setup: tool.setup(node, manager).map(toCommand),
    manifests: isEarly ? [{ from: '.', to: '.' }] : manifestCopies(member, members, snapshot),
    buildEnv: [
      ...buildEnvironment(member),
      ...legacyHashes([pkg, root, ...parts, ...nested], node.major),
    ].map((pairs) => ({ pairs })),
    cache: tool.cache,
    install: isBare(root)
      ? installImported(root)
      : [toCommand(full ? tool.install(isFrozen) : tool.installProduction(isFrozen))],
    sources: !isEarly,
    build: build.length === 0 ? [] : [toCommand(`${buildCache(member)}${build.join(' && ')}`)],
    prune: isKept ? [] : pruneSteps(member, parts, full),
  };
  return { holes, parts };
}

/** Nothing declares them; what it imports is installed as it is now. */
function installImported({ dependencies }: Package): StepHoles['install'] {
  const names = Object.keys(dependencies);
  return names.length === 0 ? [] : [toCommand(`npm install ${names.join(' ')}`)];
}

/** Pages of the workspace that its code shows where they are built. */
function shownBy({ folder }: Package, members: readonly Package[], snapshot: Snapshot): Package[] {
  return members.filter(
    (one) =>
      isBuilt(one) && one.folder !== folder && showsPages({ path: folder }, { path: one.folder }, snapshot),
  );
}

function isBuilt({ scripts }: Package): boolean {
  return scripts['build'] !== undefined;
}

/** What Next keeps for its next build is large, and of no use where it runs. */
function buildCache({ pkg, root, framework }: Member): string {
  const folder = join('app', pkg.folder.slice(root.folder === '' ? 0 : root.folder.length + 1));
  return framework?.name === 'nextjs' ? `--mount=type=cache,target=/${folder}/.next/cache ` : '';
}

/** What is checked when the program starts need not be there while it is built. */
function buildEnvironment({ manager, files, pkg }: Member): string[] {
  const { env } = toolOf(manager);
  const isChecked = grep(files, /\bprocess\.env\.SKIP_ENV_VALIDATION\b/u).length > 0;
  return [
    ...(env === undefined ? [] : [env]),
    ...(isChecked ? ['SKIP_ENV_VALIDATION=1'] : []),
    ...(browserOf(pkg)?.skip ?? []),
  ];
}

/** What only development declares runs the program, or brings its database up to date. */
function keepsAll(member: Member, parts: readonly Package[], snapshot: Snapshot): boolean {
  if (loadsForDevelopment(member, snapshot)) return true;
  if (hasGenerated(parts, snapshot)) return true;
  return parts.length === 0 && migrateBy(member, snapshot)?.isForDevelopment === true;
}

function pruneSteps(member: Member, parts: readonly Package[], isFull: boolean): StepHoles['prune'] {
  if (!isFull) return [];
  const tool = toolOf(member.manager);
  const prune = parts.length > 0 ? tool.pruneWorkspace(member.pkg) : tool.prune(member.pkg);
  return prune === undefined ? [] : [toCommand(prune)];
}

function needsEverything(member: Member, build: readonly string[]): boolean {
  return build.length > 0 || member.root.scripts['prepare'] !== undefined;
}

function buildCommands(member: Member, parts: readonly Package[], snapshot: Snapshot): string[] {
  const { pkg, manager } = member;
  if (pkg.application !== undefined) return [pkg.application.build];
  const tool = toolOf(manager);
  const name = buildScript(pkg);
  const generate = generatedClients(member, parts, snapshot);
  if (parts.length > 0) return [...generate, ...builtParts(member, parts)];
  return name === undefined ? generate : [...generate, taskOf(pkg, name) ?? tool.run(name)];
}

function builtParts({ pkg, root, manager }: Member, parts: readonly Package[]): string[] {
  const built = parts.filter(isBuilt);
  const known = built.filter((part) => taskOf(part, 'build') === undefined);
  const tasks = built.flatMap((part) => {
    const folder = part.folder.slice(root.folder === '' ? 0 : root.folder.length + 1);
    const task = taskOf(part, 'build');
    return task === undefined ? [] : [`env -C ${folder} ${task}`];
  });
  return [...(known.length === 0 ? [] : [toolOf(manager).runWorkspace(pkg, known)]), ...tasks];
}

/** A task of another tool, run by what is installed. */
function taskOf({ tasks }: Package, name: string): string | undefined {
  const task = tasks?.get(name);
  return task === undefined ? undefined : `npx --no-install ${task}`;
}

function manifestCopies(
  member: Member,
  members: readonly Package[],
  snapshot: Snapshot,
): { from: string; to: string }[] {
  const { root, manager } = member;
  const inRoot = (name: string): boolean => has(snapshot, join(root.folder, name));
  const files = ['package.json', manager.lockfile ?? '', ...toolOf(manager).files].filter(
    (name) => name !== '' && inRoot(name),
  );
  const folders = ['.yarn/releases', '.yarn/patches', '.yarn/plugins', 'patches', 'prisma'].filter((folder) =>
    snapshot.entries.some((entry) => entry.path.startsWith(`${join(root.folder, folder)}/`)),
  );
  return [
    ...(files.length === 0 ? [] : [{ from: files.join(' '), to: './' }]),
    ...folders.map((folder) => ({ from: folder, to: `${folder}/` })),
    ...members.map((one) => {
      const folder = root.folder === '' ? one.folder : one.folder.slice(root.folder.length + 1);
      return { from: `${folder}/${basename(one.path)}`, to: `${folder}/` };
    }),
  ];
}

function toCommand(command: string): { command: string } {
  return { command };
}
