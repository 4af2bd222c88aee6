import type { Question, Service } from './facts.ts';
import type { Snapshot } from './snapshot.ts';

/** The half of a language that recognises it in a repository. */
export type Detector = {
  readonly id: string;
  /** Globs of the files whose text it reads. */
  readonly reads: readonly string[];
  /** What the language itself tells; Dockerfiles, compose, Procfiles, sample environments and manifests are read for all. */
  readonly detect: (snapshot: Snapshot) => Detection;
};

export type Detection = { readonly services: readonly Detected[]; readonly questions: readonly Question[] };

/** Of several services in one folder the strongest is kept: web, then static, worker, library; with a framework first. */
export type Detected = Service & {
  /** Folders of assets that its own build takes in; nothing in them is deployed alone. */
  readonly takesIn?: readonly string[];
  /** Where its pages are put, where that is outside its own folder. */
  readonly putsInto?: string;
  /** It only makes a manual. */
  readonly isManual?: true;
};
