import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { argv, execPath } from 'node:process';

/*
 * `supercargo analyze` on monorepos of several languages: seconds on the wall and the most memory that the process held.
 * Sizes on the command line, 5000, 10000 and 20000 files otherwise.
 */
const cli = join(import.meta.dirname, '../../src/cli.ts');
const sizes = argv.slice(2).map(Number);

function measure(size: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'bench-analyze-'));
  try {
    const written = new Set<string>();
    for (const [path, text] of files(size)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
      written.add(path);
    }
    const script = `process.on('exit', () => console.error(process.resourceUsage().maxRSS));process.argv.splice(1, 0, ${JSON.stringify(cli)});await import(${JSON.stringify(cli)});`;
    const start = performance.now();
    const run = spawnSync(
      execPath,
      ['--no-warnings', '--input-type=module', '--eval', script, 'analyze', folder, '--format', 'json'],
      { encoding: 'utf8', maxBuffer: 512 * 1024 * 1024 },
    );
    const seconds = (performance.now() - start) / 1000;
    const services: readonly unknown[] = run.status === 0 ? JSON.parse(run.stdout).services : [];
    const memory = Number(run.stderr.trim().split('\n').at(-1)) / 1024;
    console.log(
      `${written.size} files: ${services.length} services, ${seconds.toFixed(2)} s, ${memory.toFixed(0)} MB`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** As many files as asked for: one manifest of a package for each service, then sources and what repositories hold besides. */
function* files(size: number): Generator<readonly [string, string]> {
  const services = Math.max(1, Math.floor(size / 400));
  yield ['package.json', JSON.stringify({ private: true, workspaces: ['node/*'] })];
  for (let service = 0; service < services; service += 1) {
    for (const make of once) yield make(service, 0);
  }
  for (let at = 1 + services * once.length; at < size; at += 1) {
    const service = Math.floor(at / many.length) % services;
    yield many[at % many.length]?.(service, at) ?? ['README.md', ''];
  }
}

type Make = (service: number, at: number) => readonly [string, string];

const once: readonly Make[] = [
  (service) => [
    `node/s${service}/package.json`,
    JSON.stringify({
      name: `s${service}`,
      scripts: { start: 'node src/m.js' },
      dependencies: { express: '5', pg: '8' },
    }),
  ],
  (service) => [`python/s${service}/requirements.txt`, 'fastapi==0.115\nuvicorn\nsqlalchemy\nasyncpg\n'],
  (service) => [`go/s${service}/go.mod`, `module example.org/s${service}\n\ngo 1.24\n`],
];

const many: readonly Make[] = [
  (service, at) => [`node/s${service}/src/m${at}.ts`, typescript(at)],
  (service, at) => [`python/s${service}/app/m${at}.py`, python(at)],
  (service, at) => [`docs/s${service}/page${at}.md`, 'A page of words.\n'.repeat(60)],
  (service, at) => [`deploy/s${service}/o${at}.yaml`, manifest(at)],
  (service, at) => [
    `go/s${service}/internal/m${at}.go`,
    `package internal\n\n${'// a comment\nfunc f() int { return 1 }\n'.repeat(40)}`,
  ],
  (service, at) => [
    `java/s${service}/src/main/java/org/example/C${at}.java`,
    `package org.example;\nclass C${at} {\n${'  int field = 1;\n'.repeat(60)}}\n`,
  ],
  (service, at) => [`web/s${service}/public/i${at}.svg`, '<svg></svg>'],
];

function typescript(at: number): string {
  const body = 'export function one(value: number): number {\n  return value + 1; // plain\n}\n'.repeat(25);
  return `import express from 'express';\nconst app = express();\napp.listen(process.env.PORT ?? ${3000 + (at % 100)});\n${body}`;
}

function python(at: number): string {
  const body = 'def one(value: int) -> int:\n    """Says one."""\n    return value + 1\n\n'.repeat(25);
  return `from fastapi import FastAPI\napp = FastAPI()\nURL = os.environ["URL_${at % 50}"]\n${body}`;
}

function manifest(at: number): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: s${at}
spec:
  selector: { matchLabels: { app: s${at} } }
  template:
    metadata: { labels: { app: s${at} } }
    spec:
      containers:
      - name: app
        image: example.org/s${at}:1.0
        ports:
        - containerPort: 8080
`;
}

for (const size of sizes.length === 0 ? [5000, 10_000, 20_000] : sizes) measure(size);
