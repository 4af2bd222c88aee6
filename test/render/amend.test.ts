import { describe as group, expect, test } from '@jest/globals';
import { amend, amendWith, uncommented } from '../../src/render/amend.ts';
import { mergeMaps } from '../../src/render/merge.ts';

const text = `# Above all.
metadata:
  labels:
    app: a
  name: a
spec:
  # Two of them.
  # In two lines.
  replicas: 2
  list:
    # The first.
    - name: one
      # Its port.
      port: 80
    - name: two
`;

group('a document', () => {
  test('stays as it is, byte for byte, where nothing changes', () => {
    const odd = 'spec:   {replicas: 2}\n';
    expect(amend(odd, amendWith({ spec: { replicas: 2 } }))).toBe(odd);
  });

  test('keeps its comments above what they stand above', () => {
    const change = {
      metadata: { namespace: 'b' },
      spec: { list: [{ name: 'zero' }, { name: 'one', host: true }] },
    };
    expect(amend(text, amendWith(change))).toBe(`# Above all.
metadata:
  name: a
  namespace: b
  labels:
    app: a
spec:
  # Two of them.
  # In two lines.
  replicas: 2
  list:
    # The first.
    - name: one
      # Its port.
      port: 80
      host: true
    - name: two
    - name: zero
`);
  });

  test('that cannot be read stays as it is', () => {
    expect(amend('a: [\n', amendWith({ b: 1 }))).toBe('a: [\n');
  });
});

test('a document can do without comments, and keeps what only looks like one', () => {
  const script = 'run: |\n  # not mine\n  echo\n';
  expect(uncommented(`# mine\na: 1\n${script}`)).toBe(`a: 1\n${script}`);
  expect(uncommented('a:   1\n')).toBe('a:   1\n');
});

group('merging', () => {
  test('goes by key, null takes away, other lists are replaced', () => {
    expect(
      mergeMaps({ a: { b: 1, c: 2 }, d: [1] }, { a: { b: null, e: { f: null, g: 1 } }, d: [2] }),
    ).toEqual({
      a: { c: 2, e: { g: 1 } },
      d: [2],
    });
  });

  test('goes by name in lists of named entries, and by path where a volume is mounted twice', () => {
    const mounts = [{ name: 'data', mountPath: '/a' }];
    expect(mergeMaps({ mounts }, { mounts: [{ name: 'data', mountPath: '/b' }] })).toEqual({
      mounts: [...mounts, { name: 'data', mountPath: '/b' }],
    });
  });
});
