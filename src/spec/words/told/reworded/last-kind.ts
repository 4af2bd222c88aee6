import { kind, spaced } from '../introducing/pieces.ts';

const kinds = spaced(`(?<![\\w-])(${kind})(?![\\w-]|s?,? (?:account|class|name)(?![\\w-]))`);
const runs = /^(?:pod|deployment|(?:stateful|daemon|replica)\s?-?set|(?:cron\s?-?)?job)$/iu;
const keepsPods = /^(?:deployment|(?:stateful|daemon|replica)\s?-?set)$/iu;

/** What was spoken of last ahead of a place in the words. */
function lastOf(words: string, at: number): string {
  return kindsIn(words.slice(Math.max(0, at - 900), at)).at(-1) ?? '';
}

function kindsIn(words: string): string[] {
  return [...words.matchAll(kinds)].map(([, one = '']) => one);
}

/** Whether `it` stands for something that runs. */
export function isOfRun(words: string, at: number): boolean {
  return runs.test(lastOf(words, at));
}

/** Whether `its pods` are those of what keeps copies running, and not those that a service leads to. */
export function isOfKeeper(words: string, at: number): boolean {
  const before = kindsIn(words.slice(Math.max(0, at - 900), at)).filter((one) => !/^pod$/iu.test(one));
  return keepsPods.test(before.at(-1) ?? kindsIn(words.slice(at, at + 300))[0] ?? '');
}
