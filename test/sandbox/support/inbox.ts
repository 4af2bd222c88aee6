import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Received = {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly event: string;
  readonly payload: Readonly<Record<string, unknown>>;
};

export type Inbox = {
  readonly url: string;
  readonly received: Received[];
  readonly answer: { status: number };
  readonly events: () => readonly string[];
  readonly close: () => Promise<void>;
};

/** A receiver of webhooks that remembers them. */
export async function openInbox(): Promise<Inbox> {
  const received: Received[] = [];
  const answer = { status: 202 };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => void chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      const payload = JSON.parse(body) as Record<string, unknown>;
      const event = String(request.headers['x-github-event']);
      received.push({ headers: request.headers, body, event, payload });
      response.writeHead(answer.status, { 'content-type': 'text/plain' }).end('seen');
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    answer,
    events: () => received.map(({ event, payload }) => [event, payload['action']].filter(Boolean).join('.')),
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
