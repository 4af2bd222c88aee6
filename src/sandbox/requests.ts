/** How often each operation was called, under its method and route; GraphQL counts as one route. */
export type Requests = {
  readonly count: (route: string) => void;
  readonly total: () => number;
  readonly byRoute: () => Readonly<Record<string, number>>;
  readonly reset: () => void;
};

export function createRequests(): Requests {
  const counts = new Map<string, number>();
  return {
    count: (route) => void counts.set(route, (counts.get(route) ?? 0) + 1),
    total: () => counts.values().reduce((sum, count) => sum + count, 0),
    byRoute: () => Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    reset: () => counts.clear(),
  };
}
