import type { Manifest } from './manifest.ts';
import { ending, runsBy } from './pods/running.ts';

export const pod: Manifest = {
  id: 'pod',
  kind: 'Pod',
  wanted: runsBy('Pod'),
  why: { en: 'runs one pod that nothing replaces when it is gone', zh: '运行单个 Pod，丢失后不会重建' },
  fill: (workload, terms) => {
    const { filling, ...rest } = ending(workload, terms, {});
    const { labels: _labels, ...own } = filling;
    return [{ filling: own, ...rest }];
  },
};
