import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { constants, deflateSync, inflateSync } from 'node:zlib';

export type ObjectType = 'blob' | 'tree' | 'commit' | 'tag';

export type LooseObject = { readonly type: string; readonly content: Buffer };

/**
 * Objects as git keeps them one by one. Most of what the sandbox does is reading and writing these, and doing it
 * straight is many times faster than by isomorphic-git, which looks through packs first; packs are left to it.
 */
export function writeLoose(gitdir: string, type: ObjectType, content: Uint8Array): string {
  const whole = Buffer.concat([Buffer.from(`${type} ${content.byteLength}\0`), content]);
  const oid = createHash('sha1').update(whole).digest('hex');
  const file = fileOf(gitdir, oid);
  if (existsSync(file)) return oid;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, deflateSync(whole, { level: 1 }), { mode: 0o444 });
  renameSync(`${file}.new`, file);
  return oid;
}

export function readLoose(gitdir: string, oid: string): LooseObject | undefined {
  const packed = readFile(gitdir, oid);
  if (packed === undefined) return undefined;
  const whole = inflateSync(packed);
  const end = whole.indexOf(0);
  return { type: headerOf(whole).type, content: whole.subarray(end + 1) };
}

/** Only the beginning is unpacked. */
export function readLooseHeader(gitdir: string, oid: string): Header | undefined {
  const packed = readFile(gitdir, oid);
  if (packed === undefined) return undefined;
  return headerOf(inflateSync(packed.subarray(0, 256), { finishFlush: constants.Z_SYNC_FLUSH }));
}

export type Header = { readonly type: string; readonly size: number };

function headerOf(whole: Buffer): Header {
  const [type = '', size = ''] = whole.subarray(0, whole.indexOf(0)).toString('latin1').split(' ');
  return { type, size: Number(size) };
}

function readFile(gitdir: string, oid: string): Buffer | undefined {
  if (!/^[0-9a-f]{40}$/u.test(oid)) return undefined;
  try {
    return readFileSync(fileOf(gitdir, oid));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function fileOf(gitdir: string, oid: string): string {
  return join(gitdir, 'objects', oid.slice(0, 2), oid.slice(2));
}
