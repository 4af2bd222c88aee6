/** One attempt of GitHub's to deliver a webhook. */
export type LoggedAttempt = {
  /** GitHub's number for this attempt, which can be asked for again. */
  readonly id: number;
  /** `X-GitHub-Delivery`, the same for all attempts. */
  readonly delivery: string;
  readonly at: Date;
  readonly succeeded: boolean;
};

/** GitHub's own memory of what it sent, about three days long. */
export type DeliveryLog = {
  /** Newest first, in pages, so that the caller decides when to stop. */
  readonly pages: (signal: AbortSignal) => AsyncIterable<readonly LoggedAttempt[]>;
  readonly redeliver: (id: number, signal: AbortSignal) => Promise<void>;
};
