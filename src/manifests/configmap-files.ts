import { dataOf } from '../spec/config-files.ts';
import { block, head } from './labels.ts';
import type { Manifest } from './manifest.ts';

export const configFiles: Manifest = {
  id: 'configMap',
  kind: 'ConfigMap',
  file: 'configmap-files.yaml',
  wanted: ({ files }) => files !== undefined,
  why: { en: 'holds copies of files of the repository', zh: '保存仓库中配置文件的副本' },
  fill: (workload, terms) => {
    const { files } = workload;
    if (files === undefined) return [];
    const from = [...new Set(files.list.map(({ copy }) => copy.from))].join(', ');
    return [{ filling: { ...head(workload, terms), name: files.map, from, data: block(dataOf(files)) } }];
  },
};
