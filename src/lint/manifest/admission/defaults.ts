/** Data as an expression sees it: maps that nothing is inherited into. */
export type Value = Record<string, unknown>;

/**
 * Policies see an object after the server has filled in its defaults. Those that policies ask for are filled in here;
 * what stands there already is never changed.
 */
export function withDefaults(kind: string, object: Value): Value {
  const spec = object['spec'];
  fillWhole(kind, object);
  if (!isValue(spec)) return object;
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
};

/** What stands beside a spec, or in place of one. */
function fillWhole(kind: string, object: Value): void {
  const { metadata } = object;
  if (kind === 'Secret') fillSecret(object);
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
  if (kind === 'Job') fill(spec, { backoffLimit: 6n, completions: 1n, parallelism: 1n, suspend: false });
  const pod = at(spec, 'template', 'spec');
  if (pod !== undefined) fillPod(pod);
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

function fillPod(spec: Value): void {
  fill(spec, {
    restartPolicy: 'Always',
    dnsPolicy: 'ClusterFirst',
    terminationGracePeriodSeconds: 30n,
    schedulerName: 'default-scheduler',
    securityContext: {},
    enableServiceLinks: true,
  });
  for (const group of ['initContainers', 'containers'])
    for (const one of listOf(spec[group])) fillContainer(one);
  for (const volume of listOf(spec['volumes']))
    if (Object.keys(volume).length === 1) fill(volume, { emptyDir: {} });
}

function fillContainer(container: Value): void {
  fill(container, {
    resources: {},
    terminationMessagePath: '/dev/termination-log',
    terminationMessagePolicy: 'File',
    imagePullPolicy: isLatest(container['image']) ? 'Always' : 'IfNotPresent',
  });
  const resources = container['resources'];
  if (isValue(resources)) fillRequests(resources);
  for (const port of listOf(container['ports'])) fill(port, { protocol: 'TCP' });
  for (const probe of probes) if (isValue(container[probe])) fillProbe(container[probe]);
}

const probes = ['livenessProbe', 'readinessProbe', 'startupProbe'];

function fillProbe(probe: Value): void {
  fill(probe, { timeoutSeconds: 1n, periodSeconds: 10n, successThreshold: 1n, failureThreshold: 3n });
  if (isValue(probe['httpGet'])) fill(probe['httpGet'], { path: '/', scheme: 'HTTP' });
  if (isValue(probe['grpc'])) fill(probe['grpc'], { service: '' });
}

/** What is limited and not asked for is asked for as far as it is limited. */
function fillRequests(resources: Value): void {
  const limits = resources['limits'];
  if (!isValue(limits) || Object.keys(limits).length === 0) return;
  fill(resources, { requests: {} });
  const requests = resources['requests'];
  if (isValue(requests)) fill(requests, limits);
}

function isLatest(image: unknown): boolean {
  if (typeof image !== 'string' || image.includes('@')) return false;
  const [, tag] = /:([^/:]*)$/u.exec(image) ?? [];
  return tag === undefined || tag === 'latest';
}

function fill(target: Value, defaults: Value): Value {
  for (const [key, value] of Object.entries(defaults)) {
    if (target[key] === undefined || target[key] === null) target[key] = copyOf(value);
  }
  return target;
}

/** A table of defaults is filled in many times and stays as it is. */
function copyOf(value: unknown): unknown {
  if (!isValue(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, copyOf(entry)]));
}

function at(value: Value, ...path: readonly string[]): Value | undefined {
  let here: unknown = value;
  for (const step of path) here = isValue(here) ? here[step] : undefined;
  return isValue(here) ? here : undefined;
}

function listOf(value: unknown): Value[] {
  return Array.isArray(value) ? value.filter(isValue) : [];
}

function isValue(value: unknown): value is Value {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
