export type Block =
  | { readonly kind: 'text'; readonly lines: readonly string[] }
  | { readonly kind: 'code'; readonly language: string; readonly lines: readonly string[] };

/** Code between fences that are opened and closed; a fence that stays open is text. */
export function blocksOf(text: string): Block[] {
  const lines = text.split('\n');
  const blocks: Block[] = [];
  let plain: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const code = codeAt(lines, at);
    if (code === undefined) plain.push(lines[at] ?? '');
    else {
      blocks.push({ kind: 'text', lines: plain }, code.block);
      plain = [];
      at = code.end;
    }
  }
  return [...blocks, { kind: 'text', lines: plain }];
}

type Code = { readonly block: Block; readonly end: number };

function codeAt(lines: readonly string[], at: number): Code | undefined {
  const [, indent = '', fence, word = ''] =
    /^([ \t]{0,12})(`{3,20}|~{3,20})[ \t]*([\w+-]{0,20})/u.exec(lines[at] ?? '') ?? [];
  if (fence === undefined) return undefined;
  const end = lines.findIndex((line, index) => index > at && closes(line, fence));
  if (end === -1) return undefined;
  const inner = lines
    .slice(at + 1, end)
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line));
  return { block: { kind: 'code', language: shown.has(word) ? word : '', lines: inner }, end };
}

function closes(line: string, fence: string): boolean {
  const mark = line.trim();
  return mark.startsWith(fence) && mark.replaceAll(fence.charAt(0), '') === '';
}

/** Languages that are only coloured. Diagrams, maps and suggestions would be drawn or offered for a click. */
const shown = new Set(
  'yaml yml json dockerfile docker sh bash shell console text diff toml ini go python ruby java js ts php rust hcl sql xml html properties'.split(
    ' ',
  ),
);
