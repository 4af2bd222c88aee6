import type { Words } from '../inbox/words.ts';
import type { Intent } from '../intent/intent.ts';
import type { Command } from './command.ts';

export const feedback: Command = {
  name: 'feedback',
  aliases: ['反馈'],
  summary: {
    en: 'Say what was wrong with the last answer of the model here; alone it lists what this repository has taught it, `forget 3` or `forget all` takes it back (write access)',
    zh: '说明模型上一个回答错在哪里；单独使用时列出本仓库的全部反馈，`forget 3` 或 `forget all` 将其删除（需要写权限）',
  },
  usage: '[what was wrong | forget N... | forget all]',
  right: 'triage',
  where: ['issue', 'pullRequest'],
  flags: [],
  examples: [
    '/k8s feedback the port is 8080, it stands in the Dockerfile',
    '/k8s feedback forget 3',
    '/k8s 反馈 端口应该是 8080',
  ],
  toIntent: readFeedback,
};

function readFeedback({ words, text }: Words): Intent {
  const [first = '', ...rest] = words;
  if (first === '' || /^(?:list|列表|列出)$/iu.test(first))
    return { kind: 'feedback', wish: { kind: 'list' } };
  const which = rest.map((word) => Number(word.replace(/^#/u, '').replace(/,$/u, '')));
  const isForgetting = /^(?:forget|删除|忘记|忘掉)$/iu.test(first) && rest.length > 0;
  if (isForgetting && /^(?:all|全部|所有)$/iu.test(rest[0] ?? ''))
    return { kind: 'feedback', wish: { kind: 'forget', which: 'all' } };
  if (isForgetting && which.every((id) => Number.isInteger(id) && id > 0))
    return { kind: 'feedback', wish: { kind: 'forget', which } };
  return { kind: 'feedback', wish: { kind: 'note', because: text } };
}
