import type { Json, JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import { listOf, mapOf, textOf } from '../merge.ts';
import type { Draft } from '../wish.ts';
import { oneAPath } from './one-a-path.ts';

/** Each copy of a StatefulSet has a claim of its own. */
export function withClaims(draft: Draft): Draft {
  if (draft.kind !== 'StatefulSet') return draft;
  const each = Object.entries(mapOf(draft.facts['claims']));
  return each.length > 0 ? withEach(draft, each) : withOne(draft);
}

function withOne(draft: Draft): Draft {
  const volumes = listOf(draft.facts['volumes']).map(mapOf);
  const passing = volumes.find((one) => claimSizeOf(one) !== undefined);
  const size = draft.facts['claimSize'] ?? claimSizeOf(passing);
  const there = templateMeant(draft);
  if (there !== undefined) return withOther(draft, there, size);
  if (draft.facts['hasClaim'] === undefined && size === undefined) return draft;
  const told = volumes.find((one) => one['source'] === undefined) ?? passing;
  const name = draft.facts['claimName'] ?? told?.['name'] ?? 'data';
  const template = claimTemplate(name, size ?? '1Gi', draft.facts);
  const controller = { ...draft.work.controller, volumeClaimTemplates: [template] };
  return withMount({ ...draft, work: { ...draft.work, controller } }, { name, path: pathSaid(draft, told) });
}

/** The template that is quoted, and the only one or the one of that name. */
function templateMeant({ facts, work }: Draft): JsonMap | undefined {
  const all = listOf(work.controller['volumeClaimTemplates']).map(mapOf);
  const name = facts['claimName'];
  return name === undefined && all.length === 1
    ? all[0]
    : all.find((one) => mapOf(one['metadata'])['name'] === name);
}

/** What is said of it goes over what it is. */
function withOther(draft: Draft, template: JsonMap, size: Json | undefined): Draft {
  const { claimMode, claimClass } = draft.facts;
  const said = present({
    accessModes: claimMode,
    storageClassName: claimClass,
    resources: size === undefined ? undefined : { requests: { storage: size } },
  });
  const spec = { ...mapOf(template['spec']), ...said };
  const all = listOf(draft.work.controller['volumeClaimTemplates']);
  const volumeClaimTemplates = all.map((one) => (one === template ? { ...template, spec } : one));
  return {
    ...draft,
    work: { ...draft.work, controller: { ...draft.work.controller, volumeClaimTemplates } },
  };
}

/** Several claims, each with a size and a place of its own. */
function withEach(draft: Draft, each: readonly (readonly [string, Json | undefined])[]): Draft {
  const templates = each.map(([name, one]) => claimTemplate(name, mapOf(one)['size'] ?? '1Gi', draft.facts));
  const mounts = each.map(([name, one]) => ({ name, mountPath: mapOf(one)['path'] ?? `/${name}` }));
  const [first = {}, ...others] = draft.work.containers;
  const volumeMounts = [...listOf(first['volumeMounts']), ...mounts];
  const controller = { ...draft.work.controller, volumeClaimTemplates: templates };
  return {
    ...draft,
    work: { ...draft.work, controller, containers: [{ ...first, volumeMounts }, ...others] },
  };
}

function claimSizeOf(volume: JsonMap | undefined): Json | undefined {
  return mapOf(mapOf(volume?.['source'])['claim'])['size'];
}

function pathSaid({ facts }: Draft, told: JsonMap | undefined): string | undefined {
  return textOf(facts['claimPath']) ?? textOf(mapOf(listOf(told?.['mounts'])[0])['mountPath']);
}

function claimTemplate(name: Json, size: Json, { claimMode, claimClass }: JsonMap): JsonMap {
  return {
    metadata: { name },
    spec: {
      accessModes: claimMode ?? ['ReadWriteOnce'],
      ...(claimClass === undefined ? {} : { storageClassName: claimClass }),
      resources: { requests: { storage: size } },
    },
  };
}

/** The mount of the claim; an empty volume that was taken for it is no more. */
function withMount(draft: Draft, claim: { readonly name: Json; readonly path: string | undefined }): Draft {
  const { pod, containers } = draft.work;
  const kept = listOf(pod['volumes']).map(mapOf).filter(isMeant);
  const { volumes: _volumes, ...plain } = pod;
  const [first = {}, ...others] = containers;
  const main = withClaimMount(first, claim, new Set(kept.map(({ name }) => name)));
  const work = {
    ...draft.work,
    pod: kept.length === 0 ? plain : { ...plain, volumes: kept },
    containers: [main, ...others],
  };
  return { ...draft, work };
}

function isMeant({ emptyDir }: JsonMap): boolean {
  return emptyDir === undefined || mapOf(emptyDir)['medium'] !== undefined;
}

function withClaimMount(
  container: JsonMap,
  { name, path }: { readonly name: Json; readonly path: string | undefined },
  kept: ReadonlySet<Json | undefined>,
): JsonMap {
  const { volumeMounts: before, ...plain } = container;
  const others = listOf(before)
    .map(mapOf)
    .filter((one) => kept.has(one['name']) || (path === undefined && one['name'] === name));
  const volumeMounts = path === undefined ? others : [...others, { name, mountPath: path }];
  return volumeMounts.length === 0 ? plain : { ...plain, volumeMounts };
}

/** What is called as a claim template is that, and no volume of its own. */
export function ofTemplates(draft: Draft): Draft {
  const { controller, pod, containers } = draft.work;
  const templates = new Set(
    listOf(controller['volumeClaimTemplates']).map((one) => mapOf(mapOf(one)['metadata'])['name']),
  );
  const volumes = listOf(pod['volumes']).map(mapOf);
  const left = volumes.filter(({ name }) => !templates.has(name));
  if (left.length === volumes.length) return draft;
  const { volumes: _all, ...plain } = pod;
  const own = containers.map((one) =>
    one['volumeMounts'] === undefined
      ? one
      : { ...one, volumeMounts: oneAPath(listOf(one['volumeMounts']).map(mapOf)) },
  );
  const work = {
    ...draft.work,
    pod: left.length === 0 ? plain : { ...plain, volumes: left },
    containers: own,
  };
  return { ...draft, work };
}
