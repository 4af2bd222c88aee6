import { expect, test } from '@jest/globals';
import { schemaSet } from '../../../src/adapters/schemas/set.ts';
import { judgeBatch } from '../../../src/lint/schema/batch.ts';
import { decode, encode } from '../../../src/lint/schema/encode.ts';
import type { Terms } from '../../../src/lint/schema/judge.ts';
import { mutations } from '../../bench/validate-mutations.ts';

const { lookup } = schemaSet({
  locations: ['default'],
  cluster: { version: '1.32.0', strict: true },
  remote: { cache: '', verifyTls: true, signal: new AbortController().signal },
  ownKinds: () => new Map(),
});
const terms: Terms = { strict: true, ignoreMissing: false, skip: new Set(), reject: new Set(), lookup };

test('whatever a document holds, it gets a verdict with a place in it', () => {
  for (const text of mutations(1_500, 7)) {
    const { outcomes } = judgeBatch({ text, line: 0, isValid: true }, terms);
    const lines = text.split('\n').length;
    expect(decode(encode(outcomes))).toEqual(outcomes);
    for (const { violations, line } of outcomes) {
      const placed = [line, ...violations.map((fault) => fault.line)];
      expect(placed.every((at) => at >= 1 && at <= lines)).toBe(true);
    }
  }
});

test.each([
  ['deep lists', '['.repeat(200_000)],
  ['deep mappings', '{a: '.repeat(200_000)],
  ['deep blocks', Array.from({ length: 3_000 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')],
  ['deep items', '- '.repeat(30_000)],
  ['a huge scalar', `a: ${'x'.repeat(5_000_000)}`],
  ['many anchors', Array.from({ length: 20_000 }, (_, at) => `a${at}: &a${at} 1`).join('\n')],
  ['a bomb of aliases', bomb((item) => `[${item}]`)],
  ['a bomb of merges', bomb((item) => `{<<: [${item}]}`)],
  ['many keys twice', 'a: 1\n'.repeat(30_000)],
  ['a quote that never ends', `a: "${'x\n'.repeat(500_000)}`],
])('%s get a clear error', (_, text) => {
  const { outcomes } = judgeBatch({ text, line: 0, isValid: true }, terms);
  expect(outcomes.map(({ status }) => status)).toEqual(['error']);
  expect(outcomes[0]?.msg).not.toBe('');
});

function bomb(wrap: (items: string) => string): string {
  const lines = Array.from({ length: 12 }, (_, level) => {
    const item = level === 0 ? '{k: x}' : `*a${level - 1}`;
    return `a${level}: &a${level} ${wrap(Array.from({ length: 12 }, () => item).join(', '))}`;
  });
  return `${lines.join('\n')}\n`;
}
