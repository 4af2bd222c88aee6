import type { Command } from './command.ts';

export const ask: Command = {
  name: 'ask',
  aliases: ['question', '提问', '请问', '问'],
  summary: {
    en: 'Answer a question about the manifests and the delivery of this repository, by the model that is configured',
    zh: '由已配置的模型回答有关本仓库清单与交付的问题',
  },
  usage: '<question>',
  right: 'triage',
  where: ['issue', 'pullRequest'],
  flags: [],
  examples: ['/k8s ask which port does the shop listen on?', '/k8s 请问这个服务监听哪个端口？'],
  sentences: ['请问'],
  toIntent: ({ text }) => ({ kind: 'ask', words: text }),
};
