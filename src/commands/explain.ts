import type { Command } from './command.ts';

export const explain: Command = {
  name: 'explain',
  aliases: ['why', '解释', '说明'],
  summary: {
    en: 'Explain a rule: why it exists, what breaks it and what is right',
    zh: '解释一条规则：为什么存在，什么违反它，怎样才对',
  },
  usage: '<rule>',
  right: 'read',
  where: ['issue', 'pullRequest'],
  flags: [],
  examples: ['/k8s explain DL3006', '/k8s 解释DL3006'],
  toIntent: ({ words }) => ({ kind: 'explain', rule: words[0] ?? '' }),
};
