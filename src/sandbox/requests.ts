/** How often each operation was called, under its method and route; GraphQL counts as one route. */
export type Requests = {
  readonly count: (route: string) => void;
  readonly total: () => number;
  readonly byRoute: () => Readonly<Record<string, number>>;
  readonly reset: () => void;
  readonly answering: <T>(answer: Promise<T>) => Promise<T>;
  /** When nothing is being answered; a caller that hung up does not stop what it asked for. */
  readonly idle: () => Promise<void>;
};

export function createRequests(): Requests {
  const counts = new Map<string, number>();
  const open = new Set<Promise<unknown>>();
  return {
    count: (route) => void counts.set(route, (counts.get(route) ?? 0) + 1),
    total: () => counts.values().reduce((sum, count) => sum + count, 0),
    byRoute: () => Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    reset: () => counts.clear(),
    answering: async (answer) => {
      open.add(answer);
      return answer.finally(() => open.delete(answer));
    },
    idle: async () => {
      while (open.size > 0) await Promise.allSettled(open);
    },
  };
}
