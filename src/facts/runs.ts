import type { Choice } from '../kernel/anchors.ts';

/**
 * Which runs of three letters stand in a text, a bit for each of their sums. What has all runs of a word may hold the
 * word, upper and lower case alike; what lacks one does not. Asking costs nothing beside looking through the text.
 */
export type Runs = Uint32Array;

const mask = (1 << 14) - 1;
const length = (mask + 1) >> 5;

/** For so many files at once, whose runs lie side by side: memory for each alone takes longer than to fill it. */
export function noRuns(count: number): readonly Runs[] {
  const all = new Uint32Array(length * count);
  return Array.from({ length: count }, (_one, at) => all.subarray(at * length, (at + 1) * length));
}

export function addRuns(text: string, runs: Runs): void {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) {
    sum = withLetter(sum, text, at);
    const place = (sum & mask) >> 5;
    runs[place] = (runs[place] ?? 0) | (1 << (sum & 31));
  }
}

export function addAll(all: Runs, runs: Runs): void {
  for (let at = 0; at < length; at += 1) all[at] = (all[at] ?? 0) | (runs[at] ?? 0);
}

/** Five bits of each letter: those in which the cases of a letter are the same. */
function withLetter(sum: number, text: string, at: number): number {
  return ((sum << 5) & 0x7fe0) | (text.charCodeAt(at) & 31);
}

/** The sums of what is looked for, one list for each word of a choice. */
export type SoughtRuns = readonly (readonly (readonly number[])[])[];

export function runsSought(choices: readonly Choice[]): SoughtRuns {
  return choices.map((choice) => choice.map(sumsOf));
}

function sumsOf(word: string): number[] {
  const sums: number[] = [];
  let sum = 0;
  for (let at = 0; at < word.length; at += 1) {
    sum = withLetter(sum, word, at);
    if (at >= 2) sums.push(sum & mask);
  }
  return sums;
}

/** Whether one word of each choice may stand in a text of these runs. */
export function mayMeet(runs: Runs, sought: SoughtRuns): boolean {
  return sought.every((choice) => choice.some((sums) => sums.every((sum) => has(runs, sum))));
}

function has(runs: Runs, sum: number): boolean {
  return ((runs[sum >> 5] ?? 0) & (1 << (sum & 31))) !== 0;
}
