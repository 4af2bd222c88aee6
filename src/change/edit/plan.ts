import type { Snapshot } from '../../facts/snapshot.ts';
import type { Problem } from '../../kernel/problem.ts';
import { besideQuotes } from '../../spec/words/given/given.ts';
import { withoutOutput } from '../../spec/words/told/output.ts';
import { shownIn } from '../propose/shown/objects.ts';
import { standingObject } from '../propose/shown/standing-object.ts';
import { environmentIn, thingsFor } from './environment.ts';
import type { Operation } from './operation.ts';
import { settle, type Kept } from './settle.ts';
import type { Aspect } from './words/aspect.ts';
import { readChange, type Meant, type Unclear } from './words/read.ts';

export type EditWish = {
  readonly words: string;
  readonly snapshot: Snapshot;
  /** Files that are meant where nothing is named: what a pull request touches. */
  readonly near: readonly string[];
  /** Whether each of those is meant, where nothing is named. */
  readonly isEach?: boolean;
};

/** What the rules make of a wish. */
export type EditPlan = {
  readonly meant: readonly Meant[];
  readonly leftover: readonly string[];
  readonly unclear: readonly Unclear[];
  /** Where each change is written so that it takes effect. */
  readonly operations: readonly Operation[];
  readonly kept: readonly Kept[];
  readonly problems?: readonly Problem[];
  /** The folder of the environment that is meant, or its file of values. */
  readonly folder: string | undefined;
};

/** Reads what shall be different, and where that has to be written. */
export function planEdit(wish: EditWish, aspects: readonly Aspect[]): EditPlan {
  const { snapshot, isEach } = wish;
  const { said, near } = shownApart(wish);
  const { folder, words: rest } = environmentIn(said, snapshot);
  const all = thingsFor(folder, snapshot);
  const own = folder === undefined ? [] : all.filter(({ path }) => path.startsWith(`${folder}/`));
  const touched = all.filter(({ path }) => near.includes(path));
  const close = touched.length > 0 ? touched : own;
  const heard = readChange(rest, { things: all, near: close, isEach: isEach ?? false, aspects });
  return {
    ...heard,
    folder,
    ...settleAll(
      heard.meant.flatMap(({ operations }) => operations),
      folder,
      snapshot,
    ),
  };
}

/** What is shown is what is meant, and no sentence; nor is what a machine printed. */
function shownApart({ words, snapshot, near }: EditWish): Pick<EditWish, 'near'> & { readonly said: string } {
  const { said, quotes } = besideQuotes(withoutOutput(words).words);
  const shown = quotes === '' ? [] : (shownIn(words) ?? []);
  const paths = shown.flatMap((one) => standingObject(one, snapshot)?.path ?? []);
  return { said, near: paths.length > 0 ? paths : near };
}

/** The same for operations that somebody else thought of. */
export function settleAll(
  operations: readonly Operation[],
  folder: string | undefined,
  snapshot: Snapshot,
): Pick<EditPlan, 'operations' | 'kept' | 'problems'> {
  const settled = operations.map((operation) => settle(operation, folder, snapshot));
  return {
    operations: settled.flatMap((one) => one.operations),
    problems: settled.flatMap(({ problems = [] }) => problems),
    kept: [...new Map(settled.flatMap(({ kept }) => kept).map((one) => [JSON.stringify(one), one])).values()],
  };
}
