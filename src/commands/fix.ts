import type { Command } from './command.ts';

export const fix: Command = {
  name: 'fix',
  aliases: ['mend', '修复', '修正'],
  summary: {
    en: 'Commit to this branch what mends the findings of this pull request, one rule, or all in its files',
    zh: '向本分支提交修复：本合并请求引入的问题、某一条规则，或其文件中的所有问题',
  },
  usage: '[rule|all]',
  right: 'write',
  where: ['pullRequest'],
  flags: [],
  examples: ['/k8s fix', '/k8s fix DL3008', '/k8s fix all', '/k8s 修复'],
  toIntent: ({ words }) => ({ kind: 'fix', wish: words[0] ?? '' }),
};
