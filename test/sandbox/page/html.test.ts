import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { flag, html, markupOf, trusted } from '../../../src/sandbox/page/html.ts';

test('what is put into a template is escaped, in text and in attributes', () => {
  const name = `<b>"O'Hara" & sons`;
  expect(markupOf(html`<a title="${name}">${name}</a>`)).toBe(
    '<a title="&lt;b&gt;&quot;O&#39;Hara&quot; &amp; sons">&lt;b&gt;&quot;O&#39;Hara&quot; &amp; sons</a>',
  );
});

test('templates nest, lists flow, and nothing is shown for what is absent', () => {
  const items = ['a', '<'].map((item) => html`<li>${item}</li>`);
  expect(markupOf(html`<ul>${items}${null}${undefined}${false}${0}</ul>`)).toBe(
    '<ul><li>a</li><li>&lt;</li>0</ul>',
  );
});

test('an object out of JSON does not pass for markup', () => {
  const forged = JSON.parse('{"markup":"<script>","Symbol(markup)":"<script>"}') as never;
  expect(() => markupOf(html`${forged}`)).toThrow('not a function');
});

test('a boolean attribute is there or not', () => {
  expect(markupOf(html`<input${flag('checked', true)}${flag('disabled', false)}>`)).toBe('<input checked>');
});

test('trusted markup stays as it is', () => {
  expect(markupOf(html`${trusted('<br>')}`)).toBe('<br>');
});

test('no text opens a tag or leaves an attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'a', '=', ' ') }), (text) => {
      expect(markupOf(html`${text}`)).not.toMatch(/[<>"']/u);
    }),
  );
});
