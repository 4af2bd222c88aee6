/** What the ingress has verified; the body stays the bytes that GitHub sent, as text. */
export type Received = {
  /** `X-GitHub-Delivery`. */
  readonly id: string;
  /** `X-GitHub-Event`. */
  readonly name: string;
  readonly action: string | undefined;
  /** Jobs of one conversation run one after the other, in the order of arrival. */
  readonly conversation: string;
  /** The comment that this is about; its deletion cancels what has not started. */
  readonly subject: string | undefined;
  readonly body: string;
};

/** `known`: it waits, runs or is done already. `revived`: it had been given up. `cancelled`: its comment is gone. */
export type Receipt = 'queued' | 'known' | 'revived' | 'cancelled';

/** One attempt at one delivery, held until it is settled or until its heartbeat stops. */
export type Lease = {
  readonly job: string;
  readonly generation: number;
  readonly id: string;
  readonly name: string;
  readonly body: string;
  /** Counts from 1. An attempt that ended in a wait is not counted. */
  readonly attempt: number;
  readonly receivedAt: Date;
};

export type Settlement =
  | { readonly kind: 'done' }
  /** GitHub or a model asked to wait: back to its place in the conversation, no attempt counted. */
  | { readonly kind: 'waits'; readonly milliseconds: number; readonly reason: string }
  | { readonly kind: 'retries'; readonly milliseconds: number; readonly error: string }
  | { readonly kind: 'dead'; readonly error: string };

export type Queue = {
  /** Writes each delivery and its job in one transaction; receipts stand in the order of what was given. */
  readonly accept: (received: readonly Received[]) => Promise<readonly Receipt[]>;
  /** At most one lease a conversation, and none of a conversation that already has one. */
  readonly take: (limit: number) => Promise<readonly Lease[]>;
  /** False where the lease had been lost: somebody else has the delivery now. */
  readonly settle: (lease: Lease, settlement: Settlement) => Promise<boolean>;
  /** Keeps leases alive; answers the jobs of those that were lost. */
  readonly beat: (leases: readonly Lease[]) => Promise<ReadonlySet<string>>;
  readonly stop: () => Promise<void>;
};
