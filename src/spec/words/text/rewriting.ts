/** What is said in one way, and the way in which it is read. */
export type Rewriting = readonly [
  said: RegExp,
  written: string | ((...groups: string[]) => string),
  /** Whether words can hold it at all, which costs less to see. */
  isIn?: (words: string) => boolean,
];

export function rewritten(text: string, steps: readonly Rewriting[]): string {
  return steps.reduce((words, [said, written, isIn]) => {
    if (isIn?.(words) === false) return words;
    return typeof written === 'string' ? words.replaceAll(said, written) : words.replaceAll(said, written);
  }, text);
}

/** A text, and for each of its letters where that begins and ends in what somebody wrote. */
type Traced = { readonly text: string; readonly from: readonly number[]; readonly to: readonly number[] };

/** Gives back the own words of somebody for parts of what they were rewritten to, asked for in their order. */
export function quoterFrom(own: string, steps: readonly Rewriting[]): (said: string) => string {
  const letters = Array.from({ length: own.length }, (_, at) => at);
  const begin: Traced = { text: own, from: letters, to: letters.map((at) => at + 1) };
  const { text, from, to } = steps.reduce(traced, begin);
  return (said) => {
    const start = text.indexOf(said);
    if (start === -1 || said === '') return said;
    return own.slice(from[start], to[start + said.length - 1]).trim();
  };
}

function traced(before: Traced, [said, written, isIn]: Rewriting): Traced {
  if (isIn?.(before.text) === false) return before;
  const matches = [...before.text.matchAll(said)]
    .map((match) => ({
      match,
      instead: typeof written === 'string' ? filled(written, match) : written(...match),
    }))
    // What was left as it is stands where it stood.
    .filter(({ match: [found], instead }) => found !== instead);
  if (matches.length === 0) return before;
  const [from, to]: [number[], number[]] = [[], []];
  let text = '';
  let at = 0;
  for (const { match, instead } of matches) {
    const [found] = match;
    const end = match.index + found.length;
    text += before.text.slice(at, match.index) + instead;
    from.push(...before.from.slice(at, match.index), ...placed(instead, before.from[match.index]));
    to.push(...before.to.slice(at, match.index), ...placed(instead, before.to[end - 1]));
    at = end;
  }
  return {
    text: text + before.text.slice(at),
    from: [...from, ...before.from.slice(at)],
    to: [...to, ...before.to.slice(at)],
  };
}

function filled(written: string, groups: readonly (string | undefined)[]): string {
  return written.replaceAll(/\$(\d)/gu, (_, group: string) => groups[Number(group)] ?? '');
}

/** All letters of what was rewritten stand for all of what was said. */
function placed(instead: string, at = 0): number[] {
  return Array.from({ length: instead.length }, () => at);
}
