import type { Word } from './model.ts';
import { plain, skipSpace, type Region } from './words.ts';

/** The strings of a JSON array; undefined where the arguments are anything else. */
export function readJson(region: Region): readonly Word[] | undefined {
  const { masked } = region;
  let at = skipSpace(masked, 0);
  if (masked[at] !== '[') return undefined;
  const words: Word[] = [];
  at = skipSpace(masked, at + 1);
  while (masked[at] !== ']') {
    if (words.length > 0) {
      if (masked[at] !== ',') return undefined;
      at = skipSpace(masked, at + 1);
    }
    const end = stringEnd(masked, at);
    const word = end === undefined ? undefined : decode(region, at, end);
    if (end === undefined || word === undefined) return undefined;
    words.push(word);
    at = skipSpace(masked, end);
  }
  return skipSpace(masked, at + 1) === masked.length ? words : undefined;
}

function stringEnd(masked: string, from: number): number | undefined {
  if (masked[from] !== '"') return undefined;
  for (let at = from + 1; at < masked.length; at += 1) {
    if (masked[at] === '\\') at += 1;
    else if (masked[at] === '"') return at + 1;
  }
  return undefined;
}

function decode(region: Region, start: number, end: number): Word | undefined {
  try {
    const text: unknown = JSON.parse(plain(region.masked.slice(start, end)));
    return { text: String(text), start: region.base + start, end: region.base + end };
  } catch {
    return undefined;
  }
}
