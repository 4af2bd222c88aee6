import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from '../../../src/syntax/yaml/parse.ts';
import { patterns } from '../../../src/adapters/schemas/patterns.ts';
import { schemaSet } from '../../../src/adapters/schemas/set.ts';
import { judgeBatch } from '../../../src/lint/schema/batch.ts';
import { dialectOf } from '../../../src/lint/schema/dialect.ts';
import { BadSchema, type RawSchema, type Run } from '../../../src/lint/schema/interpreter/checker.ts';
import { compilerFor } from '../../../src/lint/schema/interpreter/compile.ts';
import type { Terms } from '../../../src/lint/schema/judge.ts';

const folder = join(import.meta.dirname, 'conformance');
const tables = readdirSync(folder).filter((file) => file.endsWith('.txt'));

const official = { lax: lookupFor(false), strict: lookupFor(true) };

describe.each(tables.filter((file) => file !== 'schemas.txt'))('%s', (file) => {
  const { template, rows } = read(file);
  test.each(rows)('%s | %s', (verdicts, row) => {
    const text = template === '' ? row : template.replace('@@', () => row);
    const [lax = '', strict = lax] = verdicts.split('/');
    expect(judge(text, false, official.lax)).toBe(lax);
    expect(judge(text, true, official.strict)).toBe(strict);
  });
});

describe('schemas.txt', () => {
  test.each(read('schemas.txt').rows)('%s | %s', (verdict, row) => {
    const [schema = '', document = ''] = row.split(' | ');
    expect(judgeBy(JSON.parse(schema), document)).toBe(verdict);
  });
});

function judgeBy(root: RawSchema, document: string): string {
  const source = { root, location: 'schema.json', dialect: dialectOf(root), other: () => undefined };
  const parsed = parse(document);
  if (!parsed.ok || parsed.value.root === undefined)
    throw new Error('the document of the row cannot be read');
  const run: Run = { path: [], violations: [], depth: 0, budget: 1e6 };
  try {
    compilerFor(patterns)(source)(parsed.value.root, run);
  } catch (error) {
    if (error instanceof BadSchema) return 'error';
    throw error;
  }
  return run.violations.length === 0 ? 'valid' : 'invalid';
}

test('there are at least 400 documents', () => {
  expect(tables.flatMap((file) => read(file).rows).length).toBeGreaterThanOrEqual(400);
});

function judge(text: string, strict: boolean, lookup: Terms['lookup']): string {
  const terms: Terms = { strict, ignoreMissing: false, skip: new Set(), reject: new Set(), lookup };
  const { outcomes } = judgeBatch({ text, line: 0, isValid: true }, terms);
  return outcomes.map(({ status }) => status).join(',');
}

function lookupFor(strict: boolean): Terms['lookup'] {
  return schemaSet({
    locations: ['default'],
    cluster: { version: '1.32.0', strict },
    remote: { cache: '', verifyTls: true, signal: new AbortController().signal },
    ownKinds: () => new Map(),
  }).lookup;
}

function read(file: string): { template: string; rows: [string, string][] } {
  const [, template = '', table = ''] = readFileSync(join(folder, file), 'utf8').split('---8<---\n');
  const rows = table.split('\n').filter((line) => line !== '');
  return { template: template === '@@\n' ? '' : template, rows: rows.map(toRow) };
}

function toRow(line: string): [string, string] {
  const bar = line.indexOf(' |');
  const text = line.slice(bar + 3).replace(/ #! .*$/u, '');
  return [line.slice(0, bar), unescape(text)];
}

function unescape(text: string): string {
  const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\\': '\\' };
  return text.replace(/\\(?:u([0-9A-Fa-f]{4})|([ntr\\]))/gu, (_, code: string | undefined, letter: string) =>
    code === undefined ? (escapes[letter] ?? '') : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
