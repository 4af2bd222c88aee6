import { createHash, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Refusal } from '../world/refusal.ts';
import type { Reply } from './operation.ts';

export function ok(body: unknown): Reply {
  return { status: 200, body };
}

export function created(body: unknown): Reply {
  return { status: 201, body };
}

export function noContent(): Reply {
  return { status: 204 };
}

/** GitHub's words for a refusal; undefined where the error is a fault of the sandbox. */
export function replyOfRefusal(error: unknown): Reply | undefined {
  if (!(error instanceof Refusal)) return undefined;
  const body = {
    message: error.message,
    ...(error.errors.length === 0 ? {} : { errors: error.errors }),
    documentation_url: 'https://docs.github.com/rest',
    status: String(error.status),
  };
  return { status: error.status, headers: error.headers, body };
}

export function sendReply(request: IncomingMessage, response: ServerResponse, reply: Reply): void {
  const { body } = reply;
  const isBytes = body instanceof Uint8Array;
  const bytes = isBytes ? body : Buffer.from(body === undefined ? '' : JSON.stringify(body));
  const headers: Record<string, string | number> = {
    'x-github-request-id': randomUUID(),
    'x-github-media-type': 'github.v3; format=json',
    'x-github-api-version-selected': '2022-11-28',
    ...(body === undefined || isBytes ? {} : { 'content-type': 'application/json; charset=utf-8' }),
    ...reply.headers,
  };
  if (request.method === 'GET' && reply.status === 200) {
    const tag = `W/"${createHash('sha256').update(bytes).digest('hex')}"`;
    headers['etag'] = tag;
    if (request.headers['if-none-match'] === tag) {
      response.writeHead(304, headers).end();
      return;
    }
  }
  if (reply.status !== 204) headers['content-length'] = bytes.byteLength;
  response.writeHead(reply.status, headers).end(request.method === 'HEAD' ? undefined : bytes);
}
