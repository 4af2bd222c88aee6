import type { Operation } from '../edit/operation.ts';
import type { Environment, Output } from '../../config/delivery.ts';
import type { JsonMap } from '../../kernel/json.ts';
import type { Bilingual } from '../../kernel/language.ts';
import type { Manifest } from '../../manifests/manifest.ts';
import type { Templates } from '../../render/templates.ts';
import type { Spec } from '../../spec/spec.ts';

export type Written = {
  readonly path: string;
  readonly text: string;
  readonly why: Bilingual;
  /** Where people wrote it and only this of it was asked for. */
  readonly edits?: readonly Operation[];
};

export type Layout = {
  /** The folder of the manifests. */
  readonly folder: string;
  readonly without: readonly string[];
  readonly manifests: readonly Manifest[];
  readonly templates: Templates;
  /** Kustomize unless said; plain for a minimal spec. */
  readonly output?: Output;
  readonly environments?: readonly Environment[];
  /** What a folder listed when it was generated for something else. */
  readonly listed?: (folder: string) => readonly string[];
  /** What an overlay changes of objects that stand, and that nobody speaks of this time. */
  readonly patched?: (folder: string) => readonly JsonMap[];
  /** Where Flux writes new images by itself. */
  readonly setters?: Setters;
};

/** Where Flux is to write, and what. */
export type Setters = { readonly place: string; readonly images: readonly Followed[] };

/** An image that is built here, under the name that its policy has. */
export type Followed = { readonly name: string; readonly image: string };

/** One of the forms in which a spec can be kept. */
export type Shape = (spec: Spec, layout: Layout) => readonly Written[];
