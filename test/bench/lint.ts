import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { realLooking } from './dockerfiles.ts';

/** How fast the command line lints a folder of Dockerfiles, and a single one, start of Node included. */
const count = 1500;
const cli = join(import.meta.dirname, '../../src/cli.ts');
const texts = realLooking(count);
const folder = written(texts);
const unlike = written(texts.map((text, at) => text.replaceAll(/^RUN /gmu, `RUN echo ${at} && `)));

const lines = texts.reduce((sum, text) => sum + text.split('\n').length - 1, 0);
console.log(`${count} Dockerfiles, ${lines} lines`);
measure('all of them', ['lint', '--format', 'json', folder], count);
measure('all of them, no script of which is in another', ['lint', '--format', 'json', unlike], count);
measure(
  'all of them, without the shell',
  ['lint', '--format', 'json', '--only', dockerRules(), folder],
  count,
);
measure('one of them', ['lint', '--format', 'json', join(folder, '0.Dockerfile')], 1);
for (const each of [folder, unlike]) rmSync(each, { recursive: true });

function written(files: readonly string[]): string {
  const into = mkdtempSync(join(tmpdir(), 'bench-lint-'));
  for (const [at, text] of files.entries()) writeFileSync(join(into, `${at}.Dockerfile`), text);
  return into;
}

function measure(what: string, args: readonly string[], files: number): void {
  const times = [0, 1, 2].map(() => timed(args));
  const best = times.toSorted((a, b) => a.seconds - b.seconds)[0];
  if (best === undefined) return;
  const { seconds, processor, megabytes, findings } = best;
  const rate = files === 1 ? '' : `, ${Math.round(files / seconds)} files/s`;
  console.log(
    `${what}: ${seconds.toFixed(2)} s (${processor.toFixed(2)} s of processor)${rate}, ${findings} findings, ${megabytes} MB at most`,
  );
}

function timed(args: readonly string[]) {
  const report =
    "process.on('exit',()=>{const u=process.resourceUsage();process.stderr.write('\\n'+[u.maxRSS,u.userCPUTime+u.systemCPUTime].join(' '))})";
  const preload = `data:text/javascript,${encodeURIComponent(report)}`;
  const start = performance.now();
  const done = spawnSync(process.execPath, ['--no-warnings', '--import', preload, cli, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    env: { ...process.env, SUPERCARGO_SHELLCHECK: 'builtin' },
  });
  const seconds = (performance.now() - start) / 1000;
  const findings = (JSON.parse(done.stdout) as readonly unknown[]).length;
  const [memory = 0, processor = 0] = (done.stderr.split('\n').at(-1) ?? '').split(' ').map(Number);
  return { seconds, findings, processor: processor / 1e6, megabytes: Math.round(memory / 1024) };
}

function dockerRules(): string {
  const { stdout } = spawnSync(process.execPath, ['--no-warnings', cli, 'rules', '--format', 'json'], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  const all = JSON.parse(stdout) as readonly {
    readonly group: string;
    readonly id: string;
    readonly off?: true;
  }[];
  const own = all.filter(({ group, off }) => group.startsWith('Dockerfiles') && off !== true);
  return own.map(({ id }) => id).join(',');
}
