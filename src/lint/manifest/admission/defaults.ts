/** Data as an expression sees it: maps that nothing is inherited into. */
export type Value = Record<string, unknown>;

/**
 * Policies see an object after the server has filled in its defaults. Those that policies ask for are filled in here;
 * what stands there already is never changed.
 */
export function withDefaults(kind: string, object: Value): Value {
  const spec = object['spec'];
  if (!isValue(spec)) return object;
  if (kind === 'Pod') fillPod(spec);
  else if (kind === 'CronJob') fillCronJob(spec);
  else if (templated.has(kind)) fillController(kind, spec);
  else if (kind === 'Service') fillService(spec);
  return object;
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
      strategy: { type: 'RollingUpdate' },
    });
  }
  if (kind === 'Job') fill(spec, { backoffLimit: 6n, completions: 1n, parallelism: 1n, suspend: false });
  const pod = at(spec, 'template', 'spec');
  if (pod !== undefined) fillPod(pod);
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

function fill(target: Value, defaults: Value): void {
  for (const [key, value] of Object.entries(defaults)) {
    if (target[key] === undefined || target[key] === null) target[key] = value;
  }
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
