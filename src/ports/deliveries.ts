/** `received` waits for its turn or for a retry; `dead` has been given up and can be replayed. */
export type DeliveryState = 'received' | 'running' | 'done' | 'dead' | 'cancelled';

export type DeliveryRecord = {
  readonly id: string;
  readonly name: string;
  readonly action: string | undefined;
  readonly conversation: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly receivedAt: Date;
  readonly finishedAt: Date | undefined;
  /** Without credentials. */
  readonly lastError: string | undefined;
};

export type DeliveryQuery = { readonly state?: DeliveryState; readonly limit: number };

/** What an operator asks about deliveries. */
export type Deliveries = {
  /** The newest first. */
  readonly list: (query: DeliveryQuery) => Promise<readonly DeliveryRecord[]>;
  /** Puts deliveries back at the end of their conversations; answers the ids for which that could be done. */
  readonly replay: (which: readonly string[] | 'dead') => Promise<readonly string[]>;
  readonly known: (ids: readonly string[]) => Promise<ReadonlyMap<string, DeliveryState>>;
  readonly counts: () => Promise<Readonly<Record<DeliveryState, number>>>;
  /** Forgets what was done or cancelled before a moment. */
  readonly forget: (before: Date) => Promise<number>;
};
