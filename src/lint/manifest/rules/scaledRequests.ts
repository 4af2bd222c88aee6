import type { YamlMap, YamlScalar } from '../../../syntax/yaml/node.ts';
import { at, itemsAt, scalarAt, stringAt } from '../../../syntax/yaml/value.ts';
import { exampleDeployment } from '../example-workload.ts';
import { containersOf, podOf } from '../pods.ts';
import { exampleScaler } from '../example-scaler.ts';
import type { ManifestRule } from '../subject.ts';

export const scaledRequests: ManifestRule = {
  id: 'scaledRequests',
  severity: 'warning',
  aliases: ['kube-score:hpa-has-target-requests'],
  summary: 'What is scaled by a share of its requests has requests',
  why: 'Without them the autoscaler knows no share and never scales.',
  docs: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#algorithm-details',
  bad: [exampleDeployment({}) + exampleScaler()],
  good: [
    exampleDeployment({
      container: '          resources:\n            requests:\n              cpu: 100m\n',
    }) + exampleScaler(),
  ],
  *check({ resource, set }) {
    if (resource.kind !== 'HorizontalPodAutoscaler') return;
    const target = at(resource.root, ['spec', 'scaleTargetRef']);
    const [kind, name] = [stringAt(target, ['kind']) ?? '', stringAt(target, ['name']) ?? ''];
    const [workload] = set.named(kind, resource.namespace, name);
    const pod = workload === undefined ? undefined : podOf(workload);
    if (pod === undefined) return;
    for (const metric of metricsOf(resource.root)) {
      const missing = containersOf(pod).find(
        ({ node, role }) => role === 'container' && !asksFor(node, metric.text),
      );
      if (missing !== undefined)
        yield {
          at: metric,
          message: `a share of the requested ${metric.text} is asked for, and the container \`${missing.name}\` requests none; set \`resources.requests.${metric.text}\``,
        };
    }
  },
};

/** Names of the resources of which a share is asked for. */
function metricsOf(root: YamlMap): YamlScalar[] {
  return itemsAt(root, ['spec', 'metrics']).flatMap((metric) => {
    const isShare = stringAt(metric, ['resource', 'target', 'type']) === 'Utilization';
    const name = scalarAt(metric, ['resource', 'name']);
    return isShare && name !== undefined ? [name] : [];
  });
}

function asksFor(container: YamlMap, resource: string): boolean {
  return ['requests', 'limits'].some(
    (key) => scalarAt(container, ['resources', key, resource]) !== undefined,
  );
}
