import type { JsonMap } from '../kernel/json.ts';
import type { Spec, Workload } from './spec.ts';
import { listOf, mapOf } from './words/merge.ts';

const setting = { name: 'net.ipv4.ip_unprivileged_port_start', value: '0' };
const reason = 'Kubernetes counts this one as safe: it reaches no further than the pod.';

/** Whoever is not root opens a port below 1024 only where the pod lets everybody do so. */
export function openLowPorts(spec: Spec): Spec {
  if (spec.profile === 'minimal') return spec;
  return { ...spec, workloads: spec.workloads.map((one) => (isShut(one) ? opened(one) : one)) };
}

function isShut(workload: Workload): boolean {
  const { port, morePorts = [], exception, user, fragments } = workload;
  const isLow = [port, ...morePorts.map((one) => one.port)].some((one) => one !== undefined && one < 1024);
  const pod = mapOf(fragments?.pod);
  const { privileged } = mapOf(mapOf(fragments?.container)['securityContext']);
  const isFree = exception?.root === true || user === 0 || pod['hostNetwork'] === true || privileged === true;
  return isLow && !isFree && !settingsOf(pod).some(({ name }) => name === setting.name);
}

function settingsOf(pod: JsonMap): JsonMap[] {
  return listOf(mapOf(pod['securityContext'])['sysctls']).map(mapOf);
}

function opened(workload: Workload): Workload {
  const { fragments = {} } = workload;
  const pod = mapOf(fragments.pod);
  const metadata = mapOf(fragments.metadata);
  const sysctls = [...settingsOf(pod), setting];
  const annotations = {
    ...mapOf(metadata['annotations']),
    'ignore-check.kube-linter.io/unsafe-sysctls': reason,
  };
  return {
    ...workload,
    fragments: {
      ...fragments,
      metadata: { ...metadata, annotations },
      pod: { ...pod, securityContext: { ...mapOf(pod['securityContext']), sysctls } },
    },
  };
}
