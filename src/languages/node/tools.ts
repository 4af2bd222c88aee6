import type { Manager } from './manager.ts';
import type { Package } from './package.ts';

/** What one package manager is told in a Dockerfile. */
export type Tool = {
  /** Where it keeps what it has downloaded. */
  readonly cache: string;
  readonly files: readonly string[];
  readonly setup: (node: Corepack, manager: Manager) => readonly string[];
  readonly install: (frozen: Frozen) => string;
  readonly installProduction: (frozen: Frozen) => string;
  /** What it is told by the environment of the stage that builds. */
  readonly env?: string;
  /** Takes development dependencies away again. */
  readonly prune: (pkg: Package) => string | undefined;
  readonly pruneWorkspace: (pkg: Package) => string | undefined;
  readonly run: (script: string) => string;
  readonly runWorkspace: (pkg: Package, order: readonly Package[]) => string;
};

type Frozen = boolean;
/** The release of Node in the image, and whether its corepack knows the keys that packages are signed with today. */
export type Corepack = { readonly major: number; readonly hasOldKeys: boolean };

/** Node 25 and newer bring neither corepack nor yarn along. */
const lastWithCorepack = 24;
const emptied = 'find . -name node_modules -type d -prune -exec rm -rf {} +';

const npm: Tool = {
  cache: '/root/.npm',
  files: ['.npmrc'],
  setup: () => [],
  install: (frozen) => (frozen ? 'npm ci' : 'npm install'),
  installProduction: (frozen) => `${frozen ? 'npm ci' : 'npm install'} --omit=dev`,
  prune: () => 'npm prune --omit=dev',
  pruneWorkspace: () => 'npm prune --omit=dev',
  run: (script) => `npm run ${script}`,
  runWorkspace: (_, order) => order.map((pkg) => `npm run build --workspace=${pkg.folder}`).join(' && '),
};

const pnpm: Tool = {
  cache: '/root/.local/share/pnpm/store',
  files: ['.npmrc', 'pnpm-workspace.yaml', '.pnpmfile.cjs'],
  setup: (node, { version, fallback }) =>
    node.major > lastWithCorepack || node.hasOldKeys
      ? [`npm install --global pnpm@${version ?? fallback ?? '10'}`]
      : [
          'corepack enable',
          ...(fallback === undefined ? [] : [`corepack prepare pnpm@${fallback} --activate`]),
        ],
  install: (frozen) => `pnpm install${frozen ? ' --frozen-lockfile' : ''}`,
  installProduction: (frozen) => `pnpm install${frozen ? ' --frozen-lockfile' : ''} --prod`,
  // It runs the scripts of the project again, which may need what was taken away.
  prune: ({ scripts }) =>
    `CI=true pnpm prune --prod${scripts['prepare'] === undefined ? '' : ' --ignore-scripts'}`,
  pruneWorkspace: (pkg) =>
    `${emptied} && pnpm install --frozen-lockfile --prod --filter "${pkg.name ?? `./${pkg.folder}`}..."`,
  run: (script) => `pnpm run ${script}`,
  runWorkspace: (pkg) => `pnpm --filter "${pkg.name ?? `./${pkg.folder}`}..." run build`,
};

const yarn: Tool = {
  cache: '/usr/local/share/.cache/yarn',
  files: ['.npmrc', '.yarnrc'],
  setup: ({ major }) => (major > lastWithCorepack ? ['npm install --global yarn@1.22.22'] : []),
  install: (frozen) => `yarn install${frozen ? ' --frozen-lockfile' : ''}`,
  installProduction: (frozen) => `yarn install${frozen ? ' --frozen-lockfile' : ''} --production`,
  prune: () => 'yarn install --frozen-lockfile --production --ignore-scripts --prefer-offline',
  pruneWorkspace: () => 'yarn install --frozen-lockfile --production --ignore-scripts --prefer-offline',
  run: (script) => `yarn run ${script}`,
  runWorkspace: (_, order) =>
    order.map((pkg) => `yarn workspace ${pkg.name ?? pkg.folder} run build`).join(' && '),
};

const berry: Tool = {
  ...yarn,
  cache: '/root/.yarn/berry/cache',
  // What is started by `node` looks for packages in node_modules.
  env: 'YARN_NODE_LINKER=node-modules YARN_ENABLE_GLOBAL_CACHE=true',
  files: ['.npmrc', '.yarnrc.yml'],
  setup: ({ major }, { fallback }) => [
    major > lastWithCorepack ? 'npm install --global corepack@0.34.0 && corepack enable' : 'corepack enable',
    ...(fallback === undefined ? [] : [`corepack prepare yarn@${fallback} --activate`]),
  ],
  install: (frozen) => `yarn install${frozen ? ' --immutable' : ''}`,
  installProduction: () => 'yarn workspaces focus --all --production',
  prune: () => 'yarn workspaces focus --all --production',
  pruneWorkspace: (pkg) => `yarn workspaces focus ${pkg.name ?? pkg.folder} --production`,
};

const bun: Tool = {
  cache: '/root/.bun/install/cache',
  files: ['.npmrc', 'bunfig.toml'],
  setup: () => [],
  install: (frozen) => `bun install${frozen ? ' --frozen-lockfile' : ''}`,
  installProduction: (frozen) => `bun install${frozen ? ' --frozen-lockfile' : ''} --production`,
  prune: () => `${emptied} && bun install --frozen-lockfile --production`,
  pruneWorkspace: () => `${emptied} && bun install --frozen-lockfile --production`,
  run: (script) => `bun run ${script}`,
  runWorkspace: (_, order) => order.map((pkg) => `bun run --cwd ${pkg.folder} build`).join(' && '),
};

/** Without a way to leave development dependencies out, all are installed and stay. */
const berryOfAll: Tool = {
  ...berry,
  installProduction: berry.install,
  prune: () => undefined,
  pruneWorkspace: () => undefined,
};

export function toolOf({ name, focuses }: Manager): Tool {
  return focuses === false ? berryOfAll : tools[name];
}

const tools: Readonly<Record<Manager['name'], Tool>> = { npm, pnpm, yarn, 'yarn-berry': berry, bun };
