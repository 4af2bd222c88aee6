import { dirname } from '../../kernel/paths.ts';
import { existing } from '../../facts/existing.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { has, isUnder } from '../../facts/tree.ts';
import { isOurs, isUntouched } from '../../spec/provenance.ts';
import type { Workload } from '../../spec/spec.ts';
import { readRecords, recordPath } from '../merge/record.ts';
import type { Written } from '../shape/shape.ts';
import { workloadsIn } from './standing.ts';

export type Sorted = {
  readonly write: readonly Written[];
  /** Already there as they would be written. */
  readonly same: readonly Written[];
  readonly kept: readonly string[];
};

/** What may be written: new files, our own that nobody has touched, and those that can be merged. Everything else stays as people made it. */
export function sortByOwner(files: readonly Written[], snapshot: Snapshot): Sorted {
  const records = readRecords(snapshot.text(recordPath));
  const write: Written[] = [];
  const same: Written[] = [];
  const kept: string[] = [];
  for (const file of files) {
    const before = snapshot.text(file.path);
    if (before === file.text) same.push(file);
    else if (!has(snapshot, file.path) || isUntouched(before) || records.has(file.path)) write.push(file);
    else kept.push(file.path);
  }
  return { write, same, kept };
}

const runners = /^kind:\s*(?:Deployment|StatefulSet|DaemonSet|CronJob|Job|Rollout|Pod|HelmRelease)\s*$/mu;

/** Manifests of a team that already run something; ours beside them would run it twice. */
export function foreignManifests(snapshot: Snapshot): string[] {
  const found = existing(snapshot);
  const running = found.manifests.filter((path) => {
    const text = snapshot.text(path) ?? '';
    return runners.test(text) && !isOurs(text);
  });
  const charts = found.charts.filter((path) => !isOurs(snapshot.text(path)));
  return [...running, ...charts].toSorted();
}

export function isPublic({ image }: Workload): boolean {
  return image.kind === 'public';
}

/** Where the manifests are of what has none yet. */
export function usualFolder(workloads: readonly Workload[], snapshot: Snapshot): string {
  const [first] = workloads;
  return first !== undefined && isPublic(first)
    ? freeFolder([first.name, ...workloads.map(({ name }) => name)], snapshot)
    : 'k8s';
}

/**
 * A folder for programs that stand apart from what is deployed from the repository already, by other people or by us;
 * where the first of them was generated before, it stays.
 */
function freeFolder(names: readonly [string, ...string[]], snapshot: Snapshot): string {
  const [first] = names;
  const under = snapshot.entries.map(({ path }) => path).filter((path) => isUnder(path, 'k8s'));
  const running = under.flatMap((path) => workloadsIn(path, snapshot).map((name) => ({ name, path })));
  if (running.some(({ name, path }) => name === first && /^k8s(?:\/base)?$/u.test(dirname(path))))
    return 'k8s';
  const isForeign = under.some((path) => !isOurs(snapshot.text(path)));
  return isForeign || running.some(({ name }) => !names.includes(name)) ? `k8s/${first}` : 'k8s';
}
