import type { Snapshot } from '../../facts/snapshot.ts';
import { indexLines, positionAt } from '../../kernel/text.ts';
import type { Finding } from '../../lint/contract.ts';
import { isOver } from '../../lint/engine/waiver-end.ts';
import { commentWaivers } from '../../lint/manifest/comment-waivers.ts';
import { isCovered } from '../../lint/manifest/waivers.ts';
import { documents } from '../../syntax/yaml/documents.ts';
import type { Rendered } from './unit.ts';
import type { Origin } from '../../kustomize/node.ts';

/** A finding of a rendered object at the place in the repository that its line came from. */
export function traced(finding: Finding, rendered: Rendered, snapshot: Snapshot): Finding {
  const { origins, folder = rendered.group } = rendered;
  if (origins === undefined) return finding;
  const origin = originOf(finding.line - 1, origins);
  const { fix: _fix, ...rest } = finding;
  const text = origin === undefined ? undefined : snapshot.text(origin.path);
  if (origin === undefined || text === undefined)
    return { ...rest, path: origin?.path ?? folder, ...firstLine };
  const lines = indexLines(text);
  const start = positionAt(lines, origin.start);
  const end = positionAt(lines, Math.max(origin.start, endOf(text, origin)));
  const place = { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
  return { ...rest, path: origin.path, ...place };
}

/** The same for what a change did: of all that stands in a field, a line of a file that was changed is the reason. */
export function tracedChange(
  finding: Finding,
  rendered: Rendered,
  { snapshot, touched }: { readonly snapshot: Snapshot; readonly touched: ReadonlySet<string> },
): Finding {
  const own = traced(finding, rendered, snapshot);
  if (rendered.origins === undefined || touched.has(own.path)) return own;
  const reason = fieldLines(rendered.text, finding.line).find((line) =>
    touched.has(rendered.origins?.[line - 1]?.path ?? ''),
  );
  return reason === undefined ? own : traced({ ...finding, line: reason }, rendered, snapshot);
}

/** The lines below one that are indented deeper. */
function fieldLines(text: string, line: number): number[] {
  const lines = text.split('\n');
  const depth = depthOf(lines[line - 1] ?? '');
  const found: number[] = [];
  for (let at = line; at < lines.length && depthOf(lines[at] ?? '') > depth; at += 1) found.push(at + 1);
  return found;
}

function depthOf(line: string): number {
  return line.length - line.trimStart().length;
}

const firstLine = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** What a transformer made has no place of its own: that of the line above stands for it. */
function originOf(line: number, origins: readonly (Origin | undefined)[]): Origin | undefined {
  for (let at = Math.min(line, origins.length - 1); at >= 0; at -= 1) {
    const origin = origins[at];
    if (origin !== undefined) return origin;
  }
  return undefined;
}

/** A collection is pointed at by its first line. */
function endOf(text: string, { start, end }: Origin): number {
  const lineEnd = text.indexOf('\n', start);
  return lineEnd === -1 ? end : Math.min(end, lineEnd);
}

/** Where waivers are looked for, and the day by which they end. */
export type Court = { readonly snapshot: Snapshot; readonly today: string };

/** Whether a comment in the file that a finding was traced to waives it. */
export function isWaivedThere(
  { path, line, rule }: Finding,
  aliases: readonly string[],
  { snapshot, today }: Court,
): boolean {
  const text = snapshot.text(path) ?? '';
  if (!text.includes('ignore')) return false;
  const offset = indexLines(text).starts[line - 1] ?? 0;
  const document = documents(text).findLast(({ start }) => start <= offset);
  if (document === undefined) return false;
  const waivers = commentWaivers(text, document).filter(({ last }) => !isOver(last, today));
  return isCovered(waivers, { id: rule, aliases }, line);
}
