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
  /** What is told of one thing in several clauses is read with all of them or not at all. */
  readonly isOne?: true;
  readonly write: (words: readonly Word<K>[]) => string | undefined;
};

/** Who it is said of, where that stands before all of it. */
const whose =
  /^(?:给|让|为)?["'`]?(?!(?:cpu|memory|mem|ram|requests?|limits?|pods?|https?|tcp|get|(?:live|readi)ness|startup|configmap|cm|secret|pvc|env)(?![\w-]))[a-z][a-z0-9-]{1,60}["'`]?(?:服务|应用|容器)?(?:的|要|这个)?(?=\p{Script=Han})/u;

/** A clause or a mark, and its words. */
type Piece<K extends string> = { readonly part: string; readonly words: readonly Word<K>[] };
type Run<K extends string> = readonly Piece<K>[];
type Made<K extends string> = { readonly made: string; readonly run: Run<K> };

/** Clauses side by side of which every word is known are read together; all others stay as they are. */
export function inRuns<K extends string>(said: string, runs: Runs<K>): string {
  const step = ({ made, run }: Made<K>, part: string, at: number): Made<K> => {
    const isFirst = run.length === 0;
    const words =
      at % 2 === 1 ? marked(part, isFirst, runs) : wordsOf(isFirst ? part.replace(whose, '') : part, runs);
    if (words === undefined || runs.isMeant?.(words, wordsIn(run)) === false)
      return { made: made + written(run, runs) + part, run: [] };
    return { made, run: [...run, { part, words }] };
  };
  const { made, run } = said.split(/([,;]|:(?![/\d]))/u).reduce<Made<K>>(step, { made: '', run: [] });
  return made + written(run, runs);
}

function marked<K extends string>(part: string, isFirst: boolean, { mark }: Runs<K>): Word<K>[] | undefined {
  return isFirst ? undefined : [{ kind: mark, said: part }];
}

const wordsIn = <K extends string>(run: Run<K>): Word<K>[] => run.flatMap(({ words }) => words);

/** What the longest of its parts tell that tell something together. */
function written<K extends string>(run: Run<K>, runs: Runs<K>): string {
  for (let end = run.length; end > (runs.isOne === true ? run.length - 1 : 0); end -= 1) {
    const told = together(run.slice(0, end), runs);
    if (told !== undefined) return told + written(run.slice(end), runs);
  }
  const [first, ...rest] = run;
  if (runs.isOne === true) return run.map(({ part }) => part).join('');
  return first === undefined ? '' : first.part + written(rest, runs);
}

/** What it tells, with who it is said of before it, and the mark behind it. */
function together<K extends string>(run: Run<K>, runs: Runs<K>): string | undefined {
  const said = run.map(({ part }) => part).join('');
  const told = isBegun(run, runs) && isWhole(said) ? runs.write(wordsIn(run)) : undefined;
  if (told === undefined) return undefined;
  const lead = whose.exec(said)?.[0] ?? '';
  return `${lead}${/\w$/u.test(lead) ? ' ' : ''}${told}${/[,;:]$/u.exec(said)?.[0] ?? ''}`;
}

/** It begins with what means something without anything before it. */
function isBegun<K extends string>([first]: Run<K>, { mark, isMeant }: Runs<K>): boolean {
  const words = first?.words ?? [];
  return words[0]?.kind !== mark && isMeant?.(words, []) !== false;
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
