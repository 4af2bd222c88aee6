import type { Step } from './steps.ts';

/** From a version to the next one, and what moves with it. */
export type Row = readonly [from: string, kinds: string, to: string, ...steps: readonly Step[]];

/** By version and kind. */
export type Steps = ReadonlyMap<string, { readonly to: string; readonly steps: readonly Step[] }>;

export function stepsOf(rows: readonly Row[]): Steps {
  return new Map(
    rows.flatMap(([from, kinds, to, ...steps]) =>
      kinds.split(' ').map((kind) => [`${from} ${kind}`, { to, steps }] as const),
    ),
  );
}
