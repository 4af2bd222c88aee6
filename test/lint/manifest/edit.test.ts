import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dump } from 'js-yaml';
import { applyEdits } from '../../../src/kernel/text.ts';
import { setField } from '../../../src/lint/manifest/edit.ts';
import { copyItems } from '../../../src/lint/manifest/edit-join.ts';
import { copyEntry } from '../../../src/lint/manifest/edit-move.ts';
import { withoutEntry } from '../../../src/lint/manifest/edit-remove.ts';
import type { YamlMap } from '../../../src/syntax/yaml/node.ts';
import { parse } from '../../../src/syntax/yaml/parse.ts';
import { entryOf, toValue } from '../../../src/syntax/yaml/value.ts';

const key = fc.constantFrom('a', 'b', 'c', 'spec', 'security context', '12', 'yes');

const { tree } = fc.letrec<{ tree: Record<string, unknown>; leaf: unknown }>((tie) => ({
  leaf: fc.oneof(
    fc.boolean(),
    fc.integer(),
    fc.constant(null),
    fc.string(),
    fc.constantFrom('two\nlines\n', 'kept\n\n\n', ' a: b # c', '', 'x # y', '- z'),
    fc.array(fc.oneof(fc.integer(), fc.constantFrom('a', 'b\nc\n')), { maxLength: 3 }),
  ),
  tree: fc.dictionary(key, fc.oneof({ depthSize: 'small' }, tie('leaf'), tie('tree')), { maxKeys: 4 }),
}));

const style = fc.record({
  flowLevel: fc.constantFrom(-1, -1, 0, 1, 2),
  newline: fc.constantFrom('\n', '\r\n'),
  asJson: fc.constantFrom(undefined, undefined, 0, 2),
  end: fc.constantFrom('', '# behind\n', '\n\n'),
});

test('sets what it is asked to set and nothing else, or does nothing', () => {
  fc.assert(
    fc.property(
      tree,
      fc.array(fc.constantFrom('a', 'b', 'c', 'spec'), { minLength: 1, maxLength: 3 }),
      style,
      (value, path, how) => {
        const text = writtenAs(value, how);
        const root = rootOf(text);
        if (root === undefined) return;
        const before = toValue(root);
        const edits = setField(text, root, { path, value: true });
        const after = rootOf(applyEdits(text, edits));
        expect(after && toValue(after)).toEqual(edits.length === 0 ? before : withField(before, path));
      },
    ),
    { numRuns: 1000 },
  );
});

test('moves what it is asked to move as it is, or does nothing', () => {
  fc.assert(
    fc.property(
      tree,
      fc.array(fc.constantFrom('x', 'b', 'spec', '12'), { minLength: 1, maxLength: 3 }),
      style,
      (value, path, how) => {
        const text = writtenAs({ z: 0, ...value }, how);
        const root = rootOf(text);
        const entry = entryOf(root, 'a');
        if (root === undefined || entry === undefined) return;
        const copied = applyEdits(text, copyEntry(text, { map: root, entry }, { map: root, path }));
        if (copied === text) return;
        const { a: moved, ...others } = Object(toValue(root));
        expect(valueOf(copied)).toEqual(withField({ a: moved, ...others }, path, moved));
        const map = rootOf(copied);
        const old = entryOf(map, 'a');
        if (map === undefined || old === undefined) throw new Error(copied);
        const left = applyEdits(copied, withoutEntry(copied, { map, entry: old }));
        expect(valueOf(left)).toEqual(withField(others, path, moved));
      },
    ),
    { numRuns: 1000 },
  );
});

test('joins lists in either order, or does nothing', () => {
  const list = fc.array(fc.oneof(fc.string(), fc.constantFrom('two\nlines\n', '- z'), tree), {
    minLength: 1,
    maxLength: 3,
  });
  fc.assert(
    fc.property(
      fc.record({ a: list, c: fc.constant(1), b: list }),
      fc.constantFrom('front', 'back'),
      style,
      (value, side, how) => {
        const text = writtenAs(value, how);
        const root = rootOf(text);
        const [from, to] = ['a', 'b'].map((key) => entryOf(root, key)?.value);
        if (from?.kind !== 'seq' || to?.kind !== 'seq') return;
        const read: { a: unknown[]; b: unknown[] } = Object(valueOf(text));
        const joined = applyEdits(text, copyItems(text, { from, to }, side));
        if (joined === text) return;
        const both = side === 'front' ? [...read.a, ...read.b] : [...read.b, ...read.a];
        expect(valueOf(joined)).toEqual({ ...read, b: both });
      },
    ),
    { numRuns: 1000 },
  );
});

test.each([
  ['spec:\n  a: 1\n', 'spec:\n  a: 1\n  b: true\n'],
  ['spec: # why\n  a: 1 # one\n\n# next\n', 'spec: # why\n  a: 1 # one\n  b: true\n\n# next\n'],
  ['spec:\n', 'spec: {b: true}\n'],
  ['spec: {}\n', 'spec: {b: true}\n'],
  ['spec: {a: 1}\n', 'spec: {a: 1, b: true}\n'],
  ['spec: {\n  a: 1, # one\n}\n', 'spec: {\n  a: 1,\n  b: true, # one\n}\n'],
  ['{"spec": {"a": 1}}', '{"spec": {"a": 1, "b": true}}'],
  ['{"spec": {}}', '{"spec": {"b": true}}'],
  ['{\n  "spec": {\n    "a": 1\n  }\n}\n', '{\n  "spec": {\n    "a": 1,\n    "b": true\n  }\n}\n'],
  ['spec:\n  a: |\n    text\n\n  # end\n', 'spec:\n  a: |\n    text\n  b: true\n\n  # end\n'],
  ['spec:\n  b: !!bool false # no\n', 'spec:\n  b: !!bool true # no\n'],
])('%j becomes %j', (text, expected) => {
  const root = rootOf(text);
  const edits = root === undefined ? [] : setField(text, root, { path: ['spec', 'b'], value: true });
  expect(applyEdits(text, edits)).toBe(expected);
});

test('what is moved between braces is quoted where a bracket would end it', () => {
  const text = 'a:\n  c: A[\nb: {}\n';
  const root = rootOf(text);
  const entry = entryOf(root, 'a');
  if (root === undefined || entry === undefined) throw new Error(text);
  const edits = copyEntry(text, { map: root, entry }, { map: root, path: ['b', 'x'] });
  expect(applyEdits(text, edits)).toBe('a:\n  c: A[\nb: {x: {c: "A["}}\n');
});

function rootOf(text: string): YamlMap | undefined {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(`${parsed.error.what}: ${text}`);
  const { root } = parsed.value;
  return root?.kind === 'map' ? root : undefined;
}

function valueOf(text: string): unknown {
  const root = rootOf(text);
  return root && toValue(root);
}

type How = { flowLevel: number; newline: string; asJson: number | undefined; end: string };

/** What js-yaml writes, Kubernetes does not read in every case. */
function writtenAs(value: unknown, { flowLevel, newline, asJson, end }: How): string {
  const written =
    asJson === undefined
      ? dump(value, { flowLevel, lineWidth: -1 })
      : `${JSON.stringify(value, null, asJson)}\n`;
  const text = `${written}${end}`.replaceAll('\n', newline);
  fc.pre(parse(text).ok);
  return text;
}

function withField(value: unknown, [first = '', ...rest]: readonly string[], field: unknown = true): unknown {
  const map = typeof value === 'object' && value !== null ? value : {};
  const inner: unknown = Object.entries(map).find(([name]) => name === first)?.[1];
  return { ...map, [first]: rest.length === 0 ? field : withField(inner, rest, field) };
}

test('what keeps its empty lines gets none of those behind what is taken out', () => {
  const text = 'z: |+\n  kept\n\na: 1\n\n\n';
  const map = rootOf(text);
  const entry = entryOf(map, 'a');
  if (map === undefined || entry === undefined) throw new Error('nothing to take out');
  expect(applyEdits(text, withoutEntry(text, { map, entry }))).toBe('z: |+\n  kept\n\n');
});
