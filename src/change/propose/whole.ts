import { namesProgram } from '../../spec/asked.ts';
import { readWish, type Vocabulary } from '../../spec/words/read.ts';
import { behind, scopeOf } from './scope.ts';

const goesOn =
  /^(?:(?:ok|okay|please|now|then|and|but|actually|hmm|no)[,:]?\s){0,3}(?:use|with|give|set|put|let|keep|call|expose|pin|raise|lower)\s|(?<![\w-])(?:also|too|as well|again|additionally|instead|rather|add|plus|change|switch|replace|upgrade|downgrade|update|bump|rename|make (?:it|that|them))(?![\w-])|[再还另]|加上?[个一]?|顺便|改|换|升级?到|降到|不对|^(?:带|配|用)/iu;

/** An object that was spoken of before, by its kind. */
const pointsBack =
  /(?<![\w-])that\s(?:deployment|stateful\s?set|daemon\s?set|pod|cron\s?job|job|service|ingress|config\s?map|secret|manifest|object)(?![\w-])|那个|上面的|之前的/iu;

/** Words that name by themselves what to run, and go on with nothing that was said before. */
export function isWholeRequest(words: string, readers: Vocabulary): boolean {
  if (goesOn.test(words) || pointsBack.test(words)) return false;
  const { rest, refused } = scopeOf(words, [], behind);
  // Who lets go of something goes on.
  return refused.size === 0 && namesProgram(readWish(rest, readers).wish);
}
