import type { App, HookDelivery, Installation } from './rows-machines.ts';

export type Hooks = {
  readonly send: (outgoing: Outgoing) => void;
  /** Keeps what is sent until `release`: the App is on its way. */
  readonly hold: () => void;
  readonly release: () => void;
  readonly redeliver: (delivery: HookDelivery) => void;
  readonly setFate: (fate: () => Fate) => void;
  /** Resolves when everything that was sent has been answered. */
  readonly idle: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** One event for one App, ready to be sent. */
export type Outgoing = {
  readonly app: App;
  readonly installation: Installation | undefined;
  readonly event: string;
  readonly action: string | null;
  readonly repo: number | null;
  readonly payload: unknown;
};

/** What may befall a webhook on its way; the faults decide. */
export type Fate = { readonly copies: number; readonly delayMs: number };
