import type { Environment } from '@marcbachmann/cel-js';

const time = 'google.protobuf.Timestamp';
const span = 'google.protobuf.Duration';

/** Times and spans of time as numbers and texts. */
export function addTimes(env: Environment): void {
  env.registerFunction(`int(${time}): int`, (at: Date) => BigInt(Math.floor(at.getTime() / 1000)));
  env.registerFunction(`string(${time}): string`, writeTime);
  env.registerFunction(`string(${span}): string`, String);
}

/** As RFC 3339 writes it, without a fraction that says nothing. */
export function writeTime(at: Date): string {
  return at.toISOString().replace(/\.?0*Z$/u, 'Z');
}
