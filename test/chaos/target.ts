export type Sent = {
  readonly id: string;
  readonly name: string;
  readonly body: string;
  /** Those of one lane are sent one after the other. */
  readonly lane: string;
};

export type Audit = {
  /** What a delivery should have left behind and did not. */
  readonly lost: readonly string[];
  readonly duplicated: readonly string[];
  /** What was done before something that came earlier in its conversation. */
  readonly disordered: readonly string[];
  readonly counted: Readonly<Record<string, number>>;
};

/** Something that deliveries are about and that shows afterwards what was done. */
export type Target = {
  /** The module that handles deliveries in the App's process. */
  readonly handler: string;
  readonly env: Readonly<Record<string, string>>;
  readonly secret: string;
  readonly deliveries: readonly Sent[];
  /** What the App's own doings set off is delivered as well. */
  readonly follow: (listener: (sent: Sent) => void) => void;
  readonly audit: () => Promise<Audit>;
  readonly close: () => Promise<void>;
};
