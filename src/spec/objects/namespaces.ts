import type { PlannedObject, Spec, Workload } from '../spec.ts';

const prefix = 'pod-security.kubernetes.io/';

/** In production a Namespace refuses pods with more rights than those that are meant for it have. */
export function guarded(spec: Spec): Spec {
  if (spec.profile === 'minimal') return spec;
  const level = levelOf(spec.workloads);
  return { ...spec, objects: spec.objects.map((object) => guard(object, level)) };
}

function guard(object: PlannedObject, level: string): PlannedObject {
  const { kind, labels = {} } = object;
  const isGuarded = Object.keys(labels).some((label) => label.startsWith(prefix));
  if (kind !== 'Namespace' || isGuarded) return object;
  return { ...object, labels: { ...labels, [`${prefix}enforce`]: level, [`${prefix}warn`]: 'restricted' } };
}

type Level = 'restricted' | 'baseline' | 'privileged';

function levelOf(workloads: readonly Workload[]): Level {
  if (workloads.some(reachesNode)) return 'privileged';
  return workloads.some(({ exception }) => exception?.root === true) ? 'baseline' : 'restricted';
}

/** Folders, networks and processes of the node, or all rights over it. */
function reachesNode({ volumes = [], fragments = {} }: Workload): boolean {
  const isMounted = volumes.some(({ source }) => source.kind === 'host');
  const text = JSON.stringify([fragments.pod ?? {}, fragments.container ?? {}]);
  return isMounted || /"(?:hostNetwork|hostPID|hostIPC|privileged)":true|"hostPath":|"hostPort":/u.test(text);
}
