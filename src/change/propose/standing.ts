import { literally } from '../../kernel/literally.ts';
import type { Output } from '../../config/delivery.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { has } from '../../facts/tree.ts';
import { basename, dirname, join } from '../../kernel/paths.ts';
import type { Spec } from '../../spec/spec.ts';
import { identitiesIn } from '../merge/identity.ts';
import { listedIn } from '../merge/left-behind.ts';
import { fleetOf } from './fleet.ts';
import type { Order } from './order.ts';
import { readRecords, recordPath } from '../merge/record.ts';

/** The form in which manifests were generated before. */
export type Form = { readonly output: Output; readonly environments: readonly string[] };

/** Undefined where nothing of the spec was generated yet. */
export function standingForm(spec: Spec, snapshot: Snapshot): Form | undefined {
  const paths = recorded(snapshot);
  const names = new Set(spec.workloads.map(({ name }) => name));
  const found = paths.find((path) => workloadsIn(path, snapshot).some((name) => names.has(name)));
  if (found === undefined) return undefined;
  const chart = /^(.+)\/templates\//u.exec(found)?.[1];
  if (chart !== undefined) return { output: 'helm', environments: named(paths, `${chart}/values-`, '.yaml') };
  const [folder, inner] = /^(.+?)\/(?:base|overlays)\//u.exec(found)?.slice(1) ?? [dirname(found)];
  const environments = named(paths, `${folder}/overlays/`, '/kustomization.yaml');
  const isListed = [folder, inner, dirname(folder ?? '')].some((at) =>
    paths.includes(`${at}/kustomization.yaml`),
  );
  return { output: isListed || environments.length > 0 ? 'kustomize' : 'plain', environments };
}

/** Environments that have an overlay or values of their own. */
export function standingPlaces(order: Order): readonly string[] {
  const snapshot = fleetOf(order)?.snapshot ?? order.snapshot;
  const found = recorded(snapshot).map((path) =>
    /\/overlays\/([^/]+)\/kustomization\.yaml$|\/values-([^/]+)\.yaml$/u.exec(path),
  );
  return [...new Set(found.flatMap((match) => match?.[1] ?? match?.[2] ?? []))];
}

/** What stands between two words of a path. */
function named(paths: readonly string[], before: string, after: string): string[] {
  const found = paths.filter((path) => path.startsWith(before) && path.endsWith(after));
  return found.map((path) => path.slice(before.length, -after.length)).filter((name) => !name.includes('/'));
}

/**
 * The workload that stands right in a folder of manifests, so that what was generated once stays where it is: '' where
 * all have folders of their own, undefined where nothing is known.
 */
export function flatIn(folder: string, spec: Spec, snapshot: Snapshot): string | undefined {
  const tops = new RegExp(String.raw`^${literally(folder)}(?:/base|/overlays/[^/]+|/[^/]+/templates)?$`, 'u');
  const places = recorded(snapshot).flatMap((path) => {
    const at = dirname(path);
    return workloadsIn(path, snapshot).map((name) => {
      const isBelow = at.endsWith(`/${name}`) && tops.test(dirname(at));
      return { name, where: isBelow ? 'below' : tops.test(at) ? 'flat' : 'elsewhere' };
    });
  });
  const flat = places.find(({ where }) => where === 'flat')?.name;
  const isBelow = places.some(
    ({ name, where }) => where === 'below' && spec.workloads.some((one) => one.name === name),
  );
  return flat ?? (isBelow ? '' : undefined);
}

/** What we wrote into a folder for something else; what people listed there is kept by the merge. */
export function listedFor(
  snapshot: Snapshot,
  refused: readonly string[] = [],
): (folder: string) => readonly string[] {
  const ours = recorded(snapshot).filter((path) => !isRefused(path, snapshot, refused));
  return (folder) => {
    const text = snapshot.text(join(folder, 'kustomization.yaml')) ?? '';
    return listedIn(text).filter((entry) => {
      const target = join(folder, entry);
      return ours.some((path) => path === target || path === `${target}/kustomization.yaml`);
    });
  };
}

/** Nothing stands there but what nobody wants any more. */
function isRefused(path: string, snapshot: Snapshot, refused: readonly string[]): boolean {
  if (refused.includes(basename(dirname(path)))) return true;
  const objects = identitiesIn(refused.length === 0 ? '' : (snapshot.text(path) ?? ''));
  return objects.length > 0 && objects.every(({ name }) => refused.includes(name));
}

/** What was written by us and is there. */
export function recorded(snapshot: Snapshot): string[] {
  return [...readRecords(snapshot.text(recordPath)).keys()].filter((path) => has(snapshot, path));
}

const runs = /^(?:Deployment|StatefulSet|DaemonSet|CronJob|Job|Pod|ReplicaSet)$/u;

/** The names of what runs, as far as a file says. */
export function workloadsIn(path: string, snapshot: Snapshot): string[] {
  const isRead = /\.ya?ml$/u.test(path) && !path.endsWith('/migration.yaml');
  return identitiesIn(isRead ? (snapshot.text(path) ?? '') : '').flatMap(({ kind, name }) =>
    runs.test(kind) ? [name] : [],
  );
}
