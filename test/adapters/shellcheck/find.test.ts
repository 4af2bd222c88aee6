import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { findBinary } from '../../../src/adapters/shellcheck/binary.ts';
import { readComments, withHeader } from '../../../src/adapters/shellcheck/exchange.ts';
import { askAbout, findShellChecker } from '../../../src/adapters/shellcheck/find.ts';
import type { ShellChecker } from '../../../src/adapters/shellcheck/checker.ts';
import { keyOf, type AskedScript } from '../../../src/lint/shell/opinion.ts';

const { signal } = new AbortController();
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shell check; '));
});

afterAll(() => rmSync(folder, { recursive: true }));

test('a shellcheck that can be started is found with its version', async () => {
  const path = fake('good', `printf '{"comments":[]}'`);
  expect((await findBinary(path, signal))?.name).toBe(`ShellCheck 9.9.9 (${path})`);
});

test('what is missing or something else is not taken for it', async () => {
  expect(await findBinary(join(folder, 'missing'), signal)).toBeUndefined();
  expect(await findBinary('true', signal)).toBeUndefined();
});

test('a script goes to its standard input and nothing of it to a command line', async () => {
  const path = fake('echoing', `cat > "${folder}/seen"; printf '%s ' "$@" > "${folder}/args"; ${comment}`);
  const script = asked('echo $A; `touch x`\n');
  const [found] = (await (await finder(path)).check([script], signal)) ?? [];
  expect(found).toEqual([{ rule: 'SC2086', severity: 'info', message: 'Quote', at: { start: 5, end: 7 } }]);
});

test('what fails on a script says nothing of it', async () => {
  const broken = await finder(fake('broken', 'echo no json'));
  expect(await broken.check([asked('ls'), asked('ls')], signal)).toEqual([undefined, undefined]);
});

test('a different script is asked about once, and an unknown one has no answer', async () => {
  let scripts: readonly AskedScript[] = [];
  const checker: ShellChecker = {
    name: 'fake',
    check: async (all) => {
      scripts = all;
      return all.map(() => []);
    },
    close: async () => {},
  };
  const opinions = await askAbout(checker, [asked('ls'), asked('ls'), asked('date')], signal);
  expect(scripts).toHaveLength(2);
  expect(opinions.get(keyOf(asked('ls')))).toEqual([]);
  expect(opinions.get(keyOf(asked('pwd')))).toBeUndefined();
});

test('the variable names the checker or turns it off', async () => {
  const path = fake('named', `printf '{"comments":[]}'`);
  expect((await findShellChecker({ SUPERCARGO_SHELLCHECK: path }, signal))?.name).toContain(path);
  expect(await findShellChecker({ SUPERCARGO_SHELLCHECK: 'builtin' }, signal)).toBeUndefined();
  expect(await findShellChecker({ SUPERCARGO_SHELLCHECK: join(folder, 'gone') }, signal)).toBeUndefined();
});

test('the header tells the shell and the variables, and is not counted', () => {
  const script: AskedScript = { text: 'é😀 $A\n  $B', dialect: 'bash', known: ['B', 'A', 'no;name'] };
  expect(withHeader(script)).toBe('#!/bin/bash\nexport A=1\nexport B=1\né😀 $A\n  $B');
  const at = { line: 4, endLine: 4, column: 4, endColumn: 6 };
  const found = readComments(script, [{ ...at, level: 'info', code: 2086, message: '' }]);
  expect(script.text.slice(found[0]?.at.start, found[0]?.at.end)).toBe('$A');
});

const comment = `printf '{"comments":[{"line":3,"endLine":3,"column":6,"endColumn":8,"level":"info","code":2086,"message":"Quote"}]}'`;

async function finder(path: string): Promise<ShellChecker> {
  const found = await findBinary(path, signal);
  if (!found) throw new Error(`${path} was not found`);
  return found;
}

function asked(text: string): AskedScript {
  return { text, dialect: 'sh', known: ['A'] };
}

function fake(name: string, body: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n[ "$1" = --version ] && echo "version: 9.9.9" && exit\n${body}\n`);
  chmodSync(path, 0o755);
  return path;
}
