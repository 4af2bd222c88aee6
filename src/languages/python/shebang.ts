import { pathsUnder } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';

const named = /^(?:(?:bin|scripts?)\/)?[\w-]+$/u;

/** Programs without an ending that say in their first line that Python runs them. */
function shebangScripts(folder: string, snapshot: Snapshot): string[] {
  return pathsUnder(folder, snapshot).filter(
    (path) =>
      named.test(folder === '' ? path : path.slice(folder.length + 1)) &&
      /^#!\S{0,60}(?:env\s+)?(?:\S{0,60}\/)?python[\d.]*/u.test((snapshot.text(path) ?? '').slice(0, 200)),
  );
}

/** Of several it is not known which is meant. */
export function mainScript(folder: string, snapshot: Snapshot): string | undefined {
  const [only, ...others] = shebangScripts(folder, snapshot);
  return others.length === 0 ? only : undefined;
}
