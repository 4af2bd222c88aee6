/** One of these letters must stand in a text, in lower case. */
type Choice = readonly string[];

/** Choices without which a text cannot hold what the phrase says; a phrase is not tried where one is not met. */
export function anchorsOf(say: string): readonly Choice[] {
  return alternatives(say, 0).choices;
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

/** The choices are met in the order in which the phrase makes them. */
export function holds(lower: string, choices: readonly Choice[]): boolean {
  let from = 0;
  for (const choice of choices) {
    from = firstEnd(lower, choice, from);
    if (from === -1) return false;
  }
  return true;
}

function firstEnd(lower: string, choice: Choice, from: number): number {
  let end = -1;
  for (const one of choice) {
    const at = lower.indexOf(one, from);
    if (at !== -1 && (end === -1 || at + one.length < end)) end = at + one.length;
  }
  return end;
}

type Read = { readonly choices: readonly Choice[]; readonly end: number };

/** What all alternatives have in common: one choice out of the best of each. */
function alternatives(say: string, start: number): Read {
  const all: (readonly Choice[])[] = [];
  let at = start;
  for (;;) {
    const { choices, end } = sequence(say, at);
    all.push(choices);
    at = end + 1;
    if (say[end] !== '|') break;
  }
  const [only = []] = all;
  if (all.length === 1) return { choices: only, end: at };
  const best = all.map(bestOf);
  return { choices: best.some((one) => one.length === 0) ? [] : [best.flat()], end: at };
}

/** The choice that is met least: long words, and few of them. */
function bestOf(choices: readonly Choice[]): Choice {
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

type Piece = { readonly choices: readonly Choice[]; readonly letter: string; readonly end: number };

/** Letters in a row belong together; what may be missing parts them. */
function sequence(say: string, start: number): Read {
  const found: Choice[] = [];
  let run = '';
  let at = start;
  for (;;) {
    const plain = plainEnd(say, at);
    run += say.slice(at, plain);
    at = plain;
    if (at >= say.length || say[at] === '|' || say[at] === ')') break;
    const piece = pieceAt(say, at);
    const { isOptional, isMore, end } = quantifier(say, piece.end);
    run += isOptional ? '' : piece.letter;
    if (piece.letter === '' || isMore) {
      found.push(...choicesOf(run));
      run = '';
    }
    if (!isOptional) found.push(...piece.choices);
    at = end;
  }
  return { choices: [...found, ...choicesOf(run)], end: at };
}

function choicesOf(run: string): Choice[] {
  return weight(run) > 1 ? [[run.toLowerCase()]] : [];
}

/** Where letters end that stand for themselves, once; the last one before a mark is left to be looked at. */
function plainEnd(say: string, start: number): number {
  let at = start;
  while (at < say.length && isPlain(say, at)) at += 1;
  return at;
}

const special = new Set('\\^$.|?*+()[]{} ~');

function isPlain(say: string, at: number): boolean {
  return !special.has(say[at] ?? '') && !'?*+{'.includes(say[at + 1] ?? '|');
}

function pieceAt(say: string, at: number): Piece {
  const letter = say[at] ?? '';
  if (letter === '(') return group(say, at);
  if (letter === '[') return { choices: [], letter: '', end: afterClass(say, at) };
  if (letter === '\\') return { choices: [], letter: '', end: afterEscape(say, at) };
  if (letter === '{') {
    const end = say.indexOf('}', at) + 1;
    return { choices: needs[say.slice(at + 1, end - 1)] ?? [], letter: '', end };
  }
  return { choices: [], letter: ' ~.^$'.includes(letter) ? '' : letter, end: at + 1 };
}

const openings = ['(?:', '(?=', '(?!', '(?<=', '(?<!'];

/** What only looks around stands for no letters of its own. */
function group(say: string, at: number): Piece {
  const opening = openings.find((one) => say.startsWith(one, at)) ?? '(';
  const { choices, end } = alternatives(say, at + opening.length);
  return { choices: opening.endsWith('=') || opening.endsWith('!') ? [] : choices, letter: '', end };
}

function afterClass(say: string, start: number): number {
  let at = start + 1;
  while (at < say.length && say[at] !== ']') at += say[at] === '\\' ? 2 : 1;
  return at + 1;
}

function afterEscape(say: string, at: number): number {
  return say[at + 2] === '{' && /[pPu]/u.test(say[at + 1] ?? '') ? say.indexOf('}', at) + 1 : at + 2;
}

type Quantifier = { readonly isOptional: boolean; readonly isMore: boolean; readonly end: number };

function quantifier(say: string, at: number): Quantifier {
  if (!'?*+{'.includes(say[at] ?? '|')) return { isOptional: false, isMore: false, end: at };
  const said = /^(?:[?*+]|\{\d{1,4}(?:,\d{0,4})?\})\??/u.exec(say.slice(at, at + 12))?.[0] ?? '';
  return {
    isOptional: /^(?:[?*]|\{0)/u.test(said),
    isMore: said !== '',
    end: at + said.length,
  };
}

const digits: Choice = '0 1 2 3 4 5 6 7 8 9'.split(' ');
const pairs: Choice = ['=', ':'];
const number = [digits];

/** What the macros cannot do without. */
const needs: Readonly<Record<string, readonly Choice[]>> = {
  int: number,
  num: number,
  port: number,
  size: number,
  ip: [...number, ['.']],
  cidr: [...number, ['/']],
  percent: [...number, ['%', 'percent', 'cent']],
  path: [['/']],
  host: [['.']],
  pair: [pairs],
  pairs: [pairs],
  array: [['[']],
  quoted: [['"', "'", '`']],
};
