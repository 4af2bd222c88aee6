import { fill, isValue, listOf, type Value } from './fill.ts';

/** What the server fills into the spec of a pod. */
export function fillPod(spec: Value): void {
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
  for (const volume of listOf(spec['volumes'])) fillVolume(volume);
}

function fillVolume(volume: Value): void {
  if (Object.keys(volume).length === 1) fill(volume, { emptyDir: {} });
  for (const source of ['configMap', 'secret', 'projected', 'downwardAPI'])
    if (isValue(volume[source])) fill(volume[source], { defaultMode: 0o644n });
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
