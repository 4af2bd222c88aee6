import { createServer, request } from 'node:http';
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createBodyReader, largestBody } from '../../src/app/body.ts';
import { createIngress } from '../../src/app/ingress.ts';
import { createMetrics } from '../../src/app/metrics.ts';
import { isSignedBy } from '../../src/app/signature.ts';
import { recordingLog } from '../support/log.ts';
import { sendWebhook } from '../support/webhook.ts';
import type { AddressInfo, Socket } from 'node:net';
import type { Received } from '../../src/ports/queue.ts';
import type { RecordingLog } from '../support/log.ts';

const secret = 'the-secret-in-use-now';
const old = 'the-secret-before-it';

let server: ReturnType<typeof createServer>;
let url: string;
let kept: Received[];
let log: RecordingLog;
let broken: Error | undefined;

beforeEach(async () => {
  kept = [];
  broken = undefined;
  log = recordingLog([secret, old]);
  server = createIngress({
    secrets: [secret, old],
    readBody: createBodyReader(),
    accept: async (received) => {
      if (broken !== undefined) throw broken;
      kept.push(received);
      return 'queued';
    },
    ready: async () => {
      if (broken !== undefined) throw broken;
    },
    metrics: createMetrics(async () => ({ received: 1, running: 0, done: 0, dead: 2, cancelled: 0 })),
    log,
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => void server.close(resolve));
});

describe('signatures', () => {
  test("GitHub's own example holds", () => {
    const header = 'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17';
    expect(isSignedBy(["It's a Secret to Everybody"], Buffer.from('Hello, World!'), header)).toBe(true);
    expect(isSignedBy(["It's a Secret to Everybody"], Buffer.from('Hello, World?'), header)).toBe(false);
  });

  test.each([secret, old])('the new and the old secret are good', async (one) => {
    expect((await send('{}', { secret: one })).status).toBe(202);
  });

  test.each(['', 'sha256=', `sha256=${'0'.repeat(64)}`, `sha1=${'0'.repeat(40)}`, 'x'.repeat(500)])(
    'the signature %j is refused',
    async (signature) => {
      const response = await post('{}', { 'x-hub-signature-256': signature });
      expect(response.status).toBe(401);
      expect(kept).toEqual([]);
    },
  );
});

describe('a good delivery', () => {
  test('is kept as it was sent, with its place', async () => {
    const body = '{"action":"opened","repository":{"full_name":"octo/shop"},"issue":{"number":7}}';
    expect((await send(body)).status).toBe(202);
    expect(kept).toEqual([
      {
        id: 'guid-1',
        name: 'issues',
        action: 'opened',
        conversation: 'octo/shop#7',
        subject: undefined,
        body,
      },
    ]);
    expect(log.lines()).toContainEqual(expect.objectContaining({ delivery: 'guid-1', msg: 'Received' }));
  });

  test('of an unknown event and without any field is kept under its own id', async () => {
    expect((await send('{}', { name: 'not_invented_yet' })).status).toBe(202);
    expect(kept).toMatchObject([{ name: 'not_invented_yet', conversation: 'guid-1' }]);
  });

  test('that cannot be kept is refused, so that GitHub knows that it failed', async () => {
    broken = new Error('the disk is full');
    expect((await send('{}')).status).toBe(503);
    expect(log.text()).toContain('the disk is full');
  });

  test('of 25 MB is kept', async () => {
    const body = JSON.stringify({ text: 'x'.repeat(largestBody - 11) });
    expect(Buffer.byteLength(body)).toBe(largestBody);
    expect((await send(body)).status).toBe(202);
    expect(kept[0]?.body).toHaveLength(largestBody);
  });
});

describe('what is no good', () => {
  test.each([
    ['malformed JSON', '{"a":', 400],
    ['a list', '[]', 400],
    ['nothing', '', 400],
    ['null', 'null', 400],
    ['bytes that are not UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 400],
  ])('%s is answered, logged with its id and not kept', async (_, body, status) => {
    expect((await send(body)).status).toBe(status);
    expect(kept).toEqual([]);
    expect(log.lines()).toContainEqual(expect.objectContaining({ delivery: 'guid-1', code: status }));
  });

  test('another content type is told which one to set', async () => {
    const response = await post('payload={}', { 'content-type': 'application/x-www-form-urlencoded' });
    expect(response.status).toBe(415);
    expect(await response.text()).toContain('application/json');
  });

  test('a request without the headers of a delivery is refused', async () => {
    expect((await post('{}', { 'x-github-event': '' })).status).toBe(400);
  });

  test('a body that is announced too large is refused before it is read', async () => {
    const answer = await raw([
      'POST /api/github/webhooks HTTP/1.1',
      'host: x',
      'content-type: application/json',
      'x-github-delivery: guid-1',
      'x-github-event: issues',
      'x-hub-signature-256: sha256=0',
      `content-length: ${largestBody + 1}`,
    ]);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /u);
  });

  test('a body that turns out too large is refused while it is read', async () => {
    expect(await streamed(largestBody + 1)).toBe(413);
    expect(kept).toEqual([]);
  });

  test('bodies of strangers take a bounded amount of memory', async () => {
    const idle = Array.from({ length: 8 }, () => announce(largestBody));
    await new Promise((resolve) => void setTimeout(resolve, 100));
    expect((await send('{}')).status).toBe(503);
    for (const socket of idle) socket.destroy();
    await new Promise((resolve) => void setTimeout(resolve, 100));
    expect((await send('{}')).status).toBe(202);
  });

  test('other paths and methods are told what there is', async () => {
    expect((await fetch(`${url}/`)).status).toBe(404);
    expect((await fetch(`${url}/constructor`)).status).toBe(404);
    expect((await fetch(`${url}/api/github/webhooks`)).status).toBe(405);
  });

  test('nothing secret is logged', async () => {
    broken = new Error(`cannot use ${secret} and ghs_${'a'.repeat(520)}`);
    await send('{}');
    await post('{}', { 'x-hub-signature-256': secret, 'x-github-delivery': `ghp_${'b'.repeat(36)}` });
    expect(log.text()).not.toMatch(/the-secret|ghs_|ghp_|aaaa|bbbb/u);
  });
});

describe('an operator', () => {
  test('asks whether it lives and whether it is ready', async () => {
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    broken = new Error('no database');
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
  });

  test('sees counts by fixed labels', async () => {
    await send('{}');
    await send('{}', { name: 'made_up_by_a_stranger' });
    await post('{}', {});
    const text = await (await fetch(`${url}/metrics`)).text();
    expect(text).toContain('supercargo_deliveries_received_total{event="issues",receipt="queued"} 1');
    expect(text).toContain('supercargo_deliveries_received_total{event="other",receipt="queued"} 1');
    expect(text).toContain('supercargo_webhook_answers_total{code="401"} 1');
    expect(text).toContain('supercargo_deliveries{state="dead"} 2');
    expect(text).not.toContain('made_up');
  });
});

async function send(
  body: string | Uint8Array<ArrayBuffer>,
  rest: { readonly secret?: string; readonly name?: string } = {},
): Promise<Response> {
  return sendWebhook(url, { id: 'guid-1', name: 'issues', body, secret, ...rest });
}

async function post(body: string, headers: Record<string, string>): Promise<Response> {
  return fetch(`${url}/api/github/webhooks`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'x-github-delivery': 'guid-1',
      'x-github-event': 'issues',
      ...headers,
    },
  });
}

async function raw(lines: readonly string[]): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  const [chunk] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  return chunk.toString();
}

function announce(length: number): Socket {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(
    `POST /api/github/webhooks HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\nx-github-delivery: d\r\nx-github-event: e\r\nx-hub-signature-256: s\r\ncontent-length: ${length}\r\n\r\n{`,
  );
  return socket;
}

async function streamed(size: number): Promise<number> {
  const outgoing = request(`${url}/api/github/webhooks`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-github-delivery': 'guid-1',
      'x-github-event': 'issues',
      'x-hub-signature-256': 'sha256=0',
      'transfer-encoding': 'chunked',
    },
  });
  outgoing.on('error', () => undefined);
  const answered = once(outgoing, 'response');
  for (let sent = 0; sent < size; sent += 1 << 20) outgoing.write(Buffer.alloc(1 << 20, 0x20));
  const [response] = (await answered) as [{ readonly statusCode: number }];
  outgoing.destroy();
  return response.statusCode;
}
