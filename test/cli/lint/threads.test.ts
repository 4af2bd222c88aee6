import { expect, test } from '@jest/globals';
import { callHelpers, lintFiles } from '../../../src/cli/lint/threads.ts';
import { loadJudges } from '../../../src/cli/lint/kinds.ts';
import { dockerfileKind } from '../../../src/lint/dockerfile/kind.ts';
import { defaultConfig } from '../../../src/lint/engine/config.ts';

const where = { cwd: '/', named: undefined, paths: [] };
const files = Array.from({ length: 100 }, (_, at) => ({
  path: `${at}/Dockerfile`,
  text: `FROM debian\n${'RUN sudo make\n'.repeat(at % 4)}`,
  siblings: [],
  companions: {},
}));
const sources = files.map((file) => ({ kind: dockerfileKind, file, location: `/${file.path}` }));
const run = { config: defaultConfig, today: '2026-01-01', minor: 33 };

/** A thread of its own costs half a second. */
test('several threads find what one finds, each file once', async () => {
  const judges = await loadJudges(new Set(['dockerfile']), where);
  const linter = judges.ok ? judges.value.get('dockerfile')?.linter : undefined;
  if (linter === undefined) throw new Error('there is a linter for Dockerfiles');
  const helpers = callHelpers(sources, where, { worthwhile: 100, threads: 3 }).get('dockerfile') ?? [];
  expect(helpers).toHaveLength(2);
  const found = await lintFiles({ linter, files, run, helpers });
  const inOrder = found.toSorted((a, b) => Number.parseInt(a.path, 10) - Number.parseInt(b.path, 10));
  expect(inOrder).toEqual(linter.lint(files, run));
});

test('few files are worth no further thread', () => {
  expect(callHelpers(sources, where, { worthwhile: 101, threads: 3 }).get('dockerfile')).toEqual([]);
});
