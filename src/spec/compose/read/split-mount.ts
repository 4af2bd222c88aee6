export type SplitMount = {
  readonly source?: string;
  readonly target: string;
  readonly options: readonly string[];
};

/** `SOURCE:TARGET:OPTIONS`, where a source may be a drive of Windows. */
export function splitMount(text: string): SplitMount {
  const [first = '', second, ...rest] = partsOf(text.split(':'));
  if (second === undefined) return { target: first, options: [] };
  if (!isPath(second) && rest.length === 0) return { target: first, options: options(second) };
  return { source: first, target: second, options: options(rest.join(':')) };
}

function partsOf(pieces: readonly string[]): readonly string[] {
  const parts: string[] = [];
  for (const [at, piece] of pieces.entries()) {
    const last = parts.at(-1) ?? '';
    // `c:/data` with no further path behind it is a volume of one letter.
    const isName = parts.length === 1 && piece.startsWith('/') && !pieces.slice(at + 1).some(isPath);
    const isDrive = /^[A-Za-z]$/u.test(last) && /^[\\/]/u.test(piece) && !isName;
    if (isDrive) parts[parts.length - 1] = `${last}:${piece}`;
    else parts.push(piece);
  }
  return parts;
}

function options(text: string): string[] {
  return text.split(',').filter((option) => option !== '');
}

function isPath(text: string): boolean {
  return /^[/~.$\\]|^[A-Za-z]:[\\/]/u.test(text);
}
