import type { Conversation } from '../inbox/event.ts';
import type { Mention } from '../inbox/mentions.ts';
import { isQuestion } from '../inbox/question.ts';
import { readWords } from '../inbox/words.ts';
import type { Words } from '../inbox/words.ts';
import type { Intent } from '../intent/intent.ts';
import { closest } from '../kernel/closest.ts';
import type { Command, Commands } from './command.ts';
import { findNamed } from './named.ts';

/** A mention as an intent: a command by its name, the default where nothing is said, else a question or a wish in free words. */
export function understand(mention: Mention, where: Conversation['kind'], commands: Commands): Intent {
  const words = readWords(mention.line);
  const { command, rest } = choose(words, mention, { where, commands }) ?? {};
  if (command === undefined || rest === undefined) return unknownWord(words, commands);
  const stray = Object.keys(words.flags).find((name) => !command.flags.some((flag) => flag.name === name));
  if (stray !== undefined) return unknownFlag(stray, command);
  if (!command.where.includes(where))
    return { kind: 'misunderstood', because: 'notHere', said: command.name };
  return command.toIntent(takesBelow(command, mention, commands) ? withBelow(rest, mention) : rest);
}

function takesBelow(command: Command, mention: Mention, commands: Commands): boolean {
  return command === commands.words || (command.takesShown === true && shows(mention));
}

/** An object stands below, between fences or bare. */
function shows({ below, further = '' }: Mention): boolean {
  return /^\s{0,12}(?:apiVersion|kind)\s?:/imu.test(`${below}\n${further}`);
}

type Choice = { readonly command: Command; readonly rest: Words };

function choose(words: Words, mention: Mention, at: Surroundings): Choice | undefined {
  const { commands } = at;
  if (words.words.length === 0) {
    const isAlone = mention.below === '' && mention.further === undefined;
    const command = isAlone ? commands.alone[at.where] : commands.words;
    return { command, rest: words };
  }
  const named = findNamed(words, commands.catalogue);
  if (named !== undefined)
    return isMeant(named, mention, at) ? named : { command: commands.words, rest: words };
  if (mention.below === '' && isQuestion(words.text)) return { command: commands.question, rest: words };
  return isTypo(words, mention, commands) ? undefined : { command: commands.words, rest: words };
}

/** Who shows a manifest and says what is no command here speaks of that: `fix this`. */
function isMeant({ command }: Choice, mention: Mention, { where }: Surroundings): boolean {
  return command.where.includes(where) || !shows(mention);
}

type Surroundings = { readonly where: Conversation['kind']; readonly commands: Commands };

/** One word that is nearly a command; in a sentence it is just a word. */
function isTypo(words: Words, mention: Mention, commands: Commands): boolean {
  return words.words.length === 1 && mention.below === '' && nearest(words, commands) !== undefined;
}

function unknownWord(words: Words, commands: Commands): Intent {
  const near = nearest(words, commands);
  return {
    kind: 'misunderstood',
    because: 'unknownWord',
    said: words.text,
    ...(near !== undefined && { near }),
  };
}

function nearest(words: Words, { catalogue }: Commands): string | undefined {
  return closest(
    words.words[0] ?? '',
    catalogue.map((command) => command.name),
  );
}

function unknownFlag(name: string, command: Command): Intent {
  const near = closest(
    name,
    command.flags.map((flag) => flag.name),
  );
  return {
    kind: 'misunderstood',
    because: 'unknownFlag',
    said: `--${name}`,
    ...(near !== undefined && { near: `--${near}` }),
  };
}

function withBelow(words: Words, mention: Mention): Words {
  const { below, further = '' } = mention;
  return { ...words, text: [words.text, below, further].join('\n').trim() };
}
