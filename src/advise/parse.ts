import { fail, ok, type Result } from '../kernel/result.ts';

/** Longer answers are given up: nothing that is asked for is near this long. */
export const longestAnswer = 200_000;

/** Reads the JSON of an answer, whatever stands around it: a fence, an introduction, thoughts aloud. */
export function parseAnswer(text: string): Result<unknown> {
  if (text.includes('\uFFFD')) return fail({ what: 'the answer holds bytes that are no text' });
  // What is JSON as it stands holds no thoughts, whatever its texts quote.
  const plain = tryJson(text);
  if (plain !== undefined) return ok(plain.value);
  const clean = withoutThoughts(text).trim();
  if (clean === '') return fail({ what: 'the answer is empty' });
  for (const candidate of candidates(clean)) {
    const value = tryJson(candidate) ?? tryJson(withoutTrailingCommas(candidate));
    if (value !== undefined) return ok(value.value);
  }
  return fail({ what: 'the answer is not JSON' });
}

/** How models mark where they have thought enough; some leave out where they began. */
const thoughtEnds =
  /<\/(?:think|thinking|thought|reasoning)>|\[\/THINK\]|◁\/think▷|<\|channel\|>final<\|message\|>/u;
const thoughtBegins =
  /^\s*(?:<(?:think|thinking|thought|reasoning)>|\[THINK\]|◁think▷|<\|channel\|>analysis)/u;

/** Thoughts come in front; a mark within the answer is a quotation. */
function withoutThoughts(text: string): string {
  const end = thoughtEnds.exec(text);
  return end === null ? text : text.slice(end.index + end[0].length);
}

/** It has not come to an end of thinking. */
export function isThinking(text: string): boolean {
  return thoughtBegins.test(text) && !thoughtEnds.test(text);
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
