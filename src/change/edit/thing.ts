import type { Json } from '../../kernel/json.ts';
import type { Target } from './operation.ts';
import type { FieldPath } from './path.ts';

/** An object that a change may speak of. */
export type Thing = Target & {
  readonly namespace: string;
  readonly value: Json;
  /** Where its pod stands in it; undefined where it makes none. */
  readonly pod: FieldPath | undefined;
};
