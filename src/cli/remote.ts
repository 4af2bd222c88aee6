import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** `owner/name` of the remote `origin`; a folder without one is named after itself. */
export async function defaultRemote(folder: string): Promise<string> {
  const config = await readFile(join(folder, '.git/config'), 'utf8').catch(() => '');
  const origin = config.slice(config.indexOf('[remote "origin"]'));
  const url = /^\s*url\s*=\s*(\S+)/mu.exec(origin.slice(0, 500))?.[1] ?? '';
  const [, owner, name] = /[:/]([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/u.exec(url) ?? [];
  return owner === undefined || name === undefined
    ? `owner/${basename(folder) || 'app'}`
    : `${owner}/${name}`;
}

export type Remote = { readonly owner: string; readonly repo: string; readonly number: number };

/** The pull request `OWNER/REPO#N`, or undefined for what is a folder. */
export function remoteIn(text: string): Remote | undefined {
  const match = /^([\w.-]{1,100})\/([\w.-]{1,100})#([1-9]\d{0,9})$/u.exec(text);
  return match === null
    ? undefined
    : { owner: match[1] ?? '', repo: match[2] ?? '', number: Number(match[3]) };
}
