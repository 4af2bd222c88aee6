import { beforeEach, expect, test } from '@jest/globals';
import { reconcile } from '../../src/app/reconcile.ts';
import { recordingLog } from '../support/log.ts';
import type { DeliveryState } from '../../src/ports/deliveries.ts';
import type { LoggedAttempt } from '../../src/ports/delivery-log.ts';
import type { Json } from '../../src/ports/journal.ts';
import { memoryJournal } from '../../src/adapters/journal/memory.ts';

const minute = 60_000;
const now = Date.parse('2026-03-01T12:00:00Z');
const never = new AbortController().signal;

let known: Map<string, DeliveryState>;
let memory: Map<string, Json>;
let asked: number[];

beforeEach(() => {
  known = new Map();
  memory = new Map();
  asked = [];
});

test('asks once more for what failed and is not known', async () => {
  known.set('came-through', 'done');
  await run([[tried(4, 'lost', 1), tried(3, 'fine', 2, true), tried(2, 'came-through', 3)]]);
  expect(asked).toEqual([4]);
});

test('a delivery that succeeded at last is left alone', async () => {
  await run([[tried(2, 'a', 1, true), tried(1, 'a', 5)]]);
  expect(asked).toEqual([]);
});

test('the oldest is asked for first, by its newest attempt', async () => {
  await run([[tried(9, 'young', 1), tried(8, 'old', 30), tried(7, 'old', 50)]]);
  expect(asked).toEqual([8, 9]);
});

test('what is refused each time is asked for ever more seldom', async () => {
  await run([[tried(2, 'a', 4), tried(1, 'a', 20)]]);
  expect(asked).toEqual([]);
  await run([[tried(2, 'a', 6), tried(1, 'a', 20)]]);
  expect(asked).toEqual([2]);
});

test('reading stops at what was settled by an earlier run', async () => {
  await run([[tried(1, 'a', 1, true)]]);
  const pages = [[tried(3, 'b', 1, true), tried(2, 'c', 600)], [tried(1, 'd', 700)]];
  expect(await run(pages)).toMatchObject({ seen: 1 });
  expect(asked).toEqual([]);
});

test('as long as something is missing, the next run looks as far back', async () => {
  await run([[tried(2, 'a', 4), tried(1, 'a', 600)]]);
  expect(memory.size).toBe(0);
});

test('a redelivery that GitHub refuses does not stop the others', async () => {
  await run([[tried(13, 'a', 1), tried(2, 'b', 2)]]);
  expect(asked).toEqual([2]);
  expect(memory.size).toBe(0);
});

async function run(pages: readonly (readonly LoggedAttempt[])[]) {
  return reconcile(
    {
      deliveryLog: {
        pages: async function* () {
          yield* pages;
        },
        redeliver: async (id) => {
          if (id === 13) throw new Error('422');
          asked.push(id);
        },
      },
      deliveries: { known: async () => known },
      journal: memoryJournal(memory),
      clock: { now: () => new Date(now), sleep: async () => undefined },
      log: recordingLog(),
    },
    never,
  );
}

function tried(
  id: number,
  delivery: string,
  ...[minutesAgo, succeeded = false]: [number, boolean?]
): LoggedAttempt {
  return { id, delivery, at: new Date(now - minutesAgo * minute), succeeded };
}
