import type { WordPart } from 'unbash';
import type { Span } from '../../kernel/text.ts';
import type { ShellCommand, ShellWord } from '../../syntax/shell/script.ts';

/** A simple command with a known name, in offsets of the file. */
export type Command = Span & {
  readonly name: string;
  readonly nameSpan: Span;
  /** Every word behind the name, flags included. */
  readonly args: readonly Arg[];
  /** Up to `--`: `-yq` is `y` and `q`, `--target=x` is `target`. */
  readonly flags: readonly { readonly name: string; readonly at: number }[];
};

export type Arg = Span & {
  /** Without quotes; what the shell computes is written `${VAR}`. */
  readonly text: string;
  readonly isFlag: boolean;
};

/** Conditions, though the shell calls them commands. */
const tests = new Set(['[', '[[']);

export function toCommand(command: ShellCommand, base: number): Command | undefined {
  const [name, ...rest] = command.words;
  if (name?.literal === undefined || tests.has(name.literal)) return undefined;
  const texts = rest.map((word) => simplify(word));
  const end = texts.indexOf('--');
  const flags = texts.flatMap((text, at) => (end !== -1 && at >= end ? [] : flagsIn(text, at)));
  const flagged = new Set(flags.map((flag) => flag.at));
  const args = rest.map((word, at) => toArg(shift(word.span, base), texts[at] ?? '', flagged.has(at)));
  return {
    name: effectiveName(name.literal, texts),
    nameSpan: shift(name.span, base),
    ...shift(command.span, base),
    args,
    flags,
  };
}

export function shift(span: Span, base: number): Span {
  return { start: span.start + base, end: span.end + base };
}

function toArg(span: Span, text: string, isFlag: boolean): Arg {
  return { ...span, text, isFlag };
}

/** `command apt-get` runs apt-get; other wrappers are what they are. */
function effectiveName(name: string, args: readonly string[]): string {
  const isWrapper = name === 'command' || name === 'builtin' || name === 'busybox';
  const [first] = args;
  return isWrapper && first !== undefined && !first.startsWith('-') ? first : name;
}

function flagsIn(text: string, at: number): Command['flags'] {
  if (text.startsWith('--')) {
    const name = text.slice(2).split('=', 1)[0] ?? '';
    return name === '' ? [] : [{ name, at }];
  }
  if (!text.startsWith('-') || text.length === 1) return [];
  return text
    .slice(1)
    .split('')
    .map((name) => ({ name, at }));
}

function simplify(word: ShellWord): string {
  if (!word.isDynamic && !hasBraces(word)) return word.value;
  const { node } = word;
  if (node.type === 'Word') return node.parts === undefined ? word.value : joined(node.parts);
  const value = node.value.type === 'Word' ? node.value : undefined;
  return `${node.name}=${value?.parts === undefined ? (value?.value ?? '') : joined(value.parts)}`;
}

function hasBraces(word: ShellWord): boolean {
  return word.text.includes('{');
}

function joined(parts: readonly WordPart[]): string {
  return parts.map((part) => textOf(part)).join('');
}

function textOf(part: WordPart): string {
  switch (part.type) {
    case 'Literal':
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      return part.value;
    case 'DoubleQuoted':
    case 'LocaleString':
      return joined(part.parts);
    case 'Glob':
    case 'ExtendedGlob':
      return part.text;
    case 'BraceExpansion':
    case 'ProcessSubstitution':
      return '';
    default:
      return '${VAR}';
  }
}
