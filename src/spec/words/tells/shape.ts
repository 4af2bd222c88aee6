/**
 * The fields of a kind below its metadata, as its schema has them. A leaf says what it holds: `text`, `int`, `bool`,
 * `free` (words), `ips` (each an object), `either` (a number or a name), `share` (of a hundred), `seconds`, `duration`, `cpu`, `size`, `list`, `capitals` (a list of words in capitals), `cidrs`, `cron`, `pairs`, or its choices, `In|NotIn`. A list of
 * objects has the fields of one of them in brackets.
 */
export type Shape = { readonly [field: string]: string | Shape | readonly [Shape] };

/** A field and the way that leads to it; `[]` stands for an entry of a list. */
export type Place = {
  readonly path: readonly string[];
  readonly field: string;
  readonly leaf?: string;
  readonly inner?: Shape;
  readonly isEach?: true;
};

export const entry = '[]';

export function placesOf(shape: Shape, path: readonly string[] = []): Place[] {
  return Object.entries(shape).flatMap(([field, inner]): Place[] => {
    if (typeof inner === 'string') return [{ path, field, leaf: inner }];
    const below = isEach(inner)
      ? placesOf(inner[0], [...path, field, entry])
      : placesOf(inner, [...path, field]);
    const whole = isEach(inner) ? { inner: inner[0], isEach: true as const } : { inner };
    return [{ path, field, ...whole }, ...below];
  });
}

function isEach(inner: Shape | readonly [Shape]): inner is readonly [Shape] {
  return Array.isArray(inner);
}
