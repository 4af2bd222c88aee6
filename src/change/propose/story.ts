import type { Facts, Question } from '../../facts/facts.ts';
import type { Note } from '../../spec/note.ts';
import type { Open, Proposed } from '../../spec/openings/propose.ts';
import type { Spec } from '../../spec/spec.ts';
import type { Reading } from '../../spec/words/wish.ts';
import type { Order } from './order.ts';
import type { Drawing } from './draw.ts';
import type { Written } from '../shape/shape.ts';
import type { Shipping } from '../gitops/shipping.ts';

/** Everything that the pull request tells. */
export type Story = {
  readonly order: Order;
  readonly reading: Reading;
  readonly facts: Facts;
  readonly spec: Spec;
  readonly notes: readonly Note[];
  readonly questions: readonly Question[];
  readonly open: readonly Open[];
  readonly taken: readonly Proposed[];
  readonly drawing: Drawing;
  readonly shipping: Shipping;
  readonly files: readonly Written[];
  /** Already there as they would be written. */
  readonly same: readonly Written[];
  readonly kept: readonly string[];
  /** What it does, where it is of objects that were shown and of nothing else. */
  readonly title?: string;
  /** What is told of, where that is not all that there is. */
  readonly told?: Spec;
};
