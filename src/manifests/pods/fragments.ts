import type { Json, JsonMap } from '../../kernel/json.ts';
import { present } from '../../kernel/present.ts';
import { mergeMaps } from '../../render/merge.ts';
import { checksum, checksumOf } from '../../spec/config-files.ts';
import type { Container } from '../../spec/container.ts';
import type { Controller, Workload } from '../../spec/spec.ts';
import { mainName } from './container.ts';
import { sidecarsOf } from './pod.ts';
import { settle } from './settle.ts';

/** Where the pods stand in the object that runs them. */
const templates: Readonly<Record<Controller, readonly string[]>> = {
  Deployment: ['spec', 'template'],
  StatefulSet: ['spec', 'template'],
  DaemonSet: ['spec', 'template'],
  ReplicaSet: ['spec', 'template'],
  ReplicationController: ['spec', 'template'],
  Job: ['spec', 'template'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template'],
  Pod: [],
};

/** What was asked for in so many words, merged into what runs the pods; undefined where nothing was. */
export function amendPods(workload: Workload): ((object: JsonMap) => JsonMap) | undefined {
  const { fragments = {}, controller = 'Deployment' } = workload;
  const pod = { metadata: podMetadata(workload), spec: podSpec(workload) };
  const changes: JsonMap[] = [
    ...(fragments.metadata === undefined ? [] : [{ metadata: fragments.metadata }]),
    ...(fragments.spec === undefined ? [] : [{ spec: fragments.spec }]),
    ...(pod.metadata === undefined && pod.spec === undefined ? [] : [nest(templates[controller], pod)]),
  ];
  if (changes.length === 0) return undefined;
  return (object) => settle(changes.reduce<JsonMap>(mergeMaps, object), templates[controller]);
}

function podMetadata({ files, fragments = {} }: Workload): JsonMap | undefined {
  const { podMetadata: said } = fragments;
  if (files === undefined) return said;
  return mergeMaps({ annotations: { [checksum]: checksumOf(files) } }, said ?? {});
}

function podSpec(workload: Workload): JsonMap | undefined {
  const { fragments = {}, initContainers = [] } = workload;
  const isMain = fragments.container !== undefined;
  const main = isMain ? [{ name: mainName(workload), ...fragments.container }] : [];
  const { early, late } = sidecarsOf(workload);
  const others = {
    ...listed('initContainers', [
      ...fragmentsOf(early),
      ...fragmentsOf(initContainers),
      ...saidOfAll(workload),
    ]),
    ...listed('containers', [...main, ...fragmentsOf(late)]),
  };
  const whole = fragments.pod === undefined ? others : mergeMaps(others, fragments.pod);
  return Object.keys(whole).length === 0 ? undefined : whole;
}

/** What was said of the variables of the program counts for all that is started of it. */
function saidOfAll({ fragments, initContainers = [] }: Workload): JsonMap[] {
  const { env, envFrom } = fragments?.container ?? {};
  if (env === undefined && envFrom === undefined) return [];
  return initContainers.flatMap(({ name, isOwn }) =>
    isOwn === true ? [{ name, ...present({ env, envFrom }) }] : [],
  );
}

function listed(key: string, items: readonly JsonMap[]): JsonMap {
  return items.length === 0 ? {} : { [key]: items };
}

function fragmentsOf(containers: readonly Container[]): JsonMap[] {
  return containers.flatMap(({ name, fragment }) => (fragment === undefined ? [] : [{ name, ...fragment }]));
}

function nest(path: readonly string[], value: JsonMap): JsonMap {
  return path.reduceRight<JsonMap>((inner: Json, key) => ({ [key]: inner }), value);
}
