/** What GitHub sent, verified but not understood. */
export type Delivery = {
  /** `X-GitHub-Delivery`: the same on a redelivery. */
  readonly id: string;
  /** `X-GitHub-Event`. */
  readonly name: string;
  readonly payload: Readonly<Record<string, unknown>>;
};

/** Resolves when the delivery is dealt with. A throw is a bug or what a retry may mend. */
export type Handler = (delivery: Delivery, signal: AbortSignal) => Promise<void>;

/** Thrown where GitHub or a model asks to wait: the job is put back and no attempt is counted. */
export class Delay extends Error {
  readonly milliseconds: number;

  constructor(milliseconds: number, reason: string) {
    super(`wait ${milliseconds} ms: ${reason}`);
    this.name = 'Delay';
    this.milliseconds = milliseconds;
  }
}
