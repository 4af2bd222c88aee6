import { z } from 'zod';
import { basename, join, relative } from '../../kernel/paths.ts';
import { has, isUnder } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { importedIn } from './imports.ts';
import type { Package } from './package.ts';

const target = z.object({
  executor: z.string(),
  options: z.object({ outputPath: z.string(), main: z.string().optional() }),
});
const schema = z.object({ nx: z.object({ targets: z.object({ build: target }) }) });

/** What its plugins build without being told, by the settings that stand in the folder. */
const inferred: readonly { readonly plugin: string; readonly config: string; readonly brings: string }[] = [
  { plugin: '@nx/vite/plugin', config: 'vite.config', brings: 'vite' },
  { plugin: '@nx/webpack/plugin', config: 'webpack.config', brings: 'webpack' },
  { plugin: '@nx/next/plugin', config: 'next.config', brings: 'next' },
];

/** Packages of an Nx workspace: what builds them is told beside their scripts, and the root declares what they load. */
export function withTargets(found: readonly Package[], snapshot: Snapshot): Package[] {
  const roots = found.filter(({ folder }) => has(snapshot, join(folder, 'nx.json')));
  return found.map((pkg) => {
    const root = roots.find((one) => one !== pkg && isUnder(pkg.folder, one.folder));
    return root === undefined || pkg.scripts['build'] !== undefined ? pkg : targeted(pkg, root, snapshot);
  });
}

function targeted(pkg: Package, root: Package, snapshot: Snapshot): Package {
  const told = targetOf(pkg);
  const plugin = told === undefined ? pluginOf(pkg, root, snapshot) : undefined;
  if (told === undefined && plugin === undefined) return pkg;
  const build = `nx build ${pkg.name ?? basename(pkg.folder)}`;
  return {
    ...pkg,
    scripts: { build, ...pkg.scripts },
    tasks: new Map([['build', build]]),
    dependencies: { ...importedIn(pkg.folder, root, snapshot), ...pkg.dependencies },
    devDependencies: { ...(plugin === undefined ? {} : { [plugin.brings]: '*' }), ...pkg.devDependencies },
  };
}

function targetOf({ text }: Package): z.output<typeof target> | undefined {
  if (!text.includes('"targets"')) return undefined;
  try {
    return schema.safeParse(JSON.parse(text)).data?.nx.targets.build;
  } catch {
    return undefined;
  }
}

function pluginOf({ folder }: Package, root: Package, snapshot: Snapshot) {
  const told = snapshot.text(join(root.folder, 'nx.json')) ?? '';
  return inferred.find(
    ({ plugin, config }) =>
      told.includes(`"${plugin}"`) &&
      ['ts', 'js', 'mts', 'mjs'].some((end) => has(snapshot, join(folder, `${config}.${end}`))),
  );
}

/** The server that such a package is built into, as it is called from its own folder. */
export function targetServer(pkg: Package): string | undefined {
  const build = targetOf(pkg);
  if (build?.options.main === undefined || !servers.test(build.executor)) return undefined;
  const { outputPath, main } = build.options;
  return `${relative(pkg.folder, outputPath)}/${basename(main).replace(/\.[cm]?tsx?$/u, '.js')}`;
}

const servers = /^@nx\/(?:esbuild|webpack|rspack|js|node):/u;
