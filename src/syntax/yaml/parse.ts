import { parseEvents, YAMLException } from 'js-yaml';
import type { Result } from '../../kernel/result.ts';
import { fail, ok } from '../../kernel/result.ts';
import type { Span } from '../../kernel/text.ts';
import { compose } from './compose.ts';
import { Misread } from './misread.ts';
import type { YamlDocument, YamlProblem } from './node.ts';

const maxDepth = 1_000;

/** Reads one document of a text; all positions count from the start of the text. */
export function parse(
  text: string,
  span: Span = { start: 0, end: text.length },
): Result<YamlDocument, YamlProblem> {
  const start = text.charCodeAt(span.start) === 0xfeff ? span.start + 1 : span.start;
  const source = text.slice(start, span.end);
  try {
    return ok(compose(source, { events: parseEvents(source, { maxDepth }), base: start }));
  } catch (error) {
    return fail(problemOf(error, { start, end: span.end }));
  }
}

function problemOf(error: unknown, span: Span): YamlProblem {
  if (error instanceof Misread) return { ...error.problem, at: shift(error.problem.at, span.start) };
  if (error instanceof YAMLException) {
    const at = span.start + Math.min(error.mark?.position ?? 0, span.end - span.start);
    return { what: error.reason, at: { start: at, end: at }, ...adviceFor(error.reason) };
  }
  if (error instanceof RangeError) return { what: 'the document is nested too deeply', at: span };
  throw error;
}

function adviceFor(reason: string): { readonly fix?: string } {
  if (reason.includes('tab characters')) return { fix: 'Indent with spaces' };
  if (reason.includes('deficient indentation')) {
    return { fix: 'Close the quote or bracket, or indent what continues it' };
  }
  if (reason.includes('indentation of a mapping')) {
    return { fix: 'Align the key with its neighbours, and quote a value that holds `: `' };
  }
  if (reason.includes('maxDepth')) return { fix: 'Nest fewer collections' };
  return {};
}

function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}
