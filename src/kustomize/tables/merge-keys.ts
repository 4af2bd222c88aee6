import type { Gvk } from '../id.ts';

/** How the list or mapping at a place is merged. A list without keys is replaced, unless it is a set of scalars. */
export type Shape = {
  readonly keys?: readonly string[];
  readonly set?: true;
  readonly fields?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
};

function listOf(keys: readonly string[], items: Shape = {}): Shape {
  return { keys, items };
}

function mapping(fields: Readonly<Record<string, Shape>>): Shape {
  return { fields };
}

const metadata = mapping({ finalizers: { set: true }, ownerReferences: listOf(['uid']) });
const conditions = mapping({ conditions: listOf(['type']) });

const container = mapping({
  env: listOf(['name']),
  ports: listOf(['containerPort', 'protocol']),
  volumeDevices: listOf(['devicePath']),
  volumeMounts: listOf(['mountPath']),
});

const podSpec = mapping({
  containers: listOf(['name'], container),
  initContainers: listOf(['name'], container),
  ephemeralContainers: listOf(['name'], container),
  hostAliases: listOf(['ip']),
  imagePullSecrets: listOf(['name']),
  topologySpreadConstraints: listOf(['topologyKey', 'whenUnsatisfiable']),
  volumes: listOf(['name']),
});

const template = mapping({ metadata, spec: podSpec });
const workload = object({ template });
const jobSpec = mapping({ template });
const webhooks = mapping({ metadata, webhooks: listOf(['name']) });

function object(spec: Readonly<Record<string, Shape>>): Shape {
  return mapping({ metadata, spec: mapping(spec), status: conditions });
}

/** Lists that the strategic merge of built-in kinds merges by key, by group and kind. */
const shapes: Readonly<Record<string, Shape>> = {
  '/Namespace': object({}),
  '/Node': mapping({
    metadata,
    spec: mapping({ podCIDRs: { set: true } }),
    status: mapping({ conditions: listOf(['type']), addresses: listOf(['type']) }),
  }),
  '/PersistentVolumeClaim': object({}),
  '/Pod': mapping({
    metadata,
    spec: podSpec,
    status: mapping({ conditions: listOf(['type']), podIPs: listOf(['ip']) }),
  }),
  '/PodTemplate': mapping({ metadata, template }),
  '/ReplicationController': workload,
  '/Service': object({ ports: listOf(['port', 'protocol']) }),
  '/ServiceAccount': mapping({ metadata, secrets: listOf(['name']) }),
  '/ComponentStatus': mapping({ metadata, conditions: listOf(['type']) }),
  'apps/DaemonSet': workload,
  'apps/Deployment': workload,
  'apps/ReplicaSet': workload,
  'apps/StatefulSet': workload,
  'batch/Job': workload,
  'batch/CronJob': object({ jobTemplate: mapping({ metadata, spec: jobSpec }) }),
  'admissionregistration.k8s.io/MutatingWebhookConfiguration': webhooks,
  'admissionregistration.k8s.io/ValidatingWebhookConfiguration': webhooks,
  'storage.k8s.io/CSINode': object({ drivers: listOf(['name']) }),
  'flowcontrol.apiserver.k8s.io/FlowSchema': object({}),
  'flowcontrol.apiserver.k8s.io/PriorityLevelConfiguration': object({}),
};

/** Of other kinds only the metadata is known to be merged. */
const unknown = mapping({});

/** Versions that were gone, or not there yet, when kustomize froze its schemas. */
const unknownVersions = /^apps\/v1beta|^batch\/v2alpha|^autoscaling\/v2$|^extensions\//u;

export function shapeOf({ group, version, kind }: Gvk): Shape {
  if (unknownVersions.test(`${group}/${version}`) || !groups.has(group)) return unknown;
  return shapes[`${group}/${kind}`] ?? other;
}

const other = mapping({ metadata });
const groups = new Set([
  '',
  'apps',
  'autoscaling',
  'batch',
  'policy',
  ...[
    'admissionregistration',
    'apiextensions',
    'certificates',
    'coordination',
    'discovery',
    'events',
    'flowcontrol.apiserver',
    'networking',
    'node',
    'rbac.authorization',
    'scheduling',
    'storage',
  ].map((name) => `${name}.k8s.io`),
  'apiregistration.k8s.io',
]);
