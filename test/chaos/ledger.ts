import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { madeUpCredentials } from '../support/process.ts';
import { createDice } from './dice.ts';
import { kinds } from './kinds.ts';
import type { AddressInfo } from 'node:net';
import type { Audit, Sent, Target } from './target.ts';

/**
 * A service that writes down what it is told as often as it is told, forgets to say so now and then, and refuses
 * now and then: the least that shows whether a delivery was lost, done twice or done too early.
 */
export async function startLedger(count: number, seed: number): Promise<Target> {
  const dice = createDice(seed);
  const entries: string[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const key = new URL(request.url ?? '', 'http://x').searchParams.get('key') ?? '';
      await setTimeout(dice() * 30);
      if (request.method === 'GET') return response.end(JSON.stringify(entries.includes(key)));
      if (dice() < 0.03) return response.writeHead(403, { 'retry-after': '1' }).end();
      entries.push(key);
      return response.writeHead(dice() < 0.05 ? 502 : 201).end();
    })();
  });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  const credentials = madeUpCredentials();
  const deliveries = Array.from({ length: count }, (_, at) => deliveryOf(at, Math.max(4, count / 12)));
  return {
    handler: join(import.meta.dirname, 'ledger-handler.ts'),
    env: { ...credentials, LEDGER_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}` },
    secret: credentials['WEBHOOK_SECRET'] ?? '',
    deliveries,
    follow: () => undefined,
    audit: async () => auditOf(deliveries, entries),
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => void server.close(closed));
    },
  };
}

function deliveryOf(at: number, lanes: number): Sent {
  const number = (at % Math.floor(lanes)) + 1;
  const payload = { repository: { full_name: 'octo/shop' }, issue: { number }, sequence: at };
  return { id: `delivery-${at}`, name: 'issues', body: JSON.stringify(payload), lane: `${number}` };
}

export function auditOf(deliveries: readonly Sent[], entries: readonly string[]): Audit {
  const keys = deliveries.flatMap(({ id }) => kinds.map((kind) => `${id}/${kind}`));
  const counts = Map.groupBy(entries, (key) => key);
  return {
    lost: keys.filter((key) => !counts.has(key)),
    duplicated: keys.filter((key) => (counts.get(key)?.length ?? 0) > 1),
    disordered: [...Map.groupBy(deliveries, ({ lane }) => lane).values()].flatMap((lane) => {
      const ids = new Set(lane.map(({ id }) => id));
      const done = entries.map((key) => key.split('/')[0] ?? '').filter((id) => ids.has(id));
      const order = [...new Set(done)];
      return order.filter((id, at) => id !== lane[at]?.id);
    }),
    counted: { entries: entries.length },
  };
}
