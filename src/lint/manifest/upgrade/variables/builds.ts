import { dirname } from '../../../../kernel/paths.ts';
import type { Result } from '../../../../kernel/result.ts';
import { type Build, kustomizeOf, type NoBuild } from '../../../../kustomize/build.ts';
import type { Files } from '../../../../kustomize/files.ts';
import { isEqual, type MapNode } from '../../../../kustomize/node.ts';
import { kustomizationsOf } from '../../kustomizations.ts';
import { once } from '../../once.ts';

export type Built = Result<Build, NoBuild>;

/** What each folder gives that kustomize builds, as the files stand. */
export const buildsOf = once((set): ReadonlyMap<string, Built> => {
  const build = kustomizeOf(set.files);
  const folders = new Set(kustomizationsOf(set).map(({ path }) => dirname(path)));
  return new Map(Array.from(folders, (folder) => [folder, build(folder)] as const));
});

/** The same files but for the text of one. */
export function withText(files: Files, path: string, text: string): Files {
  return { ...files, text: (asked) => (asked === path ? text : files.text(asked)) };
}

export function isSame(before: Built, after: Built): boolean {
  if (!before.ok || !after.ok) return !before.ok && !after.ok && before.error.what === after.error.what;
  const [old, now] = [before.value.objects, after.value.objects];
  return old.length === now.length && old.every((object, index) => isEqualTo(object, now[index]));
}

function isEqualTo(object: MapNode, other: MapNode | undefined): boolean {
  return other !== undefined && isEqual(object, other);
}
