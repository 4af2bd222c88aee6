import { basename, dirname } from '../../kernel/paths.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { SourceFile } from '../../facts/source.ts';
import { isManifest } from '../common/marks.ts';
import { listens } from './code.ts';
import { packageFrom, type Package } from './package.ts';

const programs = ['server', 'app', 'index', 'main'].flatMap((name) =>
  ['.js', '.mjs', '.cjs'].map((end) => `${name}${end}`),
);
const runsInNode =
  /\brequire\(['"](?:node:)?(?:http|https|http2|net|fs|os|path)['"]\)|\bfrom ['"](?:node:\w+|https?)['"]|\bprocess\.(?:env|argv)\b/u;
const others = /\.(?:py|php|rb|go|rs|java|kt|cs|ex|exs|pl|lua|erl|scala|clj|hs|swift)$/u;

/** What stands in for a package.json has no text. */
export function isBare({ text }: Package): boolean {
  return text === '';
}

/** A program at the root of a repository that has no package.json and nothing else that could be built. */
export function barePackage(snapshot: Snapshot): Package[] {
  const paths = snapshot.entries.map(({ path }) => path);
  if (paths.some((path) => isManifest(path) || others.test(path))) return [];
  const hasPages = paths.some((path) => /\.html?$/u.test(path));
  const found = programs.find((name) => isProgram({ path: name, text: snapshot.text(name) ?? '' }, hasPages));
  return found === undefined ? [] : [packageFrom({ main: basename(found) }, found, dirname(found))];
}

/** Pages bring scripts of their own; what stands beside some and runs in Node serves them. */
function isProgram(file: SourceFile, hasPages: boolean): boolean {
  return runsInNode.test(file.text) && (!hasPages || listens([file]));
}
