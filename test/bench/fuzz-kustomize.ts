/**
 * Builds Kustomizations made at random here and by a real kustomize, and prints which differ. Usage: npm run
 * fuzz:kustomize [count] [first seed]; with `--show` the files and both outcomes of the seed are printed.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { argv } from 'node:process';
import { text } from 'node:stream/consumers';
import { CORE_SCHEMA, dump, loadAll } from 'js-yaml';
import { describe } from '../../src/kernel/problem.ts';
import { kustomizeOf } from '../../src/kustomize/build.ts';
import { toJson } from '../../src/kustomize/node.ts';
import { memoryFiles } from '../kustomize/cases.ts';
import { randomBuild } from './kustomize-builds.ts';

const [count = 100, first = 1] = argv
  .slice(2)
  .filter((word) => /^\d+$/u.test(word))
  .map(Number);
const isShown = argv.includes('--show');
const tally = { same: 0, refusedByBoth: 0, different: 0, refusedHere: 0, refusedThere: 0 };

for (let seed = first; seed < first + count; seed += 1) await compare(seed);
console.log(JSON.stringify(tally));

async function compare(seed: number): Promise<void> {
  const build = randomBuild(seed);
  const files = Object.fromEntries(
    Object.entries(build.files).map(([path, value]) => [
      path,
      typeof value === 'string' ? value : dump(value),
    ]),
  );
  const built = kustomizeOf(memoryFiles(files))(build.folder);
  const ours = built.ok ? written(built.value.objects.map(toJson)) : `refused: ${describe(built.error)}`;
  const { out, error } = await buildThere(files, build.folder);
  const theirs = out === undefined ? `refused: ${error}` : written(loadAll(out, { schema: CORE_SCHEMA }));
  const kind = kindOf(ours, theirs);
  tally[kind] += 1;
  if (isShown) {
    for (const [path, file] of Object.entries(files)) console.log(`=== ${path}\n${file}`);
    console.log(`--- here\n${ours}\n--- there\n${theirs}`);
  } else if (kind !== 'same' && kind !== 'refusedByBoth') {
    console.log(
      `${seed} ${kind}: ${kind === 'different' ? firstDifference(ours, theirs) : kind === 'refusedHere' ? ours : theirs}`,
    );
  }
}

function kindOf(ours: string, theirs: string): keyof typeof tally {
  const [isOurs, isTheirs] = [ours.startsWith('refused'), theirs.startsWith('refused')];
  if (isOurs && isTheirs) return 'refusedByBoth';
  if (isOurs) return 'refusedHere';
  if (isTheirs) return 'refusedThere';
  return ours === theirs ? 'same' : 'different';
}

function written(objects: readonly unknown[]): string {
  return objects
    .filter((object) => object !== null && object !== undefined)
    .map((object) => JSON.stringify(object, sortedKeys, 1))
    .join('\n');
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function firstDifference(ours: string, theirs: string): string {
  const [left, right] = [ours.split('\n'), theirs.split('\n')];
  const at = left.findIndex((line, index) => line !== right[index]);
  return `here ${left.slice(Math.max(0, at - 1), at + 2).join(' ')} | there ${right.slice(Math.max(0, at - 1), at + 2).join(' ')}`;
}

async function buildThere(files: Readonly<Record<string, string>>, folder: string) {
  const root = mkdtempSync(join(tmpdir(), 'kustomize-fuzz-'));
  for (const [path, file] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), file);
  }
  const child = spawn('kubectl', ['kustomize', join(root, folder)]);
  const done = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [out, error, code] = await Promise.all([text(child.stdout), text(child.stderr), done]);
  rmSync(root, { recursive: true });
  return { out: code === 0 ? out : undefined, error: error.replaceAll(root, '').trim() };
}
