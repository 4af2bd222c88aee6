import { expect, test } from '@jest/globals';
import { defaultConfig } from '../../src/lint/engine/config.ts';
import type { Linter, LintFile, LintRun } from '../../src/lint/linter.ts';
import { remembering } from '../../src/lint/remember.ts';

const run: LintRun = { config: defaultConfig, today: '2026-11-20', minor: 33, paths: ['a.yaml'] };
const fileOf = (text: string): LintFile => ({ path: 'build', text, siblings: [], companions: {} });

function counting(reach: Linter['reach'] = 'repository') {
  const asked: string[] = [];
  const linter: Linter = {
    name: 'counting',
    takes: () => true,
    companions: () => [],
    reach,
    rules: [],
    lint: (files) => {
      asked.push(files.map(({ text }) => text).join('+'));
      return [];
    },
  };
  return { asked, linter };
}

test('what was judged is not judged again, as long as all that counts is the same', () => {
  const { asked, linter } = counting();
  const { lint } = remembering(linter);
  const ignored = { ignored: new Set(['latestTag']), severities: new Map() };
  const others: LintRun[] = [
    { ...run, today: '2026-11-21' },
    { ...run, minor: 34 },
    { ...run, minorAt: () => 32 },
    { ...run, paths: ['b.yaml'] },
    { ...run, config: { ...defaultConfig, choice: ignored } },
  ];
  for (const one of [run, { ...run }, ...others, ...others]) lint([fileOf('a')], one);
  lint([{ ...fileOf('a'), path: 'other' }], run);
  expect(asked).toHaveLength(1 + others.length + 1);
});

test('several files are judged together and anew, and a linter of single files as it is', () => {
  const { asked, linter } = counting();
  const { lint } = remembering(linter);
  for (let time = 0; time < 2; time += 1) lint([fileOf('a'), fileOf('b')], run);
  expect(asked).toEqual(['a+b', 'a+b']);
  const single = counting('file').linter;
  expect(remembering(single)).toBe(single);
});

test('what was asked for longest ago is forgotten first', () => {
  const { asked, linter } = counting();
  const { lint } = remembering(linter, 2_500);
  for (const text of ['a', 'b', 'a', 'c', 'a', 'b']) lint([fileOf(text.repeat(1_000))], run);
  expect(asked.map(([letter]) => letter)).toEqual(['a', 'b', 'c', 'b']);
});
