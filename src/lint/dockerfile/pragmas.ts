import type { Span } from '../../kernel/text.ts';
import type { Comment, Dockerfile, Instruction } from '../../syntax/dockerfile/model.ts';

export type Pragma = Span & {
  readonly tool: 'hadolint' | 'supercargo';
  readonly reach: 'next' | 'stage' | 'file';
  readonly ids: readonly (Span & { readonly text: string })[];
  readonly reason: string;
  readonly line: number;
  /** Lines whose findings are waived. */
  readonly from: number;
  readonly to: number;
};

/** Comments that waive findings, hadolint's and ours. */
export function readPragmas(dockerfile: Dockerfile): readonly Pragma[] {
  return dockerfile.comments.flatMap((comment) => {
    const head = readHead(comment);
    if (head === undefined) return [];
    const range = rangeOf(head, comment, dockerfile);
    return [{ ...head, ...range, start: comment.start, end: comment.end, line: comment.line }];
  });
}

export type ShellPragma = { readonly shell: string; readonly at: number };

export function shellPragmas({ comments }: Dockerfile): readonly ShellPragma[] {
  return comments.flatMap(({ text, start }) => {
    const shell = /^hadolint\s+shell\s*=\s*(\S+)/u.exec(text)?.[1];
    return shell === undefined ? [] : [{ shell, at: start }];
  });
}

/** The shell that the last `# hadolint shell=` before an instruction names, within its stage. */
export function shellBefore(
  pragmas: readonly ShellPragma[],
  { span, stage }: Instruction,
  { stages }: Dockerfile,
): string | undefined {
  const from = stage <= 0 ? 0 : (stages[stage]?.from.span.start ?? 0);
  return pragmas.findLast(({ at }) => from <= at && at < span.start)?.shell;
}

export type Waives = (rule: string, line: number) => boolean;

/** Looks up by line what holds for one line; only what holds for more is gone through. */
export function waivedBy(pragmas: readonly Pragma[]): Waives {
  const byLine = Map.groupBy(
    pragmas.filter(({ from, to }) => from === to),
    ({ from }) => from,
  );
  const wide = pragmas.filter(({ from, to }) => from !== to);
  return (rule, line) =>
    (byLine.get(line) ?? []).some((pragma) => names(pragma, rule)) ||
    wide.some((pragma) => pragma.from <= line && line <= pragma.to && names(pragma, rule));
}

function names({ ids }: Pragma, rule: string): boolean {
  return ids.some((id) => id.text === rule);
}

type Head = Pick<Pragma, 'tool' | 'reach' | 'ids' | 'reason'>;

const form = /^(hadolint|supercargo)\s+(?:(global|stage)\s+)?ignore\s*=/u;

function readHead(comment: Comment): Head | undefined {
  const match = form.exec(comment.text);
  if (match === null) return undefined;
  const tool = match[1] === 'hadolint' ? 'hadolint' : 'supercargo';
  const offset = comment.end - comment.text.length;
  const list = /^\s*([\w-]+(?:\s*,\s*[\w-]+)*)?/u.exec(comment.text.slice(match[0].length))?.[0] ?? '';
  const from = offset + match[0].length;
  const ids = [...list.matchAll(/[\w-]+/gu)].map(([text], index, all) => ({
    text,
    start: from + placeOf(list, all, index),
    end: from + placeOf(list, all, index) + text.length,
  }));
  const reach = match[2] === 'global' ? 'file' : match[2] === 'stage' ? 'stage' : 'next';
  const reason = comment.text.slice(match[0].length + list.length).replace(/^\s*#?\s*/u, '');
  return { tool, reach, ids, reason };
}

function placeOf(list: string, all: readonly (readonly string[])[], index: number): number {
  let at = 0;
  for (const [order, [text = '']] of all.entries()) {
    at = list.indexOf(text, at);
    if (order === index) return at;
    at += text.length;
  }
  return at;
}

type Range = Pick<Pragma, 'from' | 'to'>;

function rangeOf(head: Head, comment: Comment, dockerfile: Dockerfile): Range {
  if (head.reach === 'file') return { from: 1, to: Number.POSITIVE_INFINITY };
  if (head.reach === 'stage') return stageRange(comment, dockerfile);
  if (head.tool === 'hadolint') return { from: comment.line + 1, to: comment.line + 1 };
  const line = comment.isInside ? lineAround(comment, dockerfile) : lineBehind(comment, dockerfile);
  return { from: line, to: line };
}

function stageRange(comment: Comment, dockerfile: Dockerfile): Range {
  const line = lineBehind(comment, dockerfile);
  const { stages } = dockerfile;
  const at = Math.max(
    0,
    stages.findLastIndex((stage) => stage.from.line <= line),
  );
  const next = stages[at + 1];
  return {
    from: stages[at]?.from.line ?? 1,
    to: next === undefined ? Number.POSITIVE_INFINITY : next.from.line - 1,
  };
}

/** The instruction that a comment stands before. */
function lineBehind(comment: Comment, { instructions }: Dockerfile): number {
  return instructions.find((one) => one.span.start > comment.start)?.line ?? comment.line;
}

function lineAround(comment: Comment, { instructions }: Dockerfile): number {
  return instructions.findLast((one) => one.span.start < comment.start)?.line ?? comment.line;
}
