import { expect, test } from '@jest/globals';
import { remembered } from '../../src/kernel/remembered.ts';

test('what is asked again is not worked out again, for as long as it was asked lately', () => {
  const worked: string[] = [];
  const on = {};
  const length = remembered((text: string) => {
    worked.push(text);
    return { of: text.length };
  }, 2);
  for (const text of ['a', 'bb', 'a', 'ccc', 'a', 'bb'])
    expect(length(text, on)).toEqual({ of: text.length });
  expect(worked).toEqual(['a', 'bb', 'ccc', 'bb']);
});

test('each thing that is asked has answers of its own', () => {
  const name = remembered((text: string, on: { readonly by: string }) => ({ said: text + on.by }));
  expect([name('a', { by: '1' }), name('a', { by: '2' })]).toEqual([{ said: 'a1' }, { said: 'a2' }]);
});
