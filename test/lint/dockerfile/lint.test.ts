import { describe, expect, test } from '@jest/globals';
import { dockerfileRules } from '../../../src/lint/dockerfile/catalogue.ts';
import { lintDockerfile } from '../../../src/lint/dockerfile/lint.ts';
import { defaultConfig } from '../../../src/lint/engine/config.ts';
import { readLintConfig } from '../../../src/lint/engine/read-config.ts';

function lint(text: string, config = '') {
  const read = readLintConfig(config, 'config');
  if (!read.ok) throw new Error(read.error.what);
  return lintDockerfile(dockerfileRules, { path: 'Dockerfile', text, config: read.value });
}

function found(text: string, ...ids: readonly string[]) {
  return lint(text)
    .filter(({ rule }) => ids.includes(rule))
    .map(({ rule, line }) => `${rule}:${line}`);
}

describe('a finding', () => {
  test('lies in the first line of its instruction, and on the word where that is there', () => {
    const all = lint('FROM debian:12\nRUN true && \\\n  sudo make\nRUN sudo make').filter(
      ({ rule }) => rule === 'DL3004',
    );
    expect(all.map(({ line, column }) => [line, column])).toEqual([
      [2, 1],
      [4, 5],
    ]);
  });

  test('comes in the order of the file', () => {
    const lines = lint('FROM debian\nMAINTAINER me\nRUN sudo cd x | y\nWORKDIR a\nCMD b').map(
      ({ line }) => line,
    );
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  });
});

describe('a pragma', () => {
  test.each([
    ['the line behind it', '# hadolint ignore=DL3003\nRUN cd /a\nRUN cd /b', ['DL3003:4']],
    ['several rules', '# hadolint ignore=DL3003,DL3004\nRUN cd /a && sudo b', []],
    ['with a remark', '# hadolint ignore=DL3003 # needs it\nRUN cd /a', []],
    ['not what lies further down', '# hadolint ignore=DL3003\n\nRUN cd /a', ['DL3003:4']],
    ['the whole file', 'RUN cd /a\n# hadolint global ignore=DL3003', []],
    ['its stage', '# hadolint stage ignore=DL3003\nRUN cd /a\nFROM debian:12\nRUN cd /b', ['DL3003:5']],
    [
      'the stage that it stands before',
      'RUN cd /a\n# hadolint stage ignore=DL3003\nFROM debian:12\nRUN cd /b',
      ['DL3003:2'],
    ],
    ['ours, over comments', '# supercargo ignore=DL3003 make needs it\n# why\nRUN cd /a', []],
    [
      'ours, inside of an instruction',
      'RUN a && \\\n  # supercargo ignore=DL3003 make needs it\n  cd /a',
      [],
    ],
    ['nothing else', '# hadolint ignore=DL3004\nRUN cd /a', ['DL3003:3']],
  ])('waives %s', (_, text, expected) => {
    expect(found(`FROM debian:12\n${text}`, 'DL3003', 'DL3004')).toEqual(expected);
  });

  test('has no say where the configuration forbids it', () => {
    const text = 'FROM debian:12\n# hadolint ignore=DL3003\nRUN cd /a';
    expect(lint(text, 'disable-ignore-pragma: true').map(({ rule }) => rule)).toContain('DL3003');
  });

  test('names the shell that RUN is written for', () => {
    const text = 'FROM debian:12\n# hadolint shell=bash\nRUN [[ $A == b ]] && c';
    expect(found(text, 'SC3010', 'SC2039')).toEqual([]);
    expect(found(text.replace('bash', 'sh'), 'SC3010')).toEqual(['SC3010:3']);
  });
});

describe('# check=', () => {
  test('skips build checks and nothing else', () => {
    const text = '# check=skip=all\nFROM debian:12 as Build\nMAINTAINER me';
    expect(found(text, 'FromAsCasing', 'StageNameCasing', 'MaintainerDeprecated', 'DL4000')).toEqual([
      'DL4000:3',
    ]);
  });

  test('skips those that it names', () => {
    const text = '#check=skip=FromAsCasing,JSONArgsRecommended\nFROM debian:12 as Build\nCMD a';
    expect(found(text, 'FromAsCasing', 'StageNameCasing', 'JSONArgsRecommended')).toEqual([
      'StageNameCasing:2',
    ]);
  });

  test('makes them errors', () => {
    const all = lint('# check=error=true\nFROM debian:12 as build\nCMD a');
    expect(all.find(({ rule }) => rule === 'FromAsCasing')?.severity).toBe('error');
    expect(all.find(({ rule }) => rule === 'DL3025')?.severity).toBe('warning');
  });

  test('wakes experimental ones', () => {
    const text =
      '# check=experimental=InvalidDefinitionDescription\nARG A=1\n# some version\nARG B=1\nFROM debian:12';
    expect(found(text, 'InvalidDefinitionDescription')).toEqual(['InvalidDefinitionDescription:4']);
    expect(found(text.replace('experimental', 'skip'), 'InvalidDefinitionDescription')).toEqual([]);
  });
});

describe('a file that Docker refuses', () => {
  test('has its error and what is read line by line, but no verdict that needs the whole', () => {
    const text = 'FROM debian AS Build\nINSTALL curl\nRUN sudo make';
    expect(found(text, 'DL1000', 'DL3004', 'DL3006', 'StageNameCasing')).toEqual([
      'StageNameCasing:1',
      'DL1000:2',
    ]);
  });

  test.each([
    ['a flag that the instruction has not', 'COPY --chowm=a b c'],
    ['a variable without a name', 'ENV =b'],
    ['SHELL in another form than an array', 'SHELL bash'],
    ['a health check that is none', 'HEALTHCHECK --interval=1s'],
    ['a file that goes nowhere', 'COPY a'],
  ])('is one with %s', (_, line) => {
    expect(found(`FROM debian:12\n${line}`, 'DL1000')).toEqual(['DL1000:2']);
  });

  test.each([
    ['what ends the flags', 'FROM debian:12\nCOPY -- a /b'],
    ['a comment behind a here-document', 'FROM debian:12\nRUN <<EOF\nmake\nEOF\n# next\nUSER a'],
    ['a bind mount without a target', 'FROM debian:12\nRUN --mount=type=bind,source=a,ro make'],
    ['a comma behind the array of SHELL', 'FROM debian:12\nSHELL ["/bin/sh", "-c"],\nRUN a'],
    ['a byte order mark', '\uFEFFFROM debian:12'],
    ['line breaks of Windows', '# escape=`\r\nFROM debian:12\r\nRUN a `\r\n  b\r\n'],
    ['a comment as the last line of an instruction', 'FROM debian:12\nRUN a \\\n# b\n'],
  ])('is not one with %s', (_, text) => {
    expect(found(text, 'DL1000')).toEqual([]);
  });
});

test('a configuration that cannot be read says why', () => {
  expect(readLintConfig('# a\nignored: 3', 'a.yaml')).toMatchObject({ error: { where: 'a.yaml:2' } });
  expect(readLintConfig('a: 1\nb: ]', 'a.yaml')).toMatchObject({ error: { where: 'a.yaml:2' } });
  expect(readLintConfig('', 'a.yaml')).toEqual({ ok: true, value: defaultConfig });
});
