import type { Command } from './command.ts';

export const help: Command = {
  name: 'help',
  aliases: ['?', '？', 'commands', '帮助', '命令'],
  summary: { en: 'List the commands, or say more about one', zh: '列出所有命令，或介绍其中一个' },
  usage: '[command]',
  right: 'read',
  where: ['issue', 'pullRequest'],
  flags: [],
  examples: ['/k8s help', '/k8s help review', '/k8s 帮助'],
  toIntent: ({ words }) => ({ kind: 'help', ...(words[0] !== undefined && { topic: words[0] }) }),
};
