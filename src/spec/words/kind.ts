import type { JsonMap } from '../../kernel/json.ts';
import type { Tells } from './tells/tells.ts';
import type { Draft, Reader } from './wish.ts';

/** A kind of object as people call it, and how its object follows from what was said. */
export type Kind = {
  readonly kind: string;
  /** How it is written, where another group has a kind of the same name. */
  readonly written?: string;
  /** It is no object of a cluster, but the settings of a program: where they stand. */
  readonly file?: string;
  readonly apiVersion: string;
  /** It runs containers. */
  readonly isWorkload?: true;
  /** It belongs to no namespace. */
  readonly isClusterWide?: true;
  /** Alternatives of patterns, in both languages. */
  readonly names: readonly string[];
  /** What can be said of this kind. */
  readonly reader?: Reader;
  /** Where its words are only read near certain kinds: which. */
  readonly near?: readonly string[];
  /** Words that mean something only near certain kinds, beside those that mean it anywhere. */
  readonly local?: { readonly near: readonly string[]; readonly reader: Reader };
  /** What can be said of it field by field, beside all that its own words say. */
  readonly tells?: Tells;
  /** What of an object that is given already is said as words would say it; else the words go over it. */
  readonly given?: (body: JsonMap) => JsonMap;
  /** What it cannot be without, as people may say it behind `create a ... named alpha`. */
  readonly example?: string;
  /** Everything beside apiVersion, kind and metadata. */
  readonly body?: (facts: JsonMap, around: Around) => JsonMap;
  /** What follows for the whole from what was told of it, where its schema wants more than people say. */
  readonly completed?: (body: JsonMap) => JsonMap;
};

/** What an object can lean on: the others that were spoken of. */
export type Around = {
  readonly draft: Draft;
  readonly drafts: readonly Draft[];
  /** What runs, and is meant where nothing else is named. */
  readonly main: Draft | undefined;
  readonly name: string;
};
