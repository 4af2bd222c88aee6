import type { Workload } from '../spec.ts';
import { isServer, isWithin, type Opening } from './opening.ts';

const asked = /auto-?\s?scal|scale (?:it )?(?:automatically|with (?:the )?load)|自动(?:扩|伸|缩)/iu;

/** Only where somebody wants one, and says no bounds. */
export const autoscale: Opening = {
  id: 'autoscale',
  title: { en: 'Autoscaler', zh: '自动扩缩' },
  form: 'the bounds of the autoscaler that was asked for, and the percentage of CPU: `2-6@70`; at most 20 copies',
  asks: asked,
  now: (workload, { words }) =>
    asked.test(words) && workload.autoscale === undefined && isServer(workload) ? 'none' : undefined,
  put: (workload, value) => {
    const [, min, max, cpu] = (/^(\d{1,2})-(\d{1,2})@(\d{2})$/u.exec(value) ?? []).map(Number);
    return isWithin(min, 1, 20) && isWithin(max, min, 20) && isWithin(cpu, 30, 90)
      ? { ...withoutCount(workload), autoscale: { min, max, cpu } }
      : undefined;
  },
};

/** How many run is its business then. */
function withoutCount(workload: Workload): Workload {
  const { replicas: _, ...rest } = workload;
  return rest;
}
