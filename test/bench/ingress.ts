import { createHmac, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startPostgres } from '../support/postgres.ts';
import { madeUpCredentials, startAppProcess } from '../support/process.ts';

/** Signed deliveries at a steady rate, however long the answers take; the App runs in a process of its own. */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '2000' },
    rate: { type: 'string', default: '200' },
    database: { type: 'string', default: 'pglite' },
  },
});
const count = Number(values.count);
const rate = Number(values.rate);
const warmUp = 50;
const burst = 500;
const done = 'supercargo_deliveries{state="done"}';
const residentMemory = 'supercargo_process_resident_memory_bytes';
const credentials = madeUpCredentials();
const secret = credentials['WEBHOOK_SECRET'] ?? '';

const state = mkdtempSync(join(tmpdir(), 'supercargo-bench-'));
const postgres = values.database === 'postgres' ? await startPostgres() : undefined;
const app = await startAppProcess({
  handler: join(import.meta.dirname, 'ingress-handler.ts'),
  env: {
    ...credentials,
    SUPERCARGO_STATE: state,
    ...(postgres !== undefined && { DATABASE_URL: await postgres.createDatabase() }),
  },
});
const agent = new Agent({ keepAlive: true, maxSockets: 64 });
try {
  await bench();
} finally {
  agent.destroy();
  await app.stop();
  await postgres?.stop();
  rmSync(state, { recursive: true, force: true });
}

async function bench(): Promise<void> {
  await Promise.all(Array.from({ length: warmUp }, (_, at) => send(deliveryOf(at))));
  await drained(warmUp);
  const before = await gauge(residentMemory);
  const steady = await sendSteadily();
  const backlog = count + warmUp - (await gauge(done));
  await drained(count + warmUp);
  const drainRate = await measureDrain();
  await setTimeout(2000);
  const memory = [...steady.memory, await gauge(residentMemory)];
  print({ answers: steady.answers, before, memory, backlog, drainRate });
}

type Steady = { readonly answers: readonly Answer[]; readonly memory: readonly number[] };

/** Each is sent when it is due, whether the one before was answered or not. */
async function sendSteadily(): Promise<Steady> {
  const started = performance.now();
  const answers: Promise<Answer>[] = [];
  const memory: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const early = started + (at * 1000) / rate - performance.now();
    if (early > 1) await setTimeout(early);
    answers.push(send(deliveryOf(at)));
    if (at % (rate * 5) === 0) memory.push(await gauge(residentMemory));
  }
  return { answers: await Promise.all(answers), memory };
}

/** All at once, so that the worker has a backlog to show its pace on. */
async function measureDrain(): Promise<number> {
  const before = await gauge(done);
  const started = performance.now();
  await Promise.all(Array.from({ length: burst }, (_, at) => send(deliveryOf(at))));
  await drained(before + burst);
  return (burst * 1000) / (performance.now() - started);
}

type Answer = { readonly status: number; readonly milliseconds: number };

type Outcome = Steady & { readonly before: number; readonly backlog: number; readonly drainRate: number };

function print({ answers, before, memory, backlog, drainRate }: Outcome): void {
  const times = answers.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
  const refused = answers.filter(({ status }) => status !== 202).length;
  const lines = [
    `${count} deliveries at ${rate}/s on ${values.database}`,
    `answer  p50 ${quantile(times, 0.5)} ms   p99 ${quantile(times, 0.99)} ms   max ${quantile(times, 1)} ms`,
    `lost    ${refused} refused, ${count - refused} accepted and all of them worked on`,
    `queue   ${backlog} waiting at the end of sending; ${Math.round(drainRate)}/s from a burst of ${burst}`,
    `RSS     ${megabytes(before)} before, ${megabytes(memory.at(-1) ?? 0)} after (${memory.map(megabytes).join(', ')})`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function quantile(sorted: readonly number[], share: number): string {
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}

async function drained(expected: number): Promise<void> {
  while ((await gauge('supercargo_deliveries{state="done"}')) < expected) await setTimeout(100);
}

async function gauge(name: string): Promise<number> {
  const text = await (await fetch(`${app.url}/metrics`)).text();
  const line = text.split('\n').find((one) => one.startsWith(`${name} `));
  return Number(line?.slice(name.length + 1));
}

/** About as large as a comment on an issue is. */
function deliveryOf(at: number): string {
  return JSON.stringify({
    action: 'created',
    repository: { full_name: `octo/shop-${at % 20}`, description: 'x'.repeat(6000) },
    issue: { number: at % 50, body: 'y'.repeat(6000) },
    comment: { id: at + 1, body: '/k8s' },
    sender: { login: 'octo', type: 'User' },
  });
}

async function send(body: string): Promise<Answer> {
  const started = performance.now();
  return new Promise((answered, failed) => {
    const outgoing = request(`${app.url}/api/github/webhooks`, {
      agent,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'x-github-delivery': randomUUID(),
        'x-github-event': 'issue_comment',
        'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
      },
    });
    outgoing.once('error', failed);
    outgoing.once('response', (response) => {
      response.resume().once('end', () => {
        answered({ status: response.statusCode ?? 0, milliseconds: performance.now() - started });
      });
    });
    outgoing.end(body);
  });
}
