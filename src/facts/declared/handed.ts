import { dirname } from '../../kernel/paths.ts';
import type { Snapshot } from '../snapshot.ts';
import { isUnder } from '../tree.ts';
import { languageOfBases, portOfImage } from './base-images.ts';
import { imageFacts, type Base } from './dockerfile.ts';

/** Whether that image of a server takes in the pages that a stage before it builds of a folder. */
export function takesPages(recipe: string, folder: string, snapshot: Snapshot): boolean {
  const { bases, handed } = imageFacts(snapshot, recipe);
  const [base] = bases;
  if (base === undefined || showsFiles(base)) return false;
  const home = dirname(recipe);
  const inside = home === '' ? folder : folder.slice(home.length + 1);
  return handed.some((source) => isBuiltOf(source, inside));
}

function showsFiles(base: Base): boolean {
  return languageOfBases([base]) === undefined && portOfImage(base) !== undefined;
}

/** `/app/web/dist` is built of `web`, and of what stands below it. */
function isBuiltOf(source: string, inside: string): boolean {
  const parts = /^(.{1,200})\/(?:dist|build|out)(?:\/|$)/u.exec(source)?.[1]?.split('/') ?? [];
  return parts.some((part, at) => part !== '' && isUnder(inside, parts.slice(at).join('/')));
}
