import { setTimeout } from 'node:timers/promises';
import { sendWebhook } from '../support/webhook.ts';
import type { Sent } from './target.ts';

export type Postman = {
  readonly give: (sent: Sent) => void;
  /** How often the App has said that it has something. */
  readonly accepted: () => number;
  /** Resolves when all that was given so far has been accepted twice. */
  readonly done: () => Promise<void>;
};

/** Brings everything twice, in order within a lane, and comes back for as long as nobody opens. */
export function createPostman(url: string, secret: string): Postman {
  const lanes = new Map<string, Promise<void>>();
  let accepted = 0;
  const bring = async (sent: Sent) => {
    for (const _ of ['once', 'again']) {
      await sendUntilAccepted(url, secret, sent);
      accepted += 1;
    }
  };
  return {
    give: (sent) => {
      const before = lanes.get(sent.lane) ?? Promise.resolve();
      lanes.set(
        sent.lane,
        before.then(() => bring(sent)),
      );
    },
    accepted: () => accepted,
    done: async () => {
      await Promise.all(lanes.values());
    },
  };
}

/** What GitHub could not deliver comes again, from its log or from ours. */
async function sendUntilAccepted(url: string, secret: string, { id, name, body }: Sent): Promise<void> {
  for (;;) {
    try {
      const response = await sendWebhook(url, { id, name, body, secret });
      await response.text();
      if (response.status === 202) return;
    } catch {
      // The App is dead at the moment.
    }
    await setTimeout(50);
  }
}
