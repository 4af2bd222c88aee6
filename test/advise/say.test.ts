import { expect, test } from '@jest/globals';
import { loadTemplates } from '../../src/adapters/templates/load.ts';
import { saySilence } from '../../src/advise/say.ts';

const templates = await loadTemplates();

test.each([
  ['ask', 'your question', '您的问题'],
  ['author', 'the objects that you want', '您想要的对象'],
  ['edit', 'the rest of the change', '修改的其余部分'],
  ['fill', 'values that nobody settled', '尚未确定的值'],
  ['review', 'what rules cannot see in the diff', '规则在差异中看不到的内容'],
  ['wish', 'what the rest of the words means', '其余文字的含义'],
])('what was left out for the budget is named: %s', (about, en, zh) => {
  const silence = { kind: 'silence', why: 'budget', detail: 'calls of the repository', about } as const;
  expect(saySilence(silence, { templates, language: 'en' })).toBe(
    `The model was not asked about ${en}: the budget of today is spent (calls of the repository). Rules go on answering.`,
  );
  expect(saySilence(silence, { templates, language: 'zh' })).toContain(`没有向模型询问${zh}：`);
});
