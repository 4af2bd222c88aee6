import { leftovers } from '../../../../spec/words/text/leftover.ts';
import { aimed, filler, spoken } from './job-pieces.ts';

const once =
  /(?<![\w-])(?:(?:exactly|just|only)\s)?(?:once|one\stime|a\ssingle\stime)(?:\s(?:after|before|at|on|upon|during)\s(?:(?:the|each|every|first|initial|a)\s){0,2}(?:deploy(?:ment)?s?|roll-?out|install(?:ation)?|start(?:-?up)?|release))?(?![\w-])(?!\s(?:a|per|every)\s)/iu;

/** `seed the database once with npm run seed`, as its readers know it; undefined where it says anything else. */
export function jobOnce(said: string): string | undefined {
  if (!once.test(said)) return undefined;
  const plain = said.replace(once, ' ').replaceAll(/ {2,}/gu, ' ');
  const { command, whole } = commandIn(plain);
  const rest = plain.replace(whole, ' ').replaceAll(filler, ' ');
  if (command === undefined || leftovers(rest, []).length > 0) return undefined;
  return `${/^\s*/u.exec(said)?.[0] ?? ''}A job: run \`${command}\``;
}

function commandIn(said: string): { readonly command: string | undefined; readonly whole: string } {
  const purpose = aimed.exec(said);
  const command = (purpose ?? spoken.exec(said))?.groups?.['command'];
  return { command, whole: purpose?.[0] ?? command ?? '' };
}
