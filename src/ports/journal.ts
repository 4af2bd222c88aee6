export type { Json } from '../kernel/json.ts';
import type { Json } from '../kernel/json.ts';

/** What must be remembered between jobs and is not on GitHub. Keys are `topic/owner/repo/...`. */
export type Journal = {
  readonly recall: (key: string) => Promise<Json | undefined>;
  /** Many at once, in one read; what is not there is absent. */
  readonly recallAll: (keys: readonly string[]) => Promise<ReadonlyMap<string, Json>>;
  readonly remember: (key: string, value: Json) => Promise<void>;
  /** Adds to a number that replicas count together; answers the sum. */
  readonly add: (key: string, amount: number) => Promise<number>;
  /** Appends to the log of what was done; never read by a flow. */
  readonly record: (topic: string, facts: Readonly<Record<string, Json>>) => Promise<void>;
};
