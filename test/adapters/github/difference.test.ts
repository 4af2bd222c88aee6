import { expect, test } from '@jest/globals';
import { difference } from '../../../src/adapters/github/difference.ts';
import { canned, json } from './support/canned.ts';

const pull = {
  number: 7,
  state: 'open',
  text: '',
  head: { commit: 'h', branch: 'work' },
  base: { commit: 'b', branch: 'main' },
  origin: 'here',
} as const;
const signal = new AbortController().signal;
const merge_base_commit = { sha: 'm' };
const file = (filename: string, status = 'modified') => ({ filename, status, patch: '@@ -1 +1 @@' });
const many = Array.from({ length: 300 }, (_, at) => file(`${at}.yaml`));

test('begins where the branch left its base, not where the base is now', async () => {
  const { api, asked } = canned(() => json({ merge_base_commit, files: [file('a.yaml', 'changed')] }));
  expect(await difference(pull, api, signal)).toEqual({
    from: 'm',
    files: [{ path: 'a.yaml', status: 'modified', patch: '@@ -1 +1 @@' }],
  });
  expect(asked.map(({ route }) => route)).toEqual(['GET /repos/o/r/compare/b...h?per_page=1']);
});

test('tells a file that was moved as one that goes and one that comes', async () => {
  const moved = { filename: 'new.yaml', previous_filename: 'old.yaml', status: 'renamed' };
  const { api } = canned(() => json({ merge_base_commit, files: [moved] }));
  expect((await difference(pull, api, signal)).files).toEqual([
    { path: 'old.yaml', status: 'removed' },
    { path: 'new.yaml', status: 'renamed' },
  ]);
});

test.each([
  ['more files than a comparison tells', json({ merge_base_commit, files: many }), 'm'],
  ['histories that have nothing in common', json({ message: 'Not Found' }, 404), 'b'],
])('asks for the list of the pull request for %s', async (_, compared, from) => {
  const { api } = canned(({ route }) =>
    route.includes('/compare/') ? compared : json([...many, file('last.yaml')]),
  );
  const found = await difference(pull, api, signal);
  expect(found.from).toBe(from);
  expect(found.files).toHaveLength(301);
});
