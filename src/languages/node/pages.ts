import { overLines } from '../../kernel/over-lines.ts';
import { join } from '../../kernel/paths.ts';
import type { Member } from './member.ts';

const builds = new RegExp(
  overLines`
    (?:\bcd\s+|--prefix[ =]|--cwd[ =]|-C\s+|--dir[ =])["']?\.?/?([\w.-]{1,60}(?:/[\w.-]{1,60}){0,4})["']?
    (?=[\s&;]|$)(?=.{0,200}\bbuild)|
    \bbuild\b.{0,80}--prefix[ =]["']?\.?/?([\w./-]{1,100})
  `,
  'gu',
);
const shows = /\bexpress\.static\(|\bsendFile\(|serve-?[sS]tatic|@fastify\/static|koa-static|sirv\(/u;

/** Folders of pages that the scripts of a server build, and that it shows itself. */
export function pagesOf({ pkg, kind, files }: Member): string[] {
  if (kind !== 'web' || !files.some(({ text }) => shows.test(text))) return [];
  const scripts = Object.entries(pkg.scripts).filter(([name]) => /build|postinstall|prepare/u.test(name));
  return scripts.flatMap(([, text]) =>
    [...text.slice(0, 2000).matchAll(builds)].map(([, before, after]) =>
      join(pkg.folder, before ?? after ?? ''),
    ),
  );
}
