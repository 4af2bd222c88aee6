import { createHmac, randomUUID } from 'node:crypto';
import type { HookDelivery } from '../world/rows-machines.ts';
import type { World } from '../world/world.ts';
import { createLanes, type Lanes } from './lanes.ts';
import { post } from './post.ts';
import type { Hooks, Outgoing, Fate } from '../world/hooks.ts';

function arrives(): Fate {
  return { copies: 1, delayMs: 0 };
}

/** GitHub does not deliver more than this, and says so nowhere but in its documentation. */
const largestPayload = 25 * 1024 * 1024;

type Base = Omit<World, 'folder' | 'hooks' | 'close'>;

export function createHooks(world: Base, log: (line: string) => void): Hooks {
  const lanes = createLanes(16);
  let fate = arrives;
  let held: Outgoing[] | undefined;
  failUnanswered(world);
  const send = (outgoing: Outgoing): void => {
    const row = record(world, outgoing);
    if (row === undefined) return;
    const { copies, delayMs } = fate();
    if (copies === 0) answered(world, row, { status: 'timed out', statusCode: 0 });
    for (let copy = 0; copy < copies; copy += 1) queue({ world, lanes, log }, row, delayMs);
  };
  return {
    send: (outgoing) => {
      if (held === undefined) send(outgoing);
      else held.push(outgoing);
    },
    hold: () => {
      held ??= [];
    },
    release: () => {
      const waiting = held ?? [];
      held = undefined;
      // The App has its address only now.
      for (const one of waiting) send({ ...one, app: world.tables.apps.get(one.app.id) ?? one.app });
    },
    redeliver: (delivery) => {
      const url = world.tables.apps.get(delivery.app)?.webhookUrl ?? delivery.url;
      const again = { ...pending(world, delivery), id: world.nextId(), url, redelivery: true };
      queue({ world, lanes, log }, world.tables.deliveries.put(again), 0);
    },
    setFate: (next) => {
      fate = next;
    },
    idle: lanes.idle,
    close: lanes.close,
  };
}

function pending(world: Base, delivery: HookDelivery): HookDelivery {
  const unanswered = {
    duration: null,
    status: 'pending',
    statusCode: 0,
    responseHeaders: {},
    responseBody: '',
  };
  return { ...delivery, ...unanswered, deliveredAt: world.now().toISOString() };
}

/** What a kill interrupted was not delivered; it stays in the log, where an App finds it and asks again. */
function failUnanswered(world: Base): void {
  for (const row of world.tables.deliveries.all()) {
    if (row.duration === null) answered(world, row, { status: 'failed to connect to host', statusCode: 0 });
  }
}

function record(world: Base, outgoing: Outgoing): HookDelivery | undefined {
  const { app, installation } = outgoing;
  if (app.webhookUrl === null) return undefined;
  const body = JSON.stringify(outgoing.payload);
  if (Buffer.byteLength(body) > largestPayload) return undefined;
  const guid = randomUUID();
  const id = world.nextId();
  return world.tables.deliveries.put({
    id,
    guid,
    app: app.id,
    event: outgoing.event,
    action: outgoing.action,
    installation: installation?.id ?? null,
    repo: outgoing.repo,
    url: app.webhookUrl,
    redelivery: false,
    deliveredAt: world.now().toISOString(),
    duration: null,
    status: 'pending',
    statusCode: 0,
    requestHeaders: headersOf(outgoing, guid, body),
    payload: world.payloads.write(body),
    responseHeaders: {},
    responseBody: '',
  });
}

function headersOf(outgoing: Outgoing, guid: string, body: string): Readonly<Record<string, string>> {
  const sign = (hash: string) => createHmac(hash, outgoing.app.webhookSecret).update(body).digest('hex');
  return {
    Accept: '*/*',
    'Content-Type': 'application/json',
    'User-Agent': 'GitHub-Hookshot/sandbox',
    'X-GitHub-Delivery': guid,
    'X-GitHub-Event': outgoing.event,
    'X-GitHub-Hook-ID': String(outgoing.app.id),
    'X-GitHub-Hook-Installation-Target-ID': String(outgoing.app.id),
    'X-GitHub-Hook-Installation-Target-Type': 'integration',
    'X-Hub-Signature': `sha1=${sign('sha1')}`,
    'X-Hub-Signature-256': `sha256=${sign('sha256')}`,
  };
}

type Way = { readonly world: Base; readonly lanes: Lanes; readonly log: (line: string) => void };

function queue({ world, lanes, log }: Way, row: HookDelivery, delayMs: number): void {
  lanes.add(async (signal) => {
    const body = world.payloads.read(row.payload);
    const started = performance.now();
    const answer = await post({ url: row.url, headers: row.requestHeaders, body }, signal);
    answered(world, row, { ...answer, duration: seconds(performance.now() - started) });
    if (answer.statusCode >= 300 || answer.statusCode === 0)
      log(`webhook ${row.event} ${row.guid}: ${answer.status}`);
  }, delayMs);
}

type Ending = Pick<HookDelivery, 'status' | 'statusCode'> & Partial<HookDelivery>;

function answered(world: Base, row: HookDelivery, ending: Ending): void {
  world.tables.deliveries.put({ ...row, duration: 0, ...ending });
  world.publish({ event: 'delivery', action: row.event, repo: row.repo, number: null });
}

function seconds(milliseconds: number): number {
  return Math.round(milliseconds / 10) / 100;
}
