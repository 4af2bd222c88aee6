import type { Command } from './command.ts';

export const author: Command = {
  name: 'author',
  aliases: ['起草'],
  summary: {
    en: 'Let the model that is configured write objects of any kind; what passes the rules is proposed as a pull request',
    zh: '由已配置的模型编写任意类型的对象，通过规则检查后以合并请求的形式提出',
  },
  usage: '<what to write>',
  right: 'write',
  where: ['issue'],
  flags: [],
  examples: [
    '/k8s author a VirtualService that sends a tenth of the traffic to v2',
    '/k8s 起草 一个 ServiceMonitor',
  ],
  toIntent: ({ text }) => ({ kind: 'author', words: text }),
};
