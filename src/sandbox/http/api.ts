import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Faults } from '../faults.ts';
import type { Requests } from '../requests.ts';
import { notFound } from '../world/refusal.ts';
import type { World } from '../world/world.ts';
import { requireKind } from './access.ts';
import { actorOf, byOf, type Actor } from './actor.ts';
import { readJson } from './body.ts';
import {
  limitHeaders,
  primaryLimit,
  secondaryLimit,
  type Cost,
  type Limits,
  type Resource,
} from './limits.ts';
import type { Call, Operation, Reply } from './operation.ts';
import { replyOfRefusal, sendReply } from './reply.ts';
import type { Match, Router } from './router.ts';

export type Api = {
  readonly world: World;
  readonly router: Router;
  readonly faults: Faults;
  readonly limits: Limits;
  readonly requests: Requests;
  readonly log: (line: string) => void;
};

type Exchange = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly path: string;
};

/** Answers one request to the API, with whatever faults are switched on. */
export async function serveApi(api: Api, exchange: Exchange): Promise<void> {
  const { request, response } = exchange;
  const { latencyMs } = api.faults.settings();
  if (latencyMs > 0) await new Promise((resolve) => void setTimeout(resolve, latencyMs));
  sendReply(request, response, await api.requests.answering(replyTo(api, exchange)));
}

async function replyTo(api: Api, exchange: Exchange): Promise<Reply> {
  const method = exchange.request.method === 'HEAD' ? 'GET' : (exchange.request.method ?? 'GET');
  const match = api.router(method, byName(api.world, exchange.path));
  api.requests.count(match?.operation.route ?? `${method} (unknown)`);
  const resource: Resource = exchange.path === '/graphql' ? 'graphql' : 'core';
  let actor: Actor = { kind: 'anonymous' };
  try {
    actor = actorOf(api.world, exchange.request.headers.authorization);
    const asked = { exchange, match, method, actor, resource };
    const reply = await api.limits.within(actor, () => judged(api, asked));
    return withLimits(reply, limitHeaders(api.limits.look(actor, resource)));
  } catch (error) {
    const reply = replyOfRefusal(error);
    if (reply === undefined) api.log(faultLine(match?.operation, error));
    return withLimits(
      reply ?? { status: 500, body: { message: 'Server Error' } },
      limitHeaders(api.limits.look(actor, resource)),
    );
  }
}

/** `/repositories/{id}/...` is the same as `/repos/{owner}/{repo}/...`: where renamed repositories are found. */
function byName(world: World, path: string): string {
  const [, id, rest = ''] = /^\/repositories\/(\d{1,15})(\/.*)?$/u.exec(path) ?? [];
  const repo = id === undefined ? undefined : world.tables.repositories.get(Number(id));
  return repo === undefined ? path : `/repos/${repo.owner}/${repo.name}${rest}`;
}

type Judged = {
  readonly exchange: Exchange;
  readonly match: Match | undefined;
  readonly method: string;
  readonly actor: Actor;
  readonly resource: Resource;
};

async function judged(api: Api, asked: Judged): Promise<Reply> {
  // Asking how much is left costs nothing and always answers.
  if (asked.exchange.path === '/rate_limit') return answer(api, asked);
  const verdict = api.faults.judge(asked.method);
  if (verdict === 'secondary limit') throw secondaryLimit(api.faults.settings().retryAfterSeconds);
  const budget = api.limits.spend(asked.actor, asked.resource);
  if (verdict === 'primary limit' || budget.used > budget.limit) throw primaryLimit(budget);
  if (verdict === 'fail before') return badGateway();
  const reply = await answer(api, asked);
  return verdict === 'fail after' && reply.status < 300 ? badGateway() : reply;
}

async function answer(api: Api, asked: Judged): Promise<Reply> {
  const { exchange, match, method, actor } = asked;
  if (match === undefined) throw notFound();
  const call: Call = {
    world: api.world,
    actor,
    by: byOf(actor),
    method,
    url: exchange.url,
    headers: exchange.request.headers,
    params: match.params,
    budgetOf: (resource) => api.limits.look(actor, resource),
    body: method === 'GET' ? undefined : await readJson(exchange.request),
  };
  requireKind(call, match.operation.needs);
  if (exchange.path !== '/rate_limit') api.limits.weigh(actor, costOf(asked, call.body));
  return match.operation.handle(call);
}

/** What makes content is whatever is posted to a repository or changed through GraphQL. */
function costOf({ exchange, method, resource }: Judged, body: unknown): Cost {
  if (resource === 'graphql') {
    const isWrite = isMutation(body);
    return { resource, isWrite, isContent: isWrite };
  }
  return {
    resource,
    isWrite: method !== 'GET',
    isContent: method === 'POST' && exchange.path.startsWith('/repos/'),
  };
}

function isMutation(body: unknown): boolean {
  const query = typeof body === 'object' && body !== null && 'query' in body ? body.query : undefined;
  return typeof query === 'string' && /^\s{0,1000}mutation\b/u.test(query);
}

function withLimits(reply: Reply, headers: Readonly<Record<string, string>>): Reply {
  return { ...reply, headers: { ...headers, ...reply.headers } };
}

function badGateway(): Reply {
  const body = Buffer.from(
    '<html><head><title>502 Bad Gateway</title></head><body>502 Bad Gateway</body></html>\n',
  );
  return { status: 502, headers: { 'content-type': 'text/html' }, body };
}

function faultLine(operation: Operation | undefined, error: unknown): string {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${operation?.route ?? 'unknown route'}: ${detail}`;
}
