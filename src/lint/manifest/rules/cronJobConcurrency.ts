import { scalarAt } from '../../../syntax/yaml/value.ts';
import { specNode } from '../head.ts';
import type { ManifestRule } from '../subject.ts';

export const cronJobConcurrency: ManifestRule = {
  id: 'cronJobConcurrency',
  severity: 'info',
  off: true,
  aliases: ['kube-score:cronjob-concurrency-policy'],
  summary: 'A CronJob says whether its runs may overlap',
  why: 'Two of them at once do the same work twice, or against each other.',
  docs: 'https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#concurrency-policy',
  bad: [cron('')],
  good: [cron('  concurrencyPolicy: Forbid\n'), cron('  concurrencyPolicy: Allow\n')],
  *check({ resource }) {
    if (resource.kind !== 'CronJob') return;
    const policy = scalarAt(resource.root, ['spec', 'concurrencyPolicy']);
    if (policy !== undefined) return;
    yield {
      at: specNode(resource),
      message: 'a run that takes too long meets the next one; say with `concurrencyPolicy` whether it may',
    };
  },
};

function cron(line: string): string {
  return `apiVersion: batch/v1
kind: CronJob
metadata:
  name: demo
spec:
${line}  schedule: '0 2 * * *'
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: Never
          containers:
            - name: app
              image: registry.example/app:1
`;
}
