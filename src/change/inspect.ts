import picomatch from 'picomatch';
import { policyPath, type Policy } from '../config/policy.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import { basename, dirname } from '../kernel/paths.ts';
import type { Finding } from '../lint/contract.ts';
import { defaultConfig, toLintConfig } from '../lint/engine/config.ts';
import type { LintConfig } from '../lint/engine/config.ts';
import type { LintFile, Linter } from '../lint/linter.ts';
import { newestMinor } from '../lint/manifest/versions.ts';

export type Terms = {
  readonly policy: Policy;
  readonly today: string;
  readonly linters: readonly Linter[];
  readonly touched: ReadonlySet<string>;
};

/** All findings of a snapshot that a change may have to do with, without what the policy waives. */
export function inspect(snapshot: Snapshot, { policy, today, linters, touched }: Terms): Finding[] {
  const isIgnored = picomatch([...policy.ignore], { dot: true });
  const paths = snapshot.entries
    .filter(({ kind, path }) => (kind === 'file' || kind === 'executable') && !isIgnored(path))
    .map(({ path }) => path);
  const folders = Map.groupBy(paths, dirname);
  const run = { config: configOf(policy), today, minor: minorOf(policy), paths };
  const findings = linters.flatMap((linter) => {
    const own = paths.filter((path) => linter.takes(path, 'found'));
    const isNeeded = [...touched].some((path) => linter.takes(path, 'found'));
    const read = linter.reach === 'file' ? own.filter((path) => touched.has(path)) : own;
    const files = isNeeded ? read.flatMap((path) => toLintFile(path, linter, { snapshot, folders })) : [];
    return files.length === 0 ? [] : [...linter.lint(files, run)];
  });
  return findings.filter((finding) => !isWaived(finding, policy));
}

type Place = { readonly snapshot: Snapshot; readonly folders: ReadonlyMap<string, readonly string[]> };

function toLintFile(path: string, linter: Linter, { snapshot, folders }: Place): LintFile[] {
  const text = snapshot.text(path);
  if (text === undefined) return [];
  const folder = dirname(path);
  const companions = linter
    .companions(basename(path))
    .map((name) => [name, snapshot.text(folder === '' ? name : `${folder}/${name}`)] as const)
    .filter((pair): pair is readonly [string, string] => pair[1] !== undefined);
  const siblings = (folders.get(folder) ?? []).map(basename);
  return [{ path, text, siblings, companions: Object.fromEntries(companions) }];
}

function configOf({ lint }: Policy): LintConfig {
  const config = toLintConfig(lint, policyPath);
  return config.ok ? config.value : defaultConfig;
}

function minorOf({ kubernetes }: Policy): number {
  return kubernetes === undefined ? newestMinor : Number(kubernetes.split('.')[1]);
}

export function isWaived({ rule, path }: Finding, { waivers }: Policy): boolean {
  return waivers.some(
    (waiver) => waiver.rule === rule && picomatch.isMatch(path, [...waiver.paths], { dot: true }),
  );
}
