import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** For whoever reads requests, before any code of ours is loaded. */
export function keepYoungSmall(): void {
  // Texts come and go quickly: a young generation that grows holds a hundred megabytes of them and saves no time, and
  // one of a single megabyte keeps much that nobody needs any more.
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--min-semi-space-size=4');
  // One so small is sorted out sooner than other threads are woken for it.
  setFlagsFromString('--no-parallel-scavenge');
}

/** For who reads them for weeks: code of patterns that nobody needs any more is to go before it is several times what is needed. */
export function collectSooner(): void {
  setFlagsFromString('--heap-growing-percent=30');
}

/** To be called whenever there is something to do: once there was nothing for a while, what nobody needs any more goes. */
export function collectWhenIdle(milliseconds = 60_000): () => void {
  const timer = setTimeout(collectAll, milliseconds).unref();
  return () => void timer.refresh();
}

/** The code of a pattern outlives two collections, and what it took is given back with a last one. */
export function collectAll(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as (how: {
    type: 'major';
    flavor: 'regular' | 'last-resort';
  }) => void;
  for (const flavor of ['regular', 'regular', 'last-resort'] as const) collect({ type: 'major', flavor });
}
