/** npm run bench:validate: cold, warm, one file and a stream; prints time, resources a second and peak memory. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCorpus } from './validate-corpus.ts';

const cli = join(import.meta.dirname, '../../src/cli.ts');
const folder = mkdtempSync(join(tmpdir(), 'bench-validate-'));
const corpus = join(folder, 'corpus');

type Measured = {
  readonly seconds: number;
  readonly cpu: number;
  readonly megabytes: number;
  readonly output: string;
};

async function run(args: readonly string[], input?: Iterable<string>): Promise<Measured> {
  const start = performance.now();
  const child = spawn(process.execPath, [cli, 'validate', ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  let kilobytes = 0;
  let ticks = 0;
  const watch = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      const times = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      ticks = Math.max(ticks, Number(times[11] ?? 0) + Number(times[12] ?? 0));
      kilobytes = Math.max(kilobytes, Number(/VmHWM:\s+(\d+)/u.exec(status)?.[1] ?? 0));
    } catch {
      clearInterval(watch);
    }
  }, 10);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  for (const text of input ?? []) {
    if (!child.stdin.write(text)) await new Promise((resolve) => child.stdin.once('drain', resolve));
  }
  child.stdin.end();
  await new Promise((resolve) => child.on('close', resolve));
  clearInterval(watch);
  return {
    seconds: (performance.now() - start) / 1000,
    cpu: ticks / 100,
    megabytes: kilobytes / 1024,
    output,
  };
}

function print(what: string, { seconds, cpu, megabytes, output }: Measured): void {
  const count = Number(/Summary: (\d+)/u.exec(output)?.[1] ?? 0);
  const rate = Math.round(count / seconds).toLocaleString('en');
  const summary = output.trim().split('\n').at(-1) ?? '';
  console.log(
    `${what.padEnd(28)} ${seconds.toFixed(2)} s (${cpu.toFixed(2)} s of CPU)  ${rate.padStart(9)} resources/s  ${megabytes.toFixed(0)} MB  ${summary}`,
  );
}

const made = writeCorpus(corpus);
console.log(`corpus: ${made.resources} resources, ${made.files} files, ${(made.bytes / 1e6).toFixed(1)} MB`);
const common = ['-strict', '-summary', '-kubernetes-version', '1.32.0'];
for (const workers of [1, 2]) {
  const cache = join(folder, `cache-${workers}`);
  mkdirSync(cache);
  const args = [...common, '-n', String(workers), '-cache', cache, corpus];
  print(`cold, ${workers} worker(s)`, await run(args));
  print(`warm, ${workers} worker(s)`, await run(args));
}
const deployment =
  'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  selector: {matchLabels: {app: web}}\n  template:\n    metadata: {labels: {app: web}}\n    spec: {containers: [{name: web, image: "web:1"}]}\n';
writeFileSync(join(folder, 'one.yaml'), deployment);
const single: Measured[] = [];
for (let round = 0; round < 7; round += 1) single.push(await run(['-summary', join(folder, 'one.yaml')]));
const middle = single.toSorted((a, b) => a.seconds - b.seconds)[3];
if (middle !== undefined) print('one Deployment (median of 7)', middle);
for (const count of [20_000, 100_000]) {
  print(
    `stream of ${count}`,
    await run(['-summary', '-'], Array.from({ length: count }, () => `---\n${deployment}`).values()),
  );
}
rmSync(folder, { recursive: true });
