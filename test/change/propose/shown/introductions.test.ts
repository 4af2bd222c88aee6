import { expect, test } from '@jest/globals';
import { withoutIntroductions } from '../../../../src/change/propose/shown/introductions.ts';

const quote = '\n```yaml\napiVersion: v1\nkind: Service\nmetadata:\n  name: web\n```\n';

test.each([
  ['Our current deployment looks like this: ', ''],
  ['Current state in the cluster:', ''],
  ['vote runs like this right now:', ''],
  ['kubectl get deploy shop -o yaml gives', ''],
  ['Here is what runs in production today, ', ''],
  ['下面是线上的配置：', ''],
  ['线上的 yaml 如下，帮我加上 HPA', '帮我加上 HPA'],
  ['Here it is. Add a Service on port 80.', 'Here it is. Add a Service on port 80.'],
  ['This is the Deployment that should run 3 copies', 'This is the Deployment that should run 3 copies'],
  ['这是要改成 3 副本的', '这是要改成 3 副本的'],
])('what only says that something is shown is no wish: %s', (said, rest) => {
  const { words, isBrought } = withoutIntroductions(`${said}${quote}`);
  expect(words.split('```')[0]?.trim()).toBe(rest);
  expect(isBrought).toBe(false);
});

test.each([
  ['Please commit this as it is.', '.'],
  ['bring it into the repo.', '.'],
  ['Please commit it with 5 replicas.', 'with 5 replicas.'],
  ["I'd like it in git, plus a Service", ', plus a Service'],
  ['请纳入仓库管理', ''],
])('who wants to have it in the repository says so: %s', (said, rest) => {
  const { words, isBrought } = withoutIntroductions(`${said}${quote}`);
  expect(words.split('```')[0]?.trim()).toBe(rest);
  expect(isBrought).toBe(true);
});

test('a text without end is looked through at once', () => {
  const long = `our ${'a b '.repeat(4000)}`;
  const start = performance.now();
  withoutIntroductions(`${long}${quote}`);
  expect(performance.now() - start).toBeLessThan(500);
});
