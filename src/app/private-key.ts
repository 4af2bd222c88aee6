import { readFile } from 'node:fs/promises';
import { pemOf, type PrivateKeySource } from '../config/credentials.ts';
import { fail, ok, type Result } from '../kernel/result.ts';

/** The App's key as PEM, wherever the configuration keeps it. */
export async function readPrivateKey(source: PrivateKeySource): Promise<Result<string>> {
  if (source.kind === 'text') return ok(source.pem);
  const where = `PRIVATE_KEY_PATH=${source.path}`;
  const fix = 'Name the .pem file that the settings page of the App gave you, readable for this user';
  let text: string;
  try {
    text = await readFile(source.path, 'utf8');
  } catch (error) {
    return fail({ what: `the private key cannot be read (${codeOf(error)})`, where, fix });
  }
  const pem = pemOf(text);
  return pem === undefined ? fail({ what: 'the file holds no private key', where, fix }) : ok(pem);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}
