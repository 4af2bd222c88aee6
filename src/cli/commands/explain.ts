import { closest } from '../../kernel/closest.ts';
import { describe } from '../../kernel/problem.ts';
import { namesOf } from '../../lint/engine/choice.ts';
import { ruleGroups } from '../../lint/groups.ts';
import { ruleText } from '../../report/rules.ts';
import { askModel } from './ask.ts';
import { readArguments } from '../arguments.ts';
import type { Command, ExitCode, Io } from '../command.ts';

const help = `Usage: supercargo explain ID...
       supercargo explain "a question" [--dir DIR]

Says what a rule asks for and why, with what it finds and what it leaves alone.
Other words are a question about the repository in DIR (default: the current
folder). The model that LLM_BASE_URL, LLM_MODEL and LLM_API_KEY name answers it;
what the answer rests on is given as lines of files, each of which is there.
`;

export const explain: Command = { name: 'explain', help, run };

async function run(args: readonly string[], io: Io, signal: AbortSignal): Promise<ExitCode> {
  const parsed = readArguments(args, { dir: { type: 'string', default: '.' } });
  if (!parsed.ok) return refuse(io, describe(parsed.error));
  const { positionals, options } = parsed.value;
  if (positionals.length === 0) return refuse(io, 'Name a rule. supercargo rules lists them.');
  const all = ruleGroups.flatMap((group) => group.rules);
  const words = positionals.join(' ');
  if (isQuestion(words, all.flatMap(namesOf)))
    return askModel({ words, dir: options['dir'] ?? '.' }, io, signal);
  for (const name of positionals) {
    const rule = all.find((one) => namesOf(one).some((known) => known.toLowerCase() === name.toLowerCase()));
    if (rule === undefined) return refuse(io, unknown(name, all.flatMap(namesOf)));
    io.out(`${ruleText(rule, io.columns)}\n`);
  }
  return 0;
}

/** Several words, none of which is the name of a rule. */
function isQuestion(words: string, names: readonly string[]): boolean {
  const known = new Set(names.map((name) => name.toLowerCase()));
  const each = words.split(/\s+/u);
  return each.length > 1 && !each.some((word) => known.has(word.toLowerCase()) || /[A-Z]\d{3}/u.test(word));
}

function unknown(name: string, names: readonly string[]): string {
  const near = closest(name, names);
  return `There is no rule ${name}. ${near === undefined ? 'supercargo rules lists them.' : `Did you mean ${near}?`}`;
}

function refuse(io: Io, message: string): ExitCode {
  io.err(`supercargo explain: ${message}\n`);
  return 2;
}
