import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the endpoint does with one request. */
export type Move =
  | { readonly kind: 'say'; readonly text: string; readonly finish?: string; readonly usage?: false }
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly headers?: Record<string, string>;
      readonly message?: string;
    }
  /** In one piece, whatever was asked for. */
  | { readonly kind: 'whole'; readonly text: string }
  | { readonly kind: 'refuse'; readonly text: string }
  | { readonly kind: 'break'; readonly text: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'hang' }
  /** It begins, and goes on for ever, a little at a time. */
  | { readonly kind: 'trickle'; readonly text: string };

export type Heard = {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: {
    readonly model: string;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly stream?: boolean;
    readonly max_tokens?: number;
    readonly max_completion_tokens?: number;
    readonly temperature?: number;
    readonly stream_options?: unknown;
    readonly response_format?: { readonly type: string; readonly json_schema?: { readonly schema: unknown } };
    readonly tools?: readonly unknown[];
  };
};

export type ScriptedModel = {
  readonly url: string;
  readonly heard: readonly Heard[];
  /** Ways to ask that the endpoint does not know: it answers them with 400. */
  readonly refuses: Set<'json_schema' | 'json_object' | 'tools' | 'stream_options'>;
  readonly close: () => Promise<void>;
};

/** An OpenAI-compatible endpoint over real HTTP that does what a script says; the script sees what was asked. */
export async function startScriptedModel(script: (heard: Heard, at: number) => Move): Promise<ScriptedModel> {
  const heard: Heard[] = [];
  const refuses: ScriptedModel['refuses'] = new Set();
  const server = createServer((request, response) => {
    void bodyOf(request).then((text) => {
      const one: Heard = {
        path: request.url ?? '',
        headers: request.headers,
        body: JSON.parse(text) as Heard['body'],
      };
      heard.push(one);
      if (isRefused(one, refuses)) return fail(response, 400);
      return play(script(one, heard.length - 1), one, response);
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    heard,
    refuses,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function isRefused({ body }: Heard, refuses: ScriptedModel['refuses']): boolean {
  const format = body.response_format?.type;
  if (format === 'json_schema' || format === 'json_object') return refuses.has(format);
  return body.tools !== undefined && refuses.has('tools');
}

type Why = { readonly headers?: Record<string, string>; readonly message?: string };

function fail(response: ServerResponse, status: number, { headers = {}, message }: Why = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  const said = message ?? `refused with ${status}`;
  response.end(JSON.stringify({ error: { message: said, type: 'test', param: null, code: null } }));
}

function sayWhole(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const message = { role: 'assistant', content: text, refusal: null };
  const choices = [{ index: 0, message, finish_reason: 'stop', logprobs: null }];
  response.end(JSON.stringify({ ...frame, object: 'chat.completion', choices }));
}

function play(move: Move, heard: Heard, response: ServerResponse): void {
  if (move.kind === 'hang') return;
  if (move.kind === 'status') return fail(response, move.status, move);
  if (move.kind === 'whole') return sayWhole(response, move.text);
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  if (move.kind === 'trickle') return trickle(move.text, response);
  if (move.kind === 'bytes') {
    response.write(
      Buffer.concat([
        Buffer.from(
          'data: {"id":"c","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{"content":"',
        ),
        move.bytes,
        Buffer.from('"},"finish_reason":"stop"}]}\n\n'),
      ]),
    );
    response.end('data: [DONE]\n\n');
    return;
  }
  const text = move.text;
  const isTool = heard.body.tools !== undefined;
  for (let at = 0; at < text.length; at += 4000)
    send(response, deltaOf(move, text.slice(at, at + 4000), isTool), null);
  if (move.kind === 'break') {
    response.destroy();
    return;
  }
  send(response, {}, move.kind === 'say' ? (move.finish ?? 'stop') : 'stop');
  if (move.kind !== 'say' || move.usage !== false) {
    const usage = { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 };
    response.write(`data: ${JSON.stringify({ ...frame, choices: [], usage })}\n\n`);
  }
  response.end('data: [DONE]\n\n');
}

function trickle(text: string, response: ServerResponse): void {
  const timer = setInterval(() => send(response, { content: text }, null), 20);
  response.on('close', () => clearInterval(timer));
}

const frame = { id: 'c', object: 'chat.completion.chunk', created: 1, model: 'm' };

function deltaOf(move: Move, text: string, isTool: boolean): Record<string, unknown> {
  if (move.kind === 'refuse') return { refusal: text };
  if (!isTool) return { content: text };
  return {
    tool_calls: [{ index: 0, id: 't', type: 'function', function: { name: 'answer', arguments: text } }],
  };
}

function send(response: ServerResponse, delta: Record<string, unknown>, finish: string | null): void {
  const choices = [{ index: 0, delta, finish_reason: finish, logprobs: null }];
  response.write(`data: ${JSON.stringify({ ...frame, choices })}\n\n`);
}
