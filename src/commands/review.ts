import type { Command } from './command.ts';

export const review: Command = {
  name: 'review',
  aliases: ['check', 'lint', '审查', '评审', '检查'],
  summary: {
    en: 'Check the Dockerfiles and manifests of this pull request again; `full` tells also what was there before',
    zh: '重新检查本合并请求中的 Dockerfile 和清单；`full` 还会列出原先就有的问题',
  },
  usage: '[full]',
  right: 'triage',
  where: ['pullRequest'],
  flags: [],
  examples: ['/k8s review', '/k8s review full', '/k8s 审查一下'],
  toIntent: ({ words }) => ({ kind: 'review', depth: isFull(words[0]) ? 'full' : 'new' }),
};

function isFull(word: string | undefined): boolean {
  return word !== undefined && /^(?:full|all|全部|完整)$/iu.test(word);
}
