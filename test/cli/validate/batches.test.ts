import { expect, test } from '@jest/globals';
import { batchesOf, toBatch } from '../../../src/cli/validate/batches.ts';
import { judgeBatch } from '../../../src/lint/schema/batch.ts';
import type { Terms } from '../../../src/lint/schema/judge.ts';

const terms: Terms = {
  strict: false,
  ignoreMissing: false,
  skip: new Set(),
  reject: new Set(['Boat']),
  lookup: () => ({ kind: 'missing' }),
};

const texts = Array.from({ length: 9_000 }, (_, index) =>
  index % 3 === 0
    ? `kind: Boat\napiVersion: v1\nmetadata: {name: "é${index}"}`
    : `# ${index}\na: ${'x'.repeat(index % 90)}`,
);

test.each([
  ['\n---\n', 1_000],
  ['\n--- # next\n', 4_099],
  ['\r\n---\r\n', 65_536],
  ['\n----\n', 1_000_000],
])(
  'a stream with %j in chunks of %d bytes is judged as the whole, with the same lines',
  async (separator, size) => {
    const bytes = Buffer.from(texts.join(separator));
    const outcomes = [];
    let parts = 0;
    for await (const batch of batchesOf(chunks(bytes, size))) {
      if (batch === 'too long') throw new Error('no document is too long');
      parts += 1;
      outcomes.push(...judgeBatch(batch, terms).outcomes);
    }
    expect(outcomes).toEqual(judgeBatch(toBatch(bytes), terms).outcomes);
    expect(parts).toBeGreaterThan(1);
  },
);

test('an empty stream is one empty document', async () => {
  const batches = [];
  for await (const batch of batchesOf(chunks(Buffer.alloc(0), 1))) batches.push(batch);
  expect(batches).toEqual([{ text: '', line: 0, isValid: true }]);
});

test.each([
  ['UTF-16, little-endian', Buffer.from('\uFEFFkind: ä', 'utf16le'), 'kind: ä', true],
  ['UTF-16, big-endian', Buffer.from('\uFEFFkind: ä', 'utf16le').swap16(), 'kind: ä', true],
  ['a replacement character that was meant', Buffer.from('a: \uFFFD'), 'a: \uFFFD', true],
  ['Latin 1', Buffer.from([0x61, 0x3a, 0x20, 0xe4]), 'a: \uFFFD', false],
])('%s is decoded', (_, bytes, ...[text, isValid]) => {
  expect(toBatch(bytes)).toEqual({ text, line: 0, isValid });
});

test('bytes that are no UTF-8 are an error of their document alone', () => {
  const bytes = Buffer.concat([
    Buffer.from('kind: Boat\napiVersion: v1\n---\na: '),
    Buffer.from([0xff]),
    Buffer.from('\n'),
  ]);
  const { outcomes } = judgeBatch(toBatch(bytes), { ...terms, reject: new Set(), skip: new Set(['Boat']) });
  expect(outcomes.map(({ status, line }) => [status, line])).toEqual([
    ['skipped', 1],
    ['error', 4],
  ]);
});

async function* chunks(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
