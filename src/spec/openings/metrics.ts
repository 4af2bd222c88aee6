import type { Opening } from './opening.ts';
import { isPath } from './readiness.ts';

export const metrics: Opening = {
  id: 'metrics',
  title: { en: 'Metrics', zh: '指标' },
  form: 'the path where Prometheus finds its metrics; it stands in the line that is cited',
  isShown: true,
  now: ({ extras, metrics: known }) =>
    extras.includes('serviceMonitor') && known?.path === undefined ? '/metrics' : undefined,
  put: (workload, value, quote) =>
    isPath(value, quote) && /metric|prometheus|stats/iu.test(value)
      ? { ...workload, metrics: { ...workload.metrics, path: value } }
      : undefined,
};
