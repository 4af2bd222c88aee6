import { anyCase } from '../../../kernel/any-case.ts';

/** What people say as a pattern, in whole words: a space stands for any white space. */
export function heard(said: string): RegExp {
  return anyCase(
    `(?<![\\w./-])(?:${said})(?![\\w-])`.replaceAll(/ (?!\?)/gu, '\\s').replaceAll(' ?', '\\s?'),
  );
}
