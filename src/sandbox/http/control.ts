import type { IncomingMessage, ServerResponse } from 'node:http';
import { faultSettings } from '../faults.ts';
import { Refusal } from '../world/refusal.ts';
import type { Api } from './api.ts';
import { readJson } from './body.ts';
import type { Reply } from './operation.ts';
import { noContent, ok, replyOfRefusal, sendReply } from './reply.ts';

type Switch = (api: Api, body: unknown) => Reply;

/** What a test or a person turns by hand; none of it is GitHub's. */
const switches: Readonly<Record<string, Switch>> = {
  'GET /_sandbox/faults': (api) => ok(api.faults.settings()),
  'POST /_sandbox/faults': setFaults,
  'DELETE /_sandbox/faults': (api) => {
    api.faults.clear();
    return noContent();
  },
  'POST /_sandbox/faults/revoke-tokens': (api) => {
    for (const token of api.world.tables.tokens.all()) {
      if (token.owner.kind === 'installation') api.world.tables.tokens.remove(token.id);
    }
    return noContent();
  },
  'GET /_sandbox/requests': (api) => ok({ total: api.requests.total(), routes: api.requests.byRoute() }),
  'DELETE /_sandbox/requests': (api) => {
    api.requests.reset();
    return noContent();
  },
};

export async function serveControl(
  api: Api,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = (request.url ?? '').split('?', 1)[0] ?? '';
  const turn = switches[`${request.method} ${path}`];
  try {
    requireOwnOrigin(api, request);
    const body = request.method === 'POST' ? await readJson(request) : undefined;
    sendReply(request, response, turn?.(api, body) ?? { status: 404, body: { message: 'Not Found' } });
  } catch (error) {
    const reply = replyOfRefusal(error);
    if (reply === undefined) throw error;
    sendReply(request, response, reply);
  }
}

/** The switches ask for no token, so a page of somebody else must not turn them through the reader's browser. */
function requireOwnOrigin(api: Api, request: IncomingMessage): void {
  const { origin } = request.headers;
  if (origin === undefined || origin === api.world.origin()) return;
  throw new Refusal(403, `Requests from ${origin} are not taken here.`);
}

function setFaults(api: Api, body: unknown): Reply {
  const parsed = faultSettings.safeParse(body ?? {});
  if (!parsed.success) return { status: 422, body: { message: parsed.error.message } };
  api.faults.set(parsed.data);
  return ok(api.faults.settings());
}
