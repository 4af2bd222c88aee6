import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { World } from '../../world/world.ts';

const quietMs = 25_000;

/** Tells open pages that something changed; what changed they see when they ask again. */
export type Pulse = {
  /** Another name after every change: a page knows by it whether it has seen the last one. */
  readonly now: () => string;
  readonly follow: (response: ServerResponse) => void;
};

export function createPulse(world: World): Pulse {
  const run = randomUUID();
  let beats = 0;
  world.subscribe(() => (beats += 1));
  const now = () => `${run} ${beats}`;
  return { now, follow: (response) => follow(world, response, now) };
}

function follow(world: World, response: ServerResponse, now: () => string): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  const beat = () => {
    if (response.writableLength < 65_536) response.write(`event: pulse\ndata: ${now()}\n\n`);
  };
  response.write('retry: 1000\n');
  beat();
  const unsubscribe = world.subscribe(beat);
  const heartbeat = setInterval(() => response.write(':\n\n'), quietMs);
  heartbeat.unref();
  response.on('close', () => {
    clearInterval(heartbeat);
    unsubscribe();
  });
}
