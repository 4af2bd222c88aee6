import { describe, expect, test } from '@jest/globals';
import { neutral, neutralLine } from '../../../src/advise/neutral/neutral.ts';
import { spentOn } from '../../support/spent.ts';

const links = { hosts: new Set(['wiki.acme.com', 'github.com']) };
const safe = (text: string) => neutral(text, links);

describe('what a model says stays readable', () => {
  test.each([
    'The port is **8080**, see _Service_ `shop`.',
    '- one\n- two\n\n1. first',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    '端口是 8080，见 `k8s/service.yaml`。',
    'Read [the docs](https://kubernetes.io/docs/concepts/).',
    'See [the wiki](https://wiki.acme.com/runbooks/shop).',
  ])('%s', (text) => expect(safe(text)).toBe(text));

  test('code between fences is written anew at the margin', () => {
    expect(safe('Do:\n  ```yaml\n  a: <b> @me ![x](y)\n  ```\nDone')).toBe(
      'Do:\n\n```yaml\na: <b> @me ![x](y)\n```\n\nDone',
    );
  });
});

describe('what could come to life does not', () => {
  test.each([
    ['an image', '![logo](https://evil.test/x.png?d=1)', 'logo'],
    ['an image in a link', '[![a](https://evil.test/a)](https://evil.test/b)', '\\[a\\](`evil.test`)'],
    ['HTML', '<img src=https://evil.test/x>', '&lt;img src=`evil.test`&gt;'],
    ['an entity', '&#64;octocat', '&amp;`#64`;octocat'],
    ['a link elsewhere', '[docs](https://evil.test/?q=token)', 'docs (`evil.test`)'],
    ['an address', 'see https://evil.test/secret/path.', 'see `evil.test`.'],
    ['an address without a scheme', 'see www.evil.test/x', 'see `www.evil.test`'],
    ['an address behind an underscore', '_https://evil.test/x', '_`evil.test`'],
    ['a script', '[x](javascript:alert)', 'x (`javascript:…`)'],
    ['a query to a host that is known', '[x](https://wiki.acme.com/?d=abc)', 'x (`wiki.acme.com`)'],
    ['an issue of a host that is known', 'https://github.com/o/r/issues/1', '`github.com`'],
    [
      'a host that only looks like one',
      'https://kubernetes.io。evil.test/x',
      '<https://kubernetes.io>。evil.test/x',
    ],
    ['a user in an address', '[x](https://kubernetes.io@evil.test/)', 'x (`evil.test`)'],
    ['a reference to a link', '[x][y]\n\n[y]: https://evil.test/z', '\\[x\\]\\[y\\]\n\n\\[y\\]: `evil.test`'],
    ['a mention', 'ask @octocat and @acme/ops', 'ask `@octocat` and `@acme/ops`'],
    ['a mention behind a mark', '.@octocat /@octocat', '.`@octocat` /`@octocat`'],
    ['an issue', 'Fixes #12, acme/shop#3 and GH-4', 'Fixes `#12`, `acme/shop#3` and `GH-4`'],
    ['an e-mail', 'write to a@evil.test', 'write to `a@evil.test`'],
    ['a command of a bot', '/approve\n> /lgtm', '`/approve`\n> `/lgtm`'],
    ['a fence that stays open', '```\n<b>', '&#96;&#96;&#96;\n&lt;b&gt;'],
    ['a diagram', '```mermaid\ngraph\n```', '```\ngraph\n```'],
    ['a formula', '$\\href{x}$', '\\$\\\\href{x}\\$'],
    ['characters that are not seen', 'a\u200Bb\u202Ec\u{E0041}d', 'abcd'],
    ['a mention parted by them', '@\u200Boctocat', '`@octocat`'],
    ['a secret', 'it is ghp_abcdefghijklmnopqrstuvwxyz0123456789', 'it is \\*\\*\\*'.replaceAll('\\', '')],
  ])('%s', (_, text, expected) => expect(safe(text)).toBe(expected));

  test('a fence inside a fence ends nothing', () => {
    expect(safe('````\n```\n<b>\n```\n````')).toBe('````\n```\n<b>\n```\n````');
  });

  test('a cell of a table stays one', () => {
    expect(neutralLine('# a | b\n\n- c', links)).toBe('\\# a \\| b - c');
  });
});

test('a long answer is cut at a line', () => {
  const text = safe('word word\n'.repeat(5000));
  expect(text.length).toBeLessThan(8200);
  expect(text.endsWith('…')).toBe(true);
});

test.each(['[', '![', '`', '@', 'https://', '$', '<', '[a](', 'a/', '#', '```\n'])(
  'a flood of %j costs no time',
  (part) => {
    const spent = spentOn(() => {
      safe(part.repeat(100_000));
      neutralLine(part.repeat(100_000), links);
    });
    expect(spent).toBeLessThan(2000);
  },
);
