import { expect, test } from '@jest/globals';
import { withOverruled } from '../../../src/change/propose/overruled.ts';
import type { Understood } from '../../../src/spec/words/wish.ts';

const subject = { en: 'Replicas', zh: '副本数' };
const row = (said: string, overruled?: readonly string[]): Understood => ({
  said,
  subject,
  value: said,
  isOfObject: true,
  ...(overruled !== undefined && { overruled }),
});
const told = (rows: readonly Understood[], texts: readonly string[], last = '') => {
  const request = { words: '', flags: {}, language: 'en', last } as const;
  const made = withOverruled({ wish: { drafts: [] }, understood: rows, leftover: [] }, texts, request);
  return { rows: made.understood.map(({ said }) => said), leftover: made.leftover };
};

test('names what was said first of what two parts of the words say otherwise', () => {
  const rows = [row('3 replicas', ['3']), row('5 replicas')];
  expect(told(rows, ['replicas: 5\nport: 3'])).toEqual({ rows: ['5 replicas'], leftover: ['3 replicas'] });
});

test('names nothing whose value is written of something else', () => {
  const rows = [row('in staging', ['staging']), row('and prod')];
  expect(told(rows, ['namespace: staging', 'namespace: prod']).leftover).toEqual([]);
});

test('who goes on after an answer corrects what was said before', () => {
  expect(told([row('3 replicas', ['3']), row('5 replicas')], ['replicas: 5'], '5 replicas')).toEqual({
    rows: ['5 replicas'],
    leftover: [],
  });
});
