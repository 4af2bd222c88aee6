import { scalarAt } from '../../../syntax/yaml/value.ts';
import type { ManifestRule } from '../subject.ts';

export const autoscalerBounds: ManifestRule = {
  id: 'autoscalerBounds',
  severity: 'error',
  aliases: ['polaris:hpaMaxAvailability'],
  summary: 'An autoscaler keeps no more copies than it may make',
  why: 'The API server refuses it.',
  docs: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/',
  bad: [scaler(5, 3)],
  good: [scaler(2, 3), scaler(3, 3)],
  *check({ resource }) {
    if (resource.kind !== 'HorizontalPodAutoscaler') return;
    const [least, most] = [
      scalarAt(resource.root, ['spec', 'minReplicas']),
      scalarAt(resource.root, ['spec', 'maxReplicas']),
    ];
    if (typeof least?.value !== 'number' || typeof most?.value !== 'number' || least.value <= most.value)
      return;
    yield {
      at: least,
      message: `\`minReplicas\` (${least.text}) is more than \`maxReplicas\` (${most.text}); swap them or raise the most`,
    };
  },
};

function scaler(least: number, most: number): string {
  return `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: demo
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: demo
  minReplicas: ${least}
  maxReplicas: ${most}
`;
}
