import { anyCase } from '../../../../kernel/any-case.ts';
import { environmentNames } from '../../../../spec/words/delivery/environment-sayings.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

const into = String.raw`(?<![\w-])(?<into>to|in|into|inside)\s(?:the\s|our\s)?(?<place>${environmentNames.bare})\s(?:namespace|ns)`;
const name = String.raw`["'\x60]?(?<name>(?!(?:and|with|that|which|for|on|at|of|in|as|is|only|called|named)(?![\w-]))[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)["'\x60]?`;
const end = String.raw`(?=\s?(?:[.,;)\n]|$)|\s(?:and|with|at|behind|on)\s)`;

/** `to production namespace shop`, `in the staging namespace`: what follows is its name, and without one it is called like the place. */
export const namespacesOfPlaces: readonly Rewriting[] = [
  [anyCase(String.raw`${into}\s(?:(?:called|named)\s)?${name}${end}`), '$<into> $<place>, namespace $<name>'],
  [anyCase(String.raw`${into}(?=\s?(?:[.,;)\n]))`), '$<into> namespace $<place>'],
];
