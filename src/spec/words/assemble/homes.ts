import type { JsonMap } from '../../../kernel/json.ts';

const batch = ['Job', 'CronJob'];
const servers = ['Deployment', 'StatefulSet', 'DaemonSet'];

/** Fields of what keeps pods running that only some kinds have; the first of them is what they tell of. */
export const homes: Readonly<Record<string, readonly string[]>> = {
  completions: batch,
  parallelism: batch,
  backoffLimit: batch,
  backoffLimitPerIndex: batch,
  maxFailedIndexes: batch,
  podFailurePolicy: batch,
  successPolicy: batch,
  ttlSecondsAfterFinished: batch,
  completionMode: batch,
  activeDeadlineSeconds: [...batch, 'Pod'],
  strategy: ['Deployment'],
  progressDeadlineSeconds: ['Deployment'],
  paused: ['Deployment'],
  minReadySeconds: [...servers, 'ReplicaSet', 'ReplicationController'],
  revisionHistoryLimit: servers,
  updateStrategy: ['StatefulSet', 'DaemonSet'],
  podManagementPolicy: ['StatefulSet'],
  serviceName: ['StatefulSet'],
  volumeClaimTemplates: ['StatefulSet'],
  persistentVolumeClaimRetentionPolicy: ['StatefulSet'],
};

/** The kind that fields tell of: the one with the fewest others that could have them. */
export function homeOf(controller: JsonMap): string | undefined {
  const said = Object.keys(controller).flatMap((key) => (homes[key] === undefined ? [] : [homes[key]]));
  const [narrowest] = said.toSorted((a, b) => a.length - b.length);
  return narrowest?.[0];
}
