import type { Rewriting } from '../../text/rewriting.ts';

const words: Readonly<Record<string, string>> = {
  'svc|services?(?= svc)': 'Service',
  'lb (?:svc|service)': 'LoadBalancer Service',
  'pvc|PVCs?': 'claim',
  PersistentVolumeClaim: 'claim',
  'pv|PVs?': 'PersistentVolume',
  'cm|configmap': 'ConfigMap',
  'sc|storageclass': 'StorageClass',
  hpa: 'HorizontalPodAutoscaler',
  pdb: 'PodDisruptionBudget',
  ing: 'Ingress',
  gw: 'Gateway',
  sa: 'ServiceAccount',
  ds: 'DaemonSet',
  volumesnapshot: 'VolumeSnapshot',
  httproute: 'HTTPRoute',
  endpointslice: 'EndpointSlice',
};

/** What people in a hurry call objects. */
export const brief: readonly Rewriting[] = [
  ...Object.entries(words).map(([short, long]): Rewriting => [
    new RegExp(`(?<![\\w./:@=-]|["'\`])(?:${short})(?![\\w./:@=-]|["'\`])(?=\\s|[,;.)]|$)`, 'gu'),
    long,
  ]),
  [
    /(?<![\w./:@=-])deploy (?=["'`]?(?!(?:an?|the|two|three|it|them|this|these|one|our|my|some|to|in|with)(?![\w-]))[a-z0-9])/gu,
    'Deployment ',
  ],
  [
    /,? ?\(?(?:API |apiVersion:? |API version )?(?<![\w./-])(?:[a-z0-9.-]+\.k8s\.io|apps|policy|autoscaling|batch)\/v\d\w*(?:, (?=IPv4))?\)?(?! ?\()/gu,
    '',
  ],
  [
    /(?<=(?:Service|VolumeSnapshot|Ingress|Gateway|HTTPRoute|HorizontalPodAutoscaler|EndpointSlice|Secret|ConfigMap|Policy|budget)) v\d(?:(?:alpha|beta)\d)?(?= ["'`a-z])/gu,
    '',
  ],
  [
    /(?<![\w-])(claim ["'`]?[a-z][\w.-]*["'`]?(?: \([^()]{1,80}\))?) and the (?:PV|PersistentVolume|volume) ["'`]?([a-z][\w.-]*)["'`]? (?:that |which )?it is (?:pinned|bound|tied) to(?: (?:via|by|through|with) (?:its )?(?:volumeName|name))?/gu,
    '$1 bound to the PersistentVolume $2. The PersistentVolume $2',
  ],
  [
    /(?<![\w-])(claim ["'`]?[a-z][\w.-]*["'`]?(?: \([^()]{1,80}\))?) and the (?:storage ?)?class (?:that )?it (?:uses|needs|belongs to),? ["'`]?([a-z][\w.-]*)["'`]?/giu,
    '$1 of class $2. The StorageClass $2',
  ],
  [/(?:(?<![\w-])(?:with|using|through|by|in) the )?Gateway API,? ?/giu, ''],
  [
    /(?<![\w-])name and namespace(?: are| is)?(?: both)?:? (["'`]?[a-z][\w-]*["'`]?)(?: both)?/giu,
    'named $1, namespace $1',
  ],
  [/(?<=[\w"'`])(?:->|→|=>)(?=[\w"'`/])/gu, ' -> '],
  [/(?<![\w./:@=-])(?:ns|namespace)[=:] ?(?=["'`]?[a-z0-9])/gu, 'namespace '],
  [/(?<![\w./:@=-])(?:sc|class)=(?=["'`]?[a-z0-9])/gu, 'class '],
  [/(?<![\w./:@=-])ns (?=["'`]?[a-z0-9])/gu, 'namespace '],
  [/(?<![\w./:@=-])w\/o (?=[a-z])/gu, 'without '],
  [/(?<![\w./:@=-])w\/ (?=\w)/gu, 'with '],
];
