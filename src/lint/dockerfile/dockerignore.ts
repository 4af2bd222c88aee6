import { readGlob, type Glob } from './glob.ts';

/** True where a path of the build context is left out by a .dockerignore. */
export type Ignores = (path: string) => boolean;

type Pattern = { readonly isNegated: boolean; readonly matches: Glob };

/** Patterns as Docker reads them: `*`, `**`, `?`, classes, `!` brings back, later lines win. */
export function readDockerignore(text: string): Ignores {
  const patterns = text.split(/\r?\n/u).flatMap((line) => toPattern(line) ?? []);
  return (path) => {
    const clean = path.split('/').filter((part) => part !== '' && part !== '.');
    const all = clean.map((_, at) => clean.slice(0, at + 1).join('/'));
    let isIgnored = false;
    for (const { isNegated, matches } of patterns) {
      if (isNegated !== isIgnored) continue;
      if (all.some((one) => matches(one))) isIgnored = !isNegated;
    }
    return isIgnored;
  };
}

function toPattern(line: string): Pattern | undefined {
  const trimmed = line.trim();
  if (trimmed === '' || line.startsWith('#')) return undefined;
  const isNegated = trimmed.startsWith('!');
  const body = (isNegated ? trimmed.slice(1) : trimmed).trim();
  const parts = body.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.length === 0 || body.length > 1000) return undefined;
  return { isNegated, matches: readGlob(parts) };
}
