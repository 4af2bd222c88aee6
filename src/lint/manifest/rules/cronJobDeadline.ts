import { mapAt } from '../../../syntax/yaml/value.ts';
import { specNode } from '../head.ts';
import { hasKey } from '../workload.ts';
import { exampleCronJob } from '../example-cron-job.ts';
import type { ManifestRule } from '../subject.ts';

export const cronJobDeadline: ManifestRule = {
  id: 'cronJobDeadline',
  severity: 'info',
  aliases: ['kube-score:cronjob-has-deadline'],
  summary: 'A CronJob says how late it may start',
  why: 'The controller stops counting at 100 missed starts and gives up for good.',
  docs: 'https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#starting-deadline',
  bad: [exampleCronJob('')],
  good: [exampleCronJob('  startingDeadlineSeconds: 300\n')],
  *check({ resource }) {
    if (resource.kind !== 'CronJob' || hasKey(mapAt(resource.root, ['spec']), 'startingDeadlineSeconds'))
      return;
    yield {
      at: specNode(resource),
      message: 'after 100 missed starts it never runs again; set `startingDeadlineSeconds`',
    };
  },
};
