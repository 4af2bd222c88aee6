import { isUnder } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { dirname, join } from '../../kernel/paths.ts';

/** A requirements file and those that it includes as requirements or constraints, as far as they are in the repository. */
export function includedFiles(path: string, snapshot: Snapshot, depth = 0): readonly string[] {
  const text = snapshot.text(path);
  if (text === undefined || depth > 4) return [];
  const named = [
    ...text.matchAll(/^[ \t]{0,8}(?:-r|-c|--requirement|--constraint)[ \t=]{0,8}(\S{1,200})/gmu),
  ];
  const others = named.flatMap(([, name = '']) =>
    includedFiles(join(dirname(path), name), snapshot, depth + 1),
  );
  return [...new Set([path, ...others])];
}

/** Where the sources themselves are required, nothing can be installed before they are there. */
export function needsSources(path: string, snapshot: Snapshot): boolean {
  return includedFiles(path, snapshot).some((file) =>
    /^[ \t]{0,8}(?:(?:-e|--editable)[ \t=]{0,8})?\.{1,2}(?:\/|\[|\s|$)|^[^#\n]{0,200}@ ?file:/mu.test(
      snapshot.text(file) ?? '',
    ),
  );
}

type Copy = { readonly from: string; readonly to: string };

/** What has to be in the image before packages are installed: files of the folder together, those of others by folder. */
export function copies(files: readonly string[], folder: string): readonly Copy[] {
  const own = files
    .filter((file) => isUnder(file, folder))
    .map((file) => (folder === '' ? file : file.slice(folder.length + 1)));
  const places = [...new Set(own.map(dirname))];
  return places.map((place) => ({
    from: own.filter((file) => dirname(file) === place).join(' '),
    to: place === '' ? './' : `${place}/`,
  }));
}
