import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { githubSnapshots } from '../../../src/adapters/github/snapshots.ts';
import { blobCaches, noCache } from '../../../src/adapters/snapshot/cache.ts';
import { canned, json } from './support/canned.ts';
import type { Answer } from './support/canned.ts';

const commit = 'c'.repeat(40);
const wanted = { patterns: ['**/*.yaml'], maxBytes: 1000 };
const signal = new AbortController().signal;

type Item = { readonly path: string; readonly mode?: string; readonly sha?: string; readonly size?: number };

const tree = (items: readonly Item[], truncated = false) =>
  json({
    sha: commit,
    truncated,
    tree: items.map(({ path, mode = '100644', sha = 'a'.repeat(40), size = 5 }) => ({
      path,
      mode,
      sha,
      size,
    })),
  });

function repository(items: readonly Item[], blob: unknown, truncated = false): Answer {
  return ({ route, body }) => {
    if (route.includes('/git/trees/')) return tree(items, truncated);
    if (!route.endsWith('/graphql')) return undefined;
    const names = [...body.matchAll(/(b\d+): object/gu)].map(([, name]) => name ?? '');
    return json({ data: { repository: Object.fromEntries(names.map((name) => [name, blob])) } });
  };
}

async function read(answer: Answer, ref = commit) {
  const { api, asked } = canned(answer);
  return { result: await githubSnapshots(api).read(ref, wanted, signal), asked };
}

test('a tree that GitHub cut is made whole from the archive, of which only the patterns choose texts', async () => {
  const files = ['a.yaml', 'b/c.yaml', 'b/code.js', 'big.yaml'];
  const texts = files.map(
    (path) => [`o-r/${path}`, path === 'big.yaml' ? 'x'.repeat(2000) : `# ${path}`] as const,
  );
  const { result, asked } = await read(({ route }) =>
    route.includes('/trees/') ? tree([{ path: 'a.yaml' }], true) : new Response(gzipSync(tar(texts))),
  );
  if (!result.ok) throw new Error(result.error.what);
  expect(result.value.entries.map(({ path }) => path)).toEqual(files);
  expect(files.map((path) => result.value.text(path))).toEqual([
    '# a.yaml',
    '# b/c.yaml',
    undefined,
    undefined,
  ]);
  expect(result.value.omitted).toEqual([expect.stringContaining('`big.yaml` (larger than')]);
  expect(asked).toHaveLength(2);
});

describe('what cannot be read is said', () => {
  test.each([
    ['a binary', { text: null, isBinary: true }, 'binary'],
    ['a text that GitHub cut', { text: 'a', isTruncated: true }, 'did not give its text'],
    ['a blob that is gone', null, 'did not give its text'],
    ['a pointer', { text: 'version https://git-lfs.github.com/spec/v1\n' }, 'Git LFS'],
  ])('%s', async (_, blob, words) => {
    const { result } = await read(repository([{ path: 'a.yaml' }], blob));
    expect(result).toMatchObject({ value: { omitted: [expect.stringContaining(words)] } });
    expect(result.ok && result.value.text('a.yaml')).toBeUndefined();
  });

  test.each([
    ['an empty repository', 409, 'o/r is empty'],
    ['a branch that is gone', 404, 'There is no "main"'],
    ['a name that is none', 422, 'There is no "main"'],
  ])('%s', async (_, status, words) => {
    const { result } = await read(() => json({ message: 'no' }, status), 'main');
    expect(result).toMatchObject({ ok: false, error: { what: expect.stringContaining(words) } });
  });
});

test('a fault of GitHub is thrown, so that the queue tries again', async () => {
  await expect(read(() => json({ message: 'Server Error' }, 502))).rejects.toThrow('Server Error');
});

test('the same blob is read once, for both sides of a pull request', async () => {
  const { api, asked } = canned(repository([{ path: 'a.yaml' }, { path: 'b.yaml' }], { text: 'a' }));
  const snapshots = githubSnapshots(api);
  await snapshots.read(commit, wanted, signal);
  await snapshots.read('d'.repeat(40), wanted, signal);
  expect(asked.map(({ route }) => route.split('?')[0])).toEqual([
    `GET /repos/o/r/git/trees/${commit}`,
    'POST /graphql',
    `GET /repos/o/r/git/trees/${'d'.repeat(40)}`,
  ]);
});

test('more than a few hundred texts come as one archive', async () => {
  const items = Array.from({ length: 500 }, (_, at) => ({
    path: `k8s/${at}.yaml`,
    sha: at.toString(16).padStart(40, '0'),
  }));
  const archive = gzipSync(tar(items.map(({ path }) => [`o-r-${commit}/${path}`, `# ${path}\n`])));
  const { result, asked } = await read(({ route }) => {
    if (route.includes('/git/trees/')) return tree(items);
    return route.includes('/tarball/') ? new Response(archive) : undefined;
  });
  expect(asked).toHaveLength(2);
  expect(result.ok && result.value.text('k8s/499.yaml')).toBe('# k8s/499.yaml\n');
  expect(result).toMatchObject({ value: { omitted: [] } });
});

test('an archive that breaks off is a fault, not half a repository', async () => {
  const items = Array.from({ length: 500 }, (_, at) => ({
    path: `${at}.yaml`,
    sha: at.toString(16).padStart(40, '0'),
  }));
  const archive = gzipSync(tar(items.map(({ path }) => [`o/${path}`, '#\n']))).subarray(0, 500);
  const answer: Answer = ({ route }) => (route.includes('/trees/') ? tree(items) : new Response(archive));
  await expect(read(answer)).rejects.toThrow('unexpected end of file');
});

function tar(files: readonly (readonly [string, string])[]): Uint8Array {
  const blocks = files.flatMap(([path, text]) => {
    const header = Buffer.alloc(512);
    header.write(path, 0);
    header.write(`${Buffer.byteLength(text).toString(8).padStart(11, '0')} `, 124);
    header.write('0', 156);
    return [header, Buffer.concat([Buffer.from(text)], Math.ceil(Buffer.byteLength(text) / 512) * 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

describe('before a change', () => {
  const old = { oid: 'e'.repeat(40), byteSize: 3, text: 'old' };
  const answer: Answer = ({ route, body }) => {
    if (route.includes('/git/trees/'))
      return tree([{ path: 'kept.yaml' }, { path: 'new.yaml', sha: 'f'.repeat(40) }]);
    const isOld = body.includes('expression');
    return route.endsWith('/graphql')
      ? json({ data: { repository: { b0: isOld ? old : { text: 'a' }, b1: isOld ? null : { text: 'b' } } } })
      : undefined;
  };
  const difference = {
    from: 'd'.repeat(40),
    files: [
      { path: 'gone.yaml', status: 'removed' },
      { path: 'new.yaml', status: 'renamed' },
    ],
  } as const;

  async function readBefore(cache = noCache) {
    const { api, asked } = canned(answer);
    const snapshots = githubSnapshots(api, cache);
    const head = await snapshots.read(commit, wanted, signal);
    if (!head.ok) throw new Error(head.error.what);
    const before = await snapshots.before(head.value, { difference, wanted }, signal);
    return { before: before.ok ? before.value : undefined, asked };
  }

  test('only what changed is read again', async () => {
    const { before, asked } = await readBefore();
    expect(before?.entries.map(({ path }) => path)).toEqual(['gone.yaml', 'kept.yaml']);
    expect([before?.text('gone.yaml'), before?.text('kept.yaml'), before?.text('new.yaml')]).toEqual([
      'old',
      'a',
      undefined,
    ]);
    expect(asked).toHaveLength(3);
    expect(asked.at(-1)?.body).toContain(`${difference.from}:gone.yaml`);
  });

  test('what another reading of the repository has read is not asked for again', async () => {
    const cache = blobCaches(10_000).of(1);
    await readBefore(cache);
    expect((await readBefore(cache)).asked.map(({ route }) => route.split('/')[1])).toEqual([
      'repos',
      'graphql',
    ]);
  });
});

test('the cache forgets what was used least lately, and keeps repositories apart', () => {
  const caches = blobCaches(650);
  const [one, two] = [caches.of(1), caches.of(2)];
  const content = { kind: 'text', text: 'text' } as const;
  for (const sha of ['a', 'b', 'c']) one.put(sha, content);
  one.get('a');
  one.put('d', content);
  expect(['a', 'b', 'c', 'd'].map((sha) => one.get(sha) !== undefined)).toEqual([true, false, true, true]);
  expect(two.get('a')).toBeUndefined();
});
