import type { JsonMap } from '../../../../kernel/json.ts';
import { podPath } from './pod-path.ts';
import { type Path, spelt } from '../paths.ts';

/** `text` is one word, or what stands between quotation marks; choices are parted by `|`. */
export type Type = string;
export type Field = {
  readonly path: Path;
  readonly type: Type;
  /** What somebody named it himself. */
  readonly called?: string;
};

const workload = 'Deployment StatefulSet DaemonSet ReplicaSet Job CronJob Pod';
const controllers = 'Deployment StatefulSet DaemonSet ReplicaSet';

/** Fields that have one place in a kind, there or not: of which kinds, under which keys, and each as `name:type`. */
const known: readonly (readonly [kinds: string, under: string, fields: string])[] = [
  ['', 'metadata', 'name:name namespace:name'],
  [
    workload,
    'pod',
    'restartPolicy:Always|OnFailure|Never terminationGracePeriodSeconds:seconds serviceAccountName:name priorityClassName:name ' +
      'schedulerName:name runtimeClassName:name hostNetwork:bool hostPID:bool hostIPC:bool hostname:name subdomain:name nodeName:name ' +
      'dnsPolicy:ClusterFirst|ClusterFirstWithHostNet|Default|None shareProcessNamespace:bool enableServiceLinks:bool automountServiceAccountToken:bool',
  ],
  ['Pod', 'spec', 'activeDeadlineSeconds:seconds'],
  [controllers, 'spec', 'replicas:int minReadySeconds:seconds revisionHistoryLimit:int'],
  ['Deployment', 'spec', 'progressDeadlineSeconds:seconds paused:bool'],
  ['StatefulSet', 'spec', 'serviceName:name podManagementPolicy:OrderedReady|Parallel'],
  [
    'Job CronJob',
    'job',
    'completions:int parallelism:int backoffLimit:int activeDeadlineSeconds:seconds ttlSecondsAfterFinished:seconds completionMode:Indexed|NonIndexed',
  ],
  ['Job CronJob', 'spec', 'suspend:bool'],
  [
    'CronJob',
    'spec',
    'schedule:cron timeZone:text concurrencyPolicy:Allow|Forbid|Replace startingDeadlineSeconds:seconds successfulJobsHistoryLimit:int failedJobsHistoryLimit:int',
  ],
  [
    'Service',
    'spec',
    'type:ClusterIP|NodePort|LoadBalancer externalTrafficPolicy:Local|Cluster internalTrafficPolicy:Local|Cluster sessionAffinity:ClientIP|None ' +
      'ipFamilyPolicy:SingleStack|PreferDualStack|RequireDualStack publishNotReadyAddresses:bool loadBalancerClass:text',
  ],
  ['Ingress', 'spec', 'ingressClassName:name'],
  [
    'PersistentVolumeClaim PersistentVolume',
    'spec',
    'storageClassName:name volumeMode:Block|Filesystem accessModes:modes',
  ],
  ['PersistentVolumeClaim', 'spec', 'volumeName:name'],
  ['PersistentVolumeClaim', 'spec.resources.requests', 'storage:quantity'],
  ['PersistentVolume', 'spec', 'persistentVolumeReclaimPolicy:Retain|Delete|Recycle'],
  ['PersistentVolume', 'spec.capacity', 'storage:quantity'],
  ['HorizontalPodAutoscaler', 'spec', 'minReplicas:int maxReplicas:int'],
  [
    'PodDisruptionBudget',
    'spec',
    'minAvailable:share maxUnavailable:share unhealthyPodEvictionPolicy:AlwaysAllow|IfHealthyBudget',
  ],
  ['ConfigMap Secret', '', 'immutable:bool'],
  ['Secret', '', 'type:text'],
];
const ofContainers =
  'image:image imagePullPolicy:Always|IfNotPresent|Never workingDir:text command:list args:list tty:bool stdin:bool ' +
  'resources/limits/memory:quantity resources/limits/cpu:quantity resources/requests/memory:quantity resources/requests/cpu:quantity';
const ofClaims = 'spec/storageClassName:name spec/accessModes:modes spec/resources/requests/storage:quantity';
const ofPorts = 'name:name port:port targetPort:target nodePort:port protocol:TCP|UDP|SCTP';

/** The fields of an object that people may set by their names, those that it does not have yet as well. */
export function fieldsOf(document: JsonMap, at: number): Field[] {
  const kind = spelt(document['kind']);
  const own = known.flatMap(([kinds, under, fields]) =>
    kinds === '' || kinds.split(' ').includes(kind) ? fieldsAt([at, ...stepsOf(under, kind)], fields) : [],
  );
  return [...own, ...membersOf(document, at)];
}

function fieldsAt(under: Path, fields: string): Field[] {
  return fields.split(' ').map((one) => {
    const [name = '', type = ''] = one.split(':');
    return { path: [...under, ...name.split('/')], type };
  });
}

function stepsOf(under: string, kind: string): Path {
  if (under === 'pod') return podPath(kind);
  if (under === 'job') return kind === 'CronJob' ? ['spec', 'jobTemplate', 'spec'] : ['spec'];
  return under === '' ? [] : under.split('.');
}

/** Those of each container, and of each port of a Service. */
function membersOf(document: JsonMap, at: number): Field[] {
  const kind = spelt(document['kind']);
  const lists: readonly (readonly [Path, string])[] = [
    [[...podPath(kind), 'containers'], ofContainers],
    [[...podPath(kind), 'initContainers'], ofContainers],
    [['spec', 'volumeClaimTemplates'], ofClaims],
    ...(kind === 'Service' ? [[['spec', 'ports'], ofPorts] as const] : []),
  ];
  return lists.flatMap(([path, fields]) =>
    Array.from({ length: lengthAt(document, path) }, (_one, index) =>
      fieldsAt([at, ...path, index], fields),
    ).flat(),
  );
}

function lengthAt(document: JsonMap, path: Path): number {
  let here: unknown = document;
  for (const step of path)
    here = typeof here === 'object' && here !== null ? Reflect.get(here, step) : undefined;
  return Array.isArray(here) ? here.length : 0;
}
