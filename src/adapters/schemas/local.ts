import { codeOf } from '../local/refused.ts';
import { readFileSync } from 'node:fs';
import { type Fetched, readSchema } from './source.ts';

const nothing = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG']);

export function readLocal(path: string): Fetched {
  try {
    return readSchema(readFileSync(path, 'utf8'));
  } catch (error) {
    const code = codeOf(error);
    if (nothing.has(code)) return { kind: 'missing' };
    return { kind: 'failed', message: `failed opening schema at ${path}: ${code}` };
  }
}
