import type { Remedy } from '../contract.ts';
import { put, valueAt } from '../place.ts';

/** What people call fields who have the name of something near by in mind: by what it ought to be. */
const meant: Readonly<Record<string, readonly string[]>> = {
  cmd: ['command'],
  cmds: ['command'],
  commands: ['command'],
  entrypoint: ['command'],
  entryPoint: ['command'],
  arg: ['args'],
  argument: ['args'],
  arguments: ['args'],
  environment: ['env'],
  environments: ['env'],
  environmentVariables: ['env'],
  envs: ['env'],
  variables: ['env'],
  container: ['containers'],
  initContainer: ['initContainers'],
  port: ['ports', 'containerPort'],
  containerPort: ['port', 'targetPort'],
  expose: ['ports'],
  volume: ['volumes', 'volumeMounts'],
  mounts: ['volumeMounts'],
  mount: ['volumeMounts'],
  volumeMount: ['volumeMounts'],
  toleration: ['tolerations'],
  nodeSelectors: ['nodeSelector'],
  imagePullSecret: ['imagePullSecrets'],
  pullPolicy: ['imagePullPolicy'],
  resource: ['resources'],
  limit: ['limits'],
  request: ['requests'],
  label: ['labels'],
  annotation: ['annotations'],
  replica: ['replicas'],
  replicaCount: ['replicas'],
  selectors: ['selector'],
  labelSelector: ['selector'],
  matchLabel: ['matchLabels'],
  restart: ['restartPolicy'],
  cron: ['schedule'],
  cronSchedule: ['schedule'],
  liveness: ['livenessProbe'],
  readiness: ['readinessProbe'],
  livenessCheck: ['livenessProbe'],
  healthcheck: ['livenessProbe'],
  verb: ['verbs'],
  apiGroup: ['apiGroups'],
  subject: ['subjects'],
  rule: ['rules'],
  accessMode: ['accessModes'],
  storageClass: ['storageClassName'],
  min: ['minReplicas'],
  max: ['maxReplicas'],
  mountpath: ['mountPath'],
  readonly: ['readOnly'],
};

/** A field by the name that other tools have for it, or in the singular: `cmd`, `environment`. */
export const miscalled: Remedy = ({ by, path, field }, object) => {
  if (by !== 'additionalProperties' || field === undefined) return [];
  const value = valueAt(object, [...path, field]);
  const names = Object.hasOwn(meant, field) ? (meant[field] ?? []) : [];
  const free = names.filter((name) => valueAt(object, [...path, name]) === undefined);
  const isThere = names.some((name) => valueAt(object, [...path, name]) === value);
  if (value === undefined || (free.length === 0 && !isThere)) return [];
  const rest = put(object, [...path, field], undefined);
  if (isThere) return [rest];
  return free.map((name) => put(rest, [...path, name], value));
};
