import type { Command } from './command.ts';

export const explain: Command = {
  name: 'explain',
  aliases: ['why', '解释', '说明'],
  summary: {
    en: 'Explain a rule, a line, or all that this pull request brings; other words are a question',
    zh: '解释一条规则、某一行，或本合并请求引入的所有问题；其他文字视为提问',
  },
  usage: '[rule|path:line|words]',
  right: 'read',
  where: ['issue', 'pullRequest'],
  flags: [],
  examples: ['/k8s explain DL3006', '/k8s explain Dockerfile:3', '/k8s 解释DL3006'],
  toIntent: ({ words, text }) => {
    const [first = ''] = words;
    return words.length < 2 || isRule(first)
      ? { kind: 'explain', rule: first }
      : { kind: 'ask', words: text };
  },
};

/** `DL3006`, `hadolint:DL3006`, `latest-tag`, `Dockerfile:3`: other tools write theirs like this as well. */
function isRule(word: string): boolean {
  return /^(?:[a-z-]{2,30}[:/])?[A-Za-z]{2,8}\d{3,5}$|^[a-z]+(?:-[a-z0-9]+){1,8}$|:\d{1,7}$/u.test(word);
}
