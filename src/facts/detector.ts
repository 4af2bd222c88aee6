import type { Question, Service } from './facts.ts';
import type { Snapshot } from './snapshot.ts';

/** The half of a language that recognises it in a repository. */
export type Detector = {
  readonly id: string;
  /** Globs of the files whose text it reads. */
  readonly reads: readonly string[];
  readonly detect: (snapshot: Snapshot) => Detection;
};

export type Detection = { readonly services: readonly Service[]; readonly questions: readonly Question[] };
