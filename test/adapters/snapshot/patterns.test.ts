import { expect, test } from '@jest/globals';
import { matcherOf } from '../../../src/adapters/snapshot/patterns.ts';
import { withNamed, withPaths } from '../../../src/facts/wanted.ts';

const none = { patterns: [], maxBytes: 1 };

test.each([
  ['with a hyphen', 'shop-tls'],
  ['of a scope', 'packages/@acme/web-ui/package.json'],
  ['with marks', 'docs/a!b&c#d,e.md'],
  ['with a space', 'my files/a b.txt'],
  ['with signs of globs', 'app/[slug]/(group)/{x}+y.ts'],
  ['in Chinese', '文档/配置-一.yaml'],
])('finds a path %s', (_, path) => {
  const matches = matcherOf(withPaths(none, [path]).patterns);
  expect(matches(path)).toBe(true);
  expect(matches(`${path}x`)).toBe(false);
});

test.each(['}x.y.z', 'a{b', 'x]y(z', '{[', '**/}conf'])('takes %s, which is no glob, for a name', (glob) => {
  expect(matcherOf([glob])('a/b.c')).toBe(false);
});

test('finds what words name that is called with a hyphen', () => {
  const { patterns } = withNamed(none, 'TLS from the secret shop-tls, settings in deploy/web-app.json.');
  const matches = matcherOf(patterns);
  expect(matches('deploy/web-app.json')).toBe(true);
  expect(matches('deploy/webxapp.json')).toBe(false);
});

test('knows whole names, endings and folders', () => {
  const matches = matcherOf(['**/Dockerfile', '**/*.{yaml,yml}', '**/requirements-*.txt', 'k8s-*/**']);
  const all = ['a/Dockerfile', 'b.yml', 'x/requirements-dev.txt', 'k8s-prod/a/b', 'Dockerfile.dev', 'k8s/a'];
  expect(all.filter((path) => matches(path))).toEqual(all.slice(0, 4));
});
