import { setTimeout } from 'node:timers/promises';
import { startAppProcess } from '../support/process.ts';
import { sendWebhook } from '../support/webhook.ts';
import { createDice } from './dice.ts';
import type { AppProcess } from '../support/process.ts';
import type { Audit, Sent, Target } from './target.ts';

export type Storm = {
  readonly target: Target;
  /** State folder or DATABASE_URL, and a port that stays the same over all lives of the App. */
  readonly env: Readonly<Record<string, string>>;
  readonly kills: number;
  /** Between two kills, once the App listens again. */
  readonly calm: { readonly least: number; readonly most: number };
  readonly seed: number;
};

export type Outcome = Audit & {
  readonly sent: number;
  readonly kills: number;
  readonly dead: number;
  readonly seconds: number;
};

/** Sends every delivery twice while the App is killed again and again, lets it finish, and counts. */
export async function storm(storm: Storm): Promise<Outcome> {
  const started = performance.now();
  const life = { app: await begin(storm) };
  const answered = { count: 0 };
  try {
    const sending = sendAll(storm, answered);
    await killOften(storm, life, answered);
    await sending;
    const dead = await settled(life.app.url);
    const seconds = (performance.now() - started) / 1000;
    return { ...(await storm.target.audit()), sent: answered.count, kills: storm.kills, dead, seconds };
  } finally {
    await life.app.stop();
  }
}

type Life = { app: AppProcess };
type Answered = { count: number };

function begin({ target, env }: Storm): Promise<AppProcess> {
  return startAppProcess({ handler: target.handler, env: { ...target.env, ...env } });
}

/** The kills are spread over the sending: each waits until its share has been answered. */
async function killOften(storm: Storm, life: Life, answered: Answered): Promise<void> {
  const { calm, kills, target } = storm;
  const dice = createDice(storm.seed);
  const all = target.deliveries.length * 2;
  for (let killed = 0; killed < kills; killed += 1) {
    while (answered.count < (all * killed) / (kills + 1)) await setTimeout(5);
    await setTimeout(calm.least + dice() * (calm.most - calm.least));
    await life.app.kill();
    life.app = await begin(storm);
  }
}

async function sendAll(storm: Storm, answered: Answered): Promise<void> {
  const lanes = Map.groupBy(storm.target.deliveries, ({ lane }) => lane);
  await Promise.all(
    [...lanes.values()].map(async (lane) => {
      for (const delivery of lane) {
        await sendUntilAccepted(storm, delivery);
        answered.count += 1;
        await sendUntilAccepted(storm, delivery);
        answered.count += 1;
      }
    }),
  );
}

/** What GitHub could not deliver comes again, from its log or from ours. */
async function sendUntilAccepted({ target, env }: Storm, { id, name, body }: Sent): Promise<void> {
  const url = `http://127.0.0.1:${env['PORT']}`;
  for (;;) {
    try {
      const response = await sendWebhook(url, { id, name, body, secret: target.secret });
      await response.text();
      if (response.status === 202) return;
    } catch {
      // The App is dead at the moment.
    }
    await setTimeout(50);
  }
}

/** Waits until nothing waits or runs; answers how many were given up. */
async function settled(url: string): Promise<number> {
  for (;;) {
    const text = await (await fetch(`${url}/metrics`)).text();
    const count = (state: string) =>
      Number(text.split(`supercargo_deliveries{state="${state}"} `)[1]?.split('\n')[0]);
    if (count('received') + count('running') === 0) return count('dead');
    await setTimeout(100);
  }
}
