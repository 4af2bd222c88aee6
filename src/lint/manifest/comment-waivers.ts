import { indexLines, positionAt, type Span } from '../../kernel/text.ts';
import { endOf } from '../engine/waiver-end.ts';

/** What a comment accepts as it is, by names in lower case. */
export type CommentWaiver = {
  readonly names: readonly string[];
  /** The line that it speaks of; without one it speaks of the whole document. */
  readonly line: number | undefined;
  readonly last: string | undefined;
  /** Asked for in ours; other tools know none. */
  readonly reason?: string;
  readonly at: Span;
};

const ours = /#\s*supercargo\s+ignore=([\w,:*.-]+)(.*)$/iu;
const trivys = /\btrivy:ignore:([\w*-]+)(?::exp:(\d{4}-\d{2}-\d{2}))?/giu;

/**
 * `# supercargo ignore=ID reason` and `# trivy:ignore:ID`: at the end of a line they speak of it, on a line of their
 * own of the next one, and before the first key of a document of all of it. `until 2027-01-31` ends ours with that day,
 * `:exp:2027-01-31` that of Trivy.
 */
export function commentWaivers(text: string, document: Span): readonly CommentWaiver[] {
  const source = text.slice(document.start, document.end);
  if (!source.includes('ignore')) return [];
  const first = positionAt(indexLines(text.slice(0, document.start)), document.start).line;
  return readLines(source, { line: first, offset: document.start });
}

function readLines(
  source: string,
  from: { readonly line: number; readonly offset: number },
): CommentWaiver[] {
  const waivers: CommentWaiver[] = [];
  let isHead = true;
  let { line, offset } = from;
  for (const text of source.split('\n')) {
    const isComment = text.trimStart().startsWith('#');
    if (!isComment && text.trim() !== '') isHead = false;
    const { names, last, reason, start } = readLine(text);
    const about = isComment ? line + 1 : line;
    const at = { start: offset + start, end: offset + text.trimEnd().length };
    if (names.length > 0)
      waivers.push({
        names,
        last,
        at,
        line: isComment && isHead ? undefined : about,
        ...(reason !== undefined && { reason }),
      });
    line += 1;
    offset += text.length + 1;
  }
  return waivers;
}

function readLine(
  line: string,
): Pick<CommentWaiver, 'names' | 'last' | 'reason'> & { readonly start: number } {
  const own = ours.exec(line);
  if (own !== null) {
    const [, names = '', reason = ''] = own;
    const list = names
      .toLowerCase()
      .split(',')
      .filter((name) => name !== '');
    return { names: list, last: endOf(reason), reason: reason.trim(), start: own.index };
  }
  const comment = line.indexOf('#');
  const trivy = [...(comment === -1 ? '' : line.slice(comment)).matchAll(trivys)];
  const names = trivy.map(([, name = '']) => name.toLowerCase().replace(/^(?:avd-)?ksv-?0*/u, 'ksv'));
  return {
    names: names.map((name) => (name === '*' ? name : `trivy:${name}`)),
    last: trivy.at(-1)?.[2],
    start: Math.max(comment, 0),
  };
}
