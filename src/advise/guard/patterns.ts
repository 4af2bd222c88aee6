import { mentions } from '../mentions.ts';

/** A policy may allow images of one place or of another: `ghcr.io/a/* | ghcr.io/b/*`. */
export function patternsIn(image: string): string[] {
  return image.split('|').map((one) => one.trim().toLowerCase());
}

/** Who names an owner means all that is below, never what stands beside or above. */
export function isPatternSaid(pattern: string, words: string): boolean {
  return mentions(words, pattern.replace(/\/\*{1,2}$/u, ''));
}
