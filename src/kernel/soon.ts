import { beginningOf } from './beginning.ts';
import { oncePer } from './once.ts';

/**
 * Patterns are kept by what they cost, which is machine code for each letter of them, twice where texts are of Latin
 * letters and of others: V8 lets go of it only with its pattern, and dies where there is more of it than 512 MB. It
 * knows by itself for two collections what was compiled of a source, so that few have to be kept here.
 */
const mostLetters = 300_000;

let letters = 0;
const known = new Map<RegExp, RegExp>();

/** One that finds the same in a long text sooner, for patterns of which there are too many to keep each as it was compiled. */
export function soon(pattern: RegExp): RegExp {
  const made = known.get(pattern) ?? begun(pattern);
  if (!known.delete(pattern)) letters += pattern.source.length;
  known.set(pattern, made);
  for (const oldest of known.keys()) {
    if (letters <= mostLetters || oldest === pattern) break;
    known.delete(oldest);
    letters -= oldest.source.length;
  }
  return made;
}

/** Never with the very source of the pattern: V8 would keep with that what it compiles for this. */
function begun(pattern: RegExp): RegExp {
  return new RegExp(sourceOf(pattern), pattern.flags);
}

const sourceOf = oncePer(({ source }: RegExp): string => {
  // What a pattern looks for behind itself costs more than letters do.
  const first = source.includes('(?<') ? beginningOf(source) : undefined;
  return first === undefined ? `(?:${source})` : `(?=[${first}])(?:${source})`;
});
