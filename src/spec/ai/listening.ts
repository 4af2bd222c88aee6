import { literally } from '../../kernel/literally.ts';

/** Gives the first group of a pattern that was said, and takes the words out of what is left for others. */
export type Find = (pattern: RegExp) => string | undefined;

type Listening = {
  readonly line: string;
  /** The line with its numbers in digits. */
  readonly text: string;
  readonly find: Find;
  readonly said: () => readonly string[];
  readonly rest: () => string;
};

/** Words of which one reader after the other takes its own; longer words than a person types are not read. */
export function listenTo(words: string): Listening {
  const line = words.replaceAll(/\s+/gu, ' ').slice(0, 4000);
  const text = inDigits(line);
  const said: string[] = [];
  const find: Find = (pattern) => {
    const match = pattern.exec(text);
    if (match === null) return undefined;
    said.push(line.slice(match.index, endIn(line, text, match.index + match[0].length)).trim());
    return match.slice(1).find((group) => group !== undefined);
  };
  return { line, text, find, said: () => said, rest: () => said.toSorted(byLength).reduce(without, words) };
}

const numbers: Readonly<Record<string, string>> = {
  zero: '0',
  single: '1',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  sixteen: '16',
  一: '1',
  两: '2',
  二: '2',
  三: '3',
  四: '4',
  八: '8',
  单: '1',
};

/** As long as before, so that every letter stays where it stands. */
function inDigits(line: string): string {
  return line.replaceAll(
    /(?<![\w-])(?:zero|single|one|two|three|four|five|six|seven|eight|sixteen)(?![\w-])|[一两二三四八](?=\s*[个块张片台])|单(?=卡)/giu,
    (word) => (numbers[word.toLowerCase()] ?? word).padEnd(word.length),
  );
}

/** A number that was written as a word ends where the word does. */
function endIn(line: string, text: string, from: number): number {
  let end = from;
  while (text[end] === ' ' && line[end] !== ' ') end += 1;
  return end;
}

/** The longest first: others may be parts of it. */
function byLength(one: string, other: string): number {
  return other.length - one.length;
}

function without(words: string, said: string): string {
  const anyhow = literally(said).replaceAll(' ', String.raw`\s+`);
  return words.replace(new RegExp(`(?<![A-Za-z0-9])${anyhow}|${anyhow}`, 'u'), ' ');
}
