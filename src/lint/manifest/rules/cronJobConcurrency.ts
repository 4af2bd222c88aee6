import { scalarAt } from '../../../syntax/yaml/value.ts';
import { specNode } from '../head.ts';
import { exampleCronJob } from '../example-cron-job.ts';
import type { ManifestRule } from '../subject.ts';

export const cronJobConcurrency: ManifestRule = {
  id: 'cronJobConcurrency',
  severity: 'info',
  off: true,
  aliases: ['kube-score:cronjob-concurrency-policy'],
  summary: 'A CronJob says whether its runs may overlap',
  why: 'Two of them at once do the same work twice, or against each other.',
  docs: 'https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#concurrency-policy',
  bad: [exampleCronJob('')],
  good: [exampleCronJob('  concurrencyPolicy: Forbid\n'), exampleCronJob('  concurrencyPolicy: Allow\n')],
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
