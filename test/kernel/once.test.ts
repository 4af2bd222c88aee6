import { expect, jest, test } from '@jest/globals';
import { once, oncePer } from '../../src/kernel/once.ts';

test('what is worked out once is kept, even where it is nothing', () => {
  const make = jest.fn(() => undefined);
  const made = once(make);
  expect([made(), made()]).toEqual([undefined, undefined]);
  expect(make).toHaveBeenCalledTimes(1);
});

test('of each of many it is kept apart', () => {
  const make = jest.fn(({ name }: { readonly name: string }) => name.length);
  const lengthOf = oncePer(make);
  const [one, other] = [{ name: 'a' }, { name: 'abc' }];
  expect([lengthOf(one), lengthOf(other), lengthOf(one)]).toEqual([1, 3, 1]);
  expect(make).toHaveBeenCalledTimes(2);
});
