/** Fields by where they stand: on what, under which keys, and each as `name:type`; choices are parted by `|`. */
export const places: readonly (readonly [on: readonly string[], under: string, fields: string])[] = [
  [['PriorityClass'], 'body', 'globalDefault:bool preemptionPolicy:Never|PreemptLowerPriority'],
  [['ServiceAccount'], 'body', 'automountServiceAccountToken:bool'],
  [
    ['workload'],
    'pod',
    'hostUsers:bool setHostnameAsFQDN:bool preemptionPolicy:Never|PreemptLowerPriority priority:int automountServiceAccountToken:bool',
  ],
  [['workload'], 'pod.securityContext', 'fsGroupChangePolicy:OnRootMismatch|Always'],
  [
    ['workload'],
    'container',
    'stdinOnce:bool terminationMessagePath:path terminationMessagePolicy:File|FallbackToLogsOnError',
  ],
  [['workload'], 'container.securityContext', 'procMount:Default|Unmasked'],
  [['workload'], 'controller', 'paused:bool'],
  [
    ['StatefulSet'],
    'controller.persistentVolumeClaimRetentionPolicy',
    'whenDeleted:Retain|Delete whenScaled:Retain|Delete',
  ],
  [
    ['Job', 'CronJob'],
    'controller',
    'backoffLimitPerIndex:int maxFailedIndexes:int podReplacementPolicy:TerminatingOrFailed|Failed manualSelector:bool',
  ],
  [
    ['Service'],
    'body.spec',
    'sessionAffinity:ClientIP|None externalTrafficPolicy:Local|Cluster internalTrafficPolicy:Local|Cluster ' +
      'ipFamilyPolicy:SingleStack|PreferDualStack|RequireDualStack loadBalancerClass:value ' +
      'publishNotReadyAddresses:bool healthCheckNodePort:int allocateLoadBalancerNodePorts:bool',
  ],
  [['PersistentVolumeClaim', 'PersistentVolume'], 'body.spec', 'volumeMode:Block|Filesystem'],
  [['PodDisruptionBudget'], 'body.spec', 'unhealthyPodEvictionPolicy:AlwaysAllow|IfHealthyBudget'],
  [['HorizontalPodAutoscaler'], 'body.spec', 'minReplicas:int maxReplicas:int'],
  [['ConfigMap', 'Secret'], 'body', 'immutable:bool'],
  [['ServiceMonitor'], 'body.spec', 'jobLabel:value sampleLimit:int'],
];
