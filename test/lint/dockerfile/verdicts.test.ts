import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { dockerfileRules } from '../../../src/lint/dockerfile/catalogue.ts';
import { hadolintRules } from '../../../src/lint/dockerfile/hadolint/catalogue.ts';
import { dockerfileCheck } from '../../../src/lint/dockerfile/lint.ts';
import { defaultConfig } from '../../../src/lint/engine/config.ts';
import { fixText } from '../../../src/lint/engine/fix.ts';
import { parseDockerfile } from '../../../src/syntax/dockerfile/parse.ts';

/** `%% name` before each Dockerfile, then `#= line ids` of what hadolint's rules find, by their documented meaning. */
const cases = readFileSync(join(import.meta.dirname, 'verdicts.txt'), 'utf8')
  .split(/^%% /mu)
  .slice(1)
  .map(read);
const hadolint = dockerfileCheck({ rules: hadolintRules, shellRules: [] }, defaultConfig);
const all = dockerfileCheck(dockerfileRules, defaultConfig);
const unhurried = dockerfileCheck(
  { ...dockerfileRules, rules: dockerfileRules.rules.map((rule) => ({ ...rule, mentions: [''] })) },
  defaultConfig,
);
const lint = (text: string) => all({ path: 'Dockerfile', text, today: '2026-01-01' });

describe.each(cases)('$name', ({ text, said }) => {
  test('has the findings of hadolint', () => {
    const found = Map.groupBy(hadolint({ path: 'Dockerfile', text }), ({ line }) => line);
    const lines = [...found].map(([line, own]) => `${line} ${ids(own.map(({ rule }) => rule))}`);
    expect(lines).toEqual(said);
  });

  test('hides nothing from a rule that is not asked for want of the words it needs', () => {
    const inCapitals = { path: 'Dockerfile', text: text.toUpperCase(), today: '2026-01-01' };
    expect(all(inCapitals)).toEqual(unhurried(inCapitals));
  });

  test.each([
    ['Unix', text],
    ['Windows', text.replaceAll('\n', '\r\n')],
  ])('is mended once and for all with line ends of %s', (_, source) => {
    const { text: mended } = fixText(source, lint);
    expect(fixText(mended, lint).text).toBe(mended);
    expect(parseDockerfile(mended).errors).toEqual(parseDockerfile(source).errors);
    expect(/\r\n/u.test(source) && /[^\r]\n/u.test(mended)).toBe(false);
  });
});

function ids(found: readonly string[]): string {
  return [...new Set(found)].toSorted().join(' ');
}

function read(part: string) {
  const [name = '', ...lines] = part.split('\n');
  const said = lines.filter((line) => line.startsWith('#= ')).map((line) => line.slice(3));
  return { name, said, text: lines.filter((line) => !line.startsWith('#= ')).join('\n') };
}
