import { literally } from '../../kernel/literally.ts';
import { basename } from '../../kernel/paths.ts';
import { grep, type SourceFile } from '../../facts/source.ts';

const mounted = /\.(?:use|route|register)\(\s*['"`](\/[\w/.:-]{0,60})['"`]\s*,\s*(.{1,200})/u;
const registered = /\.register\(\s*(.{1,120}?)prefix:\s*['"`](\/[\w/.:-]{0,60})['"`]/u;

/** What stands before the paths of a module: '' where it is mounted at the root, undefined where that cannot be told. */
export function prefixOf(path: string, files: readonly SourceFile[], depth = 0): string | undefined {
  const file = fileNamed(path);
  const names = importedNames(path, file, files);
  const inline = new RegExp(String.raw`\b(?:require|import)\(\s?${file}`, 'u');
  const mounts = [
    ...grep(files, mounted).map(({ path: at, groups: [prefix = '', what = ''] }) => ({ at, prefix, what })),
    ...grep(files, registered).map(({ path: at, groups: [what = '', prefix = ''] }) => ({
      at,
      prefix,
      what,
    })),
  ].filter(
    ({ at, what }) => at !== path && (names.some((name) => mentions(what, name)) || inline.test(what)),
  );
  const prefixes = new Set(
    mounts.map(({ at, prefix }) => `${outside(at, files, depth)}${prefix}`.replace(/\/$/u, '')),
  );
  if (prefixes.size === 0) return '';
  const [only = ''] = prefixes;
  return prefixes.size === 1 && !only.includes(':') ? only : undefined;
}

/** A router may be mounted in another one. */
function outside(at: string, files: readonly SourceFile[], depth: number): string {
  return depth > 2 ? '' : (prefixOf(at, files, depth + 1) ?? ':');
}

/** As other modules write it. */
function fileNamed(path: string): string {
  const stem = basename(path).replace(/\.[cm]?[jt]sx?$/u, '');
  const target = stem === 'index' ? (path.split('/').at(-2) ?? '') : stem;
  return String.raw`['"][./]{1,20}(?:[\w./@-]{0,100}/)?${literally(target)}(?:\.[cm]?[jt]s)?['"]`;
}

/** How other modules call what they import from a file. */
function importedNames(path: string, file: string, files: readonly SourceFile[]): string[] {
  const source = new RegExp(
    String.raw`(?:import|const|let|var) ([^'"=]{1,200}?) ?(?:from|= ?require\() ?${file}`,
    'u',
  );
  const others = files.filter((one) => one.path !== path);
  return grep(others, source).flatMap(({ groups }) => wordsOf(groups[0] ?? ''));
}

function mentions(text: string, name: string): boolean {
  return wordsOf(text).includes(name);
}

function wordsOf(text: string): string[] {
  return Array.from(text.matchAll(/[\w$]+/gu), ([word]) => word);
}
