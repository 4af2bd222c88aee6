/** One question to a model, and what a good answer holds. */
export type EvalCase = {
  readonly name: string;
  readonly use: 'wish' | 'fill' | 'edit' | 'author' | 'ask' | 'review';
  readonly words: string;
  /** What must stand in the answer, each as a part of its text. */
  readonly expect: readonly string[];
  /** The repository that is asked about; without it the one at hand. */
  readonly files?: Readonly<Record<string, string>>;
  /** Of a review: what the change adds. */
  readonly patch?: { readonly path: string; readonly text: string };
};

export type EvalRow = {
  readonly name: string;
  readonly use: EvalCase['use'];
  /** It could be taken: read, within the guard, applied. */
  readonly isValid: boolean;
  /** What the rules find in what came of it. */
  readonly findings: number;
  /** Of what was expected, how much was there; from 0 to 1. */
  readonly recall: number;
  readonly input: number;
  readonly output: number;
  readonly money: number | undefined;
  readonly milliseconds: number;
  /** Why there is no answer, or what stands against it. */
  readonly why: string;
};
