import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import {
  amountOf,
  listed,
  making,
  metadataOf,
  numberOf,
  option,
  pairsOf,
  type Command,
  type Verb,
} from './command.ts';
import { targetOf } from './naming.ts';

/** Values that are kept, and bounds. */
export const keeping: readonly Verb[] = [
  making(['create namespace', 'create ns'], ({ names }) => ({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: names[0] ?? '' },
  })),
  making(['create configmap', 'create cm'], (command) => ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: metadataOf(command),
    ...filled('data', literalsOf(command)),
  })),
  making(['create secret generic'], (command) => ({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: metadataOf(command),
    type: option(command, 'type') ?? 'Opaque',
    ...filled('stringData', literalsOf(command)),
  })),
  making(['create secret docker-registry'], (command) => ({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: metadataOf(command),
    type: 'kubernetes.io/dockerconfigjson',
    stringData: { '.dockerconfigjson': JSON.stringify({ auths: authOf(command) }) },
  })),
  making(['create quota', 'create resourcequota'], (command) => ({
    apiVersion: 'v1',
    kind: 'ResourceQuota',
    metadata: metadataOf(command),
    spec: { hard: pairsOf(listed(command, 'hard')), ...filledList('scopes', listed(command, 'scopes')) },
  })),
  making(['create poddisruptionbudget', 'create pdb'], (command) => ({
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: metadataOf(command),
    spec: present({
      minAvailable: amountOf(option(command, 'min-available')),
      maxUnavailable: amountOf(option(command, 'max-unavailable')),
      selector: { matchLabels: pairsOf(listed(command, 'selector')) },
    }),
  })),
  making(['create priorityclass', 'create pc'], (command) =>
    present({
      apiVersion: 'scheduling.k8s.io/v1',
      kind: 'PriorityClass',
      metadata: { name: command.names[0] ?? '' },
      value: numberOf(option(command, 'value')) ?? 0,
      globalDefault: option(command, 'global-default') === 'true' ? true : undefined,
      description: option(command, 'description'),
      preemptionPolicy: option(command, 'preemption-policy'),
    }),
  ),
  making(['autoscale'], scalerOf, 'target'),
];

function literalsOf({ options }: Command): Record<string, string> {
  return pairsOf(options['from-literal'] ?? []);
}

function filled(key: string, map: JsonMap): JsonMap {
  return Object.keys(map).length === 0 ? {} : { [key]: map };
}

function filledList(key: string, list: readonly string[]): JsonMap {
  return list.length === 0 ? {} : { [key]: list };
}

function authOf(command: Command): JsonMap {
  const server = option(command, 'docker-server') ?? 'https://index.docker.io/v1/';
  const [username, password, email] = ['docker-username', 'docker-password', 'docker-email'].map((name) =>
    option(command, name),
  );
  return { [server]: present({ username, password, email }) };
}

function scalerOf(command: Command): JsonMap | undefined {
  const target = targetOf(command);
  const max = numberOf(option(command, 'max'));
  if (target === undefined || max === undefined) return undefined;
  const share = numberOf((option(command, 'cpu-percent') ?? option(command, 'cpu'))?.replace('%', ''));
  const cpu = { name: 'cpu', target: { type: 'Utilization', averageUtilization: share } };
  const named = { ...command, names: [option(command, 'name') ?? target.name] };
  return {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: metadataOf(named),
    spec: present({
      scaleTargetRef: { apiVersion: target.kind === 'ReplicationController' ? 'v1' : 'apps/v1', ...target },
      minReplicas: numberOf(option(command, 'min')),
      maxReplicas: max,
      metrics: share === undefined ? undefined : [{ type: 'Resource', resource: cpu }],
    }),
  };
}
