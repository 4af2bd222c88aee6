import { grep } from '../../facts/source.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Kept } from '../common/writes.ts';
import { writtenBy, type Written } from '../common/written.ts';
import type { Program } from './program.ts';

const address =
  /\b(?:Data ?Source|Filename)\s?=\s?(?:\.\/)?(\/?[\w-][\w.-]{0,60}(?:\/[\w.-]{1,60}){0,5}\.(?:db3?|sqlite3?))(?=["';\s]|$)/iu;

/** Databases in files that the settings name, or the code where nobody sets another. */
export function writtenIn({ project, files, settings }: Program, snapshot: Snapshot): Written {
  const inSettings = settings.flatMap(({ value, path, line }): Kept[] => {
    const what = address.exec(value)?.[1];
    return what === undefined ? [] : [{ what, hit: { path, line, groups: [] } }];
  });
  const inCode = grep(files, address).map((hit) => ({ what: hit.groups[0] ?? '', hit }));
  const place = { folder: project.folder, workdir: '/app', snapshot };
  return writtenBy(files, place, [...inSettings, ...inCode]);
}
