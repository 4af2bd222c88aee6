import { mayMatch } from '../../../kernel/may-match.ts';
import { soon } from '../../../kernel/soon.ts';
import { wide } from '../../../kernel/wide.ts';
import { oncePer } from '../../../kernel/once.ts';
import { remembered } from '../../../kernel/remembered.ts';
import { neededBy, nextHeld, sieveOf } from '../held.ts';
import { isRefusalCut } from '../refused/lost.ts';

/** What is said in one way, and the way in which it is read. */
export type Rewriting = readonly [
  said: RegExp,
  written: string | ((...groups: string[]) => string),
  /** Whether words are about it at all. */
  isIn?: (words: string) => boolean,
];

/** Done one after the other; most of them are about something else. */
export function rewritten(text: string, steps: readonly Rewriting[]): string {
  return changedBy(text, steps).text;
}

/** What became of a text, and which steps made that of it: what is told in the own words of somebody needs no other. */
type Changed = { readonly text: string; readonly by: readonly Rewriting[] };

const changedBy = remembered((text: string, steps: readonly Rewriting[]): Changed => {
  const sieve = sieveFor(steps);
  const by: Rewriting[] = [];
  let words = wide(text);
  for (let at = nextHeld(words, sieve); at !== -1; at = nextHeld(words, sieve, at + 1)) {
    const step = steps[at];
    const made = step === undefined ? words : stepped(words, step);
    if (step === undefined || made === words || isRefusalCut(words, made)) continue;
    by.push(step);
    words = made;
  }
  return { text: words, by };
});

function stepped(words: string, [said, written, isIn]: Rewriting): string {
  if (isIn?.(words) === false || !mayMatch(said, words)) return words;
  const pattern = soon(said);
  return typeof written === 'string'
    ? words.replaceAll(pattern, written)
    : words.replaceAll(pattern, written);
}

const sieveFor = oncePer((steps: readonly Rewriting[]) => sieveOf(steps.map(([said]) => neededBy(said))));

/** A text, and for each of its letters where that begins and ends in what somebody wrote. */
type Traced = { readonly text: string; readonly from: readonly number[]; readonly to: readonly number[] };

/** Gives back the own words of somebody for parts of what they were rewritten to, asked for in their order. */
export function quoterFrom(own: string, lists: readonly (readonly Rewriting[])[]): (said: string) => string {
  const letters = Array.from({ length: own.length }, (_, at) => at);
  const begin: Traced = { text: own, from: letters, to: letters.map((at) => at + 1) };
  const { text, from, to } = lists.reduce(tracedBy, begin);
  return (said) => {
    const start = text.indexOf(said);
    if (start === -1 || said === '') return said;
    // What nobody wrote stays as it was put.
    return own.slice(from[start], to[start + said.length - 1]).trim() || said;
  };
}

function tracedBy(before: Traced, steps: readonly Rewriting[]): Traced {
  return changedBy(before.text, steps).by.reduce(traced, before);
}

function traced(before: Traced, [said, written, isIn]: Rewriting): Traced {
  if (isIn?.(before.text) === false) return before;
  const matches = [...wide(before.text).matchAll(soon(said))]
    .map((match) => ({
      match,
      instead: typeof written === 'string' ? filled(written, match) : saidBy(written, match),
    }))
    // What was left as it is stands where it stood.
    .filter(({ match: [found], instead }) => found !== instead);
  if (matches.length === 0) return before;
  const [from, to]: [number[], number[]] = [[], []];
  let text = '';
  let at = 0;
  for (const { match, instead } of matches) {
    const [found] = match;
    const { head, tail } = sameIn(found, instead);
    const [start, end] = [match.index + head, match.index + found.length - tail];
    const changed = instead.slice(head, instead.length - tail);
    text += before.text.slice(at, start) + changed;
    from.push(...before.from.slice(at, start), ...placed(changed, before.from[start]));
    to.push(...before.to.slice(at, start), ...placed(changed, before.to[end - 1]));
    at = end;
  }
  return {
    text: text + before.text.slice(at),
    from: [...from, ...before.from.slice(at)],
    to: [...to, ...before.to.slice(at)],
  };
}

/** As a replacement is called: with where it stood, and its groups by their names. */
function saidBy(written: (...groups: string[]) => string, match: RegExpExecArray): string {
  const { index, input, groups } = match;
  return String(Reflect.apply(written, undefined, [...match, index, input, ...(groups ? [groups] : [])]));
}

type Same = { readonly head: number; readonly tail: number };

/** How many letters at both ends were left as they are; words count as wholes. */
function sameIn(found: string, instead: string): Same {
  const head = sameWords(found, instead);
  const [rest, other] = [found.slice(head), instead.slice(head)];
  const tail = sameWords(reversed(rest), reversed(other));
  // What was only added stands for all that is beside it in its clause.
  return head + tail === found.length || head + tail === instead.length
    ? { head: clauseEnd(found.slice(0, head)), tail: clauseEnd(reversed(found.slice(found.length - tail))) }
    : { head, tail };
}

/** Up to where it holds whole clauses. */
function clauseEnd(same: string): number {
  return Math.max(same.lastIndexOf(','), same.lastIndexOf(';')) + 1;
}

function sameWords(one: string, other: string): number {
  let at = 0;
  let end = 0;
  while (at < one.length && one[at] === other[at]) {
    at += 1;
    if (!/[\w\uD800-\uDFFF-]/u.test(one[at - 1] ?? '')) end = at;
  }
  return end;
}

function reversed(text: string): string {
  return text.split('').toReversed().join('');
}

function filled(written: string, groups: readonly (string | undefined)[]): string {
  return written.replaceAll(/\$(\d)/gu, (_, group: string) => groups[Number(group)] ?? '');
}

/** All letters of what was rewritten stand for all of what was said. */
function placed(instead: string, at = 0): number[] {
  return Array.from({ length: instead.length }, () => at);
}
