import { indexLines, positionAt, type Span } from '../../kernel/text.ts';

/** Whether a comment waives one of these names (in lower case) on a line of the file. */
export type CommentWaivers = (names: readonly string[], line: number) => boolean;

type Waiver = {
  readonly names: readonly string[];
  readonly line: number;
  readonly reach: 'line' | 'document';
};

const ours = /#\s*supercargo\s+ignore=([\w,:*.-]+)(.*)$/iu;
const expiry = /\buntil\s+(\d{4}-\d{2}-\d{2})\b/iu;
const trivys = /#\s*trivy:ignore:([\w-]+)/iu;

/**
 * `# supercargo ignore=ID reason` and `# trivy:ignore:ID`: at the end of a line they speak of it, on a line of their
 * own of the next one, and before the first key of a document of all of it. `until 2027-01-31` ends ours with that day.
 */
export function commentWaivers(text: string, document: Span, today = ''): CommentWaivers | undefined {
  const source = text.slice(document.start, document.end);
  if (!source.includes('ignore')) return undefined;
  const first = positionAt(indexLines(text.slice(0, document.start)), document.start).line;
  const waivers = readLines(source.split('\n'), first, today);
  return (names, line) =>
    waivers.some(
      (waiver) =>
        (waiver.reach === 'document' || waiver.line === line) &&
        waiver.names.some((name) => names.includes(name)),
    );
}

function readLines(lines: readonly string[], first: number, today: string): Waiver[] {
  const waivers: Waiver[] = [];
  let isHead = true;
  for (const [index, line] of lines.entries()) {
    const isComment = line.trimStart().startsWith('#');
    if (!isComment && line.trim() !== '') isHead = false;
    const names = waivedNames(line, today);
    if (names.length === 0) continue;
    const reach = isComment && isHead ? 'document' : 'line';
    waivers.push({ names, reach, line: first + index + (isComment ? 1 : 0) });
  }
  return waivers;
}

function waivedNames(line: string, today: string): string[] {
  const [, names = '', reason = ''] = ours.exec(line) ?? [];
  const last = expiry.exec(reason)?.[1];
  const own = last !== undefined && last < today ? [] : names.toLowerCase().split(',');
  const trivy = trivys
    .exec(line)?.[1]
    ?.toLowerCase()
    .replace(/^(?:avd-)?ksv-?0*/u, 'ksv');
  return [...own, ...(trivy === undefined ? [] : [`trivy:${trivy}`])].filter((name) => name !== '');
}
