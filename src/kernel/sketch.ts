/**
 * A smaller pattern, for texts without capitals where those do not count, that is met wherever a pattern is and in more
 * places: it captures nothing, and what must not stand somewhere is left out where that is long.
 */
export function sketchOf({ source, ignoreCase }: RegExp): string | undefined {
  if (otherLetters.test(source)) return undefined;
  const isReferred = /\\[1-9k]/u.test(source);
  let made = '';
  for (let at = 0; at < source.length;) {
    const [said = ''] = matchAt(part, source, at);
    const end = endOfForbidden(said, source, at);
    if (end === at) made += !isReferred && capturing.test(said) ? '(?:' : plain(said, ignoreCase);
    at = end === at ? at + said.length : end;
  }
  return made;
}

const capturing = /^\((?:\?<\w+>)?$/u;

/** Where that ends which must not stand there, if it is long. */
function endOfForbidden(said: string, source: string, at: number): number {
  if (!/^\(\?<?!/u.test(said)) return at;
  const end = closing(source, at);
  return end - at > longest && !repeats.has(source[end] ?? '') ? end : at;
}

/** Letters of what must not stand somewhere that a sketch still has. */
const longest = 60;
const repeats: ReadonlySet<string> = new Set('?*+{');

/** Letters with capitals that are not English, what tells capitals apart, and a class that goes from signs to capitals. */
const otherLetters = /[^\p{ASCII}\P{L}](?<!\p{Lo})|\\[pP]\{L[ult]|[!-@]-[A-Z^_\x60]/u;

/** A sign with all that belongs to it, or letters in a row that stand for themselves. */
const part =
  /\\(?:[pPu]\{[^}]{0,80}\}|x..|u....|c.|k<\w{0,40}>|[^])|\[(?:\\[^]|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<\w{1,40}>))?|[^\\[(]+/uy;

function matchAt(pattern: RegExp, text: string, at: number): readonly string[] {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? [];
}

/** Where a group ends that begins there. */
function closing(source: string, start: number): number {
  let depth = 0;
  let at = start;
  while (at < source.length) {
    const [said = ''] = matchAt(sign, source, at);
    at += said.length;
    if (said.startsWith('(')) depth += 1;
    if (said === ')') depth -= 1;
    if (depth === 0) break;
  }
  return at;
}

const sign = /\\[^]|\[(?:\\[^]|[^\]\\])*\]|[()]|[^\\[()]+/uy;

function plain(said: string, ignoreCase: boolean): string {
  if (!ignoreCase || said.startsWith('(')) return said;
  return said.replaceAll(/\\(?:[pPu]\{[^}]{0,80}\}|x..|u....|c.|[^])|[A-Z]+/gu, (one) =>
    one.startsWith('\\') ? one : one.toLowerCase(),
  );
}
