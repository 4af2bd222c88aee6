import type { Anchors, Choice } from '../../kernel/anchors.ts';

/** Words as thousands of phrases ask one after the other what they hold. */
type Seen = {
  readonly words: string;
  readonly lower: string;
  /** Marks for every three letters in a row: what is not marked need not be looked for. */
  readonly marks: Uint8Array;
};

let latest: Seen = { words: '', lower: '', marks: new Uint8Array() };

function seen(words: string): Seen {
  if (latest.words !== words || latest.marks.length === 0) {
    const lower = words.toLowerCase();
    latest = { words, lower, marks: marksOf(lower) };
  }
  return latest;
}

function marksOf(lower: string): Uint8Array {
  const marks = new Uint8Array(2 ** 14);
  for (let at = 0; at + 2 < lower.length; at += 1) marks[markAt(lower, at)] = 1;
  return marks;
}

function markAt(text: string, at: number): number {
  return (text.charCodeAt(at) * 961 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2)) % 2 ** 14;
}

/** Whether words have all that a phrase cannot do without, in any case. */
export function holds(words: string, { choices, around }: Anchors): boolean {
  const text = seen(words);
  let from = 0;
  for (const choice of choices) {
    from = firstEnd(text, choice, from);
    if (from === -1) return false;
  }
  return around.every((choice) => firstEnd(text, choice, 0) !== -1);
}

function firstEnd({ lower, marks }: Seen, choice: Choice, from: number): number {
  let end = -1;
  for (const one of choice) {
    if (one.length > 2 && marks[markAt(one, 0)] === 0) continue;
    const at = lower.indexOf(one, from);
    if (at !== -1 && (end === -1 || at + one.length < end)) end = at + one.length;
  }
  return end;
}
