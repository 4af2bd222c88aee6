import { mayHold, soughtBy } from './needle.ts';
import { addAll, addRuns, mayMeet, noRuns, type Runs } from './runs.ts';

export type SourceFile = { readonly path: string; readonly text: string };

/** Files that stand side by side, with what any of them holds, so that most are passed over together. */
type Block = { readonly all: Runs; readonly files: readonly SourceFile[]; readonly each: readonly Runs[] };

type Group = { asked: number; blocks?: readonly Block[] };

const groups = new WeakMap<readonly SourceFile[], Group>();

/** Reading the runs of files costs about as much as looking through them so often. */
const oftenAsked = 3;

/** The files that can hold what a pattern finds: those that are asked again and again are asked by their runs. */
export function likely(files: readonly SourceFile[], pattern: RegExp): readonly SourceFile[] {
  const { needles, runs } = soughtBy(pattern);
  if (runs.length === 0) return files;
  const group = groups.get(files) ?? { asked: 0 };
  groups.set(files, group);
  group.asked += 1;
  if (group.blocks === undefined && group.asked < oftenAsked)
    return files.filter(({ text }) => mayHold(text, needles));
  group.blocks ??= blocksOf(files);
  return group.blocks
    .filter(({ all }) => mayMeet(all, runs))
    .flatMap(({ all, files, each }) =>
      files.filter(({ text }, at) => mayMeet(each[at] ?? all, runs) && mayHold(text, needles)),
    );
}

/** One file may be in several groups. */
const known = new WeakMap<SourceFile, Runs>();

const blockSize = 32;

function blocksOf(files: readonly SourceFile[]): readonly Block[] {
  readRuns(files.filter((file) => !known.has(file)));
  const count = Math.ceil(files.length / blockSize);
  return noRuns(count).map((all, at) => {
    const own = files.slice(at * blockSize, (at + 1) * blockSize);
    const each = own.map((file) => known.get(file) ?? all);
    for (const runs of each) addAll(all, runs);
    return { all, files: own, each };
  });
}

function readRuns(files: readonly SourceFile[]): void {
  const made = noRuns(files.length);
  for (const [at, file] of files.entries()) {
    const runs = made[at];
    if (runs === undefined) continue;
    addRuns(file.text, runs);
    known.set(file, runs);
  }
}
