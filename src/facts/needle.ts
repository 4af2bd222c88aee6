const needles = new WeakMap<RegExp, readonly string[]>();

/** Texts of which one must be there for a pattern to find anything, and so seen at once: the longest of each choice. */
export function needlesOf(pattern: RegExp): readonly string[] {
  const known = needles.get(pattern) ?? longestIn(pattern);
  needles.set(pattern, known);
  return known;
}

/** What stands outside of groups and classes must be there letter by letter. */
function longestIn({ source, flags }: RegExp): string[] {
  if (/[iv]/u.test(flags)) return [''];
  const choices: string[][] = [['']];
  for (const part of partsOutside(source)) {
    const runs = choices.at(-1) ?? [];
    if (part === '|') choices.push(['']);
    else choices.splice(-1, 1, grown(runs, part));
  }
  return choices.map((runs) => runs.reduce((longest, one) => (one.length > longest.length ? one : longest)));
}

/** The parts of a pattern; a whole group counts as one. */
function partsOutside(source: string): string[] {
  let depth = 0;
  return [...source.matchAll(parts)].flatMap(([part]) => {
    const before = depth;
    if (part === '(') depth += 1;
    if (part === ')') depth -= 1;
    return before === 0 ? [part] : [];
  });
}

/** Adds letters to the last run; what may be missing is not needed, and whatever else ends it. */
function grown(runs: readonly string[], part: string): string[] {
  const last = runs.at(-1) ?? '';
  const before = runs.slice(0, -1);
  if ('?*{'.includes(part.charAt(0))) return [...before, last.slice(0, -1), ''];
  const isEscaped = part.length === 2 && part.startsWith('\\') && !/[A-Za-z0-9]/u.test(part);
  if (isEscaped || plain.test(part)) return [...before, last + (isEscaped ? part.slice(1) : part)];
  return [...runs, ''];
}

const plain = /^[\w "'`/<>=:;,!@#%&~-]/u;

const parts =
  /[\w "'`/<>=:;,!@#%&~-]+|\[(?:\\.|[^\]\\])*\]|\\(?:[pPu]\{[^}]*\}|x..|u....|c.|k<[^>]*>|.)|\{\d*,?\d*\}|[^]/gu;
