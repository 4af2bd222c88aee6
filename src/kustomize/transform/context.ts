import type { ShapeOf } from '../openapi.ts';
import type { Origin } from '../node.ts';
import type { Resource } from '../resource.ts';

/** The objects that a step works on, and what it may say. */
export type Step = {
  /** Changed in place: patches can delete objects. */
  readonly resources: Resource[];
  readonly from: Origin | undefined;
  /** True where parts are missing that nobody may fetch, so that a patch without its object is no mistake. */
  readonly isIncomplete: boolean;
  /** How lists of a kind are merged. */
  readonly shapeOf: ShapeOf;
  readonly note: (what: string, at: Origin | undefined) => void;
};
