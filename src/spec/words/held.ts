import {
  anchorsOf,
  bestOf,
  expression,
  type Anchors,
  type Choice,
  type Writing,
} from '../../kernel/anchors.ts';
import { oncePer } from '../../kernel/once.ts';

/** What a phrase cannot do without, ready to be looked for in words. */
export type Needed = {
  readonly anchors: Anchors;
  /** Of its choice that is met least: words that show none of them hold nothing of it. Empty where that has none. */
  readonly signs: readonly number[];
};

/** A list of phrases of which most are not in any words: those are passed over without a look at each. */
export type Sieve = {
  readonly all: readonly Needed[];
  /** The signs of all in a row, and where those of each begin. */
  readonly signs: Uint16Array;
  readonly begin: Uint32Array;
};

/** Words as thousands of phrases ask one after the other what they hold. */
type Seen = {
  readonly words: string;
  readonly lower: string;
  /** For every sign, whether the words show it: what they do not show need not be looked for. */
  readonly shown: Uint8Array;
  /** Where what phrases need stands first; most of them need the same. */
  readonly first: Map<string, number>;
};

const kinds = 2 ** 14;
let latest: Seen = { words: '', lower: '', shown: new Uint8Array(kinds), first: new Map() };

export function neededOf(anchors: Anchors): Needed {
  const found = bestOf([...anchors.choices, ...anchors.around]).map((one) => signAt(one, 0));
  return { anchors, signs: found.includes(-1) ? [] : found };
}

const inAnyCase: Writing = { ...expression, fold: (letters) => letters.toLowerCase() };
export const neededBy = oncePer((said: RegExp) => neededOf(anchorsOf(said.source, inAnyCase)));

export function sieveOf(all: readonly Needed[]): Sieve {
  const begin = new Uint32Array(all.length + 1);
  for (const [at, { signs }] of all.entries()) begin[at + 1] = (begin[at] ?? 0) + signs.length;
  return { all, signs: Uint16Array.from(all.flatMap(({ signs }) => signs)), begin };
}

/** The first of the list, from a place on, without which words do not do; -1 where there is none. */
export function nextHeld(words: string, { all, signs, begin }: Sieve, from = 0): number {
  const text = seen(words);
  const { shown } = text;
  let sign = begin[from] ?? 0;
  for (let at = from; at < all.length; at += 1) {
    const end = begin[at + 1] ?? 0;
    let isShown = sign === end;
    for (; sign < end; sign += 1) if (shown[signs[sign] ?? 0] === 1) isShown = true;
    if (isShown && holdsAll(text, all[at])) return at;
  }
  return -1;
}

/** Whether words have all that a phrase cannot do without, in any case. */
export function holds(words: string, needed: Needed): boolean {
  const text = seen(words);
  const { signs } = needed;
  return (signs.length === 0 || signs.some((sign) => text.shown[sign] === 1)) && holdsAll(text, needed);
}

function holdsAll(text: Seen, needed: Needed | undefined): boolean {
  if (needed === undefined) return false;
  const { choices, around } = needed.anchors;
  let from = 0;
  for (const choice of choices) {
    from = firstEnd(text, choice, from);
    if (from === -1) return false;
  }
  return around.every((choice) => firstEnd(text, choice, 0) !== -1);
}

function firstEnd(text: Seen, choice: Choice, from: number): number {
  let end = -1;
  for (const one of choice) {
    const at = placeOf(text, one, from);
    if (at !== -1 && (end === -1 || at + one.length < end)) end = at + one.length;
  }
  return end;
}

function placeOf({ lower, first }: Seen, one: string, from: number): number {
  let at = first.get(one);
  if (at === undefined) {
    at = lower.indexOf(one);
    first.set(one, at);
  }
  return at === -1 || at >= from ? at : lower.indexOf(one, from);
}

function seen(words: string): Seen {
  if (latest.words === words) return latest;
  const lower = words.toLowerCase();
  const shown = new Uint8Array(kinds);
  for (let at = 0; at < lower.length; at += 1) {
    const sign = signAt(lower, at);
    if (sign !== -1) shown[sign] = 1;
  }
  latest = { words, lower, shown, first: new Map() };
  return latest;
}

/** Of three letters in a row, or of two where they are as rare as in Chinese; -1 where there are fewer. */
function signAt(text: string, at: number): number {
  const first = text.charCodeAt(at);
  const rest = text.length - at;
  if (first > 0x2e7f) return rest < 2 ? -1 : (first * 31 + text.charCodeAt(at + 1)) % kinds;
  if (rest < 3) return -1;
  return (first * 961 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2)) % kinds;
}
