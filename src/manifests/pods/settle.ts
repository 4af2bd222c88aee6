import type { Json, JsonMap } from '../../kernel/json.ts';
import { isList, isMap } from '../../render/merge.ts';

/** Takes away what the API server or the kubelet would refuse beside what was merged in. */
export function settle(object: JsonMap, path: readonly string[]): JsonMap {
  const spec = mapOf(object['spec']);
  const labels = mapOf(mapOf(spec['selector'])['matchLabels']);
  const strategic = { ...object, spec: settleStrategy(spec) };
  return updateAt(path.length === 0 ? object : strategic, path, (template) => {
    const settled = { ...template, spec: settlePod(mapOf(template['spec'])) };
    return path.length === 0
      ? settled
      : { ...settled, metadata: withLabels(mapOf(template['metadata']), labels) };
  });
}

/** `Recreate` and `OnDelete` know no rolling update. */
function settleStrategy(spec: JsonMap): JsonMap {
  const fields = Object.entries(spec).map(([key, value]) => {
    const isOther = isMap(value) && (value['type'] === 'Recreate' || value['type'] === 'OnDelete');
    if (!isOther || (key !== 'strategy' && key !== 'updateStrategy')) return [key, value] as const;
    const { rollingUpdate: _rolling, ...rest } = value;
    return [key, rest] as const;
  });
  return Object.fromEntries(fields);
}

/** Pods that their own selector does not find are refused. */
function withLabels(metadata: JsonMap, labels: JsonMap): JsonMap {
  return { ...metadata, labels: { ...mapOf(metadata['labels']), ...labels } };
}

function settlePod(spec: JsonMap): JsonMap {
  const { securityContext, initContainers, containers, ...rest } = spec;
  const settled: JsonMap = {
    ...rest,
    securityContext: isMap(securityContext) ? settleUser(securityContext) : securityContext,
    initContainers: settleContainers(initContainers),
    containers: settleContainers(containers),
  };
  return Object.fromEntries(Object.keys(spec).map((key) => [key, settled[key]]));
}

function settleContainers(containers: Json | undefined): Json | undefined {
  if (!isList(containers)) return containers;
  return containers.map((container) => {
    if (!isMap(container)) return container;
    const settled = settleProbes(container);
    const context = settled['securityContext'];
    return isMap(context) ? { ...settled, securityContext: settlePrivilege(settleUser(context)) } : settled;
  });
}

const ways = new Set(['exec', 'httpGet', 'tcpSocket', 'grpc']);

/** A probe asks in one way: the one that came last. */
function settleProbes(container: JsonMap): JsonMap {
  const fields = Object.entries(container).map(([key, value]) => {
    if (!key.endsWith('Probe') || !isMap(value)) return [key, value] as const;
    const last = Object.keys(value).findLast((way) => ways.has(way));
    const kept = Object.entries(value).filter(([way]) => way === last || !ways.has(way));
    return [key, Object.fromEntries(kept)] as const;
  });
  return Object.fromEntries(fields);
}

function settleUser(context: JsonMap): JsonMap {
  if (context['runAsUser'] !== 0 || context['runAsNonRoot'] !== true) return context;
  return { ...context, runAsNonRoot: false };
}

/** A privileged container, or one that may administer the system, cannot be kept from gaining rights. */
function settlePrivilege(context: JsonMap): JsonMap {
  const added = mapOf(context['capabilities'])['add'];
  const isAdmin = isList(added) && (added.includes('SYS_ADMIN') || added.includes('CAP_SYS_ADMIN'));
  if (context['privileged'] !== true && !isAdmin) return context;
  const { allowPrivilegeEscalation: _escalation, ...rest } = context;
  return rest;
}

function updateAt(object: JsonMap, path: readonly string[], change: (map: JsonMap) => JsonMap): JsonMap {
  const [first, ...rest] = path;
  if (first === undefined) return change(object);
  return { ...object, [first]: updateAt(mapOf(object[first]), rest, change) };
}

function mapOf(value: Json | undefined): JsonMap {
  return isMap(value) ? value : {};
}
