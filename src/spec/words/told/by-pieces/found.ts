/** What is said of one thing: the key that it stands for, how it is said, and what its first group means. */
export type Piece = readonly [key: string, said: RegExp, mean?: (said: string) => string];

export type Found = Readonly<Record<string, string>>;

export type Reading = { readonly found: Found; readonly left: string };

/** Pieces that are said once, in their order: what one took is gone for the next. */
export function piecesIn(
  said: string,
  pieces: readonly Piece[],
  isAgain: (matches: readonly RegExpExecArray[]) => boolean = never,
): Reading | undefined {
  const found: Record<string, string> = {};
  let left = said;
  for (const [key, pattern, mean] of pieces) {
    const matches = [...left.matchAll(pattern)];
    const [match] = matches;
    if (match === undefined) continue;
    const value = meant(match, mean);
    const isOnce = matches.length === 1 && !(key in found);
    // Said twice it is of two volumes.
    if (!isOnce && (!isAgain(matches) || (found[key] ?? value) !== value)) return undefined;
    found[key] = value;
    left = matches.reduceRight(without, left).replaceAll(/\s{2,}/gu, ' ');
  }
  return { found, left };
}

/** What names or counts nothing says the same each time. */
export function isPlain(matches: readonly RegExpExecArray[]): boolean {
  return matches.every((match) => groupOf(match) === undefined);
}

const never = (): boolean => false;

function meant(match: RegExpExecArray, mean: Piece[2]): string {
  const said = groupOf(match) ?? '';
  return mean === undefined ? said : mean(said);
}

function groupOf(match: RegExpExecArray): string | undefined {
  return match.slice(1).find((one) => typeof one === 'string');
}

function without(said: string, { index, 0: match }: RegExpExecArray): string {
  return `${said.slice(0, index)} ${said.slice(index + match.length)}`;
}
