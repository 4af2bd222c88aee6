/** Work that starts in the order it was given, so much at once, and can be waited for. */
export type Lanes = {
  readonly add: (work: (signal: AbortSignal) => Promise<void>, delayMs?: number) => void;
  readonly idle: () => Promise<void>;
  readonly close: () => Promise<void>;
};

type Work = (signal: AbortSignal) => Promise<void>;

type State = {
  readonly width: number;
  readonly waiting: Work[];
  readonly timers: Set<NodeJS.Timeout>;
  readonly abort: AbortController;
  running: number;
  awaiters: (() => void)[];
};

export function createLanes(width: number): Lanes {
  const abort = new AbortController();
  const state: State = { width, waiting: [], timers: new Set(), abort, running: 0, awaiters: [] };
  return {
    add: (work, delayMs = 0) => add(state, work, delayMs),
    idle: () => idle(state),
    close: () => close(state),
  };
}

function add(state: State, work: Work, delayMs: number): void {
  if (state.abort.signal.aborted) return;
  if (delayMs === 0) {
    state.waiting.push(work);
    pump(state);
    return;
  }
  const timer = setTimeout(() => {
    state.timers.delete(timer);
    add(state, work, 0);
  }, delayMs);
  state.timers.add(timer);
}

function pump(state: State): void {
  while (state.running < state.width) {
    const work = state.waiting.shift();
    if (work === undefined) break;
    state.running += 1;
    void work(state.abort.signal).finally(() => {
      state.running -= 1;
      pump(state);
    });
  }
  if (!isIdle(state)) return;
  for (const resolve of state.awaiters) resolve();
  state.awaiters = [];
}

async function idle(state: State): Promise<void> {
  if (isIdle(state)) return;
  await new Promise<void>((resolve) => void state.awaiters.push(resolve));
}

function isIdle(state: State): boolean {
  return state.running === 0 && state.waiting.length === 0 && state.timers.size === 0;
}

async function close(state: State): Promise<void> {
  state.abort.abort();
  state.waiting.length = 0;
  for (const timer of state.timers) clearTimeout(timer);
  state.timers.clear();
  await idle(state);
}
