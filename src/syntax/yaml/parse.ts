import type { Result } from '../../kernel/result.ts';
import { fail, ok } from '../../kernel/result.ts';
import type { Span } from '../../kernel/text.ts';
import { isBomb } from './aliases.ts';
import { newBuilder } from './builder.ts';
import { readDocument } from './grammar.ts';
import { Misread } from './misread.ts';
import type { YamlDocument, YamlProblem } from './node.ts';
import { tokensOf } from './tokens.ts';

/** Control characters (without tab, line breaks and NEL) and the two that are none. */
const unreadable = /[^\P{Cc}\t\n\r\u0085]|[\uFFFE\uFFFF]/u;

/** Reads one document of a text; all positions count from the start of the text. */
export function parse(
  text: string,
  span: Span = { start: 0, end: text.length },
): Result<YamlDocument, YamlProblem> {
  const start = text.charCodeAt(span.start) === 0xfeff ? span.start + 1 : span.start;
  try {
    return ok(read(text.slice(start, span.end), start));
  } catch (error) {
    return fail(problemOf(error, { start, end: span.end }));
  }
}

function read(source: string, base: number): YamlDocument {
  const at = source.search(unreadable);
  if (at !== -1) {
    throw new Misread({
      what: 'control characters are not allowed',
      at: { start: at, end: at + 1 },
    });
  }
  const build = newBuilder(base, source.length);
  const root = readDocument(tokensOf(source), build);
  const { duplicates, aliases } = build.state;
  if (root !== undefined && aliases > 0 && isBomb(root)) {
    throw new Misread({
      what: 'the document contains excessive aliasing',
      at: { start: 0, end: source.length },
    });
  }
  return { root: root?.kind === 'scalar' && root.type === 'null' ? undefined : root, duplicates };
}

function problemOf(error: unknown, span: Span): YamlProblem {
  if (!(error instanceof Misread)) throw error;
  const { at, ...problem } = error.problem;
  const start = Math.min(at.start + span.start, span.end);
  return { ...problem, at: { start, end: Math.min(Math.max(at.end + span.start, start), span.end) } };
}
