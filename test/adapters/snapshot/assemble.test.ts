import { expect, test } from '@jest/globals';
import { assemble } from '../../../src/adapters/snapshot/assemble.ts';
import { contentOf } from '../../../src/adapters/snapshot/content.ts';
import type { Content } from '../../../src/adapters/snapshot/content.ts';
import type { Entry } from '../../../src/facts/snapshot.ts';

const entry = (path: string, overrides: Partial<Entry> = {}): Entry => ({
  path,
  kind: 'file',
  sha: path,
  size: 1,
  ...overrides,
});
const bytes = (text: string) => new TextEncoder().encode(text);

test('what a pattern asks for and cannot be had is said once per reason', async () => {
  const entries = [
    entry('b.yaml'),
    entry('a.yaml'),
    entry('big.yaml', { size: 100 }),
    entry('link.yaml', { kind: 'symlink' }),
    entry('vendor', { kind: 'submodule' }),
    entry('data.yaml'),
    entry('lfs.yaml'),
    entry('lost.yaml'),
    entry('src/index.ts'),
    ...['1', '2', '3', '4', '5', '6', '7'].map((name) => entry(`z${name}.yaml`, { size: 200 })),
  ];
  const contents = new Map<string, Content>([
    ['a.yaml', contentOf(bytes('\u{feff}a: 1'))],
    ['b.yaml', contentOf(bytes('b: 1'))],
    ['data.yaml', contentOf(bytes('a\0b'))],
    ['lfs.yaml', contentOf(bytes('version https://git-lfs.github.com/spec/v1\noid sha256:1\n'))],
    ...['1', '2', '3', '4', '5', '6', '7'].map((name) => [`z${name}.yaml`, contentOf(bytes('z'))] as const),
  ]);
  const wanted = { patterns: ['**/*.yaml'], maxBytes: 99 };
  const snapshot = await assemble(
    { commit: 'c', entries, omitted: ['before'] },
    wanted,
    async () => contents,
  );
  expect(snapshot.text('a.yaml')).toBe('a: 1');
  expect(snapshot.text('data.yaml')).toBeUndefined();
  expect(snapshot.entries[0]?.path).toBe('a.yaml');
  expect(snapshot.entries).toHaveLength(entries.length);
  expect(snapshot.omitted).toEqual([
    'before',
    'Left out: `big.yaml`, `z1.yaml`, `z2.yaml`, `z3.yaml`, `z4.yaml`, 3 more (larger than 0 KiB, so not read).',
    'Left out: `link.yaml` (a symbolic link, which is not followed).',
    'Left out: `vendor` (a submodule, whose files are in another repository).',
    'Left out: `data.yaml` (binary).',
    'Left out: `lfs.yaml` (kept in Git LFS, so only a pointer is here).',
    'Left out: `lost.yaml` (the host did not give its text).',
  ]);
});
