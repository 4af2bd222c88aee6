import type { Environment, Optional } from '@marcbachmann/cel-js';

/** `optional.ofNonZeroValue(x)`: nothing where it is empty. */
export function addOptionals(env: Environment, maybe: typeof Optional): void {
  env.registerFunction('OptionalNamespace.ofNonZeroValue(dyn): optional<dyn>', (_: unknown, value: unknown) =>
    isZero(value) ? maybe.none() : maybe.of(value),
  );
}

function isZero(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return sizeOf(value) === 0;
  return value === null || value === '' || value === false || value === 0 || value === 0n;
}

function sizeOf(value: object): number {
  return value instanceof Map || value instanceof Set ? value.size : Object.keys(value).length;
}
