import type { ChangedFile } from '../../ports/inquiries.ts';

type Place = { readonly path: string; readonly line: number; readonly startLine?: number };

/** GitHub takes remarks only beside lines that the diff shows, and a span only within one hunk. */
export function isInDiff({ path, line, startLine = line }: Place, changed: readonly ChangedFile[]): boolean {
  const patch = changed.find((file) => file.path === path)?.patch;
  if (patch === undefined) return false;
  return hunks(patch).some(({ from, to }) => from <= startLine && startLine <= line && line <= to);
}

type Hunk = { readonly from: number; readonly to: number };

/** The lines of the new side that each hunk shows. */
function hunks(patch: string): readonly Hunk[] {
  const heads = patch.matchAll(/^@@ -\d{1,9}(?:,\d{1,9})? \+(\d{1,9})(?:,(\d{1,9}))? @@/gmu);
  return [...heads].map(([, start, length]) => {
    const from = Number(start);
    return { from, to: from + Number(length ?? 1) - 1 };
  });
}
