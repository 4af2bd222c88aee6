import type { SourceFile } from '../../facts/source.ts';
import { callsIn } from '../common/call.ts';
import { oneOf, type Demanded } from '../common/demanded.ts';

/** What Click and Typer demand of the command that a file calls without words of its own. */
export function demandedByClick(file: SourceFile): Demanded | undefined {
  const called = new Set(
    [...file.text.matchAll(/^[ \t]*(\w{1,60})\((?:obj=\{\}|prog_name=["'][\w-]{1,40}["'])?\)\s*$/gmu)].map(
      ([, name = '']) => name,
    ),
  );
  return byCommand(file, called) ?? byTyper(file, called);
}

function byCommand(file: SourceFile, called: ReadonlySet<string>): Demanded | undefined {
  const found = functionsOf(file).find(({ name, text }) => called.has(name) && kinds.test(text));
  const [, kind, given = ''] = kinds.exec(found?.text ?? '') ?? [];
  if (found === undefined || open.test(given)) return undefined;
  const needed = neededBy(found.text);
  const at = { path: file.path, line: found.line };
  if (kind === 'group')
    return toGroup({ ...at, usage: needed.join(' '), commands: commandsBelow(found.name, file) });
  return needed.length === 0 ? undefined : { ...at, usage: needed.join(' '), commands: [] };
}

/** A command has to be said behind what the group itself demands. */
function toGroup({ usage, commands, ...at }: Demanded): Demanded | undefined {
  if (commands.length === 0) return undefined;
  const whole = `${usage} ${oneOf(commands)}`.trim();
  return { ...at, usage: whole, commands: usage === '' ? commands : [] };
}

const kinds = /^@click\.(command|group)(?:\(([^)]{0,300})\))?/mu;
const open = /\bcls\s?=|\binvoke_without_command\s?=\s?True/u;

function neededBy(text: string): string[] {
  return callsIn({ text }, /^@click\.(argument|option)\(/gmu).flatMap(({ groups: [what], given }) =>
    what === 'argument' ? argument(given) : option(given),
  );
}

type Decorated = { readonly name: string; readonly text: string; readonly line: number };

function functionsOf({ text }: SourceFile): Decorated[] {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    const name = /^(?:async )?def (\w{1,60})\(/u.exec(line)?.[1];
    if (name === undefined) return [];
    const above = lines.slice(Math.max(0, at - 80), at);
    const before = above.findLastIndex(
      (one) => one.trim() === '' || /^(?:def|class|async|import|from|if|\w+\s?=)\b/u.test(one),
    );
    const own = above.slice(before + 1);
    return own[0]?.startsWith('@') === true
      ? [{ name, text: own.join('\n'), line: at - own.length + 1 }]
      : [];
  });
}

const filled = /\b(?:default|envvar|prompt)\s?=|\bnargs\s?=\s?-1|\brequired\s?=\s?False/u;

function argument(given: string): string[] {
  const name = /^\s*["']([\w-]{1,60})["']/u.exec(given)?.[1];
  return name === undefined || filled.test(given) ? [] : [name.toUpperCase()];
}

function option(given: string): string[] {
  const name = /["'](--[\w-]{1,60})["']/u.exec(given)?.[1];
  if (
    name === undefined ||
    !/\brequired\s?=\s?True\b(?!\s?(?:if|and|or)\b)/u.test(given) ||
    filled.test(given)
  )
    return [];
  return [`${name} ${name.slice(2).replaceAll('-', '_').toUpperCase()}`];
}

function commandsBelow(group: string, file: SourceFile): string[] {
  const below = new RegExp(
    String.raw`^@${group}\.(?:command|group)\((?:\s*(?:name\s?=\s?)?["']([\w-]{1,60})["'])?`,
    'mu',
  );
  const own = functionsOf(file).flatMap(({ name, text }) => {
    const said = below.exec(text);
    return said === null ? [] : [said[1] ?? name.replaceAll('_', '-')];
  });
  const added = [
    ...file.text.matchAll(new RegExp(String.raw`\b${group}\.add_command\((?:\w{1,40}\.)?(\w{1,60})`, 'gu')),
  ];
  return [...own, ...added.map(([, name = '']) => name.replaceAll('_', '-'))];
}

/** An application of several commands, none of which stands for all. */
function byTyper(file: SourceFile, called: ReadonlySet<string>): Demanded | undefined {
  for (const { groups, given, line } of callsIn(file, /^(\w{1,40})\s?=\s?typer\.Typer\(/gmu)) {
    const [name = ''] = groups;
    const commands = commandsBelow(name, file);
    if (!called.has(name) || commands.length < 2 || open.test(`${given}${file.text}`)) continue;
    return { path: file.path, line, usage: oneOf(commands), commands };
  }
  return undefined;
}
