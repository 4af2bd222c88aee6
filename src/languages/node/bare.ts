import { basename, dirname } from '../../kernel/paths.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { isManifest } from '../common/marks.ts';
import { packageFrom, type Package } from './package.ts';

const programs = ['server', 'app', 'index', 'main'].flatMap((name) =>
  ['.js', '.mjs', '.cjs'].map((end) => `${name}${end}`),
);
const runsInNode =
  /\brequire\(['"](?:node:)?(?:http|https|http2|net|fs|os|path)['"]\)|\bfrom ['"]node:\w|\bprocess\.(?:env|argv)\b/u;
/** Pages bring scripts of their own, and other languages serve them. */
const others = /\.(?:html?|py|php|rb|go|rs|java|kt|cs|ex|exs|pl|lua|erl|scala|clj|hs|swift)$/u;

/** What stands in for a package.json has no text. */
export function isBare({ text }: Package): boolean {
  return text === '';
}

/** A program at the root of a repository that has no package.json and nothing else that could be built. */
export function barePackage(snapshot: Snapshot): Package[] {
  const paths = snapshot.entries.map(({ path }) => path);
  if (paths.some((path) => isManifest(path) || others.test(path))) return [];
  const path = programs.find((name) => runsInNode.test(snapshot.text(name) ?? ''));
  return path === undefined ? [] : [packageFrom({ main: basename(path) }, path, dirname(path))];
}
