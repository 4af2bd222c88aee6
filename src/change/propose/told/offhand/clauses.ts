import { literally } from '../../../../kernel/literally.ts';
import { publicImages } from '../../../../spec/public-images.ts';
import { programs, type Program } from '../../../../spec/words/mentions/programs.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

/** Where a clause stands. */
export type Around = {
  /** The words before it, and all of them. */
  readonly before: string;
  readonly words: string;
  /** The program that it names, else the one that was named first. */
  readonly program?: Program;
};

/** Says a clause in other words, or as it is. */
export type Tell = (clause: string, around: Around) => string;

const clause = /[^\s，,。；;！!\n](?:[^，,。；;！!\n]|,(?=\d)){0,300}/gu;

/** Clause by clause, where the words are about it at all. */
export function byClause(about: RegExp, tell: Tell): Rewriting {
  return [
    clause,
    (...args) => {
      const [said = ''] = args;
      const at = Number(args.at(-2));
      const words = String(args.at(-1));
      const before = words.slice(0, at);
      const program = programsIn(said)[0] ?? programsIn(before.slice(0, longest))[0];
      return about.test(said) ? tell(said, { before, words, ...(program && { program }) }) : said;
    },
    (words) => about.test(words),
  ];
}

export const names: string = [...new Set([...programs.flatMap((one) => one.names), ...spaced()])]
  .toSorted((a, b) => b.length - a.length)
  .map((name) => literally(name))
  .join('|');

/** How people call a program, as one word of a pattern that is told with any case. */
export const program = String.raw`(?<![\w./:@=-])(?:${names})(?![\w/=@-]|\.\w|:(?!\s|\d{1,2}(?:[.-]|(?![\d.]))))`;

const named = new RegExp(program, 'giu');

const longest = 600;

/** Those that are named, in the order of the words. */
export function programsIn(words: string): readonly Program[] {
  return (words.match(named) ?? []).flatMap((said) => programCalled(said) ?? []);
}

function programCalled(said: string): Program | undefined {
  const name = said.toLowerCase();
  const app = publicImages.find(({ aliases }) => aliases.includes(name))?.app;
  return programs.find((one) => one.names.includes(name)) ?? programs.find((one) => one.app === app);
}

/** Names of several words. */
function spaced(): string[] {
  return publicImages.flatMap(({ aliases }) => aliases.filter((one) => /[\s_]/u.test(one)));
}

/** One of several words, the longest first: each letter is read once. */
export function anyWordOf(words: string): RegExp {
  const all = words
    .trim()
    .split(/\s+/u)
    .toSorted((a, b) => b.length - a.length);
  return new RegExp(all.map((word) => literally(word)).join('|'), 'giu');
}

/** Made of nothing but such words. */
export function isOnly(said: string, words: RegExp): boolean {
  return said.replaceAll(words, '').trim() === '';
}
