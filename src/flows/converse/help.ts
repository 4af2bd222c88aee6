import { code } from '../../change/markdown.ts';
import type { Command } from '../../commands/command.ts';
import type { Intent } from '../../intent/intent.ts';
import { rightNames } from '../../intent/rights.ts';
import { closest } from '../../kernel/closest.ts';
import type { Steps } from '../action.ts';
import type { Asked, Call, Verdict, World } from '../world.ts';
import { words } from '../world.ts';

/** The catalogue of commands as an answer: all of it, or one command at length. */
export async function* help(
  intent: Extract<Intent, { kind: 'help' }>,
  { asked, world }: Call,
): Steps<Verdict> {
  const command = intent.topic === undefined ? undefined : find(intent.topic, world.commands.catalogue);
  const body = command === undefined ? overview(asked, world) : more(command, asked, world);
  yield { kind: 'reply', number: asked.conversation.number, topic: 'help', body, when: 'always' };
  return 'answered';
}

function find(topic: string, catalogue: readonly Command[]): Command | undefined {
  const names = catalogue.flatMap((command) => [command.name, ...command.aliases]);
  const name = closest(topic, names);
  return catalogue.find((command) => name !== undefined && [command.name, ...command.aliases].includes(name));
}

function overview(asked: Asked, world: World): string {
  const { language } = asked;
  const commands = world.commands.catalogue.map((command) => ({
    call: code(callOf(command)),
    summary: command.summary[language],
    who: rightNames[command.right][language],
  }));
  return words(world, asked, ['help', { app: world.app, commands }]);
}

function more(command: Command, asked: Asked, world: World): string {
  const { language } = asked;
  const filling = {
    call: callOf(command),
    summary: command.summary[language],
    who: rightNames[command.right][language],
    aliases: command.aliases.map((alias) => `\`${alias}\``).join(', '),
    flags: command.flags.map((flag) => ({ name: flag.name, summary: flag.summary[language] })),
    examples: { lines: command.examples },
  };
  return words(world, asked, ['help-command', filling]);
}

function callOf({ name, usage }: Command): string {
  return `/k8s ${name} ${usage}`.trim();
}
