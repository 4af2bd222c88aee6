import { anyCase } from '../../../kernel/any-case.ts';

/** A pattern as a word or several: spaces stand for any, and no word begins or ends within it. */
export function words(pattern: string): RegExp {
  return anyCase(`(?<![\\w./-])(?:${pattern})(?![\\w-])`.replaceAll(' ', '\\s'));
}
