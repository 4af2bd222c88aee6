import { expect, test } from '@jest/globals';
import { dockerfileRules } from '../../../src/lint/dockerfile/catalogue.ts';
import { lintDockerfile } from '../../../src/lint/dockerfile/lint.ts';
import { scriptsToAsk } from '../../../src/lint/dockerfile/asked.ts';
import { keyOf } from '../../../src/lint/shell/opinion.ts';
import { defaultConfig } from '../../../src/lint/engine/config.ts';

test('what a script does wrong is found on the line of its RUN', () => {
  expect(shellFindings('FROM debian:12\nRUN ls && \\\n  # why\n  cd $DIR\n')).toEqual([
    ['SC2086', 2],
    ['SC2164', 2],
  ]);
});

test('ENV and ARG of the stage are known to the script', () => {
  const text = 'ARG a=1\nFROM debian:12\nARG b\nENV c=1 D=2\nRUN echo "$a" "$b" "$c" $D\n';
  expect(shellFindings(text)).toEqual([['SC2154', 5]]);
  expect(shellFindings('FROM a:1 AS x\nENV b=1\nFROM x\nRUN echo "$b"\n')).toEqual([['SC2154', 4]]);
});

test('SHELL says what the script may use', () => {
  const run = 'RUN [[ -f /x ]] && ls\n';
  expect(shellFindings(`FROM debian:12\n${run}`)).toEqual([['SC3010', 2]]);
  expect(shellFindings(`FROM debian:12\nSHELL ["/bin/bash", "-c"]\n${run}`)).toEqual([]);
  expect(shellFindings(`FROM debian:12\nSHELL ["powershell", "-c"]\n${run}`)).toEqual([]);
});

test('the JSON form is a script where it calls a shell', () => {
  expect(shellFindings('FROM debian:12\nRUN ["bash", "-c", "ls $A"]\n')).toEqual([['SC2086', 2]]);
  expect(shellFindings('FROM debian:12\nRUN ["ls", "$A"]\n')).toEqual([]);
});

test('here-documents and ONBUILD are scripts', () => {
  expect(shellFindings('FROM debian:12\nRUN <<EOF\nls $A\nEOF\n')).toEqual([['SC2086', 2]]);
  expect(shellFindings('FROM debian:12\nONBUILD RUN ls $A\n')).toEqual([['SC2086', 2]]);
});

test.each([
  ['#!/bin/bash', []],
  ['#!/usr/bin/env bash', []],
  ['#!/usr/bin/env -S bash -e', []],
  ['#!/bin/sh', [['SC3010', 2]]],
  ['#!/usr/bin/env python3', []],
  ['# no #!/bin/bash', [['SC3010', 2]]],
])('a here-document that begins with %s is read by what that names', (first, found) => {
  expect(shellFindings(`FROM debian:12\nRUN <<EOF\n${first}\n[[ -f /x ]] && ls\nEOF\n`)).toEqual(found);
});

test('another checker speaks where it was asked, and our rules elsewhere', () => {
  const text = 'FROM debian:12\nRUN ls $A\nRUN date $B\n';
  const [first] = scriptsToAsk(text, defaultConfig.settings);
  const said = { rule: 'SC9999', severity: 'error', message: 'No.', at: { start: 3, end: 5 } } as const;
  const opinions = new Map([[first ? keyOf(first) : '', [said]]]);
  const findings = lintDockerfile(dockerfileRules, { path: '', text, config: defaultConfig, opinions });
  expect(findings.filter(({ rule }) => rule.startsWith('SC'))).toMatchObject([
    { rule: 'SC9999', line: 2, column: 8, message: 'No.' },
    { rule: 'SC2086', line: 3 },
  ]);
});

function shellFindings(text: string): (readonly [string, number])[] {
  return lintDockerfile(dockerfileRules, { path: 'Dockerfile', text, config: defaultConfig })
    .filter(({ rule }) => rule.startsWith('SC'))
    .map(({ rule, line }) => [rule, line]);
}
