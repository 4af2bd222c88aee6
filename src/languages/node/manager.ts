import { join } from '../../kernel/paths.ts';
import { present } from '../../kernel/present.ts';
import { has } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Package } from './package.ts';

export type Manager = {
  readonly name: 'npm' | 'pnpm' | 'yarn' | 'yarn-berry' | 'bun';
  readonly version?: string;
  /** The lockfile's name, in the root's folder. */
  readonly lockfile?: string;
  /** Yarn that can install for one workspace alone: from 4 on, before by a plugin. */
  readonly focuses?: boolean;
  /** The release to take where nothing names one: corepack would take the first of yarn, and the last of pnpm. */
  readonly fallback?: string;
};

const lockfiles = [
  ['pnpm-lock.yaml', 'pnpm'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
  ['yarn.lock', 'yarn'],
  ['package-lock.json', 'npm'],
  ['npm-shrinkwrap.json', 'npm'],
] as const;

/** What `packageManager` says, else what wrote the lockfile, else npm. */
export function managerOf(root: Package, snapshot: Snapshot): Manager {
  const [, declared, version] = /^(npm|pnpm|yarn|bun)@(\d[\w.-]*)/u.exec(root.packageManager ?? '') ?? [];
  const found = lockfiles.filter(([file]) => has(snapshot, join(root.folder, file)));
  const lock = declared === undefined ? found[0] : found.find(([, name]) => name === declared);
  const name = familiar(declared ?? lock?.[1]);
  const isModern = name === 'yarn' && isBerry(root, version, snapshot);
  const manager = { name, version, lockfile: lock?.[0] };
  if (isModern) return present({ ...manager, ...berryOf(root, version, snapshot) });
  const fallback = name === 'pnpm' ? pnpmOf(manager, root, snapshot) : undefined;
  return present({ ...manager, fallback });
}

function berryOf(root: Package, version: string | undefined, snapshot: Snapshot) {
  const fallback = version === undefined ? fallbackOf(root, snapshot) : undefined;
  return { name: 'yarn-berry' as const, focuses: canFocus(root, version, snapshot), fallback };
}

function isBerry(root: Package, version: string | undefined, snapshot: Snapshot): boolean {
  if (version !== undefined) return !version.startsWith('1.');
  const lock = snapshot.text(join(root.folder, 'yarn.lock')) ?? '';
  return has(snapshot, join(root.folder, '.yarnrc.yml')) || /^__metadata:/mu.test(lock);
}

/** By the form of the lockfile; a release that the repository keeps itself is found without. */
function fallbackOf({ folder }: Package, snapshot: Snapshot): string | undefined {
  if (/^yarnPath:/mu.test(snapshot.text(join(folder, '.yarnrc.yml')) ?? '')) return undefined;
  const form = /^__metadata:\n {2}version: (\d)/mu.exec(snapshot.text(join(folder, 'yarn.lock')) ?? '')?.[1];
  return form !== undefined && form < '8' ? '3.8.7' : '4.9.2';
}

/** A newer pnpm takes a lockfile of an older form for none at all. */
function pnpmOf({ version }: { version?: string | undefined }, { folder }: Package, snapshot: Snapshot) {
  if (version !== undefined) return undefined;
  const lock = snapshot.text(join(folder, 'pnpm-lock.yaml')) ?? '';
  const form = /^lockfileVersion: '?(\d)/mu.exec(lock)?.[1] ?? '';
  return { 5: '7', 6: '8', 9: '10' }[form];
}

function canFocus(root: Package, version: string | undefined, snapshot: Snapshot): boolean {
  const folder = join(root.folder, '.yarn');
  const files = snapshot.entries.map(({ path }) => path).filter((path) => path.startsWith(`${folder}/`));
  const isOld =
    /^[23]\./u.test(version ?? '') || files.some((path) => /\/yarn-[23]\.[\d.]+\.cjs$/u.test(path));
  return !isOld || files.some((path) => path.includes('plugin-workspace-tools'));
}

function familiar(name: string | undefined): 'npm' | 'pnpm' | 'yarn' | 'bun' {
  return name === 'pnpm' || name === 'yarn' || name === 'bun' ? name : 'npm';
}

export function installCommand(manager: Manager): string {
  const frozen = manager.lockfile !== undefined;
  const commands = {
    npm: frozen ? 'npm ci' : 'npm install',
    pnpm: frozen ? 'pnpm install --frozen-lockfile' : 'pnpm install',
    yarn: frozen ? 'yarn install --frozen-lockfile' : 'yarn install',
    'yarn-berry': frozen ? 'yarn install --immutable' : 'yarn install',
    bun: frozen ? 'bun install --frozen-lockfile' : 'bun install',
  } as const satisfies Record<Manager['name'], string>;
  return commands[manager.name];
}

/** `yarn-berry` is our own word; people call both of them yarn. */
export function plainName(manager: Manager): string {
  return manager.name === 'yarn-berry' ? 'yarn' : manager.name;
}

export function runCommand(manager: Manager, script: string): string {
  return `${plainName(manager)} run ${script}`;
}
