import type { IncomingMessage, ServerResponse } from 'node:http';
import type { World } from '../world/world.ts';

/** Answers what is not the API; false where there is no such page. */
export async function handlePage(
  _request: IncomingMessage,
  _response: ServerResponse,
  _world: World,
): Promise<boolean> {
  return false;
}
