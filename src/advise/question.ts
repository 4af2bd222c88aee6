import type { Result } from '../kernel/result.ts';

/** What a model is asked. Code reads the answer; nothing in it is ever done as it stands. */
export type Question<T> = {
  /** File in `templates/prompt/` and the version that stands in it. */
  readonly prompt: { readonly id: string; readonly version: number };
  /** Ours, and the only text that may tell the model what to do. */
  readonly system: string;
  /** What is told, the most important first: what does not fit falls out from the end. */
  readonly material: readonly Material[];
  /** The answer as a JSON schema, for endpoints that hold to one. */
  readonly schema: JsonSchema;
  /** Takes an answer, or says what is wrong with it in words that a model can mend it by. */
  readonly read: (answer: unknown) => Result<T>;
  readonly most: Limits;
  /** The answer is for people to read: what was hidden as a secret stays hidden. */
  readonly isRead?: true;
};

/** Text of strangers under a heading of ours. */
export type Material = {
  readonly heading: string;
  readonly text: string;
  readonly isOurs?: true;
  /** Text of the repository itself, which a policy may forbid to be sent. */
  readonly isContent?: true;
  /** What people are told it was, where it was left out; a path may stand here, never in the heading. */
  readonly name?: string;
};

export type Limits = {
  /** Tokens of the whole question. */
  readonly input: number;
  readonly output: number;
  /** Milliseconds until the answer is given up, all attempts together. */
  readonly deadline: number;
};

export type JsonSchema = { readonly [key: string]: unknown };

/** What it cost and where it came from, for the details of an answer and for the journal. */
export type Receipt = {
  /** The same for the same question to the same model. */
  readonly id: string;
  readonly model: string;
  readonly prompt: string;
  readonly input: number;
  readonly output: number;
  /** In the currency of the prices that were configured. */
  readonly money?: number;
  readonly milliseconds: number;
  readonly isCached: boolean;
  /** Headings of what did not fit. */
  readonly omitted: readonly string[];
};

/** Why there is no answer; each ends in what rules alone can do. */
export type Silence =
  | 'off'
  | 'forbidden'
  | 'budget'
  | 'deadline'
  | 'unreachable'
  | 'rejected'
  | 'limited'
  | 'refused'
  | 'empty'
  | 'cut'
  | 'tooLong'
  | 'unreadable';

export type Answer<T> =
  | { readonly kind: 'answer'; readonly value: T; readonly receipt: Receipt }
  | {
      readonly kind: 'silence';
      readonly why: Silence;
      readonly detail: string;
      readonly receipt?: Receipt;
      /** The question that was not answered: its file in `templates/prompt/`. */
      readonly about?: string;
    };
