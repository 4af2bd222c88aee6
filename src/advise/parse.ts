import { fail, ok, type Result } from '../kernel/result.ts';

/** Longer answers are given up: nothing that is asked for is near this long. */
export const longestAnswer = 200_000;

/** Reads the JSON of an answer, whatever stands around it: a fence, an introduction, thoughts aloud. */
export function parseAnswer(text: string): Result<unknown> {
  if (text.includes('\uFFFD')) return fail({ what: 'the answer holds bytes that are no text' });
  const clean = withoutThoughts(text).trim();
  if (clean === '') return fail({ what: 'the answer is empty' });
  for (const candidate of candidates(clean)) {
    const value = tryJson(candidate) ?? tryJson(withoutTrailingCommas(candidate));
    if (value !== undefined) return ok(value.value);
  }
  return fail({ what: 'the answer is not JSON' });
}

/** Models that think aloud do it in front, between marks. */
function withoutThoughts(text: string): string {
  const end = text.lastIndexOf('</think>');
  return end === -1 ? text : text.slice(end + '</think>'.length);
}

function candidates(text: string): string[] {
  const fence = /```(?:json)?[ \t]*\n([\s\S]*?)\n```/u.exec(text)?.[1];
  const first = text.search(/[{[]/u);
  const last = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'));
  const inner = first !== -1 && last > first ? text.slice(first, last + 1) : undefined;
  return [text, fence, inner].filter((each) => each !== undefined);
}

function tryJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

/** A comma before a closing bracket, outside of texts. */
function withoutTrailingCommas(text: string): string {
  return text.replaceAll(/"(?:\\.|[^"\\])*"|,(?=\s{0,1000}[}\]])/gu, (part) => (part === ',' ? '' : part));
}
