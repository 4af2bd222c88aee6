import type { Command } from './command.ts';

export const diff: Command = {
  name: 'diff',
  aliases: ['difference', '差异', '对比'],
  summary: {
    en: 'Show what merging changes in the cluster, object by object, as it is rendered',
    zh: '按对象展示合并后集群中的变化（渲染后的结果）',
  },
  usage: '',
  right: 'triage',
  where: ['pullRequest'],
  flags: [],
  examples: ['/k8s diff', '/k8s 对比'],
  toIntent: () => ({ kind: 'diff' }),
};
