import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { highlighted } from '../../../src/sandbox/page/code/highlight.ts';
import { html, markupOf } from '../../../src/sandbox/page/html.ts';

function shown(path: string, line: string): string {
  return markupOf(html`${highlighted(path, [line])}`);
}

test.each([
  [
    'a.yaml',
    'image: "web:1" # pinned',
    '<span class="tok-key">image</span>: <span class="tok-string">&quot;web:1&quot;</span> <span class="tok-comment"># pinned</span>',
  ],
  [
    'Dockerfile',
    'FROM node AS build',
    '<span class="tok-keyword">FROM</span> node <span class="tok-keyword">AS</span> build',
  ],
  ['app.py', 'return None', '<span class="tok-keyword">return</span> <span class="tok-constant">None</span>'],
  ['notes.txt', 'return None', 'return None'],
])('%s: %s', (path, line, expected) => {
  expect(shown(path, line)).toBe(expected);
});

test('no text is lost or left unescaped', () => {
  const unit = fc.constantFrom('"', "'", '\\', '#', '<', '&', ':', ' ', 'a', '1', '$', '`', '/');
  const paths = fc.constantFrom('a.yaml', 'Dockerfile', 'a.ts', 'a.py');
  fc.assert(
    fc.property(paths, fc.string({ unit, maxLength: 60 }), (path, line) => {
      const text = shown(path, line).replaceAll(/<\/?span[^>]*>/gu, '');
      expect(text).toBe(markupOf(html`${line}`));
    }),
  );
});

test('a hostile line costs no more than a long one', () => {
  for (const unit of ['\\"', 'a', "'", '#', '$']) {
    expect(shown('a.yaml', unit.repeat(100_000))).toHaveLength(
      markupOf(html`${unit.repeat(100_000)}`).length,
    );
  }
});
