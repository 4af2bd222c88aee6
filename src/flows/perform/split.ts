/** Splits Markdown at line breaks into parts of at most `limit`; a fence that is cut is closed and opened again. */
export function splitMarkdown(text: string, limit: number): readonly string[] {
  if (text.length <= limit) return text === '' ? [] : [text];
  const parts: string[] = [];
  let part: Part = { lines: [], length: 0 };
  for (const line of text.split('\n').flatMap((each) => chop(each, Math.floor(limit / 4)))) {
    const fence = fenceAfter(part.fence, line);
    const room = limit - Math.max(roomToClose(part.fence), roomToClose(fence));
    if (part.lines.length > 0 && part.length + line.length + 1 > room) {
      parts.push(close(part));
      part = part.fence === undefined ? { lines: [], length: 0 } : open(part.fence);
    }
    part.lines.push(line);
    part = { ...part, length: part.length + line.length + 1, fence };
  }
  return [...parts, part.lines.join('\n')];
}

type Part = { readonly lines: string[]; readonly length: number; readonly fence?: string | undefined };

function open(fence: string): Part {
  return { lines: [fence], length: fence.length + 1, fence };
}

function close({ lines, fence }: Part): string {
  return [...lines, ...(fence === undefined ? [] : [closing(fence)])].join('\n');
}

function roomToClose(fence: string | undefined): number {
  return fence === undefined ? 0 : closing(fence).length + 1;
}

/** A line that alone is too long is cut, but never within a character. */
function chop(line: string, limit: number): readonly string[] {
  const pieces: string[] = [];
  let at = 0;
  while (line.length - at > limit) {
    const end = isHighSurrogate(line, at + limit - 1) ? at + limit - 1 : at + limit;
    pieces.push(line.slice(at, end));
    at = end;
  }
  return [...pieces, line.slice(at)];
}

function isHighSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** The line that opened the fence we stand in after this line, if any. */
function fenceAfter(fence: string | undefined, line: string): string | undefined {
  if (fence !== undefined) return closes(fence, line) ? undefined : fence;
  return /^ {0,3}(?:`{3,}[^`]*|~{3,}.*)$/u.test(line) && line.length < 200 ? line : undefined;
}

function closes(fence: string, line: string): boolean {
  const marks = closing(fence);
  const trimmed = line.trim();
  return trimmed.startsWith(marks) && trimmed.replaceAll(marks.charAt(0), '') === '';
}

function closing(fence: string): string {
  return /^(?:`+|~+)/u.exec(fence.trimStart())?.[0] ?? '```';
}
