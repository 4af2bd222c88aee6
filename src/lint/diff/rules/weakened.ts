import type { YamlMap } from '../../../syntax/yaml/node.ts';
import { at } from '../../../syntax/yaml/value.ts';
import { exampleDeployment } from '../../manifest/example-workload.ts';
import { containersOf, headOf, podOf, type PodTemplate } from '../../manifest/pods.ts';
import type { PlacedResource } from '../../manifest/subject.ts';
import type { DiffRule } from '../subject.ts';

const guards = [
  [['readinessProbe'], 'its readinessProbe'],
  [['livenessProbe'], 'its livenessProbe'],
  [['resources', 'limits', 'memory'], 'its memory limit'],
  [['resources', 'requests', 'cpu'], 'its CPU request'],
  [['resources', 'requests', 'memory'], 'its memory request'],
] as const;

const guarded = exampleDeployment({
  container:
    '          readinessProbe:\n            tcpSocket:\n              port: 80\n          resources:\n            limits:\n              memory: 1Gi\n',
});

export const weakened: DiffRule = {
  id: 'weakened',
  severity: 'warning',
  summary: 'Probes, limits and requests are not lost in passing',
  why: 'What was put there after an incident is easily dropped with the lines around it.',
  docs: 'https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/',
  bad: [{ 'base.yaml': guarded, 'head.yaml': exampleDeployment({}) }],
  good: [
    { 'base.yaml': exampleDeployment({}), 'head.yaml': guarded },
    { 'base.yaml': guarded, 'head.yaml': '' },
  ],
  *check({ before, after }) {
    const [pod, old] = [podIn(after), podIn(before)];
    if (pod === undefined || old === undefined) return;
    const was = new Map(containersOf(old).map(({ name, node }) => [name, node]));
    for (const { name, node } of containersOf(pod)) {
      for (const words of lostGuards(was.get(name), node)) {
        const message = `the container \`${name}\` loses ${words}; keep it, or say why it is not needed`;
        yield { at: headOf(node), message };
      }
    }
  },
};

function podIn(resource: PlacedResource | undefined): PodTemplate | undefined {
  return resource === undefined ? undefined : podOf(resource);
}

function lostGuards(was: YamlMap | undefined, now: YamlMap): string[] {
  const lost = guards.filter(([path]) => at(was, path) !== undefined && at(now, path) === undefined);
  return lost.map(([, words]) => words);
}
