import type { YamlMap, YamlNode } from '../../../syntax/yaml/node.ts';
import { at, entryOf, itemsAt, mapAt, scalarAt, stringAt } from '../../../syntax/yaml/value.ts';
import type { Report } from '../../contract.ts';
import { exampleContainer, examplePod } from '../../manifest/example-pod.ts';
import type { Container } from '../../manifest/pods.ts';
import { containerName, isTrue } from '../../manifest/security-context.ts';
import type { ManifestRule } from '../../manifest/subject.ts';

export const podContradiction: ManifestRule = {
  id: 'podContradiction',
  severity: 'error',
  summary: 'The fields of a pod do not contradict each other',
  why: 'The API server refuses a pod that asks for two things that cannot both be.',
  docs: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/',
  bad: [
    exampleContainer(
      '      ports:\n        - containerPort: 80\n          hostPort: 8080\n',
      '  hostNetwork: true\n',
    ),
    exampleContainer(
      '      securityContext:\n        privileged: true\n        allowPrivilegeEscalation: false\n',
    ),
    exampleContainer('      livenessProbe:\n        successThreshold: 2\n        httpGet: {port: 80}\n'),
    examplePod(
      '  initContainers:\n    - name: a\n      image: a:1\n      readinessProbe:\n        exec: {command: [a]}\n  containers:\n    - name: b\n      image: a:1\n',
    ),
    exampleContainer('', '  dnsPolicy: None\n'),
    exampleContainer('', '  tolerations:\n    - key: a\n      operator: Exists\n      value: b\n'),
  ],
  good: [
    exampleContainer(
      '      ports:\n        - containerPort: 80\n          hostPort: 80\n',
      '  hostNetwork: true\n',
    ),
    exampleContainer('      readinessProbe:\n        successThreshold: 2\n        httpGet: {port: 80}\n'),
    examplePod(
      '  initContainers:\n    - name: a\n      image: a:1\n      restartPolicy: Always\n      readinessProbe:\n        exec: {command: [a]}\n  containers:\n    - name: b\n      image: a:1\n',
    ),
  ],
  *check({ pod, containers }) {
    if (pod === undefined) return;
    yield* inSpec(pod.spec);
    for (const container of containers) {
      if (isTrue(at(pod.spec, ['hostNetwork']))) yield* hostPorts(container);
      yield* rights(container);
      yield* probes(container);
    }
  },
};

function* inSpec(spec: YamlMap): Generator<Report> {
  const policy = scalarAt(spec, ['dnsPolicy']);
  if (policy?.text === 'None' && itemsAt(spec, ['dnsConfig', 'nameservers']).length === 0)
    yield { at: policy, message: '`dnsPolicy: None` needs `dnsConfig.nameservers`' };
  for (const toleration of itemsAt(spec, ['tolerations'])) yield* tolerated(toleration);
}

function* tolerated(toleration: YamlNode): Generator<Report> {
  const operator = stringAt(toleration, ['operator']) ?? 'Equal';
  const value = scalarAt(toleration, ['value']);
  const key = stringAt(toleration, ['key']) ?? '';
  if (operator === 'Exists' && value !== undefined && value.text !== '' && value.value !== null)
    yield { at: value, message: 'with the operator Exists a toleration has no `value`' };
  if (operator !== 'Exists' && key === '')
    yield { at: toleration, message: 'a toleration without a `key` has the operator Exists' };
}

function* hostPorts({ node }: Container): Generator<Report> {
  for (const port of itemsAt(node, ['ports'])) {
    const [own, host] = ['containerPort', 'hostPort'].map((key) => scalarAt(port, [key]));
    if (host === undefined || host.value === 0 || host.value === null || host.value === own?.value) continue;
    yield { at: host, message: 'on the network of the node `hostPort` is the same as `containerPort`' };
  }
}

function* rights(container: Container): Generator<Report> {
  const context = mapAt(container.node, ['securityContext']);
  if (scalarAt(context, ['allowPrivilegeEscalation'])?.value !== false) return;
  const privileged = scalarAt(context, ['privileged']);
  const grave = itemsAt(context, ['capabilities', 'add']).find((item) =>
    ['SYS_ADMIN', 'CAP_SYS_ADMIN'].includes(stringAt(item) ?? ''),
  );
  const at = isTrue(privileged) ? privileged : grave;
  if (at === undefined) return;
  const message = `${containerName(container)} has this and \`allowPrivilegeEscalation: false\`; remove one of the two`;
  yield { at, message };
}

function* probes(container: Container): Generator<Report> {
  const { node, role } = container;
  for (const key of ['livenessProbe', 'startupProbe']) {
    const threshold = scalarAt(node, [key, 'successThreshold']);
    if (typeof threshold?.value === 'number' && threshold.value > 1)
      yield { at: threshold, message: `one success is enough for a ${key}; remove \`successThreshold\`` };
  }
  const isSidecar = role === 'init' && stringAt(node, ['restartPolicy']) === 'Always';
  if (role === 'container' || isSidecar) return;
  for (const key of ['livenessProbe', 'readinessProbe', 'startupProbe', 'lifecycle']) {
    const entry = entryOf(node, key);
    if (entry !== undefined)
      yield { at: entry.key, message: `${containerName(container)} cannot have a \`${key}\`; remove it` };
  }
}
