import { overLines } from '../../kernel/over-lines.ts';
import type { Workload } from '../spec.ts';
import { asksIn, isServer, isWithin, type Opening } from './opening.ts';

const asks = new RegExp(
  overLines`
    auto-?\s?scal\w*|
    \bscal(?:e[sd]?|ing)\s(?:it\s|them\s|up and down\s|out\s)?(?:
      automatically|elastically|dynamically|by itself|on demand|as needed|
      with (?:the |its )?(?:load|demand|traffic)
    )|
    \belastic(?:ally)?\b|自动(?:扩|伸|缩|弹)\S{0,3}|随(?:着)?(?:负载|流量|需求)(?:自动)?(?:扩|伸|缩)\S{0,2}|
    弹性(?:扩|伸|缩)\S{0,2}
  `,
  'giu',
);

/** Only where somebody wants one, and says no bounds. */
export const autoscale: Opening = {
  id: 'autoscale',
  title: { en: 'Autoscaler', zh: '自动扩缩' },
  form: 'the bounds of the autoscaler that was asked for, and the percentage of CPU: `2-6@70`; at most 20 copies',
  asks,
  now: (workload, said) =>
    asksIn(said, asks).length > 0 && workload.autoscale === undefined && isServer(workload)
      ? 'none'
      : undefined,
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
