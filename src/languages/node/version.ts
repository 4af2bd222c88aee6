import { join } from '../../kernel/paths.ts';
import { lineWith } from '../../facts/source.ts';
import type { Found } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { pinnedVersion, versionAt, versionIn } from '../common/version.ts';
import type { Package } from './package.ts';

const nodePlaces = { label: 'Node', files: ['.nvmrc', '.node-version'], tools: ['nodejs', 'node'] };
const bunPlaces = { label: 'Bun', files: ['.bun-version'], tools: ['bun'] };

/** The Node version that the repository asks for, where the ecosystem's tools look for it, nearest folder first. */
export function declaredVersion(pkg: Package, root: Package, snapshot: Snapshot): Found<string> | undefined {
  const chain = pkg === root ? [pkg] : [pkg, root];
  return (
    inPackages('Node', chain, (holder) => [holder.engines['node'], '"engines"']) ??
    pinnedVersion(nodePlaces, pkg.folder, snapshot) ??
    forPnpm(root, snapshot) ??
    inPackages('Node', chain, (holder) => [holder.volta['node'], '"volta"']) ??
    inPackages('Node', chain, ({ devEngines }) => [
      devEngines?.runtime.name === 'node' ? devEngines.runtime.version : undefined,
      '"devEngines"',
    ])
  );
}

/** The Node that pnpm itself fetches. */
function forPnpm({ folder }: Package, snapshot: Snapshot): Found<string> | undefined {
  const npmrc = {
    label: 'Node',
    path: join(folder, '.npmrc'),
    pattern: /^use-node-version\s?=\s?([\w.-]{1,40})/u,
  };
  const workspace = {
    label: 'Node',
    path: join(folder, 'pnpm-workspace.yaml'),
    pattern: /^useNodeVersion:\s?["']?([\w.-]{1,40})/u,
  };
  return versionIn(npmrc, snapshot) ?? versionIn(workspace, snapshot);
}

export function declaredBun(pkg: Package, root: Package, snapshot: Snapshot): Found<string> | undefined {
  const chain = pkg === root ? [pkg] : [pkg, root];
  return (
    inPackages('Bun', chain, (holder) => [holder.engines['bun'], '"engines"']) ??
    inPackages('Bun', chain, (holder) => [
      /^bun@(\d[\w.-]*)/u.exec(holder.packageManager ?? '')?.[1],
      '"packageManager"',
    ]) ??
    pinnedVersion(bunPlaces, pkg.folder, snapshot)
  );
}

type Field = (holder: Package) => readonly [value: string | undefined, near: string];

function inPackages(label: string, chain: readonly Package[], field: Field): Found<string> | undefined {
  for (const holder of chain) {
    const [value, near] = field(holder);
    if (value !== undefined)
      return versionAt(label, value, { path: holder.path, line: lineWith(holder.text, near) });
  }
  return undefined;
}
