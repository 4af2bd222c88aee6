import { closest } from '../kernel/closest.ts';
import { describe } from '../kernel/problem.ts';
import { namesOf } from '../lint/engine/choice.ts';
import { ruleGroups } from '../lint/groups.ts';
import { ruleText } from '../report/rules.ts';
import { readArguments } from './arguments.ts';
import type { Command, ExitCode, Io } from './command.ts';

const help = `Usage: supercargo explain ID...

Says what a rule asks for and why, with what it finds and what it leaves alone.
`;

export const explain: Command = { name: 'explain', help, run };

async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = readArguments(args, {});
  if (!parsed.ok) return refuse(io, describe(parsed.error));
  const { positionals } = parsed.value;
  if (positionals.length === 0) return refuse(io, 'Name a rule. supercargo rules lists them.');
  const all = ruleGroups.flatMap((group) => group.rules);
  for (const name of positionals) {
    const rule = all.find((one) => namesOf(one).some((known) => known.toLowerCase() === name.toLowerCase()));
    if (rule === undefined) return refuse(io, unknown(name, all.flatMap(namesOf)));
    io.out(`${ruleText(rule)}\n`);
  }
  return 0;
}

function unknown(name: string, names: readonly string[]): string {
  const near = closest(name, names);
  return `There is no rule ${name}. ${near === undefined ? 'supercargo rules lists them.' : `Did you mean ${near}?`}`;
}

function refuse(io: Io, message: string): ExitCode {
  io.err(`supercargo explain: ${message}\n`);
  return 2;
}
