import { dirname, join } from '../../kernel/paths.ts';
import type { Found } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { pinnedVersion, versionIn } from '../common/version.ts';
import type { Module } from './module.ts';

const label = 'Go';

/** What the go command itself would choose: the toolchain, else the go line; older files after them. */
export function declaredVersion(
  module: Module,
  work: string | undefined,
  snapshot: Snapshot,
): Found<string> | undefined {
  const manifests = [join(module.folder, 'go.mod'), ...(work === undefined ? [] : [join(work, 'go.work')])];
  for (const pattern of [/^toolchain\s+go(\d[\w.]*)/u, /^go\s+(\d[\w.]*)/u]) {
    for (const path of manifests) {
      const version = versionIn({ label, path, pattern }, snapshot);
      if (version !== undefined) return version;
    }
  }
  const inFile = (name: string, pattern: RegExp): Found<string> | undefined =>
    versionIn({ label, path: join(dirname(module.manifest), name), pattern }, snapshot);
  return (
    inFile('.go-version', /^(?:go)?(\d[\w.]*)/u) ??
    pinnedVersion({ label, files: [], tools: ['go', 'golang'] }, module.folder, snapshot) ??
    inFile('Gopkg.toml', /^\s*go-version\s*=\s*"?([\d.]+)/u) ??
    inFile('Godeps/Godeps.json', /"GoVersion":\s*"go([\d.]+)/u)
  );
}
