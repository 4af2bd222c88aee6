export type Line = {
  readonly kind: 'context' | 'added' | 'removed';
  readonly old: number | null;
  readonly fresh: number | null;
  readonly text: string;
};

export type Hunk = {
  /** What stands after the second `@@`: the function or key that the hunk lies in. */
  readonly heading: string;
  readonly range: string;
  readonly lines: readonly Line[];
};

const hunkHead = /^(@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@) ?(.*)$/u;

/** Reads the hunks of one file's unified diff; what is no hunk is left out. */
export function parsePatch(patch: string): readonly Hunk[] {
  const starts = patch.split('\n').reduce<string[][]>((groups, line) => {
    if (hunkHead.test(line)) groups.push([]);
    groups.at(-1)?.push(line);
    return groups;
  }, []);
  return starts.map(readHunk);
}

function readHunk([head = '', ...body]: readonly string[]): Hunk {
  const [, range = '', old = '1', fresh = '1', heading = ''] = hunkHead.exec(head) ?? [];
  return { range, heading, lines: numbered(body, { old: Number(old), fresh: Number(fresh) }) };
}

function numbered(body: readonly string[], start: { readonly old: number; readonly fresh: number }): Line[] {
  let { old, fresh } = start;
  return body.flatMap((line): Line[] => {
    const text = line.slice(1);
    if (line.startsWith('+')) return [{ kind: 'added', old: null, fresh: fresh++, text }];
    if (line.startsWith('-')) return [{ kind: 'removed', old: old++, fresh: null, text }];
    if (line.startsWith(' ')) return [{ kind: 'context', old: old++, fresh: fresh++, text }];
    return [];
  });
}
