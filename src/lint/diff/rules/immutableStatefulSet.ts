import { entryOf, mapAt } from '../../../syntax/yaml/value.ts';
import { type Kept, keptOf } from '../kept.ts';
import { isKeptAt } from '../stored.ts';
import { placed } from '../placed.ts';
import type { DiffRule } from '../subject.ts';

const mutable = new Set([
  'replicas',
  'ordinals',
  'template',
  'updateStrategy',
  'revisionHistoryLimit',
  'persistentVolumeClaimRetentionPolicy',
  'minReadySeconds',
]);

const before = `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db}
spec:
  replicas: 1
  serviceName: db
  volumeClaimTemplates:
    - metadata: {name: data}
      spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 10Gi}}}
`;

export const immutableStatefulSet: DiffRule = {
  id: 'immutableStatefulSet',
  severity: 'error',
  isRefused: true,
  summary: 'Of a StatefulSet only replicas, template and update settings change',
  why: 'The API server refuses any other change, claims of storage included, so the sync fails.',
  docs: 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#limitations',
  bad: [
    { 'base.yaml': before, 'head.yaml': before.replace('10Gi', '20Gi') },
    { 'base.yaml': before, 'head.yaml': before.replace('serviceName: db', 'serviceName: other') },
  ],
  good: [
    { 'base.yaml': before, 'head.yaml': before.replace('replicas: 1', 'replicas: 3') },
    {
      'base.yaml': before,
      'head.yaml': before.replace('  replicas: 1', '  podManagementPolicy: OrderedReady\n  replicas: 1'),
    },
  ],
  *check(subject) {
    const kept = keptOf(subject, 'StatefulSet');
    if (kept === undefined) return;
    for (const name of namesIn(kept)) {
      if (mutable.has(name) || isKeptAt(kept, ['spec', name])) continue;
      const message = `\`spec.${name}\` of a StatefulSet cannot change after creation; ${adviceFor(name)}`;
      const key = entryOf(mapAt(kept.now.root, ['spec']), name)?.key;
      yield { ...placed(key, kept.now, `spec.${name}`), message };
    }
  },
};

function namesIn({ old, now }: Kept): ReadonlySet<string> {
  return new Set(
    [old, now].flatMap(({ root }) => (mapAt(root, ['spec'])?.entries ?? []).map(({ name }) => name)),
  );
}

function adviceFor(name: string): string {
  return name === 'volumeClaimTemplates'
    ? 'resize the claims themselves, then delete the StatefulSet with `--cascade=orphan` and let it be made anew'
    : 'keep it, or delete the StatefulSet with `--cascade=orphan` and let it be made anew';
}
