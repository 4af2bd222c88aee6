import { expect, test } from '@jest/globals';
import { createBatch } from '../../src/kernel/batch.ts';

const limits = {
  items: 3,
  weight: 10,
  weigh: ({ body }: { readonly body: string }) => body.length,
  rest: () => Promise.resolve(),
};

test('what arrives during a write goes into the next one together, in order', async () => {
  const writes: string[][] = [];
  const put = createBatch(async (items) => {
    writes.push(items.map(({ body }) => body));
    await Promise.resolve();
    return items.map(({ body }) => body.toUpperCase());
  }, limits);
  const answers = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((body) => put({ body })));
  expect(answers).toEqual(['A', 'B', 'C', 'D', 'E']);
  expect(writes).toEqual([['a'], ['b', 'c', 'd'], ['e']]);
});

test('large bodies do not pile up in one transaction, and one that is larger than the limit still goes', async () => {
  const writes: number[] = [];
  const put = createBatch(async (items) => {
    writes.push(items.length);
    await Promise.resolve();
    return items;
  }, limits);
  await Promise.all(['x', 'y'.repeat(8), 'z'.repeat(50), 'w'].map((body) => put({ body })));
  expect(writes).toEqual([1, 1, 1, 1]);
});

test('one that cannot be written does not take the others with it', async () => {
  const put = createBatch(async (items) => {
    await Promise.resolve();
    if (items.some(({ body }) => body === 'bad')) throw new Error('refused');
    return items.map(({ body }) => body);
  }, limits);
  const ends = await Promise.allSettled(['first', 'good', 'bad', 'fine'].map((body) => put({ body })));
  expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
});
