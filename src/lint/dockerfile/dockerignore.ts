/** True where a path of the build context is left out by a .dockerignore. */
export type Ignores = (path: string) => boolean;

type Pattern = { readonly isNegated: boolean; readonly regexp: RegExp };

/** Patterns as Docker reads them: `*`, `**`, `?`, classes, `!` brings back, later lines win. */
export function readDockerignore(text: string): Ignores {
  const patterns = text.split(/\r?\n/u).flatMap((line) => toPattern(line) ?? []);
  return (path) => {
    const clean = path.split('/').filter((part) => part !== '' && part !== '.');
    const all = clean.map((_, at) => clean.slice(0, at + 1).join('/'));
    let isIgnored = false;
    for (const { isNegated, regexp } of patterns) {
      if (isNegated !== isIgnored) continue;
      if (all.some((one) => regexp.test(one))) isIgnored = !isNegated;
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
  const regexp = compile(parts);
  return regexp && { isNegated, regexp };
}

function compile(parts: readonly string[]): RegExp | undefined {
  const last = parts.length - 1;
  const source = parts.map((part, at) => {
    if (part === '**') return at === last ? '.*' : '(?:.*/)?';
    return `${segment(part)}${at === last ? '' : '/'}`;
  });
  try {
    return new RegExp(`^${source.join('')}$`, 'u');
  } catch {
    return undefined;
  }
}

function segment(part: string): string {
  const stars = part.replaceAll(/\*{2,}/gu, '**');
  return stars.replaceAll(/\[[^\]]*\]|\*\*|\\?[\s\S]/gu, (token) => {
    if (token === '**') return '.*';
    if (token === '*') return '[^/]*';
    if (token === '?') return '[^/]';
    if (token.startsWith('[') && token.length > 1) return token.replaceAll('\\', '\\\\');
    const char = token.startsWith('\\') && token.length > 1 ? token.slice(1) : token;
    return /[\\^$.*+?()[\]{}|/]/u.test(char) ? `\\${char}` : char;
  });
}
