import { oncePer } from './once.ts';
import { sketchOf } from './sketch.ts';
import { soon } from './soon.ts';
import { wide } from './wide.ts';

/**
 * Whether a pattern is worth a look, be it anywhere or, of one that is sticky, where it is tried: most are tried in vain,
 * and what says so is several times smaller, as is all that V8 makes of it.
 */
export function mayMatch(pattern: RegExp, text: string): boolean {
  const sketch = sketched(pattern);
  const seen = pattern.ignoreCase ? withoutCapitals(text) : text;
  // A letter with a point above may become two.
  if (sketch === undefined || seen.length !== text.length) return true;
  const compiled = soon(sketch);
  compiled.lastIndex = pattern.lastIndex;
  return compiled.test(seen);
}

const sketched = oncePer((pattern: RegExp): RegExp | undefined => {
  const source = sketchOf(pattern);
  return source === undefined ? undefined : new RegExp(source, pattern.flags.replaceAll(/[dgi]/gu, ''));
});

let latest = { text: '', lower: '' };

/** Thousands of patterns ask for the same. A long `ſ` is an `s` to those that do not heed capitals. */
function withoutCapitals(text: string): string {
  if (latest.text !== text) latest = { text, lower: wide(text.toLowerCase().replaceAll('ſ', 's')) };
  return latest.lower;
}
