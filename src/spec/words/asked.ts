import type { Asked } from './wish.ts';

function union<T>(a: readonly T[] = [], b: readonly T[] = []): T[] {
  return [...new Set([...a, ...b])];
}

/** What is said later corrects what was said before; lists grow. */
export function askedAfter(before: Asked, after: Asked): Asked {
  const without = union(before.without, after.without);
  const runtime = after.runtime === undefined ? before.runtime : { ...before.runtime, ...after.runtime };
  return {
    ...before,
    ...after,
    ...(runtime === undefined ? {} : { runtime }),
    ...(after.image === undefined ? {} : { image: { ...before.image, ...after.image } }),
    ...(without.length === 0 ? {} : { without }),
  };
}
