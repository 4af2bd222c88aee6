import { dirname, join } from '../../kernel/paths.ts';
import type { Found } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { toolVersion, versionIn } from '../common/tool-versions.ts';
import type { Module } from './module.ts';

/** What the go command itself would choose: the toolchain, else the go line; older files after them. */
export function declaredVersion(
  module: Module,
  work: string | undefined,
  snapshot: Snapshot,
): Found<string> | undefined {
  const manifests = [join(module.folder, 'go.mod'), ...(work === undefined ? [] : [join(work, 'go.work')])];
  for (const pattern of [/^toolchain\s+go(\d[\w.]*)/u, /^go\s+(\d[\w.]*)/u]) {
    for (const path of manifests) {
      const version = versionIn(path, pattern, snapshot);
      if (version !== undefined) return version;
    }
  }
  return (
    versionIn(join(module.folder, '.go-version'), /^(?:go)?(\d[\w.]*)/u, snapshot) ??
    toolVersion(module.folder, ['go', 'golang'], snapshot) ??
    versionIn(join(module.folder, 'Gopkg.toml'), /^\s*go-version\s*=\s*"?([\d.]+)/u, snapshot) ??
    versionIn(join(dirname(module.manifest), 'Godeps/Godeps.json'), /"GoVersion":\s*"go([\d.]+)/u, snapshot)
  );
}
