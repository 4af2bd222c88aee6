/** A text in which one line is written differently. */
export type LineSlip = { readonly text: string; readonly line: number; readonly what: string };

type Rewrite = { readonly what: string; readonly lines: readonly string[] };

/** What may have been meant by a line that cannot be read, the likeliest first. */
export function lineSlips(lines: readonly string[], at: number): LineSlip[] {
  const line = lines[at];
  if (line === undefined || line.trim() === '') return [];
  const single = inLine(line).map(({ what, text }) => ({ what, lines: lines.with(at, text) }));
  return [...single, ...indented(lines, at)].map(({ what, lines: all }) => ({
    what,
    line: at,
    text: all.join('\n'),
  }));
}

function inLine(line: string): { readonly what: string; readonly text: string }[] {
  const [, head = '', value] = /^(\s*(?:- )*[\w./-]+:)\s*(\S.*)$/u.exec(line) ?? [];
  const found = [
    {
      what: 'a key has a space behind its colon',
      text: line.replace(/^(\s*(?:- )*[\w./-]+):(?=\S)/u, '$1: '),
    },
    { what: 'a key has a colon behind it', text: line.replace(/^(\s*(?:- )*[A-Za-z][\w./-]*)\s*$/u, '$1:') },
    { what: 'a key has a colon, not `=`', text: line.replace(/^(\s*(?:- )*[\w./-]+)\s*=\s*/u, '$1: ') },
    { what: 'a key has a colon behind it', text: line.replace(/^(\s*(?:- )*[A-Za-z]\w*) (?=\S)/u, '$1: ') },
    ...closers.map((end) => ({ what: `\`${end}\` is missing at the end`, text: line + end })),
    {
      what: 'what stands behind the value is too much',
      text: line.replace(/(?<=[^\s"'\]},;])["'\]},;]\s*$/u, ''),
    },
    { what: 'a dash of a list has a space behind it', text: line.replace(/^(\s*)-(?=\S)/u, '$1- ') },
  ];
  const quoted =
    value === undefined ? [] : [{ what: 'the value needs quotes', text: `${head} ${JSON.stringify(value)}` }];
  return [...found, ...quoted].filter(({ text }) => text !== line);
}

const closers = ['"', "'", ']', '}', '"]', "']"];

/** The line, and what hangs on it, under another one before it. */
function indented(lines: readonly string[], at: number): Rewrite[] {
  if (!/^\s*(?:-\s|["']?[\w./-]+["']?:(?:\s|$))/u.test(lines[at] ?? '')) return [];
  const own = indentOf(lines[at] ?? '');
  const near = lines.slice(Math.max(0, at - 30), at + 3).map(indentOf);
  const last = lines.findIndex((line, index) => index > at && line.trim() !== '' && indentOf(line) <= own);
  const end = last === -1 ? lines.length : last;
  const steps = new Set([...near, ...near.map((one) => one + 2)]);
  steps.delete(own);
  const nearest = [...steps].toSorted((a, b) => Math.abs(a - own) - Math.abs(b - own));
  return nearest.flatMap((indent) =>
    [at + 1, end].map((until) => ({
      what: `the line is indented by ${indent}, not by ${own}`,
      lines: lines.map((line, index) => (index >= at && index < until ? shifted(line, indent - own) : line)),
    })),
  );
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function shifted(line: string, by: number): string {
  return by >= 0 ? ' '.repeat(by) + line : line.slice(Math.min(-by, indentOf(line)));
}
