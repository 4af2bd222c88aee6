import { expect, test } from '@jest/globals';
import { chosenIn } from '../../../src/languages/ruby/needs.ts';

const needs = ['mysql', 'postgres', 'redis'].map((kind) => ({ kind, required: true }));

function required(settings: string): readonly string[] {
  return chosenIn(settings, needs).flatMap((need) => (need.required ? [need.kind] : []));
}

test.each([
  'default: &default\n  adapter: postgresql\n',
  'production:\n  adapter: <%= ENV["DATABASE_ADAPTER"].presence || "postgresql" %>\n',
])('of several databases the one that the settings name is needed: %s', (settings) => {
  expect(required(settings)).toEqual(['postgres', 'redis']);
});

test.each(['', 'production:\n  url: <%= ENV["DATABASE_URL"] %>\n', 'development:\n  adapter: sqlite3\n'])(
  'where they name none of them, nobody knows: %s',
  (settings) => {
    expect(required(settings)).toEqual(['mysql', 'postgres', 'redis']);
  },
);
