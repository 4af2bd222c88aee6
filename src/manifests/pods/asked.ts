import type { Json, JsonMap } from '../../kernel/json.ts';
import { isList, isMap } from '../../render/merge.ts';
import type { Workload } from '../../spec/spec.ts';

/** What Pod Security "restricted" forbids and somebody has asked for by name; it is written into the file. */
export function askedFor({
  volumes = [],
  fragments = {},
  sidecars = [],
  initContainers = [],
}: Workload): readonly string[] {
  const pod = fragments.pod ?? {};
  const containers = [
    fragments.container,
    ...[...sidecars, ...initContainers].map(({ fragment }) => fragment),
  ];
  const contexts = [pod, ...containers].map((map) => mapOf(map?.['securityContext']));
  return [
    ...new Set([
      ...['hostNetwork', 'hostPID', 'hostIPC'].filter((key) => pod[key] === true),
      ...volumes.flatMap(({ source }) => (source.kind === 'host' ? [`hostPath ${source.path}`] : [])),
      ...contexts.flatMap(rightsIn),
    ]),
  ];
}

function rightsIn(context: JsonMap): string[] {
  const added = mapOf(context['capabilities'])['add'];
  const capabilities = isList(added) ? added.map(String).filter((name) => name !== 'NET_BIND_SERVICE') : [];
  return [
    ...(context['privileged'] === true ? ['privileged'] : []),
    ...(context['runAsUser'] === 0 ? ['runAsUser 0'] : []),
    ...(context['allowPrivilegeEscalation'] === true ? ['allowPrivilegeEscalation'] : []),
    ...capabilities.map((name) => `capability ${name}`),
  ];
}

function mapOf(value: Json | undefined): JsonMap {
  return isMap(value) ? value : {};
}
