import type { JsonMap } from '../../../../kernel/json.ts';

/** What becomes of the objects, how that is told, and what of the text says nothing of it. */
export type Read = {
  readonly documents: readonly JsonMap[];
  readonly value: string;
  readonly rest: string;
};

/** One matter that clauses side by side may tell of what is quoted, in whatever words and order. */
export type Matter = {
  /** A text without it does not speak of this. */
  readonly about: RegExp;
  /** Words that belong to it and carry no value of their own. */
  readonly words: string;
  /** It is itself about a container that is still to come. */
  readonly joins?: true;
  /** Whatever says nothing more beside it belongs to it. */
  readonly gathers?: true;
  readonly read: (text: string, documents: readonly JsonMap[]) => Read | undefined;
};
