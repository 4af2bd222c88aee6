import type { Snapshot } from '../../../../facts/snapshot.ts';
import { isUnder } from '../../../../facts/tree.ts';
import { closest } from '../../../../kernel/closest.ts';
import { literally } from '../../../../kernel/literally.ts';
import { basename } from '../../../../kernel/paths.ts';
import { environmentNames } from '../../../../spec/words/delivery/environment-sayings.ts';

/** What people mean by a path: files, and the folder that they are taken from. */
export type Meant =
  | {
      readonly kind: 'files';
      readonly paths: readonly string[];
      readonly folder?: string;
      readonly isEach?: true;
    }
  | { readonly kind: 'none'; readonly nearest?: string };

const hole = /<[\w-]{1,30}>|\{[\w-]{1,30}\}|\$\{?[A-Z_]{1,30}\}?/gu;

export function meantBy(said: string, folders: readonly string[], snapshot: Snapshot): Meant {
  const token = said.replace(/^\.\//u, '').replace(/\/$/u, '');
  const all = snapshot.entries.filter(({ kind }) => kind !== 'submodule').map(({ path }) => path);
  if (token.search(hole) !== -1) return each(token, all);
  if (token.includes('*')) return globbed(token, all);
  const starts = [...folders.map((folder) => `${folder}/${token}`), token];
  const file =
    starts.find((path) => all.includes(path)) ?? only(all.filter((path) => path.endsWith(`/${token}`)));
  if (file !== undefined) return { kind: 'files', paths: [file] };
  const folder = starts.find((path) => all.some((one) => one !== path && isUnder(one, path)));
  if (folder !== undefined) return below(folder, all);
  const nearest = nearestTo(token, all);
  return nearest === undefined ? { kind: 'none' } : { kind: 'none', nearest };
}

function only(paths: readonly string[]): string | undefined {
  return paths.length === 1 ? paths[0] : undefined;
}

function below(folder: string, all: readonly string[]): Meant {
  return { kind: 'files', folder, paths: all.filter((path) => isUnder(path, folder)) };
}

function globbed(token: string, all: readonly string[]): Meant {
  const pattern = matching(token.split('*').map(literally).join('[^/]*'));
  const paths = all.filter((path) => pattern.test(path));
  return paths.length === 0 ? { kind: 'none' } : { kind: 'files', paths };
}

/** `config/<env>.yaml`: one for each environment. */
function each(token: string, all: readonly string[]): Meant {
  const pattern = matching(token.split(hole).map(literally).join(`(?:${environmentNames.bare})`));
  const paths = all.filter((path) => pattern.test(path));
  return paths.length === 0 ? { kind: 'none' } : { kind: 'files', paths, isEach: true };
}

function matching(source: string): RegExp {
  return new RegExp(`^${source}$`, 'iu');
}

/** The same file in another place, else the one that is called most like it. */
function nearestTo(token: string, all: readonly string[]): string | undefined {
  const name = basename(token);
  const same = all.find((path) => basename(path).toLowerCase() === name.toLowerCase());
  const alike = closest(token, all) ?? closest(name, all.map(basename));
  return same ?? all.find((path) => path === alike) ?? all.find((path) => basename(path) === alike);
}
