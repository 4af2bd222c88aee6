import { fieldsOf } from './words/assemble/fitting.ts';
import type { Draft } from './words/wish.ts';
import type { JsonMap } from '../kernel/json.ts';
import { present } from '../kernel/present.ts';
import type { Fragments, Workload } from './spec.ts';
import { listOf, mapOf, merge } from './words/merge.ts';
import type { Made } from './words/document/document.ts';

/** What has no place of its own in the spec. */
export function fragmentsOf({ draft }: Made, base: Workload): Fragments | undefined {
  const { work, metadata } = draft;
  const { namespace: _namespace, ...own } = metadata;
  const { volumes: _volumes, ...pod } = work.pod;
  const said: Fragments = present({
    metadata: filled(own),
    spec: filled(controllerSpec(draft, keeperOf(draft, base))),
    podMetadata: filled(work.podMetadata),
    pod: filled(pod),
    container: filled(containerRest(work.containers[0] ?? {})),
  });
  const before = keptBy(base, draft);
  const usual = new Map(Object.entries(before));
  const merged = Object.entries(said).map(
    ([key, value]) => [key, merge(usual.get(key) ?? {}, value)] as const,
  );
  const all = { ...before, ...Object.fromEntries(merged) };
  return Object.keys(all).length === 0 ? undefined : all;
}

/** What keeps it now has not all the fields of what kept it before. */
function keptBy({ controller = 'Deployment', fragments = {} }: Workload, draft: Draft): Fragments {
  const isTurned = !draft.isImplied && draft.kind !== controller;
  const { spec, ...others } = fragments;
  // What was said of one Job is said of each that a clock makes.
  if (isTurned && controller === 'Job' && draft.kind === 'CronJob')
    return present({ ...others, spec: spec && { jobTemplate: { spec } } });
  return isTurned && spec !== undefined
    ? present({ ...others, spec: filled(fieldsOf(spec, draft.kind)) })
    : fragments;
}

/** Nobody named what keeps it: a field that only a Job has makes no Job of what runs on. */
function keeperOf({ isImplied, kind }: Draft, { controller, kind: own }: Workload): string {
  if (!isImplied) return kind;
  const isEnding = kind === 'Job' || kind === 'CronJob';
  return controller ?? (isEnding && own !== 'worker' ? 'Deployment' : kind);
}

/** Of a CronJob what concerns its Jobs stands deeper. */
function controllerSpec({ work }: Draft, kind: string): JsonMap {
  const { replicas: _replicas, volumeClaimTemplates: _claims, ...own } = work.controller;
  const controller = fieldsOf(own, kind);
  const isDeeper = kind === 'CronJob' && Object.keys(controller).length > 0;
  return isDeeper ? { ...work.cron, jobTemplate: { spec: controller } } : { ...work.cron, ...controller };
}

const placed = new Set(['name', 'image', 'command', 'args', 'volumeMounts', 'ports', 'resources']);

/** Host ports and second mounts of a volume have no other place. */
function containerRest(main: JsonMap): JsonMap {
  const ports = listOf(main['ports']).map(mapOf);
  const again = repeated(listOf(main['volumeMounts']).map(mapOf));
  return {
    ...Object.fromEntries(Object.entries(main).filter(([key]) => !placed.has(key))),
    ...(ports.some(({ hostPort }) => hostPort !== undefined) ? { ports } : {}),
    ...(again.length === 0 ? {} : { volumeMounts: again }),
  };
}

function filled(map: JsonMap): JsonMap | undefined {
  return Object.keys(map).length === 0 ? undefined : map;
}

/** Mounts of a volume that is mounted already. */
function repeated(mounts: readonly JsonMap[]): JsonMap[] {
  return mounts.filter(({ name }, at) => mounts.findIndex((one) => one['name'] === name) !== at);
}
