/** What is said of one thing: the key that it stands for, how it is said, and what its first group means. */
export type Piece = readonly [key: string, said: RegExp, mean?: (said: string) => string];

export type Found = Readonly<Record<string, string>>;

/** Pieces that are said once, in their order: what one took is gone for the next. */
export function piecesIn(
  said: string,
  pieces: readonly Piece[],
): { readonly found: Found; readonly left: string } | undefined {
  const found: Record<string, string> = {};
  let left = said;
  for (const [key, pattern, mean = (one: string) => one] of pieces) {
    const [match, ...others] = left.matchAll(pattern);
    if (match === undefined) continue;
    // Said twice it is of two volumes.
    if (others.length > 0 || found[key] !== undefined) return undefined;
    found[key] = mean(match.slice(1).find((one) => typeof one === 'string') ?? '');
    left = `${left.slice(0, match.index)} ${left.slice(match.index + match[0].length)}`;
  }
  return { found, left };
}
