import { lineWith } from '../../facts/source.ts';
import type { Found } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { pinnedVersion, versionAt } from '../common/version.ts';
import type { Package } from './package.ts';

const nodePlaces = { label: 'Node', files: ['.nvmrc', '.node-version'], tools: ['nodejs', 'node'] };
const bunPlaces = { label: 'Bun', files: ['.bun-version'], tools: ['bun'] };

/** The Node version that the repository asks for, where the ecosystem's tools look for it, nearest folder first. */
export function declaredVersion(pkg: Package, root: Package, snapshot: Snapshot): Found<string> | undefined {
  const chain = pkg === root ? [pkg] : [pkg, root];
  return (
    inPackages('Node', chain, (holder) => [holder.engines['node'], '"engines"']) ??
    pinnedVersion(nodePlaces, pkg.folder, snapshot) ??
    inPackages('Node', chain, (holder) => [holder.volta['node'], '"volta"']) ??
    inPackages('Node', chain, ({ devEngines }) => [
      devEngines?.runtime.name === 'node' ? devEngines.runtime.version : undefined,
      '"devEngines"',
    ])
  );
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
