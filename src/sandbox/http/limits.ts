import { Refusal } from '../world/refusal.ts';
import type { Actor } from './actor.ts';

/** GitHub's limits; those that would only slow a demonstration are off unless asked for. */
export type LimitSettings = {
  /** Requests an hour for each installation or user; GraphQL counts apart. */
  readonly perHour: number;
  /** Requests a minute that create content; Infinity is no limit. */
  readonly contentPerMinute: number;
};

export const defaultLimits: LimitSettings = { perHour: 15_000, contentPerMinute: Infinity };

export type Resource = 'core' | 'graphql';

export type Budget = {
  readonly limit: number;
  readonly remaining: number;
  readonly used: number;
  readonly reset: number;
  readonly resource: Resource;
};

export type Limits = {
  readonly look: (actor: Actor, resource: Resource) => Budget;
  readonly spend: (actor: Actor, resource: Resource) => Budget;
  /** Counts a request that creates content; refuses what is too much. */
  readonly create: (actor: Actor) => void;
};

const hour = 3_600_000;
const minute = 60_000;

type Window = { start: number; used: number };

export function createLimits(settings: LimitSettings, now: () => Date): Limits {
  const hours = new Map<string, Window>();
  const minutes = new Map<string, Window>();
  function look(actor: Actor, resource: Resource): Budget {
    return budgetOf(
      windowOf(hours, `${resource} ${keyOfActor(actor)}`, { now: now(), length: hour }),
      resource,
      settings.perHour,
    );
  }
  return {
    look,
    spend: (actor, resource) => {
      windowOf(hours, `${resource} ${keyOfActor(actor)}`, { now: now(), length: hour }).used += 1;
      return look(actor, resource);
    },
    create: (actor) => {
      const window = windowOf(minutes, keyOfActor(actor), { now: now(), length: minute });
      window.used += 1;
      if (window.used > settings.contentPerMinute) throw secondaryLimit(60);
    },
  };
}

export function limitHeaders(budget: Budget): Readonly<Record<string, string>> {
  return {
    'x-ratelimit-limit': String(budget.limit),
    'x-ratelimit-remaining': String(budget.remaining),
    'x-ratelimit-used': String(budget.used),
    'x-ratelimit-reset': String(budget.reset),
    'x-ratelimit-resource': budget.resource,
  };
}

export function primaryLimit(budget: Budget): Refusal {
  return new Refusal(403, 'API rate limit exceeded for installation.', {
    headers: limitHeaders({ ...budget, remaining: 0 }),
  });
}

export function secondaryLimit(seconds: number): Refusal {
  return new Refusal(
    403,
    'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
    {
      headers: { 'retry-after': String(seconds) },
    },
  );
}

type At = { readonly now: Date; readonly length: number };

function windowOf(windows: Map<string, Window>, key: string, { now, length }: At): Window {
  const held = windows.get(key);
  if (held !== undefined && now.getTime() < held.start + length) return held;
  const made = { start: now.getTime(), used: 0 };
  windows.set(key, made);
  return made;
}

function budgetOf(window: Window, resource: Resource, limit: number): Budget {
  const remaining = Math.max(0, limit - window.used);
  return { limit, remaining, used: window.used, reset: Math.ceil((window.start + hour) / 1000), resource };
}

function keyOfActor(actor: Actor): string {
  if (actor.kind === 'installation') return `installation ${actor.installation.id}`;
  if (actor.kind === 'app') return `app ${actor.app.id}`;
  return actor.kind === 'user' ? `user ${actor.login}` : 'anonymous';
}
