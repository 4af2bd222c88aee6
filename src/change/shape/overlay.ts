import type { Environment } from '../../config/delivery.ts';
import type { Json, JsonMap } from '../../kernel/json.ts';
import { basename, join } from '../../kernel/paths.ts';
import { fill } from '../../render/templates.ts';
import { writeYaml, yamlLines } from '../../render/yaml.ts';
import { standingIn } from '../../spec/backing/standing.ts';
import { inEnvironment } from '../../spec/environments.ts';
import type { Spec, Workload } from '../../spec/spec.ts';
import { mapOf } from '../../spec/words/merge.ts';
import type { Layout, Written } from './shape.ts';
import type { Place } from './render.ts';
import { changesBetween, type Change } from './changes.ts';
import { groupsOf } from './groups.ts';
import { objectsIn, type ObjectText } from './objects.ts';

type Ground = { readonly layout: Layout; readonly environment: Environment };

/** What differs from the base in one environment, and nothing else. */
export function overlay(spec: Spec, { layout, environment }: Ground): readonly Written[] {
  const here = inEnvironment(spec, environment);
  const folder = join(layout.folder, 'overlays', environment.name);
  const base = standingIn(spec);
  const before = objectsOf({ ...base, objects: here.objects }, layout);
  const after = objectsOf(here, layout);
  const added = after.filter(({ id }) => !before.some((other) => other.id === id));
  const more = [...new Set(added.map(({ file }) => file))];
  const text = fill(layout.templates, 'k8s/overlay.yaml', {
    name: here.namespace,
    more: more.map((file) => ({ path: placeOf(file, { base, layout }) })),
    counts: list(here.workloads.flatMap(countOf)),
    images: list(imagesOf(here.workloads)),
    patches: list([
      ...patches(before, after),
      ...kept(layout.patched?.(folder) ?? [], [...before, ...after]),
    ]),
  });
  const why = {
    en: `what is different in ${environment.name}`,
    zh: `${environment.name} 环境与 base 的差异`,
  };
  return [
    { path: join(folder, 'kustomization.yaml'), text, why },
    ...more.map((file) => ({ ...file, path: join(folder, placeOf(file, { base, layout })) })),
  ];
}

/** What only one environment has stands in a folder of its own there. */
function placeOf(
  { path }: Written,
  { base, layout }: { readonly base: Spec; readonly layout: Layout },
): string {
  const below = path.slice(layout.folder.length + 1);
  const [owner = ''] = below.split('/');
  return owner === below || base.workloads.some(({ name }) => name === owner) ? basename(path) : below;
}

function objectsOf(spec: Spec, layout: Layout): readonly ObjectText[] {
  const { profile = 'production' } = spec;
  const place: Place = { profile, inKustomization: undefined, inObjects: undefined, withTag: false };
  return groupsOf(spec, layout, place).flatMap(({ files }) => files.flatMap(objectsIn));
}

/** What a patch has to change of all that is called the same. */
export function overlayDifference(before: Spec, after: Spec, layout: Layout): readonly JsonMap[] {
  return patches(objectsOf(before, layout), objectsOf(after, layout));
}

function list(items: readonly Json[]): { readonly list: { readonly lines: readonly string[] } } | undefined {
  return items.length === 0 ? undefined : { list: { lines: yamlLines(items) } };
}

const counted = new Set(['Deployment', 'StatefulSet', 'ReplicaSet']);

function countOf({ name, replicas, controller = 'Deployment' }: Workload): readonly JsonMap[] {
  return replicas === undefined || !counted.has(controller) ? [] : [{ name, count: replicas }];
}

/** Workloads that share an image have one entry. */
function imagesOf(workloads: readonly Workload[]): readonly JsonMap[] {
  const images = workloads.flatMap(imageOf);
  return images.filter(({ name }, at) => images.findIndex((one) => one['name'] === name) === at);
}

function imageOf({ image }: Workload): readonly JsonMap[] {
  return image.kind === 'built' ? [{ name: image.name, newTag: image.tag }] : [];
}

function patches(before: readonly ObjectText[], after: readonly ObjectText[]): readonly JsonMap[] {
  const there = new Map(after.map((one) => [one.id, one]));
  return before.flatMap((one) => {
    const target = { kind: one.kind, name: one.name };
    const later = there.get(one.id);
    if (later === undefined) return [{ target, patch: writeYaml(removal(one)) }];
    const all = changesBetween(one.value, later.value);
    const changes = all.filter((change) => !isCount(change, one.kind) && !isSpread(change));
    return changes.length === 0 ? [] : [{ target, patch: writeYaml(changes) }];
  });
}

/** The Kustomization has a field of its own for it. */
function isCount({ path }: Change, kind: string): boolean {
  return path === '/spec/replicas' && counted.has(kind);
}

/** Copies are spread where there are several; a single one is not harmed by it. */
function isSpread({ op, path }: Change): boolean {
  return op === 'remove' && /\/(?:affinity|topologySpreadConstraints)$/u.test(path);
}

/** What is written now has the changes that it has now. */
function kept(stands: readonly JsonMap[], written: readonly ObjectText[]): readonly JsonMap[] {
  return stands.filter(({ target }) => {
    const { kind, name } = mapOf(target);
    return !written.some((one) => one.kind === kind && one.name === name);
  });
}

function removal({ value, kind, name }: ObjectText): JsonMap {
  return { apiVersion: value['apiVersion'], kind, metadata: { name }, $patch: 'delete' };
}
