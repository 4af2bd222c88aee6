import { askMinimum } from '../templates/hpaMinimumReplicas.ts';
import { kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';

export const autoscalerMinimum: ManifestRule = {
  id: 'autoscalerMinimum',
  severity: 'info',
  off: true,
  aliases: ['kube-linter:hpa-minimum-three-replicas', 'polaris:hpaMinAvailability'],
  summary: 'An autoscaler keeps three replicas',
  why: 'With three, one may be updated while another fails.',
  docs: kubeLinterDocs('hpa-minimum-three-replicas'),
  bad: [
    `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: demo
spec:
  minReplicas: 2
  maxReplicas: 5
`,
  ],
  good: [
    `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: demo
spec:
  minReplicas: 3
  maxReplicas: 5
`,
  ],
  check: askMinimum(3),
};
