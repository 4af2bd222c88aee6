/** Values of fields that the schemas call strings, by the kind (`*` for all), the field around it and its name. */
const table: Readonly<Record<string, readonly string[]>> = {
  'Service spec.type': ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'],
  'Service spec.sessionAffinity': ['None', 'ClientIP'],
  'Service spec.externalTrafficPolicy': ['Cluster', 'Local'],
  'Service spec.internalTrafficPolicy': ['Cluster', 'Local'],
  'Service spec.ipFamilyPolicy': ['SingleStack', 'PreferDualStack', 'RequireDualStack'],
  'Service spec.ipFamilies': ['IPv4', 'IPv6'],
  '* ports.protocol': ['TCP', 'UDP', 'SCTP'],
  '* containers.imagePullPolicy': ['Always', 'Never', 'IfNotPresent'],
  '* initContainers.imagePullPolicy': ['Always', 'Never', 'IfNotPresent'],
  '* containers.terminationMessagePolicy': ['File', 'FallbackToLogsOnError'],
  '* initContainers.restartPolicy': ['Always', 'Never', 'OnFailure'],
  '* spec.restartPolicy': ['Always', 'Never', 'OnFailure'],
  '* spec.dnsPolicy': ['ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None'],
  '* spec.preemptionPolicy': ['Never', 'PreemptLowerPriority'],
  '* httpGet.scheme': ['HTTP', 'HTTPS'],
  '* seccompProfile.type': ['RuntimeDefault', 'Unconfined', 'Localhost'],
  '* tolerations.effect': ['NoSchedule', 'PreferNoSchedule', 'NoExecute'],
  '* taints.effect': ['NoSchedule', 'PreferNoSchedule', 'NoExecute'],
  '* tolerations.operator': ['Exists', 'Equal', 'Lt', 'Gt'],
  '* matchExpressions.operator': ['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt'],
  '* topologySpreadConstraints.whenUnsatisfiable': ['DoNotSchedule', 'ScheduleAnyway'],
  'Deployment strategy.type': ['Recreate', 'RollingUpdate'],
  'StatefulSet updateStrategy.type': ['RollingUpdate', 'OnDelete'],
  'DaemonSet updateStrategy.type': ['RollingUpdate', 'OnDelete'],
  'StatefulSet spec.podManagementPolicy': ['OrderedReady', 'Parallel'],
  'CronJob spec.concurrencyPolicy': ['Allow', 'Forbid', 'Replace'],
  'Job spec.completionMode': ['NonIndexed', 'Indexed'],
  '* spec.accessModes': ['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod'],
  '* spec.volumeMode': ['Filesystem', 'Block'],
  'PersistentVolume spec.persistentVolumeReclaimPolicy': ['Retain', 'Delete', 'Recycle'],
  'StorageClass reclaimPolicy': ['Retain', 'Delete'],
  'StorageClass volumeBindingMode': ['Immediate', 'WaitForFirstConsumer'],
  'Ingress paths.pathType': ['Exact', 'Prefix', 'ImplementationSpecific'],
  'NetworkPolicy spec.policyTypes': ['Ingress', 'Egress'],
  'HorizontalPodAutoscaler target.type': ['Utilization', 'Value', 'AverageValue'],
  'HorizontalPodAutoscaler metrics.type': ['Object', 'Pods', 'Resource', 'External', 'ContainerResource'],
  'RoleBinding roleRef.kind': ['Role', 'ClusterRole'],
  'ClusterRoleBinding roleRef.kind': ['ClusterRole', 'Role'],
  'RoleBinding subjects.kind': ['ServiceAccount', 'User', 'Group'],
  'ClusterRoleBinding subjects.kind': ['ServiceAccount', 'User', 'Group'],
  'PodDisruptionBudget spec.unhealthyPodEvictionPolicy': ['IfHealthyBudget', 'AlwaysAllow'],
};

export function choicesFor(
  kind: string,
  within: readonly string[],
  name: string,
): readonly string[] | undefined {
  const holder = within.at(-1);
  const field = holder === undefined ? name : `${holder}.${name}`;
  return table[`${kind} ${field}`] ?? table[`* ${field}`];
}
