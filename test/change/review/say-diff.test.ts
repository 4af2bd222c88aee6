import { expect, test } from '@jest/globals';
import { sayDiff } from '../../../src/change/review/say-diff.ts';
import type { ObjectChange } from '../../../src/change/rendered/objects.ts';

const change = (before: unknown, after: unknown, kind = 'ConfigMap'): ObjectChange => ({
  apiVersion: 'v1',
  kind,
  name: 'x',
  path: 'k8s',
  action: 'update',
  refused: [],
  dangers: [],
  before,
  after,
});

test('an object is folded, in a fence longer than any inside', () => {
  const said = sayDiff([change({ data: { a: '1' } }, { data: { a: '```\nb\n' } })], {
    language: 'en',
    most: 10_000,
  });
  expect(said[0]).toBe('<details><summary>change ConfigMap x (k8s): +3 −1</summary>');
  expect(said).toContain("-  a: '1'");
  expect(said[2]).toMatch(/^`{4,}diff$/u);
});

test('a huge object is one line', () => {
  const data = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`k${at}`, `${at}`]));
  const said = sayDiff([change({ data: {} }, { data })], { language: 'en', most: 10_000 });
  expect(said).toEqual([
    expect.stringMatching(/^- change ConfigMap .*\+501 −1, too much to show here$/u),
    '',
  ]);
});

test('of too many the last are a line each', () => {
  const others = ['a', 'b'].map((name) => ({ ...change({ data: { a: '1' } }, { data: { a: '2' } }), name }));
  const said = sayDiff(others, { language: 'en', most: 60 });
  expect(said.filter((line) => line.startsWith('<details>'))).toHaveLength(1);
  expect(said.at(-2)).toMatch(/^- change ConfigMap .*too much to show here$/u);
});

test('the same in several builds is said once', () => {
  const here = change({ data: { a: '1' } }, { data: { a: '2' } });
  const said = sayDiff([here, { ...here, path: 'other' }], { language: 'en', most: 100_000 });
  expect(said.filter((line) => line.startsWith('<details>'))).toEqual([
    '<details><summary>change ConfigMap x (k8s, other): +1 −1</summary>',
  ]);
});

function inNamespace(namespace: string): ObjectChange {
  const [before, after] = ['1', '2'].map((a) => ({ metadata: { namespace }, data: { a } }));
  return { ...change(before, after), namespace, path: `overlays/${namespace}` };
}

test('the same in several environments is said once, with all of them', () => {
  const said = sayDiff(['staging', 'production'].map(inNamespace), { language: 'en', most: 100_000 });
  expect(said.filter((line) => line.startsWith('<details>'))).toEqual([
    '<details><summary>change ConfigMap x (overlays/staging, overlays/production): +1 −1</summary>',
  ]);
  expect(said.join('\n')).not.toContain('namespace');
});

test('of a Secret only which keys differ', () => {
  const said = sayDiff(
    [change({ data: { a: 'c2VjcmV0', b: 'Yg==' } }, { data: { a: 'b3RoZXI=', b: 'Yg==' } }, 'Secret')],
    { language: 'zh', most: 10_000 },
  ).join('\n');
  expect(said).toContain('+  a: hidden, another value');
  expect(said).not.toMatch(/c2VjcmV0|b3RoZXI|Yg==/u);
});
