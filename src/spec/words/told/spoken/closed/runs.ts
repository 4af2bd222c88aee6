/** A word that is known, and what it tells. */
export type Word<K extends string> = { readonly kind: K; readonly said: string };

/** How clauses are taken apart that tell only one thing, and what they tell together. */
export type Runs<K extends string> = {
  /** The first that fits counts. */
  readonly known: readonly (readonly [kind: K, said: RegExp])[];
  readonly mark: K;
  readonly valueOf?: (kind: K, match: RegExpExecArray) => string;
  /** Whether words of a clause mean that, after those that were told before. */
  readonly isMeant?: (words: readonly Word<K>[], before: readonly Word<K>[]) => boolean;
  readonly write: (words: readonly Word<K>[]) => string | undefined;
};

/** Who it is said of, where that stands before all of it. */
const whose =
  /^(?:给|让|为)?["'`]?(?!(?:cpu|memory|mem|ram|requests?|limits?|pods?|https?|tcp|get|(?:live|readi)ness|startup)(?![\w-]))[a-z][a-z0-9-]{1,60}["'`]?(?:服务|应用|容器)?(?:的|要|这个)?(?=\p{Script=Han})/iu;

type Run<K extends string> = { readonly parts: readonly string[]; readonly words: readonly Word<K>[] };
type Made<K extends string> = { readonly made: string; readonly run: Run<K> };

/** Clauses side by side of which every word is known are read together; all others stay as they are. */
export function inRuns<K extends string>(said: string, runs: Runs<K>): string {
  const none: Run<K> = { parts: [], words: [] };
  const step = ({ made, run }: Made<K>, part: string, at: number): Made<K> => {
    const isFirst = run.words.length === 0;
    const words =
      at % 2 === 1 ? marked(part, isFirst, runs) : wordsOf(isFirst ? part.replace(whose, '') : part, runs);
    if (words === undefined || runs.isMeant?.(words, run.words) === false)
      return { made: made + written(run, runs) + part, run: none };
    return { made, run: { parts: [...run.parts, part], words: [...run.words, ...words] } };
  };
  const { made, run } = said.split(/([,;]|:(?![/\d]))/u).reduce<Made<K>>(step, { made: '', run: none });
  return made + written(run, runs);
}

function marked<K extends string>(part: string, isFirst: boolean, { mark }: Runs<K>): Word<K>[] | undefined {
  return isFirst ? undefined : [{ kind: mark, said: part }];
}

/** What it tells, with who it is said of before it, and the mark behind it. */
function written<K extends string>({ parts, words }: Run<K>, { write }: Runs<K>): string {
  const said = parts.join('');
  const told = isWhole(said) ? write(words) : undefined;
  if (told === undefined) return said;
  const lead = whose.exec(said)?.[0] ?? '';
  return `${lead}${/\w$/u.test(lead) ? ' ' : ''}${told}${/[,;:]$/u.exec(said)?.[0] ?? ''}`;
}

/** No bracket is left open. */
function isWhole(said: string): boolean {
  return said.split('(').length === said.split(')').length;
}

/** The words of a clause, where each of them is known. */
function wordsOf<K extends string>(clause: string, runs: Runs<K>): Word<K>[] | undefined {
  const words: Word<K>[] = [];
  let at = 0;
  while (at < clause.length) {
    const found = wordAt(clause, at, runs);
    if (found === undefined) return undefined;
    words.push(found.word);
    at = found.end;
  }
  return words;
}

type Found<K extends string> = { readonly word: Word<K>; readonly end: number };

function wordAt<K extends string>(clause: string, at: number, runs: Runs<K>): Found<K> | undefined {
  for (const [kind, pattern] of runs.known) {
    pattern.lastIndex = at;
    const match = pattern.exec(clause);
    if (match !== null && match[0] !== '')
      return { word: { kind, said: runs.valueOf?.(kind, match) ?? match[0] }, end: pattern.lastIndex };
  }
  return undefined;
}
