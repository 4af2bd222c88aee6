import type { Assignment, Command, HereDoc, HereString, ParsedScript, Redirect, Word } from 'unbash';
import type { Span } from '../../kernel/text.ts';

export type ShellDialect = 'sh' | 'dash' | 'bash' | 'ksh' | 'ash' | 'busybox';

/** A script that was read as far as it could be; `errors` says where it could not. */
export type ShellScript = {
  readonly source: string;
  readonly dialect: ShellDialect;
  readonly tree: ParsedScript;
  readonly errors: readonly ShellError[];
  /** Simple commands in source order, wherever they stand: in pipes, loops, functions, substitutions. */
  readonly commands: readonly ShellCommand[];
  /** Every `|` and `|&` between commands. */
  readonly pipes: readonly Span[];
};

export type ShellError = { readonly message: string; readonly at: number };

export type ShellCommand = {
  /** First word without quotes; undefined where it is computed or the command only assigns. */
  readonly name: string | undefined;
  /** All words, the name first. */
  readonly words: readonly ShellWord[];
  readonly assignments: readonly ShellAssignment[];
  readonly redirects: readonly ShellRedirect[];
  readonly span: Span;
  readonly pipeline: PipelinePlace;
  readonly inSubstitution: boolean;
  /** Name of the function whose body it stands in. */
  readonly inFunction: string | undefined;
  readonly node: Command;
};

/** Place in the pipeline around a command; a command on its own is the first of one. */
export type PipelinePlace = { readonly position: number; readonly length: number };

export type ShellWord = {
  /** As written. */
  readonly text: string;
  /** Quotes, escapes and line continuations removed; expansions as written. */
  readonly value: string;
  /** The value where the shell computes no part of it. */
  readonly literal: string | undefined;
  readonly isDynamic: boolean;
  readonly span: Span;
  readonly node: Word | Assignment;
};

export type ShellAssignment = {
  readonly name: string;
  readonly value: string;
  readonly span: Span;
  readonly node: Assignment;
};

export type ShellRedirect = {
  readonly operator: string;
  /** File, descriptor, or the delimiter of a here-document. */
  readonly target: string | undefined;
  readonly descriptor: number | undefined;
  readonly span: Span;
  readonly node: Redirect | HereDoc | HereString;
};
