import { setTimeout } from 'node:timers/promises';
import type { Handler } from '../../src/inbox/delivery.ts';

/** Takes as long as nothing much does, so that the queue itself is measured. */
export function createHandler(): Handler {
  return async () => {
    await setTimeout(1);
  };
}
