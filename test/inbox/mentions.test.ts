import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { findMentions } from '../../src/inbox/mentions.ts';

const lines = (text: string) => findMentions(text, 'supercargo').map((mention) => mention.line);

describe('a command is found', () => {
  test.each([
    ['/k8s', ['']],
    ['/K8S help', ['help']],
    ['  /k8s help  ', ['help']],
    ['Hello\n/k8s review\r\nbye', ['review']],
    ['/k8s部署两个副本', ['部署两个副本']],
    ['／k8s　部署', ['部署']],
    ['/k8s：部署', ['部署']],
    ['/k8s, please', ['please']],
    ['@supercargo help', ['help']],
    ['@Supercargo[bot] help', ['help']],
    ['@supercargo，帮助', ['帮助']],
    ['/k8s help\n\n/k8s review', ['help', 'review']],
    ['/k8s help\n/k8s review', ['help', 'review']],
    ['> /k8s review\n\n/k8s help', ['help']],
    ['```\n/k8s review\n```\n/k8s help', ['help']],
    ['text <!-- never closed\n/k8s help', ['help']],
    ['`<!--` is a comment -->\n/k8s help', ['help']],
    ['<details>\n<summary>x</summary>\n</details>\n/k8s help', ['help']],
  ])('%j', (text, expected) => expect(lines(text)).toEqual(expected));
});

describe('nothing is found', () => {
  test.each([
    'run /k8s here',
    '/k8s-old',
    '/k8sfoo',
    '/k8s/base/deployment.yaml',
    '/k8s.yaml',
    '@supercargo-team hello',
    '@supercargo/team hello',
    '> /k8s',
    '   > /k8s',
    '    /k8s',
    '\t/k8s',
    '```\n/k8s\n```',
    '```yaml\n/k8s',
    '~~~~\n/k8s\n~~~\n/k8s\n~~~~',
    '- item\n    ```\n    /k8s\n    ```',
    '<!--\n/k8s\n-->',
    'a <!-- b\n/k8s\n-->',
    '<details>\n<summary>log</summary>\n\n```\n/k8s\n```\n/k8s\n</details>',
    '<pre>\n/k8s\n</pre>',
    '- /k8s',
    '# /k8s',
  ])('%j', (text) => expect(lines(text)).toEqual([]));
});

test('the paragraph below belongs to a command; the next one goes on where the comment begins with it', () => {
  const said = '/k8s deploy this\nwith two replicas\non port 80';
  const below = 'with two replicas\non port 80';
  const text = `${said}\n\n- host: a.example.org\n\n- no ingress\n\n@bob please look\n\nas well`;
  expect(findMentions(text, '')).toEqual([
    { line: 'deploy this', below, further: '- host: a.example.org\n\n- no ingress' },
  ]);
  expect(findMentions(`Hello!\n\n${said}\n\nThank you!`, '')).toEqual([{ line: 'deploy this', below }]);
});

test('fenced code right below belongs to a command as it is, and holds no other', () => {
  const text =
    '/k8s scale this to 5:\n```yaml\nspec:\n\n  /k8s: 1\n/k8s help\n```\nplease\n\n@all\n```\nlog\n```';
  expect(findMentions(text, '')).toEqual([
    { line: 'scale this to 5:', below: '```yaml\nspec:\n\n  /k8s: 1\n/k8s help\n```\nplease' },
  ]);
});

test('any text is read without a fault and no command is invented', () => {
  const pieces = ['/k8s', ' ', '\n', '```', '>', '<!--', '-->', '<details>', '</details>', 'a', '部', '`'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      expect(findMentions(text, 'app').length).toBeLessThanOrEqual(text.split('/k8s').length - 1);
    }),
  );
});

test('quoting a whole comment hides every command in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('/k8s', '\n', 'x', ' ', '```') }), (text) => {
      const quoted = text.split('\n').map((line) => `> ${line}`);
      expect(findMentions(quoted.join('\n'), 'app')).toEqual([]);
    }),
  );
});

test.each(['<!--', '`', '"', '/k8s\n', '<details>\n', '<details>', '```\n', '“ ', '> ', '<!-- -->'])(
  'sixteen comments full of %j in one are read as easily, so the work is linear',
  (piece) => {
    const text = piece.repeat(Math.ceil((16 * 65_536) / piece.length));
    expect(findMentions(text, 'app').length).toBeLessThanOrEqual(text.length);
  },
);
