import type { Bilingual } from '../../kernel/language.ts';
import type { RuntimeWish } from '../plan.ts';
import type { Autoscale, Extra } from '../spec.ts';

/** What a person asked for, as far as it was understood. */
export type Wish = {
  readonly name?: string;
  readonly namespace?: string;
  readonly replicas?: number;
  readonly port?: number;
  readonly host?: string;
  /** A public image by the name that people call it. */
  readonly app?: string;
  /** The version that they want of it. */
  readonly appVersion?: string;
  /** A whole image reference. */
  readonly image?: string;
  readonly runtime?: RuntimeWish;
  readonly cpu?: string;
  readonly memory?: string;
  readonly memoryLimit?: string;
  readonly autoscale?: Autoscale;
  readonly extras?: readonly Extra[];
  readonly without?: readonly string[];
  /** Only a Dockerfile was asked for. */
  readonly onlyImage?: true;
};

/** A part of the words that a reader understood. Offsets are of the words as written. */
export type Claim = {
  readonly start: number;
  readonly end: number;
  readonly wish: Wish;
  /** What it is and how it was understood, for the table that is shown back. */
  readonly subject: Bilingual;
  readonly value: string;
};

/** One kind of thing that can be asked for. */
export type Reader = { readonly id: string; readonly read: (words: string) => readonly Claim[] };

export type Understood = { readonly said: string; readonly subject: Bilingual; readonly value: string };

export type Reading = {
  readonly wish: Wish;
  readonly understood: readonly Understood[];
  /** Words that mean something, but nobody knows what. */
  readonly leftover: readonly string[];
};
