import { z } from 'zod';
import type { Fate } from './world/hooks.ts';

const share = z.number().min(0).max(1).default(0);
const milliseconds = z.number().min(0).max(600_000).default(0);

/** Everything that may go wrong, all of it off by default. Shares are of 1; the same seed gives the same run. */
export const faultSettings = z.strictObject({
  seed: z.number().int().default(1),
  /** Answers 502 after the write was done. */
  failAfterWrite: share,
  /** Answers 502 and does nothing. */
  failBefore: share,
  /** Answers 403 with `retry-after`, as a secondary limit does. */
  secondaryLimit: share,
  retryAfterSeconds: z.number().int().min(1).default(60),
  /** Every request is over the primary limit. */
  primaryLimit: z.boolean().default(false),
  latencyMs: milliseconds,
  webhookLost: share,
  webhookDoubled: share,
  webhookLate: share,
  webhookLateMs: milliseconds,
});

export type FaultSettings = z.output<typeof faultSettings>;
export type FaultRequest = z.input<typeof faultSettings>;

export type Verdict = 'pass' | 'fail before' | 'fail after' | 'secondary limit' | 'primary limit';

export type Faults = {
  /** Replaces all settings and starts the dice anew. */
  readonly set: (settings: FaultRequest) => void;
  readonly clear: () => void;
  readonly settings: () => FaultSettings;
  readonly judge: (method: string) => Verdict;
  readonly fate: () => Fate;
};

export function createFaults(): Faults {
  let settings = faultSettings.parse({});
  let roll = dice(settings.seed);
  function set(request: FaultRequest): void {
    settings = faultSettings.parse(request);
    roll = dice(settings.seed);
  }
  return {
    set,
    clear: () => set({}),
    settings: () => settings,
    judge: (method) => judge(settings, roll, method),
    fate: () => ({
      copies: roll() < settings.webhookLost ? 0 : 1 + Number(roll() < settings.webhookDoubled),
      delayMs: roll() < settings.webhookLate ? settings.webhookLateMs : 0,
    }),
  };
}

function judge(settings: FaultSettings, roll: () => number, method: string): Verdict {
  if (settings.primaryLimit) return 'primary limit';
  if (roll() < settings.secondaryLimit) return 'secondary limit';
  if (roll() < settings.failBefore) return 'fail before';
  if (method === 'GET' || method === 'HEAD') return 'pass';
  return roll() < settings.failAfterWrite ? 'fail after' : 'pass';
}

/** Mulberry32: small, seeded, good enough to decide which request fails. */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
