import type { Operation } from '../edit/operation.ts';
import type { Aspect } from '../edit/words/aspect.ts';
import type { Finding } from '../../lint/contract.ts';
import type { Manifest } from '../../manifests/manifest.ts';
import type { Open, Proposed } from '../../spec/openings/propose.ts';
import type { Language } from '../../spec/plan.ts';
import type { Spec } from '../../spec/spec.ts';
import type { Vocabulary } from '../../spec/words/read.ts';
import type { Repair } from './repaired.ts';
import type { Choice } from './questions.ts';

/** What the engine knows of the world; it never asks which members a list has. */
export type Catalogues = {
  readonly languages: readonly Language[];
  readonly manifests: readonly Manifest[];
  readonly readers: Vocabulary;
  /** What can be different of an object that is there; without it what is shown is changed in fewer words. */
  readonly aspects?: readonly Aspect[];
  /** Without it what people quote is read as it stands there. */
  readonly repair?: Repair;
};

/** A proposal that explains itself. Without files the questions say what is missing; what is there already is among them. */
export type ChangeSet = {
  readonly title: string;
  readonly body: string;
  readonly files: readonly ChangedText[];
  /** Builds the images; it may only be written where somebody says so, and is shown otherwise. */
  readonly workflow?: ChangedText;
  /** What belongs into another repository. */
  readonly elsewhere?: Elsewhere;
  readonly findings: readonly Finding[];
  readonly questions: readonly string[];
  /** Those of the questions that can be answered by choosing. */
  readonly choices: readonly Choice[];
  /** What neither words nor facts have settled. */
  readonly open: readonly Open[];
  /** What of it was proposed, and stands there now. */
  readonly taken: readonly Proposed[];
  readonly understood: readonly UnderstoodWords[];
  /** Words that mean something, but nobody knows what. */
  readonly notUnderstood: readonly string[];
  readonly spec: Spec;
};

export type Elsewhere = {
  /** `owner/name`. */
  readonly repository: string;
  readonly title: string;
  readonly body: string;
  readonly files: readonly ChangedText[];
};

export type ChangedText = {
  readonly path: string;
  readonly text: string;
  readonly why: string;
  /** Where people wrote it and only this of it was asked for. */
  readonly edits?: readonly Operation[];
};
export type UnderstoodWords = { readonly said: string; readonly subject: string; readonly value: string };
