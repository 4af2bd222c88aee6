import { mayHold, soughtBy } from './needle.ts';
import { addAll, addRuns, mayMeet, noRuns, type Runs } from './runs.ts';

export type SourceFile = { readonly path: string; readonly text: string };

type Group = { asked: number; runs?: { readonly all: Runs; readonly each: readonly Runs[] } };

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
  if (group.runs === undefined && group.asked < oftenAsked)
    return files.filter(({ text }) => mayHold(text, needles));
  group.runs ??= runsOf(files);
  const { all, each } = group.runs;
  if (!mayMeet(all, runs)) return [];
  return files.filter(({ text }, at) => mayMeet(each[at] ?? all, runs) && mayHold(text, needles));
}

/** One file may be in several groups. */
const known = new WeakMap<SourceFile, Runs>();

function runsOf(files: readonly SourceFile[]): NonNullable<Group['runs']> {
  const fresh = files.filter((file) => !known.has(file));
  const [all = new Uint32Array(), ...made] = noRuns(fresh.length + 1);
  for (const [at, file] of fresh.entries()) {
    const runs = made[at] ?? all;
    addRuns(file.text, runs);
    known.set(file, runs);
  }
  const each = files.map((file) => known.get(file) ?? all);
  for (const runs of each) addAll(all, runs);
  return { all, each };
}
