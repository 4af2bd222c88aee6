import { setTimeout } from 'node:timers/promises';
import { startAppProcess } from '../support/process.ts';
import { createDice } from './dice.ts';
import { createPostman } from './postman.ts';
import type { AppProcess } from '../support/process.ts';
import type { Postman } from './postman.ts';
import type { Audit, Target } from './target.ts';

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
  /** Deliveries that were accepted, each of them twice. */
  readonly accepted: number;
  readonly kills: number;
  readonly dead: number;
  readonly seconds: number;
};

/** Sends every delivery twice while the App is killed again and again, lets it finish, and counts. */
export async function storm(storm: Storm): Promise<Outcome> {
  const { target, env, kills } = storm;
  const started = performance.now();
  const url = `http://127.0.0.1:${env['PORT']}`;
  const postman = createPostman(url, target.secret);
  const life = { app: await begin(storm) };
  try {
    target.follow(postman.give);
    for (const sent of target.deliveries) postman.give(sent);
    await killOften(storm, life, postman);
    const dead = await calmDown(url, postman);
    const seconds = (performance.now() - started) / 1000;
    return { ...(await target.audit()), accepted: postman.accepted() / 2, kills, dead, seconds };
  } finally {
    await life.app.stop();
  }
}

type Life = { app: AppProcess };

function begin({ target, env }: Storm): Promise<AppProcess> {
  return startAppProcess({ handler: target.handler, env: { ...target.env, ...env } });
}

/** The kills are spread over the work: each waits until its share of the deliveries has been dealt with. */
async function killOften(storm: Storm, life: Life, postman: Postman): Promise<void> {
  const { calm, kills, target, env } = storm;
  const url = `http://127.0.0.1:${env['PORT']}`;
  const dice = createDice(storm.seed);
  const all = target.deliveries.length;
  for (let killed = 0; killed < kills; killed += 1) {
    while ((await states(url)).done < (all * killed) / (kills + 2)) await setTimeout(20);
    await setTimeout(calm.least + dice() * (calm.most - calm.least));
    await life.app.kill();
    life.app = await begin(storm);
  }
  await postman.done();
}

/** Waits until nothing is sent, waits or runs; answers how many were given up. */
async function calmDown(url: string, postman: Postman): Promise<number> {
  for (;;) {
    await postman.done();
    const before = postman.accepted();
    const { open, dead } = await states(url);
    if (open === 0) {
      await setTimeout(500);
      await postman.done();
      if (postman.accepted() === before) return dead;
    }
    await setTimeout(100);
  }
}

type States = { readonly open: number; readonly done: number; readonly dead: number };

async function states(url: string): Promise<States> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const count = (state: string) =>
    Number(text.split(`supercargo_deliveries{state="${state}"} `)[1]?.split('\n')[0]);
  return { open: count('received') + count('running'), done: count('done'), dead: count('dead') };
}
