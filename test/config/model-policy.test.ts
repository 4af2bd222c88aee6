import { describe, expect, test } from '@jest/globals';
import { readPolicy } from '../../src/config/policy.ts';

const read = (text: string) => readPolicy(text).policy.model;

describe('what a repository allows of the model', () => {
  test('is everything within a budget unless it says otherwise', () => {
    const usual = {
      use: 'on',
      share: 'all',
      training: 'none',
      hosts: 'show',
      budget: { calls: 50, tokens: 500_000 },
    };
    expect(read('')).toEqual(usual);
    expect(read('model: {}')).toEqual(usual);
  });

  test.each([
    ['model: {use: off}', { use: 'off' }],
    ['model: {use: false}', { use: 'off' }],
    ['model: {share: facts, hosts: hide}', { share: 'facts', hosts: 'hide' }],
    ['model: {budget: {calls: 3, money: 0.5}}', { budget: { calls: 3, tokens: 500_000, money: 0.5 } }],
  ])('%s', (text, expected) => expect(read(text)).toMatchObject(expected));

  test.each(['model: {share: some}', 'model: {budget: {calls: -1}}', 'model: {key: k}'])(
    '%s is a problem',
    (text) => {
      expect(readPolicy(text).problems).toMatchObject([{ where: '.github/supercargo.yml:1' }]);
    },
  );
});
