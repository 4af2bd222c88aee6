import type { Opening } from './opening.ts';
import { isHealthPath, probed } from './readiness.ts';

export const liveness: Opening = {
  id: 'liveness',
  title: { en: 'Liveness', zh: '存活检查' },
  form: 'a path that asks nothing but the process itself, no database, as `/livez`; it stands in the line that is cited',
  isShown: true,
  now: (workload, said) => probed(workload, said, workload.probes.liveness),
  put: (workload, value, quote) =>
    isHealthPath(value, quote)
      ? { ...workload, probes: { ...workload.probes, liveness: { path: value } } }
      : undefined,
};
