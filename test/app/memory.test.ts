import { expect, test } from '@jest/globals';
import { collectAll } from '../../src/app/memory.ts';

test('what nobody needs any more goes', async () => {
  const gone = new WeakRef({});
  await new Promise((resolve) => void setTimeout(resolve));
  collectAll();
  expect(gone.deref()).toBeUndefined();
});
