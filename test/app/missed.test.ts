import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { systemClock } from '../../src/adapters/clock/system.ts';
import { createDeliveryLog } from '../../src/adapters/github/delivery-log.ts';
import { webhookPath } from '../../src/app/ingress.ts';
import { startApp } from '../../src/app/start.ts';
import { recordingLog } from '../support/log.ts';
import { freePort } from '../support/postgres.ts';
import { freshState } from '../support/state.ts';
import { asApp, asUser, startRig } from '../sandbox/support/sandbox.ts';
import type { Delivery } from '../../src/inbox/delivery.ts';
import type { Rig } from '../sandbox/support/sandbox.ts';

let rig: Rig;
let state: string;

beforeAll(async () => {
  state = await freshState();
  rig = await startRig({ log: () => undefined });
}, 60_000);
afterAll(async () => {
  await rig.stop();
  rmSync(state, { recursive: true, force: true });
});

test('what GitHub could not deliver while the App was away is asked for when it starts', async () => {
  const port = await freePort();
  rig.setWebhook(`http://127.0.0.1:${port}${webhookPath}`);
  await asUser(rig, 'bob').rest.issues.create({ owner: 'acme', repo: 'shop', title: 'While you were away' });
  await rig.world.hooks.idle();
  const seen: Delivery[] = [];
  const app = await startApp({
    settings: {
      port,
      state,
      logLevel: 'info',
      database: { kind: 'folder', path: join(state, 'database') },
      workers: 2,
      model: undefined,
      github: {
        appId: rig.app.id,
        privateKey: { kind: 'text', pem: rig.app.privateKey },
        webhookSecrets: [rig.app.webhookSecret],
        apiUrl: rig.apiUrl,
      },
    },
    handler: () => async (delivery) => void seen.push(delivery),
    deliveryLog: createDeliveryLog(asApp(rig)),
    host: '127.0.0.1',
    clock: systemClock,
    log: recordingLog(),
  });
  expect(app.ok).toBe(true);
  for (let tries = 0; tries < 1000 && seen.length === 0; tries += 1) await pause(20);
  if (app.ok) await app.value.drain();
  expect(seen).toMatchObject([{ name: 'issues', payload: { action: 'opened' } }]);
}, 60_000);

async function pause(milliseconds: number): Promise<void> {
  await new Promise((resolve) => void setTimeout(resolve, milliseconds));
}
