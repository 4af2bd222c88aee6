import type { Command } from './command.ts';

export const review: Command = {
  name: 'review',
  aliases: ['check', 'lint', '审查', '评审', '检查'],
  summary: {
    en: 'Check the Dockerfiles and manifests of this pull request again',
    zh: '重新检查本合并请求中的 Dockerfile 和清单',
  },
  usage: '',
  right: 'triage',
  where: ['pullRequest'],
  flags: [],
  examples: ['/k8s review', '/k8s 审查一下'],
  toIntent: () => ({ kind: 'review' }),
};
