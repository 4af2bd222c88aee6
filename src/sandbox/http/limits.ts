import { Refusal } from '../world/refusal.ts';
import type { Actor } from './actor.ts';

/** GitHub's limits, counted for each installation or user. Infinity is no limit. */
export type LimitSettings = {
  /** Requests an hour; GraphQL counts apart. */
  readonly perHour: number;
  /** Requests that create something for people to read. */
  readonly contentPerMinute: number;
  readonly contentPerHour: number;
  /** A read is one point and a write five; GraphQL counts apart. */
  readonly pointsPerMinute: number;
  readonly graphqlPointsPerMinute: number;
  /** Requests that are being answered at one moment. */
  readonly concurrent: number;
};

export const defaultLimits: LimitSettings = {
  perHour: 15_000,
  contentPerMinute: 80,
  contentPerHour: 500,
  pointsPerMinute: 900,
  graphqlPointsPerMinute: 2000,
  concurrent: 100,
};

/** The hour is told in numbers, so it has one. */
export const noLimits: LimitSettings = {
  perHour: 1_000_000_000,
  contentPerMinute: Infinity,
  contentPerHour: Infinity,
  pointsPerMinute: Infinity,
  graphqlPointsPerMinute: Infinity,
  concurrent: Infinity,
};

export type Resource = 'core' | 'graphql';

export type Budget = {
  readonly limit: number;
  readonly remaining: number;
  readonly used: number;
  readonly reset: number;
  readonly resource: Resource;
};

/** What a request costs. */
export type Cost = { readonly resource: Resource; readonly isWrite: boolean; readonly isContent: boolean };

export type Limits = {
  readonly look: (actor: Actor, resource: Resource) => Budget;
  readonly spend: (actor: Actor, resource: Resource) => Budget;
  /** Counts what a request costs beyond the hour; refuses what is too much. */
  readonly weigh: (actor: Actor, cost: Cost) => void;
  /** Does the work, unless too much of the caller's is being done already. */
  readonly within: <T>(actor: Actor, work: () => Promise<T>) => Promise<T>;
};

const hour = 3_600_000;
const minute = 60_000;

type Window = { start: number; used: number };

export function createLimits(settings: LimitSettings, now: () => Date): Limits {
  const windows = new Map<string, Window>();
  const running = new Map<string, number>();
  const count = (name: string, actor: Actor, length: number): Window =>
    windowOf(windows, `${name} ${keyOfActor(actor)}`, { now: now(), length });
  const look = (actor: Actor, resource: Resource): Budget =>
    budgetOf(count(resource, actor, hour), resource, settings.perHour);
  return {
    look,
    spend: (actor, resource) => {
      count(resource, actor, hour).used += 1;
      return look(actor, resource);
    },
    weigh: (actor, cost) => {
      for (const { name, amount, most, length } of tolls(cost, settings)) {
        const window = count(name, actor, length);
        window.used += amount;
        if (window.used > most)
          throw secondaryLimit(Math.ceil((window.start + length - now().getTime()) / 1000));
      }
    },
    within: async (actor, work) => {
      const key = keyOfActor(actor);
      const others = running.get(key) ?? 0;
      if (others >= settings.concurrent) throw secondaryLimit(1);
      running.set(key, others + 1);
      try {
        return await work();
      } finally {
        running.set(key, (running.get(key) ?? 1) - 1);
      }
    },
  };
}

type Toll = {
  readonly name: string;
  readonly amount: number;
  readonly most: number;
  readonly length: number;
};

function tolls({ resource, isWrite, isContent }: Cost, settings: LimitSettings): Toll[] {
  const most = resource === 'graphql' ? settings.graphqlPointsPerMinute : settings.pointsPerMinute;
  return [
    { name: `points ${resource}`, amount: isWrite ? 5 : 1, most, length: minute },
    ...(isContent
      ? [
          { name: 'content minute', amount: 1, most: settings.contentPerMinute, length: minute },
          { name: 'content hour', amount: 1, most: settings.contentPerHour, length: hour },
        ]
      : []),
  ];
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
