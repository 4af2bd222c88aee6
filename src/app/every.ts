import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';

export type Recurring = {
  readonly name: string;
  readonly milliseconds: number;
  readonly task: (signal: AbortSignal) => Promise<unknown>;
  readonly clock: Clock;
  readonly log: Log;
};

/** Does something now and ever again until the signal; a failure waits for the next turn. */
export async function every(recurring: Recurring, signal: AbortSignal): Promise<void> {
  const { name, milliseconds, task, clock, log } = recurring;
  while (!signal.aborted) {
    try {
      await task(signal);
    } catch (error) {
      if (!isAborted(signal)) log.error({ err: error, task: name }, 'A recurring task failed');
    }
    await clock.sleep(milliseconds, signal).catch(() => undefined);
  }
}

/** Asked through a call, since the compiler takes the loop's condition for settled. */
function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}
