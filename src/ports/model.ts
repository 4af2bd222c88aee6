import type { Answer, Question, Silence } from '../advise/question.ts';

/** Whoever answers questions; an answer is data of a stranger. */
export type Model = {
  readonly ask: <T>(question: Question<T>, asker: Asker, signal: AbortSignal) => Promise<Answer<T>>;
};

/** One question and how it ended, for who counts. */
export type Seen = {
  readonly prompt: string;
  readonly outcome: 'answered' | 'cached' | Silence;
  readonly input: number;
  readonly output: number;
  readonly money: number;
  readonly seconds: number;
};

/** On whose account a question is asked, and what may be told. */
export type Asker = {
  /** Undefined where nobody counts: the command line. */
  readonly installation: number | undefined;
  /** `owner/name`. */
  readonly repository: string;
  readonly conversation: string;
  readonly budget: Budget;
  /** Host names are replaced before anything is sent. */
  readonly hidesHosts: boolean;
  /** What is said is kept, redacted, to train models with. */
  readonly isKept: boolean;
};

/** The most of a day, for a conversation; a repository has tenfold. */
export type Budget = { readonly calls: number; readonly tokens: number; readonly money?: number };
