import { literally } from '../../kernel/literally.ts';
import { basename } from '../../kernel/paths.ts';
import { grep, type SourceFile } from '../../facts/source.ts';

const mounted = /\.(?:use|route|register)\(\s*['"`](\/[\w/.:-]{0,60})['"`]\s*,\s*(.{1,200})/u;
const registered = /\.register\(\s*(.{1,120}?)prefix:\s*['"`](\/[\w/.:-]{0,60})['"`]/u;

/** What stands before the paths of a module: '' where it is mounted at the root, undefined where that cannot be told. */
export function prefixOf(path: string, files: readonly SourceFile[]): string | undefined {
  const names = importedNames(path, files);
  const mounts = [
    ...grep(files, mounted).map(({ groups }) => ({ prefix: groups[0] ?? '', what: groups[1] ?? '' })),
    ...grep(files, registered).map(({ groups }) => ({ prefix: groups[1] ?? '', what: groups[0] ?? '' })),
  ].filter(({ what }) => names.some((name) => mentions(what, name)));
  const prefixes = [...new Set(mounts.map(({ prefix }) => prefix.replace(/\/$/u, '')))];
  if (prefixes.length === 0) return '';
  const [only = ''] = prefixes;
  return prefixes.length === 1 && !only.includes(':') ? only : undefined;
}

/** How other modules call what they import from a file. */
function importedNames(path: string, files: readonly SourceFile[]): string[] {
  const stem = basename(path).replace(/\.[cm]?[jt]sx?$/u, '');
  const folder = path.split('/').at(-2) ?? '';
  const target = stem === 'index' ? folder : stem;
  const others = files.filter((file) => file.path !== path);
  const file = String.raw`['"][./]{1,20}(?:[\w./@-]{0,100}/)?${literally(target)}(?:\.[cm]?[jt]s)?['"]`;
  const source = new RegExp(
    String.raw`(?:import|const|let|var) ([^'"=]{1,200}?) ?(?:from|= ?require\() ?${file}`,
    'u',
  );
  return grep(others, source).flatMap(({ groups }) => wordsOf(groups[0] ?? ''));
}

function mentions(text: string, name: string): boolean {
  return wordsOf(text).includes(name);
}

function wordsOf(text: string): string[] {
  return Array.from(text.matchAll(/[\w$]+/gu), ([word]) => word);
}
