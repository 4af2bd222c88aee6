import type { Span } from '../../../kernel/text.ts';
import type { ShellCommand } from '../../../syntax/shell/script.ts';
import type { ShellSubject } from '../subject.ts';
import { baseName, wordsAfterName } from './commands.ts';

/** Commands whose arguments are no files that they read. */
const notReading = new Set(['echo', 'printf', 'tee', 'mkdir', 'rm', 'touch', 'sponge', 'tar', 'cd']);

/** Redirections to a file that the same pipeline reads. */
export function* filesReadAndWritten(subject: ShellSubject): Generator<Span> {
  for (const stages of pipelines(subject)) {
    const inputs = new Set(stages.flatMap((command) => inputsOf(command)));
    for (const { target, operator, span, node } of stages.flatMap((command) => command.redirects)) {
      const isOutput = node.type === 'Redirect' && operator.startsWith('>') && operator !== '>&';
      if (isOutput && target !== undefined && inputs.has(target) && !target.startsWith('/dev/')) yield span;
    }
  }
}

function pipelines({ nodes, commands, commandAt }: ShellSubject): readonly (readonly ShellCommand[])[] {
  const joined = nodes
    .all('Pipeline')
    .map(({ node }) => node.commands.flatMap((stage) => commandAt(stage) ?? []));
  const alone = commands
    .filter(({ place }) => place.parent?.node.type !== 'Pipeline')
    .map(({ command }) => [command]);
  return [...joined, ...alone];
}

function inputsOf(command: ShellCommand): readonly string[] {
  const read = command.redirects
    .filter(({ operator }) => operator === '<')
    .flatMap(({ target }) => target ?? []);
  if (notReading.has(baseName(command) ?? '')) return read;
  return [...read, ...wordsAfterName(command).map((word) => word.value)];
}
