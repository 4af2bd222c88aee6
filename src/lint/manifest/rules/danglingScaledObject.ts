import { at, scalarAt, stringAt } from '../../../syntax/yaml/value.ts';
import { exampleDeployment } from '../example-workload.ts';
import type { ManifestRule } from '../subject.ts';

const scaled = (target: string): string =>
  `${exampleDeployment({})}---\napiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata:\n  name: demo\nspec:\n  scaleTargetRef:\n${target}  triggers:\n    - type: cpu\n      metricType: Utilization\n      metadata:\n        value: '60'\n`;

export const danglingScaledObject: ManifestRule = {
  id: 'danglingScaledObject',
  severity: 'info',
  summary: 'A ScaledObject finds what it scales',
  why: 'It scales nothing: KEDA makes no autoscaler for what is not there.',
  docs: 'https://keda.sh/docs/latest/reference/scaledobject-spec/#scaletargetref',
  bad: [scaled('    name: other\n'), scaled('    kind: StatefulSet\n    name: demo\n')],
  good: [
    scaled('    name: demo\n'),
    scaled('    apiVersion: apps/v1\n    kind: Deployment\n    name: demo\n'),
  ],
  *check({ resource, set }) {
    if (resource.kind !== 'ScaledObject') return;
    const target = at(resource.root, ['spec', 'scaleTargetRef']);
    const kind = stringAt(target, ['kind']) ?? 'Deployment';
    const name = scalarAt(target, ['name']);
    if (name === undefined || set.named(kind, resource.namespace, name.text).length > 0) return;
    const message = `there is no ${kind} \`${name.text}\` here; it may live elsewhere`;
    yield { at: name, message };
  },
};
