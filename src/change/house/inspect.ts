import picomatch from 'picomatch';
import { counts } from '../../config/house-policy.ts';
import { policyPath, type Policy } from '../../config/policy.ts';
import type { Delivery } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { exposesPort, type CodePorts } from './code-ports.ts';
import { basename, dirname } from '../../kernel/paths.ts';
import type { Finding } from '../../lint/contract.ts';
import { defaultConfig } from '../../lint/engine/config.ts';
import { toLintConfig } from '../../lint/engine/read-config.ts';
import type { LintConfig } from '../../lint/engine/config.ts';
import type { LintFile, Linter, LintRun } from '../../lint/linter.ts';
import { minorsOf } from './cluster-versions.ts';

export type Terms = {
  readonly policy: Policy;
  readonly today: string;
  readonly linters: readonly Linter[];
  readonly touched: ReadonlySet<string>;
  /** What delivers which folder where. */
  readonly deliveries?: readonly Delivery[];
  /** Ports that the code of a snapshot listens on; without it no EXPOSE is held against them. */
  readonly portsOf?: ((snapshot: Snapshot) => CodePorts) | undefined;
  /** Files that are judged as they are written where a linter looks at all of a repository; without it every one. */
  readonly isLoose?: (path: string) => boolean;
};

/** All findings of a snapshot that a change may have to do with, without what the policy waives. */
export function inspect(snapshot: Snapshot, terms: Terms): Finding[] {
  const { linters, touched, isLoose } = terms;
  const run = { ...lintRun(snapshot, terms), ...portsFor(snapshot, terms) };
  const folders = Map.groupBy(run.paths, dirname);
  const findings = linters.flatMap((linter) => {
    const isOwn = (path: string): boolean => linter.takes(path, 'found');
    const isRead = linter.reach === 'file' ? (path: string) => touched.has(path) : isLoose;
    const isNeeded = isRead !== undefined || [...touched].some(isOwn);
    const own = isNeeded ? run.paths.filter((path) => isOwn(path) && (isRead?.(path) ?? true)) : [];
    const files = own.flatMap((path) => toLintFile(path, linter, { snapshot, folders }));
    return files.length === 0 ? [] : [...linter.lint(files, run)];
  });
  return findings.filter((finding) => !isWaived(finding, terms));
}

/** To read the code costs time, so that it is done where a Dockerfile is touched that could contradict it. */
function portsFor(snapshot: Snapshot, { touched, portsOf }: Terms): Pick<LintRun, 'ports'> {
  const isAsked = [...touched].some((path) => exposesPort(path, snapshot.text(path) ?? ''));
  return portsOf === undefined || !isAsked ? {} : { ports: portsOf(snapshot) };
}

/** How every linter is asked about a snapshot. */
export function lintRun(
  { entries }: Snapshot,
  { policy, today, deliveries = [] }: Pick<Terms, 'policy' | 'today' | 'deliveries'>,
): LintRun & { readonly paths: readonly string[] } {
  const isIgnored = ignoredBy(policy);
  const paths = entries
    .filter(({ kind, path }) => (kind === 'file' || kind === 'executable') && !isIgnored(path))
    .map(({ path }) => path);
  const minorAt = minorsOf(policy, deliveries);
  return { config: configOf(policy), today, minor: minorAt(''), minorAt, paths };
}

export function ignoredBy({ ignore }: Policy): (path: string) => boolean {
  return ignore.length === 0 ? () => false : picomatch([...ignore], { dot: true });
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

export function isWaived(
  { rule, path }: Finding,
  { policy, today }: Pick<Terms, 'policy' | 'today'>,
): boolean {
  return policy.waivers.some(
    (waiver) =>
      waiver.rule === rule &&
      counts(waiver, today) &&
      picomatch.isMatch(path, [...waiver.paths], { dot: true }),
  );
}
