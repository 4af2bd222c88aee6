import { join } from '../../kernel/paths.ts';
import type { Snapshot } from '../snapshot.ts';
import { isUnder } from '../tree.ts';
import { languageOfBases, portOfImage } from './base-images.ts';
import { imageFacts, type Base } from './dockerfile.ts';
import { hasPath } from './place.ts';
import { behind } from './started-below.ts';

/** Whether an image of a server, built in that folder, takes in the pages that it builds of another. */
export function takesPages(recipe: string, folder: string, { home, snapshot }: Place): boolean {
  const { bases, handed, copies, text } = imageFacts(snapshot, recipe);
  const [base] = bases;
  if (base === undefined || bases.some(showsFiles)) return false;
  const inside = home === '' ? folder : folder.slice(home.length + 1);
  const isOther = !/^(?:node|bun|deno)$/u.test(languageOfBases([base])?.language ?? 'node');
  const isCopied = copies.some((source) => source.replaceAll(/^\.?\/|\/$/gu, '') === inside);
  return (
    handed.some((source) => isBuiltOf(source, inside)) ||
    (isOther && isCopied && /\bbuild\b/u.test(text)) ||
    isBuiltBy(text, inside, { home, snapshot })
  );
}

type Place = { readonly home: string; readonly snapshot: Snapshot };

/** `RUN cd client && npm run build`, or a script of the package at the root that does it. */
function isBuiltBy(text: string, inside: string, { home, snapshot }: Place): boolean {
  const runs = text.split('\n').filter((line) => /^RUN\s/u.test(line));
  const all = behind(runs.join('\n'), join(home, 'package.json'), snapshot).split('\n');
  return all.some((line) => {
    const at = hasPath(line, inside) ? line.indexOf(inside) : -1;
    return at !== -1 && enters.test(line.slice(0, at)) && /\bbuild\b/u.test(line.slice(at));
  });
}

const enters = /(?:\bcd\s{1,4}|--prefix[ =]|--cwd[ =]|-C\s)["']?(?:\.\/)?$/u;

function showsFiles(base: Base): boolean {
  return languageOfBases([base]) === undefined && portOfImage(base) !== undefined;
}

/** `/app/web/dist` is built of `web`, and of what stands below it. */
function isBuiltOf(source: string, inside: string): boolean {
  const parts = /^(.{1,200})\/(?:dist|build|out)(?:\/|$)/u.exec(source)?.[1]?.split('/') ?? [];
  return parts.some((part, at) => part !== '' && isUnder(inside, parts.slice(at).join('/')));
}
