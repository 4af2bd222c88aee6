import { type FieldSpec, field } from '../field-spec.ts';
import { templates } from './workloads.ts';

const inContainers = ['args', 'command', 'env/value', 'volumeMounts/mountPath'];
const { cronJob, daemonSet, deployment, job, pod, replicaSet, statefulSet } = templates;

/** Fields in which `$(NAME)` is a variable of the Kustomization. */
export const variableFields: readonly FieldSpec[] = [
  ...[cronJob, daemonSet, deployment, job, pod, replicaSet, statefulSet].flatMap(({ path, of }) =>
    ['containers', 'initContainers'].flatMap((list) =>
      inContainers.map((name) => field(`${path}/${list}/${name}`, of)),
    ),
  ),
  ...[daemonSet, deployment, job, pod, replicaSet].map(({ path, of }) =>
    field(`${path}/volumes/nfs/server`, of),
  ),
  field('spec/jobTemplate/spec/template/volumes/nfs/server', { kind: 'CronJob' }),
  field('spec/template/metadata/annotations', { kind: 'Deployment' }),
  field('spec/rules/host', { kind: 'Ingress' }),
  field('spec/tls/hosts', { kind: 'Ingress' }),
  field('spec/tls/secretName', { kind: 'Ingress' }),
  field('spec/ports/port', { kind: 'Service' }),
  field('spec/ports/targetPort', { kind: 'Service' }),
  field('spec/volumeClaimTemplates/spec/nfs/server', { kind: 'StatefulSet' }),
  field('spec/nfs/server', { kind: 'PersistentVolume' }),
  field('metadata/labels'),
  field('metadata/annotations'),
];
