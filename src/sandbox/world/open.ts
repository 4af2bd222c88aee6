import { createGitStores } from '../git/stores.ts';
import { createHooks } from '../hooks/hooks.ts';
import { openPayloads } from './payloads.ts';
import { openStateFolder } from './state-folder.ts';
import { openTables } from './tables.ts';
import type { Listener, SandboxClock, World } from './world.ts';

export type WorldOptions = {
  readonly stateDir: string;
  readonly fresh: boolean;
  readonly clock: SandboxClock;
  readonly origin: () => string;
  readonly log: (line: string) => void;
};

export function openWorld(options: WorldOptions): World {
  const folder = openStateFolder(options.stateDir, options.fresh);
  const saved = openTables(folder.world);
  const payloads = openPayloads(folder.payloads);
  const listeners = new Set<Listener>();
  let lastId = saved.highestId;
  const world: Omit<World, 'folder' | 'hooks' | 'close'> = {
    tables: saved.tables,
    git: createGitStores(folder.git),
    payloads,
    origin: options.origin,
    now: () => options.clock.now(),
    nextId: () => (lastId += 1),
    locked: createLocks(),
    publish: (event) => {
      for (const listener of listeners) listener(event);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  const hooks = createHooks(world, options.log);
  return { ...world, folder, hooks, close: () => closeAll([hooks.close, saved.close, payloads.close]) };
}

async function closeAll(steps: readonly (() => Promise<void> | void)[]): Promise<void> {
  for (const step of steps) await step();
}

function createLocks(): World['locked'] {
  const tails = new Map<string, Promise<unknown>>();
  return async (key, work) => {
    const before = tails.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    tails.set(key, mine);
    try {
      return await mine;
    } finally {
      if (tails.get(key) === mine) tails.delete(key);
    }
  };
}
