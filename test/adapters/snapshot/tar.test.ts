import fc from 'fast-check';
import { expect, test } from '@jest/globals';
import { untar } from '../../../src/adapters/snapshot/tar.ts';

const encoder = new TextEncoder();

test('the chosen files come out, whatever the size of the chunks', async () => {
  const archive = tar([
    { type: 'g', name: 'pax_global_header', text: '52 comment=0123456789012345678901234567890123456789\n' },
    { type: '5', name: 'shop/', text: '' },
    { type: '0', name: 'shop/a.txt', text: 'alpha' },
    { type: '0', name: 'shop/skipped.bin', text: 'x'.repeat(2000) },
    {
      type: 'x',
      name: 'pax',
      text: `${`shop/${'d/'.repeat(100)}b.txt`.length + 11} path=shop/${'d/'.repeat(100)}b.txt\n`,
    },
    { type: '0', name: 'shop/short', text: 'beta' },
    { type: 'L', name: '././@LongLink', text: `shop/${'e/'.repeat(100)}c.txt\0` },
    { type: '0', name: 'shop/short', text: '港' },
    { type: '2', name: 'shop/link.txt', text: '' },
  ]);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 3000 }), async (size) => {
      const found: string[] = [];
      for await (const { path, bytes } of untar(chunks(archive, size), (path) => path.endsWith('.txt'))) {
        found.push(`${path.slice(-5)} ${new TextDecoder().decode(bytes)}`);
      }
      expect(found).toEqual(['a.txt alpha', 'b.txt beta', 'c.txt 港']);
    }),
    { numRuns: 20 },
  );
});

test('an archive that is cut short ends without a fault', async () => {
  const archive = tar([{ type: '0', name: 'a.txt', text: 'alpha'.repeat(500) }]).subarray(0, 700);
  const paths: string[] = [];
  for await (const { path } of untar(chunks(archive, 64), () => true)) paths.push(path);
  expect(paths).toEqual(['a.txt']);
});

type File = { readonly type: string; readonly name: string; readonly text: string };

function tar(files: readonly File[]): Uint8Array {
  const blocks = files.flatMap(({ type, name, text }) => {
    const body = encoder.encode(text);
    const header = new Uint8Array(512);
    header.set(encoder.encode(name), 0);
    header.set(encoder.encode(`${body.length.toString(8).padStart(11, '0')} `), 124);
    header.set(encoder.encode(type), 156);
    header.set(encoder.encode('ustar\0'), 257);
    const padded = new Uint8Array(Math.ceil(body.length / 512) * 512);
    padded.set(body);
    return [header, padded];
  });
  return Buffer.concat([...blocks, new Uint8Array(1024)]);
}

async function* chunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
