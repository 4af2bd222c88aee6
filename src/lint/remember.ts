import { hash } from '../kernel/hash.ts';
import type { Finding } from './contract.ts';
import type { Linter, LintFile, LintRun } from './linter.ts';

/** Beyond so many characters what was judged longest ago is forgotten. */
const most = 16_000_000;

/**
 * A linter that judges a build once: on a push most of what a pull request renders is what it was. The key is all that
 * the findings depend on, so that nothing has to be told when it changes.
 */
export function remembering(linter: Linter, limit = most): Linter {
  if (linter.reach === 'file') return linter;
  const held = new Map<string, readonly Finding[]>();
  let size = 0;
  const keep = (key: string, findings: readonly Finding[]): readonly Finding[] => {
    size += held.delete(key) ? 0 : key.length;
    held.set(key, findings);
    for (const [oldest] of held) {
      if (size <= limit) break;
      held.delete(oldest);
      size -= oldest.length;
    }
    return findings;
  };
  const lint: Linter['lint'] = (files, run) => {
    const [file, another] = files;
    if (file === undefined || another !== undefined) return linter.lint(files, run);
    const key = keyOf(file, run);
    return keep(key, held.get(key) ?? linter.lint(files, run));
  };
  return { ...linter, lint };
}

function keyOf(file: LintFile, run: LintRun): string {
  return JSON.stringify([run.minorAt?.(file.path) ?? run.minor, run.today, circumstances(run), file]);
}

const known = new WeakMap<LintRun, string>();

/** What is the same for all files of a run. */
function circumstances(run: LintRun): string {
  const { config, paths = [], opinions, ports } = run;
  const found = known.get(run) ?? hash(JSON.stringify([config, opinions, ports], asLists) + paths.join('\0'));
  known.set(run, found);
  return found;
}

function asLists(_key: string, value: unknown): unknown {
  return value instanceof Map || value instanceof Set ? [...value] : value;
}
