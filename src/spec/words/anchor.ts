/** Letters that every text which the phrase matches must hold, in lower case; undefined where there are none to rely on. */
export function anchorOf(say: string): string | undefined {
  const plain = withoutGroups(say);
  if (plain === undefined) return undefined;
  const runs = plain
    .replaceAll(/\[[^\]]*\]|\{[^}]*\}|\\./gu, ' ')
    .replaceAll(/.[?*]/gu, ' ')
    .split(/[^A-Za-z\p{Script=Han}]+/u);
  const longest = runs.toSorted((a, b) => weight(b) - weight(a))[0] ?? '';
  return weight(longest) < 3 ? undefined : longest.toLowerCase();
}

/** A Han character says as much as several Latin letters. */
function weight(run: string): number {
  return /\p{Script=Han}/u.test(run) ? run.length * 3 : run.length;
}

/** What stands outside of parentheses; undefined where that has alternatives. */
function withoutGroups(say: string): string | undefined {
  let depth = 0;
  let plain = '';
  for (let at = 0; at < say.length; at += 1) {
    const letter = say[at] ?? '';
    if (letter === '\\') {
      at += 1;
      if (depth === 0) plain += ' ';
    } else if (letter === '(') depth += 1;
    else if (letter === ')') {
      depth -= 1;
      // The quantifier of a group belongs to nothing outside of it.
      if (depth === 0) plain += '.';
    } else if (depth === 0) plain += letter;
  }
  return plain.includes('|') ? undefined : plain;
}
