import type { Entry } from './entry.ts';
import type { Framework } from './frameworks.ts';
import type { Module } from './module.ts';

/** What the build makes that can be started. */
export type Form =
  /** One archive with everything in it; `pattern` finds it without its version. */
  | {
      readonly kind: 'jar';
      readonly task: string;
      readonly pattern: string;
      readonly file: string;
      readonly isLayered: boolean;
    }
  | { readonly kind: 'quarkus'; readonly task: string; readonly folder: string }
  /** An archive for a servlet container. */
  | { readonly kind: 'war'; readonly task: string; readonly pattern: string; readonly isJakarta: boolean }
  /** A folder with scripts and libraries. */
  | { readonly kind: 'distribution'; readonly task: string; readonly folder: string; readonly script: string }
  /** A distribution of sbt, with its configuration. */
  | {
      readonly kind: 'stage';
      readonly task: string;
      readonly folder: string;
      readonly script: string;
      readonly isPlay: boolean;
    }
  /** Sources that their tool runs. */
  | { readonly kind: 'sources'; readonly mainClass: string }
  /** Classes, and their libraries beside them. */
  | { readonly kind: 'classpath'; readonly mainClass: string };

export type Shape = {
  readonly module: Module;
  readonly framework: Framework | undefined;
  readonly entry: Entry | undefined;
};
