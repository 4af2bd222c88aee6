import { describe } from '../../kernel/problem.ts';
import { ruleGroups } from '../../lint/groups.ts';
import { rulesMarkdown } from '../../report/rules.ts';
import { readArguments } from '../arguments.ts';
import type { Command, ExitCode, Io } from '../command.ts';

const help = `Usage: supercargo rules [--format json|markdown]

Lists every rule of supercargo lint. markdown is the reference page,
docs/rules.md.
`;

export const rules: Command = { name: 'rules', help, run };

async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = readArguments(args, { format: { type: 'string', default: 'markdown' } });
  const format = parsed.ok ? parsed.value.options['format'] : undefined;
  if (!parsed.ok || (format !== 'json' && format !== 'markdown')) {
    io.err(`supercargo rules: ${parsed.ok ? '--format is json or markdown.' : describe(parsed.error)}\n`);
    return 2;
  }
  io.out(format === 'markdown' ? rulesMarkdown(ruleGroups) : toJson());
  return 0;
}

function toJson(): string {
  const all = ruleGroups.flatMap(({ title, rules: own }) =>
    own.map((rule) => ({ group: title, profiles: [], aliases: [], fixable: false, ...rule })),
  );
  return `${JSON.stringify(all, (key, value: unknown) => (key === 'check' ? undefined : value), 2)}\n`;
}
