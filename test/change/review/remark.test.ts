import { expect, test } from '@jest/globals';
import { remarkOf } from '../../../src/change/review/remark.ts';
import type { Finding } from '../../../src/lint/contract.ts';

const text = 'FROM node\nRUN npm install\nRUN curl -sSL x | bash\n';

/** Joins the second RUN to the first. */
const join = finding('DL3059', { start: 25, end: 30, text: ' \\\n    && ' });
/** Puts a SHELL in front of the second RUN. */
const shell = finding('DL4006', { start: 26, end: 26, text: 'SHELL ["bash", "-c"]\n' });
const pin = finding('pin', { start: 5, end: 9, text: 'node:24' });

test('fixes that stand in different places become one suggestion', () => {
  expect(suggested([pin, join])).toEqual([
    '```suggestion',
    'FROM node:24',
    'RUN npm install \\',
    '    && curl -sSL x | bash',
    '```',
  ]);
});

test('a fix is not put into the text that another one writes', () => {
  expect(suggested([join, shell])).toEqual([
    '```suggestion',
    'RUN npm install \\',
    '    && curl -sSL x | bash',
    '```',
  ]);
  expect(suggested([shell, join])).toEqual([
    '```suggestion',
    'SHELL ["bash", "-c"]',
    'RUN curl -sSL x | bash',
    '```',
  ]);
});

test('the same fix of two rules is made once', () => {
  expect(suggested([pin, { ...pin, rule: 'other' }])).toEqual(['```suggestion', 'FROM node:24', '```']);
});

function suggested(findings: readonly [Finding, ...Finding[]]): unknown {
  const suggestion = remarkOf(findings, text).filling['suggestion'];
  return suggestion === undefined ? undefined : (suggestion as { lines: { lines: string[] } }).lines.lines;
}

function finding(
  rule: string,
  edit: { readonly start: number; readonly end: number; readonly text: string },
): Finding {
  return {
    rule,
    severity: 'warning',
    path: 'Dockerfile',
    line: 3,
    column: 1,
    endLine: 3,
    endColumn: 1,
    message: rule,
    why: '',
    docs: '',
    fix: { description: rule, edits: [edit] },
  };
}
