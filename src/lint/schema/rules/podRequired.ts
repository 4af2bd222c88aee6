import { entryOf, itemsAt, mapAt, scalarAt } from '../../../syntax/yaml/value.ts';
import type { Report } from '../../contract.ts';
import { exampleContainer, examplePod } from '../../manifest/example-pod.ts';
import { type Container, headOf } from '../../manifest/pods.ts';
import { containerName } from '../../manifest/security-context.ts';
import type { ManifestRule } from '../../manifest/subject.ts';
import { isBuiltIn } from '../fields.ts';

export const podRequired: ManifestRule = {
  id: 'podRequired',
  severity: 'error',
  about: 'pods',
  summary: 'A pod has containers, and its probes and variables say what they need',
  why: 'The API server refuses a pod that lacks them.',
  docs: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/',
  bad: [
    examplePod('  containers: []\n'),
    exampleContainer('      livenessProbe: {periodSeconds: 5}\n'),
    exampleContainer('      env: [{name: "A=B", value: c}]\n'),
  ],
  good: [
    exampleContainer('      livenessProbe: {periodSeconds: 5, exec: {command: [a]}}\n'),
    exampleContainer('      env: [{name: a.b-C, value: d}]\n'),
  ],
  *check({ resource, pod, containers }) {
    const list = entryOf(pod?.spec, 'containers');
    if (list === undefined || !isBuiltIn(resource)) return;
    if (list.value.kind === 'seq' && list.value.items.length === 0)
      yield { at: list.key, message: 'a pod has at least one container; add it' };
    for (const container of containers) {
      yield* mute(container);
      yield* misnamed(container);
    }
  },
};

const handlers = ['exec', 'httpGet', 'tcpSocket', 'grpc'];

function* mute(container: Container): Generator<Report> {
  for (const key of ['livenessProbe', 'readinessProbe', 'startupProbe']) {
    const probe = mapAt(container.node, [key]);
    if (probe === undefined || handlers.some((handler) => entryOf(probe, handler) !== undefined)) continue;
    const message = `the ${key} of ${containerName(container)} asks nothing; add one of ${handlers.join(', ')}`;
    yield { at: entryOf(container.node, key)?.key ?? headOf(container.node), message };
  }
}

function* misnamed({ node }: Container): Generator<Report> {
  for (const variable of itemsAt(node, ['env'])) {
    const name = scalarAt(variable, ['name']);
    if (name?.text.includes('=') === true)
      yield { at: name, message: 'the name of a variable has no `=`; write what follows it as `value`' };
  }
}
