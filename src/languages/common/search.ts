import { grep, type Hit, type SourceFile } from '../../facts/source.ts';

const hitsOf = new WeakMap<SourceFile, Map<RegExp, readonly Hit[]>>();

/** As `grep`, for patterns that several programs ask of the files that they share: each file is looked through once. */
export function search(files: readonly SourceFile[], pattern: RegExp): Hit[] {
  return files.flatMap((file) => {
    const known = hitsOf.get(file) ?? new Map<RegExp, readonly Hit[]>();
    hitsOf.set(file, known);
    const hits = known.get(pattern) ?? grep([file], pattern);
    known.set(pattern, hits);
    return hits;
  });
}

const linesOf = new WeakMap<SourceFile, readonly string[]>();
const byPath = new WeakMap<readonly SourceFile[], ReadonlyMap<string, SourceFile>>();

/** The lines of one of the files, split once. */
export function linesAt(files: readonly SourceFile[], path: string): readonly string[] {
  const index = byPath.get(files) ?? new Map(files.map((file) => [file.path, file]));
  byPath.set(files, index);
  const file = index.get(path);
  if (file === undefined) return [];
  const lines = linesOf.get(file) ?? file.text.split('\n');
  linesOf.set(file, lines);
  return lines;
}

const matches = new WeakMap<SourceFile, Map<RegExp, boolean>>();

/** Whether any of the files has a match, each looked through once for each pattern. */
export function anyHas(files: readonly SourceFile[], pattern: RegExp): boolean {
  return files.some((file) => {
    const known = matches.get(file) ?? new Map<RegExp, boolean>();
    matches.set(file, known);
    const isThere = known.get(pattern) ?? pattern.test(file.text);
    known.set(pattern, isThere);
    return isThere;
  });
}
