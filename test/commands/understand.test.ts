import { describe, expect, test } from '@jest/globals';
import { commands } from '../../src/commands/catalogue.ts';
import { understand } from '../../src/commands/understand.ts';

const on = (where: 'issue' | 'pullRequest') => (line: string) =>
  understand({ line, below: '' }, where, commands);
const onIssue = on('issue');
const onPull = on('pullRequest');

const below = '```yaml\napiVersion: v1\nkind: Service\nmetadata:\n  name: web\n```';

test.each([
  [
    'change the port to 8080 here:',
    { kind: 'change', words: `change the port to 8080 here:\n${below}`.slice(7) },
  ],
  ['set the port to 8080 here:', { kind: 'change', words: `set the port to 8080 here:\n${below}` }],
  ['fix this, please', { kind: 'generate', words: `fix this, please\n${below}` }],
])('a manifest that is shown below belongs to the words: %s', (line, expected) => {
  expect(understand({ line, below }, 'issue', commands)).toMatchObject(expected);
});

test('what else stands below a change is no part of it', () => {
  const mention = { line: 'change the port to 8080', below: 'Thanks!' };
  expect(understand(mention, 'issue', commands)).toMatchObject({ kind: 'change', words: 'the port to 8080' });
});

describe('on an issue', () => {
  test.each([
    ['', { kind: 'generate', words: '', mode: 'propose' }],
    ['generate', { kind: 'generate', words: '' }],
    ['--dry-run', { kind: 'generate', mode: 'dryRun' }],
    ['two replicas with Redis', { kind: 'generate', words: 'two replicas with Redis' }],
    ['set up web and worker', { kind: 'generate', words: 'set up web and worker' }],
    ['set LOG_LEVEL to debug', { kind: 'change', words: 'set LOG_LEVEL to debug' }],
    ['deploy to production', { kind: 'generate', words: 'deploy to production' }],
    ['部署到生产环境', { kind: 'generate', words: '部署到生产环境' }],
    ['检查点服务怎么部署', { kind: 'generate', words: '检查点服务怎么部署' }],
    ['帮我部署', { kind: 'generate' }],
    ['HELP', { kind: 'help' }],
    ['help generate', { kind: 'help', topic: 'generate' }],
    ['帮助', { kind: 'help' }],
    ['？', { kind: 'help' }],
    ['explain DL3006', { kind: 'explain', rule: 'DL3006' }],
    ['解释DL3006', { kind: 'explain', rule: 'DL3006' }],
    ['explain DL3006 please', { kind: 'explain', rule: 'DL3006' }],
    ['explain latest-tag to me', { kind: 'explain', rule: 'latest-tag' }],
    ['explain how the shop is rolled out', { kind: 'ask', words: 'how the shop is rolled out' }],
    ['why does the shop need two ports?', { kind: 'ask', words: 'does the shop need two ports?' }],
    ['ask which port the shop listens on', { kind: 'ask', words: 'which port the shop listens on' }],
    ['请问这个服务监听哪个端口', { kind: 'ask', words: '这个服务监听哪个端口' }],
    ['提问 为什么没有探针', { kind: 'ask', words: '为什么没有探针' }],
    ['ask', { kind: 'ask', words: '' }],
    ['what is a pod?', { kind: 'ask', words: 'what is a pod?' }],
    ['which port does the shop listen on?', { kind: 'ask' }],
    ['Is there a probe?', { kind: 'ask' }],
    ['why 2 replicas?', { kind: 'ask' }],
    ['Why only one Service?', { kind: 'ask' }],
    ['就绪探针是什么？', { kind: 'ask' }],
    ['what about 3 replicas?', { kind: 'generate' }],
    ['is it possible to have 3 replicas?', { kind: 'generate' }],
    ['could you deploy this?', { kind: 'generate' }],
    ['how do I run this?', { kind: 'generate' }],
    ['能部署3个副本吗？', { kind: 'generate' }],
    ['halp', { kind: 'misunderstood', because: 'unknownWord', near: 'help' }],
    ['--dryrun', { kind: 'misunderstood', because: 'unknownFlag', said: '--dryrun', near: '--dry-run' }],
    ['review', { kind: 'misunderstood', because: 'notHere', said: 'review' }],
    ['helm chart for the shop', { kind: 'generate', words: 'helm chart for the shop' }],
  ])('/k8s %s', (line, intent) => expect(onIssue(line)).toMatchObject(intent));
});

describe('on a pull request', () => {
  test.each([
    ['', { kind: 'review' }],
    ['审查一下', { kind: 'review' }],
    ['review, please', { kind: 'review' }],
    ['two replicas', { kind: 'generate', words: 'two replicas' }],
  ])('/k8s %s', (line, intent) => expect(onPull(line)).toMatchObject(intent));
});

test('free words go on below the line', () => {
  const intent = understand({ line: 'two replicas', below: 'and Redis' }, 'issue', commands);
  expect(intent).toMatchObject({ kind: 'generate', words: 'two replicas\nand Redis' });
});

test('quotes and fenced manifests reach the reader of free words as they were written', () => {
  expect(onIssue('generate a pod runs "sleep 3600" --dry-run')).toMatchObject({
    words: 'a pod runs "sleep 3600"',
  });
  expect(onIssue('"3 nginx replicas"')).toMatchObject({ words: '3 nginx replicas' });
  const below = '```yaml\nkind: Pod\nmetadata:\n  name: a\n```';
  expect(understand({ line: 'name it b:', below }, 'issue', commands)).toMatchObject({
    words: `name it b:\n${below}`,
  });
});

test('other commands do not take the paragraph below for an argument', () => {
  expect(understand({ line: 'help', below: 'thanks!' }, 'issue', commands)).toEqual({ kind: 'help' });
});
