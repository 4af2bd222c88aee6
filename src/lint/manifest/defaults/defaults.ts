import { at, fill, isValue, listOf, type Value } from './fill.ts';
import { fillPod } from './pods.ts';

export type { Value };

/**
 * Policies see an object after the server has filled in its defaults. Those that policies ask for are filled in here;
 * what stands there already is never changed.
 */
export function withDefaults(kind: string, object: Value): Value {
  const spec = object['spec'];
  fillWhole(kind, object);
  if (!isValue(spec)) return object;
  if (kind === 'Job' && spec['parallelism'] === undefined) fill(spec, { completions: 1n });
  fill(spec, whole[kind] ?? {});
  if (kind === 'Pod') fillPod(fill(spec, { serviceAccountName: 'default' }));
  else if (kind === 'CronJob') fillCronJob(spec);
  else if (templated.has(kind)) fillController(kind, spec);
  else if (kind === 'Service') fillService(spec);
  return object;
}

const rolling: Readonly<Record<string, Value>> = {
  Deployment: { maxUnavailable: '25%', maxSurge: '25%' },
  DaemonSet: { maxUnavailable: 1n, maxSurge: 0n },
  StatefulSet: { partition: 0n },
};

/** Kinds whose spec is filled at its first level alone. */
const whole: Readonly<Record<string, Value>> = {
  HorizontalPodAutoscaler: { minReplicas: 1n },
  PersistentVolumeClaim: { volumeMode: 'Filesystem' },
  PersistentVolume: { volumeMode: 'Filesystem', persistentVolumeReclaimPolicy: 'Retain' },
  StatefulSet: { podManagementPolicy: 'OrderedReady', revisionHistoryLimit: 10n, updateStrategy: {} },
  DaemonSet: { revisionHistoryLimit: 10n, updateStrategy: {} },
  Job: { completionMode: 'NonIndexed', backoffLimit: 6n, parallelism: 1n, suspend: false },
  CSIDriver: {
    attachRequired: true,
    podInfoOnMount: false,
    volumeLifecycleModes: ['Persistent'],
    fsGroupPolicy: 'ReadWriteOnceWithFSType',
  },
};

/** What stands beside a spec, or in place of one. */
function fillWhole(kind: string, object: Value): void {
  const { metadata } = object;
  if (kind === 'Secret') fillSecret(object);
  if (kind.endsWith('RoleBinding') && isValue(object['roleRef']))
    fill(object['roleRef'], { apiGroup: 'rbac.authorization.k8s.io' });
  if (kind === 'PriorityClass') fill(object, { preemptionPolicy: 'PreemptLowerPriority' });
  if (kind === 'StorageClass') fill(object, { reclaimPolicy: 'Delete', volumeBindingMode: 'Immediate' });
  if (kind !== 'Namespace' || !isValue(metadata)) return;
  fill(metadata, { labels: {} });
  if (isValue(metadata['labels']))
    fill(metadata['labels'], { 'kubernetes.io/metadata.name': metadata['name'] });
}

/** What was written as text the server keeps in base64, and forgets the text. */
function fillSecret(object: Value): void {
  fill(object, { type: 'Opaque' });
  const texts = object['stringData'];
  if (!isValue(texts)) return;
  fill(object, { data: {} });
  const data = object['data'];
  if (isValue(data)) for (const [key, text] of Object.entries(texts)) data[key] = base64(text);
  delete object['stringData'];
}

function base64(text: unknown): string {
  const bytes = new TextEncoder().encode(String(text));
  return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''));
}

const templated = new Set([
  'Deployment',
  'ReplicaSet',
  'StatefulSet',
  'DaemonSet',
  'Job',
  'ReplicationController',
]);
const scaled = new Set(['Deployment', 'ReplicaSet', 'StatefulSet', 'ReplicationController']);

function fillController(kind: string, spec: Value): void {
  if (scaled.has(kind)) fill(spec, { replicas: 1n });
  if (kind === 'Deployment') {
    fill(spec, {
      revisionHistoryLimit: 10n,
      progressDeadlineSeconds: 600n,
      strategy: {},
    });
  }
  fillRollout(kind, spec[kind === 'Deployment' ? 'strategy' : 'updateStrategy']);
  for (const claim of listOf(spec['volumeClaimTemplates'])) fillClaim(claim);
  const pod = at(spec, 'template', 'spec');
  if (pod !== undefined) fillPod(pod);
}

function fillClaim(claim: Value): void {
  fill(claim, { apiVersion: 'v1', kind: 'PersistentVolumeClaim' });
  if (isValue(claim['spec'])) fill(claim['spec'], { volumeMode: 'Filesystem' });
}

function fillRollout(kind: string, strategy: unknown): void {
  if (!isValue(strategy)) return;
  fill(strategy, { type: 'RollingUpdate' });
  if (strategy['type'] !== 'RollingUpdate' || rolling[kind] === undefined) return;
  fill(strategy, { rollingUpdate: {} });
  if (isValue(strategy['rollingUpdate'])) fill(strategy['rollingUpdate'], rolling[kind]);
}

function fillCronJob(spec: Value): void {
  fill(spec, {
    concurrencyPolicy: 'Allow',
    suspend: false,
    successfulJobsHistoryLimit: 3n,
    failedJobsHistoryLimit: 1n,
  });
  const pod = at(spec, 'jobTemplate', 'spec', 'template', 'spec');
  if (pod !== undefined) fillPod(pod);
}

function fillService(spec: Value): void {
  fill(spec, { type: 'ClusterIP', sessionAffinity: 'None' });
  if (spec['type'] === 'NodePort' || spec['type'] === 'LoadBalancer')
    fill(spec, { externalTrafficPolicy: 'Cluster' });
  for (const port of listOf(spec['ports'])) fill(port, { protocol: 'TCP', targetPort: port['port'] });
}
