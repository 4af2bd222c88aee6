import type { Overlay } from '../../facts/facts.ts';
import { variablesOf } from '../../facts/gitops/variables.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Problem } from '../../kernel/problem.ts';
import { kustomizeOf, objectsIn } from '../../kustomize/build.ts';
import { filesOf } from '../../kustomize/files.ts';
import type { Origin } from '../../kustomize/node.ts';
import { substituted } from '../../kustomize/substitute.ts';
import { writeObjects } from '../../kustomize/write.ts';

/** Objects as text that rules can judge: those of a build, or of a file as it is written. */
export type Rendered = {
  /** What is delivered together; objects of two groups are never the same. */
  readonly group: string;
  /** Where that is written, where its name does not say so. */
  readonly folder?: string;
  /** A name for the text that no file has, or the path of the file. */
  readonly path: string;
  readonly text: string;
  /** Where each line came from; undefined where the text is the file itself. */
  readonly origins: readonly (Origin | undefined)[] | undefined;
  /** Parts are missing that nobody may fetch. */
  readonly isIncomplete: boolean;
  /** Files that went into it. */
  readonly reads: ReadonlySet<string>;
  /** Who delivers it deletes and makes anew what the server does not let it change. */
  readonly isForced?: true;
};

export type Unit =
  | {
      readonly kind: 'rendered';
      readonly value: Rendered;
      readonly skipped: readonly string[];
      /** Addresses of other repositories that nobody has asked for yet. */
      readonly unanswered?: ReadonlySet<string>;
    }
  | {
      readonly kind: 'broken';
      readonly tool?: 'kustomize' | 'helm';
      readonly folder: string;
      readonly problem: Problem;
    }
  | { readonly kind: 'unread'; readonly folder: string; readonly why: string }
  | { readonly kind: 'absent' };

const builders = new WeakMap<Snapshot, ReturnType<typeof kustomizeOf>>();

/** A folder, and what a tool of delivery does to it; objects of two groups are never the same. */
export type Place = {
  readonly folder: string;
  readonly group: string;
  readonly overlay: Overlay | undefined;
  /** Files that are taken as they are, where nothing is built. */
  readonly files?: readonly string[];
};

/** What a folder's Kustomization gives in a snapshot. */
export function renderUnit(snapshot: Snapshot, folder: string, side: string): Unit {
  return renderPlace(snapshot, plainly(folder), side);
}

/** What is delivered of it. */
export function renderPlace(snapshot: Snapshot, place: Place, side: string): Unit {
  const { folder, group, overlay, files } = place;
  const build = builders.get(snapshot) ?? kustomizeOf(filesOf(snapshot));
  builders.set(snapshot, build);
  const built = files === undefined ? build(folder, overlay) : objectsIn(files, filesOf(snapshot));
  if (!built.ok && built.error.isUnread) return { kind: 'unread', folder, why: built.error.what };
  if (!built.ok) return { kind: 'broken', folder, problem: built.error };
  const { objects, skipped, unanswered, reads } = built.value;
  const values = overlay === undefined ? undefined : variablesOf(overlay, snapshot);
  const { text, origins } = writeObjects(values === undefined ? objects : substituted(objects, values));
  const path = `${group === '' ? '.' : group} (${side})`;
  const isIncomplete = skipped.length > 0;
  const value = { group, folder, path, text, origins, reads, isIncomplete };
  return { kind: 'rendered', value, skipped, unanswered };
}

/** A folder as it is. */
export function plainly(folder: string): Place {
  return { folder, group: folder, overlay: undefined };
}
