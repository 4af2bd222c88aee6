import { block, head } from './labels.ts';
import type { Manifest } from './manifest.ts';

export const configMap: Manifest = {
  id: 'configMap',
  kind: 'ConfigMap',
  wanted: ({ settings }) => settings !== undefined && Object.keys(settings).length > 0,
  why: { en: 'holds the settings that are no secrets', zh: '保存不属于机密的配置' },
  fill: (workload, terms) => {
    const data = block(workload.settings ?? {});
    return [{ filling: { ...head(workload, terms), name: `${workload.name}-config`, data } }];
  },
};
