import { createServer } from 'node:http';
import { Octokit } from '@octokit/rest';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createDeliveryLog } from '../../../src/adapters/github/delivery-log.ts';
import type { AddressInfo } from 'node:net';

const never = new AbortController().signal;
const asked: string[] = [];
let baseUrl: string;

const server = createServer((request, response) => {
  asked.push(`${request.method} ${request.url}`);
  if (request.method === 'POST') return response.writeHead(202).end();
  const isFirst = !(request.url ?? '').includes('cursor=');
  return response
    .writeHead(200, {
      'content-type': 'application/json',
      ...(isFirst && { link: `<${baseUrl}/app/hook/deliveries?per_page=100&cursor=v1_7>; rel="next"` }),
    })
    .end(JSON.stringify([isFirst ? entry(2, 502) : entry(1, 202)]));
});

beforeAll(async () => {
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test('reads page after page and tells what succeeded', async () => {
  const log = createDeliveryLog(new Octokit({ baseUrl }));
  const pages = [];
  for await (const page of log.pages(never)) pages.push(page);
  expect(pages).toEqual([
    [{ id: 2, delivery: 'guid-2', at: new Date('2026-03-01T10:00:00Z'), succeeded: false }],
    [{ id: 1, delivery: 'guid-1', at: new Date('2026-03-01T10:00:00Z'), succeeded: true }],
  ]);
});

test('asks for one of them again', async () => {
  await createDeliveryLog(new Octokit({ baseUrl })).redeliver(2, never);
  expect(asked.at(-1)).toBe('POST /app/hook/deliveries/2/attempts');
});

function entry(id: number, status: number) {
  return {
    id,
    guid: `guid-${id}`,
    delivered_at: '2026-03-01T10:00:00Z',
    status_code: status,
    event: 'issues',
  };
}
