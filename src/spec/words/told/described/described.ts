import { anyCase } from '../../../../kernel/any-case.ts';
import type { Rewriting } from '../../text/rewriting.ts';

/** A kind that people describe without naming it. */
export type Described = {
  readonly kind: string;
  /** What else is told with it in passing, it is only where nothing else is. */
  readonly isAlone?: true;
  /** Each tells within one sentence that this is what is wanted. */
  readonly signs: readonly RegExp[];
  /** What is never told of it: words of something else. */
  readonly unless?: RegExp;
  /** Its fields as they are told, in the words in which they are asked for; read once it is known that it is spoken of. */
  readonly says: readonly Rewriting[];
};

/** Spaces stand for any, and words begin where the pattern does. */
export function told(pattern: string): RegExp {
  return anyCase(`(?<![\\w./-])(?:${pattern})`.replaceAll(' ', '\\s'));
}

/** The same, with what has to be before it. */
export function toldAfter(before: string, pattern: string): RegExp {
  return anyCase(`(?<=${before})(?:${pattern})`.replaceAll(' ', '\\s'));
}

/** A sign within one sentence. */
export function sign(pattern: string): RegExp {
  return new RegExp(
    `(?<![\\w-])(?:${pattern})`.replaceAll(' ', '\\s').replaceAll('~', '(?:[^.;]|[.](?=\\S)){0,80}?'),
    'iu',
  );
}

export const named = '["\'`]?([a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?)["\'`]?';
export const pair = String.raw`["'\x60]?[a-z][\w./-]{0,80}\s?=\s?[\w.-]{1,60}["'\x60]?`;
export const path = '["\'`]?(/[\\w./-]{0,100}[\\w-])["\'`]?';
export const size = String.raw`\d{1,5}(?:\.\d{1,2})?\s?(?:[KMGT]i?B?|gigs?|gigabytes?|megabytes?)(?![A-Za-z])`;
export const count =
  '(?:\\d{1,5}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|fifty)';
