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

const within = '(?:[^.;?!\\n]|[.](?=\\S))';

/** All of these in one sentence, in whatever order. */
export function together(...parts: readonly string[]): RegExp {
  const all = parts.map((one) => `(?=${within}{0,300}?(?<![\\w-])(?:${one}))`).join('');
  return new RegExp(`(?<=^|[.;?!]\\s|\\n)${all}`.replaceAll(' ', '\\s'), 'iu');
}

/** All of these in one request, in whatever order. */
export function anywhere(...parts: readonly string[]): RegExp {
  const all = parts.map((one) => `(?=[^]{0,1500}?(?<![\\w-])(?:${one})(?:(?!\\w)|(?<!\\w)))`).join('');
  return new RegExp(`^${all}`.replaceAll(' ', '\\s'), 'iu');
}

const part = String.raw`(?:(?!\s(?:and|but|while|so|though|when|if|once)\s)(?:[^.,;:?!\n(]|[.,:](?=\S)))`;

/** A clause in which all of these stand, in whatever order; groups are those of the parts. */
export function clause(...parts: readonly string[]): RegExp {
  const all = parts.map((one) => `(?=${part}{0,120}?(?<![\\w.-])(?:${one}))`).join('');
  const begin = '(?<=^|[.,;:?!(]\\s?|\\s(?:and|but|while|so|though|when|if|once)\\s)(?!\\s)';
  return anyCase(`${begin}(?!${part}{0,120}Replicas)${all}${part}{1,160}`.replaceAll(' ', '\\s'));
}

export const named = '["\'`]?([a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?)["\'`]?';
export const pair = String.raw`["'\x60]?[a-z][\w./-]{0,80}\s?=\s?[\w-](?:[\w.-]{0,58}[\w-])?["'\x60]?`;
export const path = '["\'`]?(/[\\w./-]{0,100}[\\w-])["\'`]?';
export const size = String.raw`\d{1,5}(?:\.\d{1,2})?\s?(?:[KMGT]i?B?|gigs?|gigabytes?|megabytes?)(?![A-Za-z])`;
export const count =
  '(?:\\d{1,5}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|fifty)(?!\\w)';
