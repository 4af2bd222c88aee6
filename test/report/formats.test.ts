import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../src/lint/contract.ts';
import { formats } from '../../src/report/formats.ts';
import { sarifProblems } from '../support/sarif.ts';

const plain = { colour: false, columns: 60 };

const finding: Finding = {
  rule: 'DL3006',
  severity: 'warning',
  path: 'a b/Dockerfile',
  line: 1,
  column: 6,
  endLine: 1,
  endColumn: 12,
  message: 'Tag the image `debian`: an untagged image is another one on another day',
  why: 'Builds drift.',
  docs: 'https://example.com/DL3006',
  fix: { description: 'Tag it', edits: [{ start: 11, end: 11, text: ':12' }] },
};

test('a clean run says nothing in text', () => {
  expect(formats.text([], plain)).toBe('');
});

test('text groups by file, wraps at the width and sums up', () => {
  const out = formats.text([finding, { ...finding, severity: 'error', line: 12 }], plain);
  expect(out).toBe(
    [
      'a b/Dockerfile',
      '     1:6  warning DL3006 (fixable)',
      '          Tag the image `debian`: an untagged image is',
      '          another one on another day',
      '    12:6  error   DL3006 (fixable)',
      '          Tag the image `debian`: an untagged image is',
      '          another one on another day',
      '',
      '1 error, 1 warning in 1 file; 2 can be mended by supercargo fix',
      '',
    ].join('\n'),
  );
});

test('colours only where they are asked for', () => {
  const escape = '\u001B[';
  expect(formats.text([finding], plain)).not.toContain(escape);
  expect(formats.text([finding], { ...plain, colour: true })).toContain(escape);
});

test('JSON is the list of findings as it is', () => {
  expect(JSON.parse(formats.json([finding]))).toEqual([finding]);
});

describe('GitHub annotations', () => {
  test('escape what would end the message or a property', () => {
    const out = formats.github([{ ...finding, path: 'a,b:c', message: '50%\nnext' }]);
    expect(out).toContain('file=a%2Cb%3Ac,');
    expect(out).toMatch(/::50%25%0Anext\n$/u);
  });
});

describe('JUnit', () => {
  test('escapes markup and replaces what XML cannot hold', () => {
    const out = formats.junit([{ ...finding, message: '<a href="x">&\u0000' }]);
    expect(out).toContain('message="&lt;a href=&quot;x&quot;&gt;&amp;\uFFFD"');
  });

  test('a clean run is one passed case', () => {
    expect(formats.junit([])).toContain('tests="1" failures="0"');
  });
});

describe('SARIF', () => {
  test('names each rule once and points results at it', () => {
    const log = JSON.parse(formats.sarif([finding, finding], plain));
    expect(log.runs[0].tool.driver.rules).toHaveLength(1);
    expect(log.runs[0].results.map((result: { ruleIndex: number }) => result.ruleIndex)).toEqual([0, 0]);
    expect(log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
      'a%20b/Dockerfile',
    );
  });

  test('is what the standard and code scanning take, whatever a finding lacks', () => {
    const { fix: _fix, ...bare } = finding;
    const odd = [
      finding,
      { ...bare, rule: 'own', docs: '', why: '', path: 'a (b)/%41 ü.yaml' },
      { ...finding, fix: { description: 'Look', edits: [] } },
    ];
    expect(sarifProblems(formats.sarif(odd, { ...plain, source: () => 'FROM debian\n' }))).toEqual([]);
  });

  test('is held to the schema of the standard', () => {
    const log = formats.sarif([finding], plain);
    expect(sarifProblems(log.replace('"physicalLocation"', '"physicalLocations"'))).not.toEqual([]);
    expect(sarifProblems(log.replace('"startLine": 1', '"startLine": 0'))).not.toEqual([]);
  });

  test('carries fixes as replaced regions where the text is known', () => {
    const log = JSON.parse(formats.sarif([finding], { ...plain, source: () => 'FROM debian\n' }));
    expect(log.runs[0].results[0].fixes[0].artifactChanges[0].replacements).toEqual([
      {
        deletedRegion: { startLine: 1, startColumn: 12, endLine: 1, endColumn: 12 },
        insertedContent: { text: ':12' },
      },
    ]);
  });
});
