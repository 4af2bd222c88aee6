/** A line that an answer rests on. */
export type Source = { readonly path: string; readonly line: number };

type Quoted = { readonly path: string; readonly quote: string };

/**
 * Where a quotation stands: it must be there, word for word, in the file that is named. What a model says about a line
 * that does not exist is worth nothing.
 */
export function findQuote(
  { path, quote }: Quoted,
  textOf: (path: string) => string | undefined,
): Source | undefined {
  const wanted = linesOf(quote)[0];
  const text = textOf(path);
  if (wanted === undefined || wanted.length < 3 || text === undefined) return undefined;
  const lines = text.split('\n');
  const exact = lines.findIndex((line) => plain(line) === wanted);
  const at = exact === -1 ? lines.findIndex((line) => plain(line).includes(wanted)) : exact;
  return at === -1 ? undefined : { path, line: at + 1 };
}

/** Each once, in the order in which they were given. */
export function findQuotes(
  quoted: readonly Quoted[],
  textOf: (path: string) => string | undefined,
): readonly Source[] {
  const found = quoted.slice(0, mostQuotes).flatMap((one) => findQuote(one, textOf) ?? []);
  return [...new Map(found.map((source) => [`${source.path}:${source.line}`, source])).values()];
}

const mostQuotes = 20;

function linesOf(text: string): string[] {
  return text
    .slice(0, 2000)
    .split('\n')
    .map(plain)
    .filter((line) => line !== '');
}

function plain(line: string): string {
  return line.trim().replaceAll(/[ \t]+/gu, ' ');
}
