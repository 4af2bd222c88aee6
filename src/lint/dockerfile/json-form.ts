import type { Instruction } from '../../syntax/dockerfile/model.ts';
import type { ShellCommand } from '../../syntax/shell/script.ts';
import { parseShell } from '../../syntax/shell/parse.ts';

/** The JSON form of a command that needs no shell; undefined for one that does. */
export function jsonForm({ script, argsText }: Instruction): string | undefined {
  if (script === undefined || argsText === '' || needsShell.test(argsText)) return undefined;
  const { commands, errors } = parseShell(script.text, 'sh');
  const [command] = commands;
  if (command === undefined || commands.length > 1 || errors.length > 0) return undefined;
  const words = plainWords(command);
  if (words === undefined || builtins.has(words[0] ?? '')) return undefined;
  return `[${words.map((word) => JSON.stringify(word)).join(', ')}]`;
}

function plainWords({ words, assignments }: ShellCommand): readonly string[] | undefined {
  const literal = words.flatMap((word) => word.literal ?? []);
  return assignments.length === 0 && literal.length === words.length ? literal : undefined;
}

/** What only a shell understands, or reads otherwise than Docker. */
const needsShell = /[|&;<>()$`*?[\]{}~#!\n\\]/u;

const builtins = new Set([
  '.',
  ':',
  'alias',
  'bg',
  'break',
  'cd',
  'command',
  'continue',
  'eval',
  'exec',
  'exit',
  'export',
  'fg',
  'jobs',
  'read',
  'return',
  'set',
  'shift',
  'source',
  'trap',
  'type',
  'ulimit',
  'umask',
  'unset',
  'wait',
]);
