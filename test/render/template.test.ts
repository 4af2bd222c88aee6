import { describe as group, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CORE_SCHEMA, load } from 'js-yaml';
import { fillTemplate, type Filling } from '../../src/render/template.ts';

function fill(text: string, filling: Filling, path = 'a.txt'): string {
  const result = fillTemplate({ path, text }, filling);
  return result.ok ? result.value : `${result.error.where}: ${result.error.what}`;
}

group('holes', () => {
  test('are filled with text as it is', () => {
    expect(fill('EXPOSE {{port}}\n', { port: 3000 })).toBe('EXPOSE 3000\n');
    expect(fill('{{a}}{{b}}!\n', { a: 'x', b: 'y' })).toBe('xy!\n');
  });

  test('that nothing fills are refused with their line', () => {
    expect(fill('a\n{{port}}\n', {})).toBe('a.txt:2: "port" is not known to the template');
    expect(fill('a {{port}}\n', { port: undefined })).toContain('nothing fills it');
  });

  test('and fillings that no hole asks for are refused', () => {
    expect(fill('a\n', { port: 1 })).toBe('a.txt:1: the template never uses "port"');
    expect(fill('{{#list}}\n{{a}}\n{{/list}}\n', { list: [{ a: 1, b: 2 }] })).toContain('never uses "b"');
  });

  test('alone on a line take whole lines at their own indentation', () => {
    expect(fill('a:\n    {{rest}}\n', { rest: { lines: ['b: 1', '', 'c: 2'] } })).toBe(
      'a:\n    b: 1\n\n    c: 2\n',
    );
    expect(fill('  {{text}}\n', { text: 'one\ntwo' })).toBe('  one\n  two\n');
    expect(fill('a\n{{none}}\nb\n', { none: { lines: [] } })).toBe('a\nb\n');
  });

  test('are never read from a filling', () => {
    expect(fill('{{a}} {{b}}\n', { a: '{{b}}', b: '$&' })).toBe('{{b}} $&\n');
  });

  test('of GitHub Actions are left alone, misspelt ones are refused', () => {
    expect(fill('${{ secrets.X }}\n', {})).toBe('${{ secrets.X }}\n');
    expect(fill('{{ port }}\n', { port: 1 })).toContain('a hole is written {{name}}');
  });
});

group('sections', () => {
  const list = '{{#item}}\n- {{name}} of {{all}}\n{{/item}}\n';

  test('repeat for each of a list and see what is outside', () => {
    expect(fill(list, { all: 2, item: [{ name: 'a' }, { name: 'b' }] })).toBe('- a of 2\n- b of 2\n');
  });

  test('vanish without a trace for undefined, false and an empty list', () => {
    for (const item of [undefined, false, []]) expect(fill(list, { all: 2, item })).toBe('');
  });

  test('have an opposite', () => {
    expect(fill('{{^a}}\nnone\n{{/a}}\n', { a: [] })).toBe('none\n');
    expect(fill('{{^a}}\nnone\n{{/a}}\n', { a: true })).toBe('');
  });

  test('that do not close are refused with the line where they open', () => {
    expect(fill('x\n{{#a}}\n', { a: 1 })).toBe('a.txt:2: {{#a}} is never closed');
    expect(fill('{{/a}}\n', {})).toContain('closes what is not open');
  });
});

group('YAML templates', () => {
  test('quote what YAML would misread', () => {
    expect(fill('a: {{a}}\n', { a: 'yes' }, 'a.yaml')).toBe('a: "yes"\n');
    expect(fill('- {{a}}\n', { a: '012' }, 'a.yaml')).toBe('- "012"\n');
    expect(fill('a: {{a}}\n', { a: 12 }, 'a.yaml')).toBe('a: 12\n');
  });

  test('refuse a hole that is a part of a value', () => {
    expect(fill('image: x:{{tag}}\n', { tag: '1' }, 'a.yaml')).toContain('must be a whole YAML value');
  });

  test('give back any text that fills them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const yaml = fill('a:\n  - b: {{text}} # why\n', { text }, 'a.yaml');
        expect(load(yaml, { schema: CORE_SCHEMA })).toEqual({ a: [{ b: text }] });
      }),
    );
  });
});

group('templates within templates', () => {
  const parts: Readonly<Record<string, string>> = {
    'part.yaml': '- a: {{a}}\n  {{#b}}\n  b:\n    {{list}}\n  {{/b}}\n',
    'self.yaml': 'x: 1\n{{>self.yaml}}\n',
  };

  function fillWith(text: string, filling: Filling): string {
    const result = fillTemplate({ path: 'a.yaml', text }, filling, (path) => parts[path]);
    return result.ok ? result.value : `${result.error.where}: ${result.error.what}`;
  }

  test('are filled from the same names, as far in as their tag is', () => {
    const item = [
      { a: 1, b: { list: { lines: ['- |-', '  x', '', '  y'] } } },
      { a: 2, b: undefined },
    ];
    expect(fillWith('all:\n  {{#item}}\n  {{>part.yaml}}\n  {{/item}}\n', { item })).toBe(
      'all:\n  - a: 1\n    b:\n      - |-\n        x\n\n        y\n  - a: 2\n',
    );
  });

  test('that are missing or hold themselves are refused', () => {
    expect(fillWith('{{>other.yaml}}\n', {})).toBe(
      'templates/other.yaml:1: this included template is missing',
    );
    expect(fillWith('{{>self.yaml}}\n', {})).toContain('missing');
  });

  test('say where in them a hole is not filled', () => {
    expect(fillWith('{{>part.yaml}}\n', { a: 1 })).toBe(
      'templates/part.yaml:2: "b" is not known to the template',
    );
  });
});
