import { describe, expect, test } from '@jest/globals';
import { addWaiver } from '../../../src/change/review/waive.ts';
import { readPolicy } from '../../../src/config/policy.ts';

const today = '2026-11-20';
const waiver = {
  rule: 'DL3008',
  paths: ['a/Dockerfile'],
  reason: 'One: "mirror" # only',
  until: '2027-01-01',
};
const lines = [
  'rule: DL3008',
  'paths: ["a/Dockerfile"]',
  'reason: "One: \\"mirror\\" # only"',
  'until: "2027-01-01"',
];
const block = (indent: string) =>
  lines.map((line, at) => `${indent}${at === 0 ? '- ' : '  '}${line}\n`).join('');

function added(text: string | undefined): string {
  const made = addWaiver(text, waiver, today);
  return made.ok ? made.value : `refused: ${made.error.what}`;
}

describe('one more waiver', () => {
  test.each([
    ['in no file', undefined, `waivers:\n${block('  ')}`],
    ['in an empty file', '', `waivers:\n${block('  ')}`],
    [
      'behind other keys, without a last line break',
      '# ours\nlanguage: en',
      `# ours\nlanguage: en\nwaivers:\n${block('  ')}`,
    ],
    ['below a key without a value', 'waivers:\nlanguage: en\n', `waivers:\n${block('  ')}language: en\n`],
    [
      'behind the last item, as far as it is indented, with comments where they were',
      'waivers: # accepted\n- rule: DL3009 # a\n  reason: b # c\n\n# end\nlanguage: en\n',
      `waivers: # accepted\n- rule: DL3009 # a\n  reason: b # c\n${block('')}\n# end\nlanguage: en\n`,
    ],
    [
      'within brackets',
      'waivers: [{ rule: A, reason: b }]\n',
      `waivers: [{ rule: A, reason: b }, { ${lines.join(', ')} }]\n`,
    ],
    ['within empty brackets', 'waivers: []\n', `waivers: [{ ${lines.join(', ')} }]\n`],
  ])('%s', (_, before, after) => {
    expect(added(before)).toBe(after);
    expect(readPolicy(after).policy.waivers.at(-1)).toEqual(waiver);
  });

  test('is not put into what cannot be used', () => {
    expect(added('waivers: [\n')).toMatch(/^refused: /u);
    expect(added('- a\n')).toMatch(/^refused: /u);
    expect(added('wavers: []\n')).toMatch(/^refused: .*wavers/u);
    expect(added('x: &a []\nwaivers: *a\n')).toMatch(/^refused: /u);
  });
});

const read = (until: string) => readPolicy(`waivers:\n  - { rule: A, reason: b, until: ${until} }\n`);

test('a waiver counts to the end of its last day; a day that is none is told', () => {
  expect(read('2027-01-31').policy.waivers).toMatchObject([{ until: '2027-01-31' }]);
  expect(read('"2027-02-30"').problems).toMatchObject([{ what: expect.stringContaining('until') }]);
});
