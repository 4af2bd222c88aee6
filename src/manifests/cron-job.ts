import { jobFilling } from './job.ts';
import type { Manifest } from './manifest.ts';
import { ending, runsBy } from './pods/running.ts';

export const cronJob: Manifest = {
  id: 'cronJob',
  kind: 'CronJob',
  wanted: runsBy('CronJob'),
  why: { en: 'runs it by the clock', zh: '按计划定时运行' },
  fill: (workload, terms) => {
    const { schedule = '0 3 * * *', timeZone } = workload.job ?? {};
    const own = {
      schedule,
      zone: timeZone === undefined ? undefined : { timeZone },
      prudent: terms.profile === 'production',
    };
    return [ending(workload, terms, { ...own, ...jobFilling(workload, terms) })];
  },
};
