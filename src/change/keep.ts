import { existing } from '../facts/existing.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import { has, isUnder } from '../facts/tree.ts';
import { isOurs, isUntouched } from '../spec/provenance.ts';
import { readRecords, recordPath } from './merge/record.ts';
import type { Written } from './shape/shape.ts';

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

/** A folder for a program that stands apart from what the repository already deploys. */
export function freeFolder(name: string, snapshot: Snapshot): string {
  const isTaken = snapshot.entries.some(({ path }) => isUnder(path, 'k8s') && !isOurs(snapshot.text(path)));
  return isTaken ? `k8s/${name}` : 'k8s';
}
