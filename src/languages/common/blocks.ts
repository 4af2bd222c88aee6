import type { Hit, SourceFile } from '../../facts/source.ts';
import { linesAt } from './search.ts';

/** What the blocks around a line say: each opens in a line before it that is indented less. The first group is taken, the outermost first. */
export function blocksAround(
  hit: Pick<Hit, 'path' | 'line'>,
  files: readonly SourceFile[],
  opens: RegExp,
): string[] {
  const lines = linesAt(files, hit.path).slice(0, hit.line);
  const found: string[] = [];
  let inner = indentOf(lines.at(-1) ?? '');
  for (const line of lines.toReversed().slice(1)) {
    const indent = indentOf(line);
    if (line.trim() === '' || indent >= inner) continue;
    inner = indent;
    const said = opens.exec(line);
    if (said !== null) found.unshift(said[1] ?? '');
  }
  return found;
}

/** A route behind the paths of the blocks around it. */
export function routeWithin(paths: readonly string[]): string {
  return `/${paths
    .flatMap((path) => path.split('/'))
    .filter((part) => part !== '')
    .join('/')}`;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
