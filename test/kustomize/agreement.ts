/**
 * Builds every case with a real kustomize too. Usage: node test/kustomize/agreement.ts [--update] [kustomize build |
 * kubectl kustomize]; with `--update` what it gives becomes what the cases expect.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { argv } from 'node:process';
import { CORE_SCHEMA, loadAll } from 'js-yaml';
import { describe } from '../../src/kernel/problem.ts';
import { kustomizeOf } from '../../src/kustomize/build.ts';
import { toJson } from '../../src/kustomize/node.ts';
import { type Case, caseFiles, casesFolder, memoryFiles, readCases } from './cases.ts';

const words = argv.slice(2).filter((word) => word !== '--update');
const isUpdate = argv.includes('--update');
const [program = 'kubectl', ...rest] = words.length === 0 ? ['kubectl', 'kustomize'] : words;

let differing = 0;
for (const file of caseFiles()) {
  const sections = readCases(file).map((one) => {
    const theirs = buildWith(one);
    if (!isSame(theirs, one)) {
      differing += 1;
      console.log(`${file}: ${one.name} differs`);
    }
    return section(one, theirs);
  });
  if (isUpdate) writeFileSync(join(casesFolder, file), sections.join(''));
}
console.log(`${differing} differ`);

function buildWith({ files, folder }: Case): string | undefined {
  const root = mkdtempSync(join(tmpdir(), 'kustomize-case-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const { status, stdout } = spawnSync(program, [...rest, join(root, folder)], { encoding: 'utf8' });
  rmSync(root, { recursive: true });
  return status === 0 ? stdout : undefined;
}

function ours({ files, folder }: Case) {
  return kustomizeOf(memoryFiles(files))(folder);
}

function isSame(theirs: string | undefined, one: Case): boolean {
  const built = ours(one);
  if (theirs === undefined || !built.ok) return theirs === undefined && !built.ok;
  const expected = loadAll(theirs, { schema: CORE_SCHEMA }).filter(
    (object) => object !== null && object !== undefined,
  );
  return JSON.stringify(expected.map(sorted)) === JSON.stringify(built.value.objects.map(toJson).map(sorted));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}

function section(one: Case, theirs: string | undefined): string {
  const files = Object.entries(one.files).map(([path, text]) => `=== ${path}\n${text}`);
  const built = ours(one);
  const refusal = built.ok ? 'it is not refused here' : describe(built.error);
  const end = theirs === undefined ? `=== refused\n${refusal}\n` : `=== expect\n${theirs}`;
  const folder = one.folder === '' ? '' : ` @${one.folder}`;
  return `## ${one.name}${folder}\n${files.join('')}${end}`;
}
