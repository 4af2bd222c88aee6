import type { LineIndex, Span } from '../../kernel/text.ts';

/** A word as Docker sees it: continuations and the comments between them are gone from `text`. */
export type Word = Span & { readonly text: string };

export type Flag = Span & {
  readonly name: string;
  readonly value: string | undefined;
  /** Where the value stands; empty behind the name where there is none. */
  readonly valueSpan: Span;
};

/** A name and value of ENV, LABEL or ARG. */
export type Pair = Span & {
  readonly name: string;
  readonly value: string | undefined;
  /** The value as it is written, quotes included. */
  readonly raw: string | undefined;
  readonly nameSpan: Span;
  readonly valueSpan: Span;
};

export type Heredoc = {
  readonly name: string;
  /** `<<'EOF'`: the body is taken as it stands. */
  readonly isQuoted: boolean;
  readonly stripsTabs: boolean;
  readonly marker: Span;
  readonly body: Span;
};

/** Shell source with exactly the length of its region: offset in `text` + `base` = offset in the file. */
export type ShellText = { readonly text: string; readonly base: number };

export type Comment = Span & {
  /** Without `#` and the space around. */
  readonly text: string;
  readonly line: number;
  /** True for a comment between the lines of one instruction. */
  readonly isInside: boolean;
};

export type Directive = Span & {
  readonly name: string;
  readonly value: string;
  readonly valueSpan: Span;
  readonly line: number;
};

export type ParseError = { readonly at: Span; readonly message: string };

export type Instruction = {
  /** Upper case whatever the file says. */
  readonly keyword: string;
  readonly keywordSpan: Span;
  readonly span: Span;
  readonly line: number;
  readonly flags: readonly Flag[];
  /** What follows the flags. */
  readonly args: Span;
  /** The arguments without continuations and comments. */
  readonly argsText: string;
  readonly words: readonly Word[];
  /** The members of the JSON form, where it is used and valid. */
  readonly json: readonly Word[] | undefined;
  readonly pairs: readonly Pair[];
  /** `ENV name value`, without an equals sign. */
  readonly isLegacyPair: boolean;
  readonly heredocs: readonly Heredoc[];
  readonly emptyLines: readonly Span[];
  readonly stage: number;
  /** The words of SHELL that hold here, or those behind `#!` of a here-document. */
  readonly shell: readonly string[];
  /** For RUN, CMD and ENTRYPOINT, and for HEALTHCHECK with a command. */
  readonly script: ShellText | undefined;
  /** What ONBUILD will run. */
  readonly trigger: Instruction | undefined;
  readonly isTrigger: boolean;
};

export type Image = Span & {
  readonly text: string;
  /** With each ARG replaced by its default; undefined where one has none. */
  readonly resolved: string | undefined;
  readonly registry: string | undefined;
  readonly name: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
};

export type Stage = {
  readonly index: number;
  readonly from: Instruction;
  readonly image: Image;
  readonly platform: Flag | undefined;
  readonly alias: Word | undefined;
  /** `AS` as it is written. */
  readonly as: Word | undefined;
  /** The stage that this one is built on. */
  readonly parent: number | undefined;
  /** Without FROM itself. */
  readonly instructions: readonly Instruction[];
};

export type Dockerfile = {
  readonly text: string;
  readonly lines: LineIndex;
  readonly escape: string;
  readonly directives: readonly Directive[];
  readonly comments: readonly Comment[];
  readonly instructions: readonly Instruction[];
  readonly stages: readonly Stage[];
  readonly errors: readonly ParseError[];
};
