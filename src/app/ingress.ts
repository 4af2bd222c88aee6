import { createServer } from 'node:http';
import { receive } from './receive.ts';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Answer, Ingress } from './receive.ts';
import { entryOf } from '../kernel/entry.ts';

export const webhookPath = '/api/github/webhooks';

/** Nothing happens here but: prove the sender, keep the delivery, answer. */
export function createIngress(ingress: Ingress): Server {
  return createServer(patience, (request, response) => {
    void respond(ingress, request, response);
  });
}

/** A sender that trickles is let go; GitHub itself waits 10 seconds for an answer. */
const patience = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 2000,
};

type Route = (ingress: Ingress, request: IncomingMessage) => Promise<Answer>;

const routes: Readonly<Record<string, { readonly method: string; readonly route: Route }>> = {
  [webhookPath]: { method: 'POST', route: measured },
  '/healthz': { method: 'GET', route: async () => ({ code: 200, text: 'ok' }) },
  '/readyz': { method: 'GET', route: readiness },
  '/metrics': { method: 'GET', route: exposition },
};

async function respond(ingress: Ingress, request: IncomingMessage, response: ServerResponse): Promise<void> {
  send(request, response, await answer(ingress, request));
}

async function answer(ingress: Ingress, request: IncomingMessage): Promise<Answer> {
  const path = (request.url ?? '').split('?', 1)[0] ?? '';
  const found = entryOf(routes, path);
  if (found === undefined) return { code: 404, text: `There is nothing here. Webhooks go to ${webhookPath}` };
  if (request.method !== found.method) {
    return { code: 405, text: `Use ${found.method}`, headers: { allow: found.method } };
  }
  try {
    return await found.route(ingress, request);
  } catch (error) {
    ingress.log.error({ err: error, path }, 'A request failed');
    return { code: 503, text: 'Not now, come back', headers: { 'retry-after': '5' } };
  }
}

async function measured(ingress: Ingress, request: IncomingMessage): Promise<Answer> {
  const stop = ingress.metrics.answerSeconds.startTimer();
  const reply = await receive(ingress, request);
  stop();
  ingress.metrics.answers.inc({ code: String(reply.code) });
  return reply;
}

async function readiness({ ready, log }: Ingress): Promise<Answer> {
  try {
    await ready();
    return { code: 200, text: 'ready' };
  } catch (error) {
    log.warn({ err: error }, 'Not ready');
    return { code: 503, text: 'not ready' };
  }
}

async function exposition({ metrics: { registry } }: Ingress): Promise<Answer> {
  return { code: 200, text: await registry.metrics(), headers: { 'content-type': registry.contentType } };
}

/** Of a body that was refused unread, the rest is thrown away for a moment, so that the answer gets through. */
function send(request: IncomingMessage, response: ServerResponse, reply: Answer): void {
  const isUnread = !request.complete;
  response.writeHead(reply.code, {
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
    ...(isUnread && { connection: 'close' }),
    ...reply.headers,
  });
  response.end(`${reply.text}\n`);
  if (!isUnread) return;
  request.resume();
  setTimeout(() => void request.destroy(), 1000).unref();
}
