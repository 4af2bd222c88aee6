import { scalarAt } from '../../../syntax/yaml/value.ts';
import type { ManifestRule } from '../../manifest/subject.ts';
import { faultOfSchedule } from '../cron.ts';

const job = (schedule: string): string =>
  `apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: a\nspec:\n  schedule: "${schedule}"\n`;

export const cronSchedule: ManifestRule = {
  id: 'cronSchedule',
  severity: 'error',
  summary: 'A schedule is one that the CronJob controller reads',
  why: 'The API server refuses a schedule that it cannot parse.',
  docs: 'https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax',
  bad: [job('* * * *'), job('61 * * * *'), job('@reboot'), job('*/0 * * * *'), job('TZ=UTC 0 0 * * *')],
  good: [job('*/5 8-18 * jan,JUL mon-fri'), job('@daily'), job('0 0 ? * 0')],
  *check({ resource }) {
    if (resource.kind !== 'CronJob') return;
    const schedule = scalarAt(resource.root, ['spec', 'schedule']);
    const fault = schedule === undefined ? undefined : faultOfSchedule(schedule.text);
    if (schedule !== undefined && fault !== undefined)
      yield { at: schedule, message: `the schedule ${fault}` };
  },
};
