import { toWords, type Words } from '../inbox/words.ts';
import type { Command } from './command.ts';

/** The command that the first word names, and the words after the name. */
export function findNamed(
  words: Words,
  catalogue: readonly Command[],
): { readonly command: Command; readonly rest: Words } | undefined {
  const first = words.words[0] ?? '';
  const phrase = `${first} ${words.words[1] ?? ''}`.toLowerCase();
  for (const command of catalogue) {
    if (command.unlike?.includes(phrase) === true) continue;
    const asked = (command.sentences ?? []).find((name) => first.startsWith(name));
    if (asked !== undefined) return { command, rest: withoutFirst(words, first.slice(asked.length)) };
    const name = [command.name, ...command.aliases].find((one) => leftOf(first, one) !== undefined);
    if (name !== undefined) return { command, rest: restOf(words, name, command) };
  }
  return undefined;
}

/**
 * What stands behind a name in a word, or undefined where the word does not begin with it.
 * Chinese puts no space after a verb, so `解释DL3006` names a command; `检查点` (checkpoint) does not,
 * hence Han may follow only as one of the particles of a request.
 */
function leftOf(word: string, name: string): string | undefined {
  const lower = word.toLowerCase();
  if (!lower.startsWith(name)) return undefined;
  const rest = word.slice(name.length);
  if (/^[.,!:。，！：、]?$/u.test(rest)) return '';
  if (!/\p{Script=Han}$/u.test(name)) return undefined;
  const particle = /^(?:一下|下|吧)?/u.exec(rest)?.[0] ?? '';
  const after = rest.slice(particle.length).replace(/^[，。！：、]+/u, '');
  return /^\p{Script=Han}/u.test(after) ? undefined : after;
}

/** `deploy the api` is a wish with its verb; `deploy` alone is only the name. */
function restOf(words: Words, name: string, { verbs = [] }: Command): Words {
  const rest = withoutFirst(words, leftOf(words.words[0] ?? '', name) ?? '');
  return verbs.includes(name) && rest.words.length > 0 ? words : rest;
}

function withoutFirst({ said, flags }: Words, left: string): Words {
  return toWords(left === '' ? said.slice(1) : [left, ...said.slice(1)], flags);
}
