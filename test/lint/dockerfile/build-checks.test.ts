import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { buildkitRules } from '../../../src/lint/dockerfile/buildkit/catalogue.ts';
import { lintDockerfile } from '../../../src/lint/dockerfile/lint.ts';
import { defaultConfig } from '../../../src/lint/engine/config.ts';

/** `%% name => Rule:line …` before each file; `!ignore` in its first line is a .dockerignore. */
const cases = readFileSync(join(import.meta.dirname, 'build-checks.txt'), 'utf8')
  .split(/^%% /mu)
  .slice(1);

test.each(cases.map((part) => read(part)))('build checks: $name', ({ text, dockerignore, said }) => {
  const context = {
    dockerfile: 'Dockerfile',
    dockerignore,
    npmrc: undefined,
    files: undefined,
    ports: undefined,
  };
  const catalogue = { rules: buildkitRules, shellRules: [] };
  const found = lintDockerfile(catalogue, { path: 'Dockerfile', text, config: defaultConfig, context });
  const ids = found.map(
    ({ rule, line, severity }) => `${rule}:${line}${severity === 'error' ? ':error' : ''}`,
  );
  expect(ids.toSorted()).toEqual(said.toSorted());
});

function read(part: string) {
  const [head = '', ...lines] = part.split('\n');
  const [name = '', said = ''] = head.split(' =>');
  const [, ignored] = /^!ignore (.*)/u.exec(lines[0] ?? '') ?? [];
  const text = (ignored === undefined ? lines : ['', ...lines.slice(1)]).join('\n');
  return { name, text, dockerignore: ignored?.replaceAll(' ', '\n'), said: said.split(' ').filter(Boolean) };
}
