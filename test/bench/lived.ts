/** npm run bench:lived [-- COUNT]: memory of a process that reads many requests, each of them once. Prints; asserts nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, cpuUsage, memoryUsage, stdout } from 'node:process';
import { getHeapSpaceStatistics } from 'node:v8';
import { CORE_SCHEMA, load } from 'js-yaml';
import { systemClock } from '../../src/adapters/clock/system.ts';
import { loadTemplates } from '../../src/adapters/templates/load.ts';
import { collectAll, collectSooner, keepYoungSmall } from '../../src/app/memory.ts';
import { defaultPolicy } from '../../src/config/policy.ts';
import { languageOf } from '../../src/kernel/language.ts';
import { readTree } from '../support/folder.ts';
import { snapshotOf } from '../support/snapshot.ts';

type Task = { readonly say: readonly string[]; readonly given?: string };

keepYoungSmall();
collectSooner();
const { bundledEngines } = await import('../../src/app/engines.ts');
const tasks = join(import.meta.dirname, 'words/tasks');
const shop = readTree(join(import.meta.dirname, '../../src/sandbox/seeds/shop'));
const texts = readdirSync(tasks).toSorted().flatMap(textsOf);
const [count = 3000] = argv.slice(2).map(Number);
const every = 100;
/** A prime, so that every text has its turn. */
const stride = 1009;
const { generate } = bundledEngines(await loadTemplates(), systemClock);
const templates = await loadTemplates();

let times: number[] = [];
stdout.write('  texts   RSS  heap  code   old large other   median   p95\n');
print(0);
for (let at = 1; at <= count; at += 1) {
  // One after the other as they stand would be one sort of words at a time.
  read(texts[(at * stride) % texts.length] ?? '', at);
  if (at % every === 0) print(at);
  // As between two jobs: what waits for its turn, such as a collection, gets it.
  await new Promise((resolve) => void setImmediate(resolve));
}
// As a server does that has had nothing to do for a while.
collectAll();
print(count);

function textsOf(file: string): string[] {
  const all = load(readFileSync(join(tasks, file), 'utf8'), { schema: CORE_SCHEMA }) as Task[];
  return all.flatMap(({ say, given }) =>
    say.filter((words) => words !== '').map((words) => (given === undefined ? words : `${words}\n${given}`)),
  );
}

/** By turns in a repository, with all that people run in production, and as a few plain objects alone. */
function read(words: string, at: number): void {
  const isRepository = at % 2 === 0;
  const before = cpuUsage();
  generate({
    snapshot: snapshotOf(isRepository ? shop : {}),
    request: { words, flags: isRepository ? {} : { profile: 'minimal' }, language: languageOf(words) },
    repository: { owner: 'acme', name: 'app', defaultBranch: 'main' },
    policy: defaultPolicy,
    templates,
  });
  const { user, system } = cpuUsage(before);
  times.push((user + system) / 1000);
}

function print(at: number): void {
  const { rss, heapUsed } = memoryUsage();
  const spaces = [/code/u, /^old/u, /^large_object|^new_large/u, /^(?:new|read|shared|trusted)/u].map(sizeOf);
  const sizes = [rss, heapUsed, ...spaces].map((bytes) => (bytes / 1e6).toFixed(0).padStart(6)).join('');
  const sorted = times.toSorted((one, other) => one - other);
  const late = [0.5, 0.95].map(
    (share) => `${(sorted[Math.floor(share * sorted.length)] ?? 0).toFixed(0)} ms`,
  );
  stdout.write(`${String(at).padStart(7)}${sizes}${late.map((time) => time.padStart(9)).join('')}\n`);
  times = [];
}

/** What V8 has taken for the spaces that are called so. */
function sizeOf(name: RegExp): number {
  const spaces = getHeapSpaceStatistics().filter(({ space_name: own }) => name.test(own));
  return spaces.reduce((sum, space) => sum + space.space_size, 0);
}
