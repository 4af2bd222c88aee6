export type Facts = Readonly<Record<string, unknown>>;

/** Messages are static; what happened stands in the facts. `error` is our bug, a user's mistake is `info`. */
export type Log = {
  readonly debug: (facts: Facts, message: string) => void;
  readonly info: (facts: Facts, message: string) => void;
  readonly warn: (facts: Facts, message: string) => void;
  readonly error: (facts: Facts, message: string) => void;
};
