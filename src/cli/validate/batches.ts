import { isUtf8 } from 'node:buffer';
import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs';
import type { Batch } from '../../lint/schema/outcome.ts';

const separator = Buffer.from('\n---');
const newline = 10;
/** Files up to this size are read whole. */
const whole = 8 * 1024 * 1024;
/** Larger ones and streams are read in parts of about this size. */
const part = 128 * 1024;
/** The largest document, as for kubeconform. */
const maxDocument = 256 * 1024 * 1024;

/** The bytes of a file, or undefined where it is too large to be read at once. */
export function readWhole(path: string): Buffer | undefined {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    if (size > whole) return undefined;
    return size === 0 ? readUnsized(file) : readSized(file, size);
  } finally {
    closeSync(file);
  }
}

export function toBatch(bytes: Buffer, line = 0): Batch {
  const text = decode(bytes);
  return { text, line, isValid: !text.includes('\uFFFD') || isUtf8(bytes) || hasUtf16Mark(bytes) };
}

export function fileStream(path: string): AsyncIterable<Uint8Array> {
  return createReadStream(path, { highWaterMark: 1024 * 1024 });
}

/** Cuts a stream between documents, so that no more of it is in memory than needed. */
export async function* batchesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Batch | 'too long'> {
  const held: Held = { chunks: [], size: 0, enough: part };
  let line = 0;
  let isFirst = true;
  for await (const chunk of stream) {
    held.chunks.push(chunk);
    held.size += chunk.length;
    if (held.size < held.enough) continue;
    const bytes = takeDocuments(held);
    if (bytes === 'too long') return yield bytes;
    if (bytes === undefined) continue;
    yield toBatch(bytes, line);
    line += linesIn(bytes) + 2;
    isFirst = false;
  }
  if (held.size > 0 || isFirst) yield toBatch(Buffer.concat(held.chunks), line);
}

/** What was read and not yet judged; it is looked at again when there is `enough` of it. */
type Held = { chunks: Uint8Array[]; size: number; enough: number };

function takeDocuments(held: Held): Buffer | 'too long' | undefined {
  const bytes = Buffer.concat(held.chunks);
  const cut = cutOf(bytes);
  if (cut === undefined && bytes.length > maxDocument) return 'too long';
  const rest = bytes.subarray(cut?.next ?? 0);
  held.chunks = [rest];
  held.size = rest.length;
  held.enough = cut === undefined ? bytes.length * 2 : Math.max(part, rest.length * 2);
  return cut === undefined ? undefined : bytes.subarray(0, cut.end);
}

/** The last line of `---` that is whole: where the document before it ends and the next begins. */
function cutOf(bytes: Buffer): { readonly end: number; readonly next: number } | undefined {
  for (let at = bytes.lastIndexOf(separator); at > 0; at = bytes.lastIndexOf(separator, at - 1)) {
    const lineEnd = bytes.indexOf(newline, at + separator.length);
    if (lineEnd !== -1) return { end: at, next: lineEnd + 1 };
  }
  return undefined;
}

function linesIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(newline); at !== -1; at = bytes.indexOf(newline, at + 1)) count += 1;
  return count;
}

function readSized(file: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size);
  let done = 0;
  while (done < size) {
    const count = readSync(file, bytes, done, size - done, null);
    if (count === 0) break;
    done += count;
  }
  return bytes.subarray(0, done);
}

/** A pipe or the like has no size. */
function readUnsized(file: number): Buffer {
  const chunks: Buffer[] = [];
  for (;;) {
    const chunk = Buffer.allocUnsafe(64 * 1024);
    const count = readSync(file, chunk, 0, chunk.length, null);
    if (count === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, count));
  }
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2);
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return Buffer.from(bytes.subarray(2, evenEnd(bytes)))
      .swap16()
      .toString('utf16le');
  return bytes.toString('utf8');
}

function hasUtf16Mark(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function evenEnd(bytes: Buffer): number {
  return bytes.length - (bytes.length % 2);
}
