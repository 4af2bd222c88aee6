import type { Result } from '../../kernel/result.ts';
import { fail, ok } from '../../kernel/result.ts';
import { type Resolved, resolvePlain } from './resolve.ts';

const known = new Set(['str', 'int', 'float', 'bool', 'null', 'binary', 'timestamp']);

/** Reads a scalar under its explicit tag; the error is a sentence. */
export function resolveTagged(tag: string, text: string): Result<Resolved, string> {
  const name = shortName(tag);
  if (name === 'binary') return decodeBinary(text);
  if (name === 'str' || !known.has(name)) return ok({ type: 'string', value: text });
  const resolved = resolvePlain(text);
  if (fits(name, resolved)) return ok(name === 'float' ? { ...resolved, type: 'float' } : resolved);
  return fail(`cannot decode \`${text.slice(0, 40)}\` as a !!${name}`);
}

function shortName(tag: string): string {
  if (tag.startsWith('!!')) return tag.slice(2);
  return /^!?<?tag:yaml\.org,2002:([a-z]+)>?$/u.exec(tag)?.[1] ?? tag;
}

function fits(name: string, { type }: Resolved): boolean {
  if (name === 'timestamp') return type === 'string';
  return type === name || (name === 'float' && type === 'int');
}

function decodeBinary(text: string): Result<Resolved, string> {
  try {
    const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
    return ok({ type: 'string', value: new TextDecoder().decode(bytes) });
  } catch {
    return fail('the value of !!binary is no valid base64');
  }
}
