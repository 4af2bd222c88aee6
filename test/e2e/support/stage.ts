import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Octokit } from '@octokit/rest';
import { loadTemplates } from '../../../src/adapters/templates/load.ts';
import { createHandler } from '../../../src/app/handle.ts';
import type { Engines } from '../../../src/flows/engines.ts';
import { Delay } from '../../../src/inbox/delivery.ts';
import type { Delivery } from '../../../src/inbox/delivery.ts';
import type { Json } from '../../../src/ports/journal.ts';
import { memoryJournal } from '../../../src/adapters/journal/memory.ts';
import { noLimits } from '../../../src/sandbox/http/limits.ts';
import { startSandbox } from '../../../src/sandbox/start.ts';
import type { Sandbox } from '../../../src/sandbox/start.ts';
import type { World } from '../../../src/sandbox/world/world.ts';

const quiet = { debug() {}, info() {}, warn() {}, error() {} };

export type Said = { readonly message: string; readonly facts: Readonly<Record<string, unknown>> };

/** The App before an embedded GitHub, over HTTP; deliveries wait until they are let in. */
export type Stage = {
  readonly sandbox: Sandbox;
  readonly deliveries: Delivery[];
  readonly log: Said[];
  readonly records: { readonly topic: string; readonly facts: Readonly<Record<string, Json>> }[];
  /** A person with a token of their own. */
  readonly as: (login: string) => Octokit;
  /** Deals with all that was sent, in order, until nothing more comes; retries what fails as the queue does. */
  readonly settle: () => Promise<readonly Outcome[]>;
  readonly handle: (delivery: Delivery) => Promise<void>;
  /** Deals with a delivery up to its n-th request, of which no answer comes back; true where there was one. */
  readonly handleUntil: (delivery: Delivery, requests: number) => Promise<boolean>;
  /** Deals with a delivery while something happens at its n-th request. */
  readonly handleWhile: (delivery: Delivery, requests: number, happens: () => void) => Promise<void>;
  readonly close: () => Promise<void>;
};

export type Outcome = {
  readonly delivery: Delivery;
  readonly attempts: number;
  readonly delays: readonly number[];
};

export async function setStage(seeds: (world: World) => Promise<void>, engines: Engines): Promise<Stage> {
  const stateDir = mkdtempSync(join(tmpdir(), 'supercargo-stage-'));
  const deliveries: Delivery[] = [];
  const receiver = await receive(deliveries);
  // More happens here in a minute than people do in an hour.
  const place = { port: 0, stateDir, seeds, limits: noLimits };
  const sandbox = await startSandbox({ ...place, webhookUrl: receiver.url });
  const log: Said[] = [];
  const records: Stage['records'] = [];
  const note = (facts: Said['facts'], message: string) => void log.push({ facts, message });
  const handler = createHandler({
    appId: sandbox.app.id,
    privateKey: sandbox.app.privateKey,
    apiUrl: sandbox.apiUrl,
    journal: memoryJournal(new Map(), records),
    log: { debug: note, info: note, warn: note, error: note },
    templates: await loadTemplates(),
    engines,
  });
  const handle = (delivery: Delivery) => handler(delivery, AbortSignal.timeout(60_000));
  return {
    sandbox,
    deliveries,
    log,
    records,
    as: (login) => new Octokit({ auth: sandbox.tokenFor(login), baseUrl: sandbox.apiUrl, log: quiet }),
    settle: () => settle({ sandbox, deliveries, handle }),
    handle,
    handleUntil: async (delivery, requests) => {
      const killer = new AbortController();
      const work = () => handler(delivery, killer.signal).catch(() => undefined);
      await atRequest({ sandbox, requests, happens: () => killer.abort() }, work);
      return killer.signal.aborted;
    },
    handleWhile: (delivery, requests, happens) =>
      atRequest({ sandbox, requests, happens }, () => handle(delivery)),
    close: async () => {
      await sandbox.close();
      await new Promise((done) => void receiver.server.close(done));
      rmSync(stateDir, { recursive: true, force: true });
    },
  };
}

type Interruption = { readonly sandbox: Sandbox; readonly requests: number; readonly happens: () => void };

/** Something happens as the n-th request arrives; the request itself is still done. */
async function atRequest(
  { sandbox, requests, happens }: Interruption,
  work: () => Promise<void>,
): Promise<void> {
  const { count } = sandbox.requests;
  let seen = 0;
  const counting = (route: string) => {
    count(route);
    seen += 1;
    if (seen === requests) happens();
  };
  Object.assign(sandbox.requests, { count: counting });
  try {
    await work();
  } finally {
    Object.assign(sandbox.requests, { count });
  }
  await sandbox.requests.idle();
  await sandbox.world.hooks.idle();
}

async function settle({ sandbox, deliveries, handle }: Pick<Stage, 'sandbox' | 'deliveries' | 'handle'>) {
  const outcomes: Outcome[] = [];
  for (;;) {
    await sandbox.world.hooks.idle();
    const delivery = deliveries.shift();
    if (delivery === undefined) return outcomes;
    outcomes.push(await retried(delivery, { sandbox, handle }));
  }
}

async function retried(
  delivery: Delivery,
  { sandbox, handle }: Pick<Stage, 'sandbox' | 'handle'>,
): Promise<Outcome> {
  const delays: number[] = [];
  for (let attempts = 1; ; attempts += 1) {
    try {
      await handle(delivery);
      return { delivery, attempts, delays };
    } catch (error) {
      if (attempts === 30) throw error;
      if (!(error instanceof Delay)) continue;
      delays.push(error.milliseconds);
      if (sandbox.faults.settings().secondaryLimit === 1) sandbox.faults.clear();
    }
  }
}

async function receive(deliveries: Delivery[]): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => void chunks.push(chunk));
    request.on('end', () => {
      deliveries.push({
        id: String(request.headers['x-github-delivery']),
        name: String(request.headers['x-github-event']),
        payload: JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>,
      });
      response.writeHead(202).end();
    });
  });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}
