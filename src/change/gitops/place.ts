import type { GitOpsApp } from '../../facts/facts.ts';
import { existing } from '../../facts/existing.ts';
import { mapOf, objectsOf, textOf, type GitOpsObject } from '../../facts/gitops/objects.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { dirname } from '../../kernel/paths.ts';
import { isUnder } from '../../facts/tree.ts';
import { isOurs } from '../../spec/provenance.ts';
import type { Repository } from '../../spec/workload.ts';

/** Where objects of a delivery tool are kept. */
export type Place = {
  readonly folder: string;
  /** Somebody has put such objects there already, so that something brings them in. */
  readonly isKept: boolean;
  /** The GitRepository of Flux that is there already. */
  readonly source?: string;
};

const kinds = {
  argocd: /^Application(?:Set)?$/u,
  flux: /^(?:Kustomization|HelmRelease)$/u,
} as const;

/** Beside the objects that the repository keeps, or in a folder of its own. */
export function placeOf(tool: 'argocd' | 'flux', snapshot: Snapshot, repository: Repository): Place {
  const objects = objectsOf(snapshot, existing(snapshot)).filter(({ file }) => !isOurs(snapshot.text(file)));
  const found = objects.filter(
    ({ kind, file }) => kinds[tool].test(kind) && !/(?:^|\/)templates\//u.test(file),
  );
  const folder = commonest(found.map(({ file }) => dirname(file)));
  const source = tool === 'flux' ? sourceIn(objects, repository) : undefined;
  return {
    folder: folder ?? 'gitops',
    isKept: folder !== undefined,
    ...(source !== undefined && { source }),
  };
}

function commonest(folders: readonly string[]): string | undefined {
  const counts = [...Map.groupBy(folders, (folder) => folder)];
  return counts.toSorted(([a, left], [b, right]) => right.length - left.length || (a < b ? -1 : 1))[0]?.[0];
}

/** The one that Flux was started with, or one that names this repository. */
function sourceIn(objects: readonly GitOpsObject[], { owner, name }: Repository): string | undefined {
  const sources = objects.filter(({ kind }) => kind === 'GitRepository');
  const ending = `/${owner}/${name}`.toLowerCase();
  const own = sources.find(({ spec }) =>
    textOf(spec['url'])
      .toLowerCase()
      .replace(/\.git$/u, '')
      .endsWith(ending),
  );
  return (own ?? sources.find((source) => source.name === 'flux-system'))?.name;
}

/** A folder that a tool delivers already and in which nothing of other people stands: what is put there is delivered. */
export function deliveredFolder(
  apps: readonly GitOpsApp[],
  snapshot: Snapshot,
  repository: Repository,
): string | undefined {
  const objects = objectsOf(snapshot, existing(snapshot));
  const source = sourceIn(objects, repository);
  const own = new Set(
    objects.filter((object) => takesFrom(object, repository, source)).map(({ name }) => name),
  );
  const paths = apps.filter(({ name }) => own.has(name)).map(({ path }) => path);
  const free = [...new Set(paths)].filter((path) => path !== '.' && isFree(path, snapshot));
  return free.length === 1 ? free[0] : undefined;
}

/** An object of this repository may well deliver another one. */
function takesFrom(
  { kind, spec }: GitOpsObject,
  { owner, name }: Repository,
  source: string | undefined,
): boolean {
  if (kind === 'Application')
    return JSON.stringify(spec).toLowerCase().includes(`${owner}/${name}`.toLowerCase());
  return (
    source !== undefined && kind === 'Kustomization' && textOf(mapOf(spec['sourceRef'])['name']) === source
  );
}

/** An overlay that is only announced is as much of its program as the base beside it. */
function isFree(folder: string, snapshot: Snapshot): boolean {
  const home = /^(.+)\/(?:overlays|environments|envs)\/[^/]+$/u.exec(folder)?.[1] ?? folder;
  return snapshot.entries.every(({ path }) => !isUnder(path, home) || isOurs(snapshot.text(path)));
}
