import type { ServerResponse } from 'node:http';
import type { World } from '../../world/world.ts';

const quietMs = 25_000;

/** Tells an open page that something changed; what changed it sees when it asks again. */
export function followWorld(world: World, response: ServerResponse): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  response.write('retry: 1000\n\n');
  const unsubscribe = world.subscribe((event) => {
    if (response.writableLength > 65_536) return;
    response.write(`event: change\ndata: ${JSON.stringify(event)}\n\n`);
  });
  const heartbeat = setInterval(() => response.write(':\n\n'), quietMs);
  heartbeat.unref();
  response.on('close', () => {
    clearInterval(heartbeat);
    unsubscribe();
  });
}
