import type { IncomingMessage, ServerResponse } from 'node:http';
import { Refusal } from '../world/refusal.ts';
import type { Answer } from './answer.ts';
import { createAssets } from './assets/assets.ts';
import { readForm } from './door/form.ts';
import { createPulse, type Pulse } from './door/live.ts';
import { match } from './door/match.ts';
import { cameFrom, requireSameOrigin } from './door/origin.ts';
import { refusalPage } from './door/refused.ts';
import { createSender, type Sender } from './door/send.ts';
import { viewerOf } from './door/session.ts';
import type { Host, Visit } from './door/visit.ts';
import { routes } from './routes.ts';

export type Pages = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The web pages of the sandbox: everything that is neither API nor clone. */
export function createPages(host: Host): Pages {
  const sender = createSender(createAssets());
  const pulse = createPulse(host.world);
  return async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://sandbox.invalid');
    if (sender.asset({ request, response }, url.pathname)) return undefined;
    if (url.pathname === '/live') return pulse.follow(response);
    return serve({ host, sender, pulse, url }, request, response);
  };
}

type Call = { readonly host: Host; readonly sender: Sender; readonly pulse: Pulse; readonly url: URL };

async function serve(
  { host, sender, pulse, url }: Call,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const viewer = viewerOf(host.world, request);
  const by = { login: viewer.login, app: null };
  const visit: Visit = {
    ...host,
    url,
    viewer,
    by,
    now: host.world.now(),
    pulse: pulse.now(),
    from: cameFrom(request),
    form: new URLSearchParams(),
  };
  const answer = await answerOf(visit, request).catch((error: unknown) => {
    if (error instanceof Refusal) return refusalPage(error);
    throw error;
  });
  sender.answer({ request, response }, visit, answer);
}

async function answerOf(visit: Visit, request: IncomingMessage): Promise<Answer> {
  const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET');
  const matched = match(routes, method, visit.url.pathname);
  if (matched === undefined) throw new Refusal(404, 'Not Found');
  if (method !== 'POST') return matched.route.answer(visit, matched.params);
  requireSameOrigin(request);
  return matched.route.answer({ ...visit, form: await readForm(request) }, matched.params);
}
