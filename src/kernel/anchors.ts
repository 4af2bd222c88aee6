/** One of these texts must be there. */
export type Choice = readonly string[];

/** How a pattern is written down. */
export type Writing = {
  /** Letters that do not stand for themselves. */
  readonly special: ReadonlySet<string>;
  /** What `{name}` cannot do without. */
  readonly macros: Readonly<Record<string, readonly Choice[]>>;
  readonly fold: (letters: string) => string;
};

/** A regular expression, as its source says it. */
export const expression: Writing = { special: new Set('\\^$.|?*+()[]{}'), macros: {}, fold: String };

/** Choices without which a text cannot hold what the phrase says; a phrase is not tried where one is not met. */
export type Anchors = {
  /** Met one after the other. */
  readonly choices: readonly Choice[];
  /** Met anywhere: what a phrase looks for behind or ahead of itself. */
  readonly around: readonly Choice[];
};

/** What a pattern cannot do without, read off its own letters. */
export function anchorsOf(say: string, writing: Writing = expression): Anchors {
  const { choices, around } = alternatives(say, 0, writing);
  return { choices, around };
}

/** It says something in Chinese that cannot be missing; cheaper to see than its choices. */
export function needsHan(say: string): boolean {
  let depth = 0;
  let isFound = false;
  for (let at = 0; at < say.length; at += 1) {
    const letter = say[at];
    if (letter === '\\') at += 1;
    else if (letter === '[') at = afterClass(say, at) - 1;
    else if (letter === '(') depth += 1;
    else if (letter === ')') depth -= 1;
    else if (depth === 0 && letter === '|') return false;
    else if (depth === 0 && isHan(say, at)) isFound = true;
  }
  return isFound;
}

function isHan(say: string, at: number): boolean {
  return say.charCodeAt(at) > 0x2e7f && !'?*{'.includes(say[at + 1] ?? '|');
}

type Read = Anchors & { readonly end: number };

/** What all alternatives have in common: one choice out of the best of each. */
function alternatives(say: string, start: number, writing: Writing): Read {
  const all: Anchors[] = [];
  let at = start;
  for (;;) {
    const { end, ...read } = sequence(say, at, writing);
    all.push(read);
    at = end + 1;
    if (say[end] !== '|') break;
  }
  const [only] = all;
  if (only !== undefined && all.length === 1) return { ...only, end: at };
  const around = all.some((one) => one.around.length > 0)
    ? inCommon(all.map((one) => [...one.choices, ...one.around]))
    : [];
  return { choices: inCommon(all.map(({ choices }) => choices)), around, end: at };
}

function inCommon(all: readonly (readonly Choice[])[]): Choice[] {
  const best = all.map(bestOf);
  return best.some((one) => one.length === 0) ? [] : [best.flat()];
}

/** The choice that is met least: long words, and few of them. */
export function bestOf(choices: readonly Choice[]): Choice {
  let best: Choice = [];
  let most = Number.NEGATIVE_INFINITY;
  for (const choice of choices) {
    const weight = weightOf(choice);
    if (weight > most) [best, most] = [choice, weight];
  }
  return best;
}

function weightOf(choice: Choice): number {
  let least = Number.POSITIVE_INFINITY;
  for (const run of choice) least = Math.min(least, weight(run));
  return least - choice.length / 100;
}

/** A Han character says as much as several Latin letters. */
function weight(run: string): number {
  return run.charCodeAt(0) > 0x2e7f ? run.length * 3 : run.length;
}

type Piece = Anchors & { readonly letter: string; readonly end: number };

/** Letters in a row belong together; what may be missing parts them. */
function sequence(say: string, start: number, writing: Writing): Read {
  const [found, around]: [Choice[], Choice[]] = [[], []];
  let run = '';
  let at = start;
  for (;;) {
    const plain = plainEnd(say, at, writing);
    run += say.slice(at, plain);
    at = plain;
    if (at >= say.length || say[at] === '|' || say[at] === ')') break;
    const piece = pieceAt(say, at, writing);
    const { isOptional, isMore, end } = quantifier(say, piece.end);
    run += isOptional ? '' : piece.letter;
    if (piece.letter === '' || isMore) {
      found.push(...choicesOf(writing.fold(run)));
      run = '';
    }
    if (!isOptional) {
      found.push(...piece.choices);
      around.push(...piece.around);
    }
    at = end;
  }
  return { choices: [...found, ...choicesOf(writing.fold(run))], around, end: at };
}

function choicesOf(run: string): Choice[] {
  return weight(run) > 1 ? [[run]] : [];
}

/** Where letters end that stand for themselves, once; the last one before a mark is left to be looked at. */
function plainEnd(say: string, start: number, { special }: Writing): number {
  let at = start;
  while (at < say.length && !special.has(say[at] ?? '') && !isRepeated(say, at + 1)) at += 1;
  return at;
}

function isRepeated(say: string, at: number): boolean {
  return '?*+{'.includes(say[at] ?? '|');
}

const nothing: Anchors = { choices: [], around: [] };

function pieceAt(say: string, at: number, writing: Writing): Piece {
  const letter = say[at] ?? '';
  if (letter === '(') return group(say, at, writing);
  if (letter === '[') return { ...nothing, letter: '', end: afterClass(say, at) };
  if (letter === '\\') return escaped(say, at);
  if (letter === '{') {
    const end = say.indexOf('}', at) + 1;
    return { ...nothing, choices: writing.macros[say.slice(at + 1, end - 1)] ?? [], letter: '', end };
  }
  return { ...nothing, letter: writing.special.has(letter) ? '' : letter, end: at + 1 };
}

const opening = /\((?:\?(?:[:=!]|<[=!]|<\w{1,40}>))?/y;

/** What only looks around stands for no letters of its own. */
function group(say: string, at: number, writing: Writing): Piece {
  const opened = matchAt(opening, say, at);
  const { choices, around, end } = alternatives(say, at + opened.length, writing);
  if (opened.endsWith('!')) return { ...nothing, letter: '', end };
  if (opened.endsWith('=')) return { choices: [], around: [...choices, ...around], letter: '', end };
  return { choices, around, letter: '', end };
}

export const digits: Choice = '0 1 2 3 4 5 6 7 8 9'.split(' ');

const escape = /\\(?:[pPu]\{[^}]{0,80}\}|x..|u....|c.|k<\w{0,40}>|.)/suy;

/** A digit, or a mark that stands for itself. */
function escaped(say: string, at: number): Piece {
  const said = matchAt(escape, say, at);
  const end = at + said.length;
  if (said === '\\d') return { ...nothing, choices: [digits], letter: '', end };
  return { ...nothing, letter: /^\\[^A-Za-z0-9]$/u.test(said) ? said.slice(1) : '', end };
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? text.slice(at, at + 1);
}

function afterClass(say: string, start: number): number {
  let at = start + 1;
  while (at < say.length && say[at] !== ']') at += say[at] === '\\' ? 2 : 1;
  return at + 1;
}

type Quantifier = { readonly isOptional: boolean; readonly isMore: boolean; readonly end: number };

function quantifier(say: string, at: number): Quantifier {
  if (!isRepeated(say, at)) return { isOptional: false, isMore: false, end: at };
  const said = /^(?:[?*+]|\{\d{1,4}(?:,\d{0,4})?\})\??/u.exec(say.slice(at, at + 12))?.[0] ?? '';
  return {
    isOptional: /^(?:[?*]|\{0)/u.test(said),
    isMore: said !== '',
    end: at + said.length,
  };
}
