import { cpuUsage } from 'node:process';
import { describe as group, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readWish } from '../../../src/spec/words/read.ts';
import { readers } from '../../../src/spec/words/readers.ts';

function understood(words: string) {
  return readWish(words, readers).understood.map(({ said, value }) => [said, value]);
}

test.each([
  ['run nginx with 3 replicas. Actually 4 replicas', ['run nginx', '4 replicas']],
  ['nginx in namespace a, no, in namespace b', ['nginx', 'in namespace b']],
  [
    'a deployment web with 3 replicas and a deployment api with 4 replicas',
    ['deployment', 'with 3 replicas', 'deployment', 'with 4 replicas'],
  ],
  ['nginx with env A=1 and env B=2', ['nginx', 'with env A=1', 'and env B=2']],
])('what is said later takes the place of what was said before: %s', (words, said) => {
  expect(understood(words).map(([one]) => one)).toEqual(said);
});

test.each([
  ['nginx with 999999999 replicas', 'out of range, so not done: 0–10000'],
  ['nginx with -3 replicas', 'out of range, so not done: 0–10000'],
  ['nginx scaled to minus 2', 'out of range, so not done: 0–10000'],
  ['nginx scaled to 20000', 'out of range, so not done: 0–10000'],
  ['nginx，99999 个副本', '超出范围，未采用：0–10000'],
  ['nginx on port 70000', 'out of range, so not done: 1–65535'],
  ['nginx 监听 70000 端口', '超出范围，未采用：1–65535'],
  ['nginx with 99999999P of memory', 'out of range, so not done: < 8Ei'],
  ['nginx with max unavailable 150%', 'out of range, so not done: 0–100'],
])('a number that no object takes is told with its bounds: %s', (words, said) => {
  expect(understood(words).map(([, value]) => value)).toContain(said);
  expect(readWish(words, readers).leftover).toEqual([]);
});

test('a number within its bounds is not', () => {
  const words = 'nginx with 10000 replicas on port 65535 with 7P of memory and max unavailable 100%';
  expect(JSON.stringify(understood(words))).not.toContain('out of range');
});

group('what is not understood', () => {
  test('is named, never dropped', () => {
    expect(readWish('two replicas and a red button', readers).leftover).toEqual(['red', 'button']);
    expect(readWish('部署三个副本并且播放音乐', readers).leftover).toEqual(['播放音乐']);
    expect(readWish('frobnicate xyzzy', readers).leftover).toEqual(['frobnicate', 'xyzzy']);
  });

  test('is shown without what was typed as a password', () => {
    expect(readWish('postgres with password hunter2', readers).leftover).toEqual(['password', '***']);
    expect(readWish('运行 postgres，密码为 hunter2', readers).leftover).toEqual(['密码', '***']);
  });

  test('every word that is understood was said', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (words) => {
        expect(Array.isArray(readWish(words, readers).leftover)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test('long runs of white space cost nothing', () => {
    const { wish } = readWish(`副本数${' '.repeat(100_000)}3`, readers);
    expect(wish.drafts[0]?.work.controller).toEqual({ replicas: 3 });
  });

  test.each([
    'and ',
    'with the ',
    '一个名为',
    'port 80 to ',
    '"a',
    'pods with label a=b from ',
    '{"',
    '1-2-',
    '服务，',
    '容器 ',
  ])('twenty thousand letters of %s are read in time', (piece) => {
    const begun = cpuUsage();
    readWish(piece.repeat(20_000 / piece.length), readers);
    const { user } = cpuUsage(begun);
    expect(user / 1000).toBeLessThan(8000);
  });
});
