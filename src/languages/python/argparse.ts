import { grep, type Hit, type SourceFile } from '../../facts/source.ts';
import { blocksAround } from '../common/blocks.ts';
import { callsIn, type Call } from '../common/call.ts';
import { oneOf, type Demanded } from '../common/demanded.ts';

const parser = /^[ \t]*(\w{1,40})(?::\s?[\w.]{1,40})?\s?=\s?(?:argparse\.)?ArgumentParser\(/gmu;

/** Positional arguments, options and commands that the one parser of a file insists on. */
export function demandedByArgparse(file: SourceFile): Demanded | undefined {
  const [made, ...others] = callsIn(file, parser);
  const isKnown = /^\s*(?:from|import) argparse\b/mu.test(file.text) && others.length === 0;
  const [name = ''] = made?.groups ?? [];
  if (name === '' || !isKnown || !isParsed(name, file)) return undefined;
  const holders = [name, ...groupsOf(name, file)];
  const needed = [
    ...holders.flatMap((holder) => callsIn(file, added(holder)).flatMap(demandedBy)),
    ...choicesOf(name, file),
    ...commandsOf(name, file),
  ];
  const [first, ...more] = needed;
  if (first === undefined) return undefined;
  const usage = needed.map((one) => one.usage).join(' ');
  return { path: file.path, line: first.line, usage, commands: more.length === 0 ? first.choices : [] };
}

/** Asked for what the command line says, once, by nothing that hands it other words, and whatever else is so. */
function isParsed(name: string, file: SourceFile): boolean {
  const calls = grep([file], /\b(\w{1,40})\.parse_(?:known_)?args\(([^)\n]{0,80})\)/u);
  const given = /^\s*(?:(?:args\s?=\s?)?(?:sys\.argv\[1:\]|None)?|args|argv|namespace=\w+)\s*$/u;
  return (
    calls.length > 0 &&
    calls.every(
      (call) => call.groups[0] === name && given.test(call.groups[1] ?? '') && isReached(call, file),
    )
  );
}

/** Only what runs always, or whenever a function runs that is called, stands around it. */
function isReached(call: Hit, file: SourceFile): boolean {
  return blocksAround(call, [file], /^\s*(\S.{0,200})$/u).every((block) => {
    const called = /^(?:async )?def (\w{1,60})\(/u.exec(block)?.[1];
    if (called === undefined) return /^(?:if __name__\b|with\b)/u.test(block);
    return (
      grep([file], new RegExp(String.raw`^(?!\s*(?:async )?def\b).{0,200}\b${called}\(`, 'u')).length > 0
    );
  });
}

function added(name: string): RegExp {
  return new RegExp(String.raw`\b${name}\.add_argument\(`, 'gu');
}

/** Groups that only part the arguments for the help. */
function groupsOf(name: string, { text }: SourceFile): string[] {
  const opening = new RegExp(String.raw`\b(\w{1,40})\s?=\s?${name}\.add_argument_group\(`, 'gu');
  return [...text.matchAll(opening)].map(([, group = '']) => group);
}

/** Options of which one has to be said. */
function choicesOf(name: string, file: SourceFile): Needed[] {
  const opening = new RegExp(String.raw`\b(\w{1,40})\s?=\s?${name}\.add_mutually_exclusive_group\(`, 'gu');
  return callsIn(file, opening)
    .filter(({ given }) => /\brequired\s?=\s?True\b/u.test(given))
    .flatMap(({ groups: [holder = ''], line }) => {
      const flags = callsIn(file, added(holder)).flatMap(
        ({ given }) => /["'](--[\w-]{1,60})["']/u.exec(given)?.[1] ?? [],
      );
      return flags.length === 0 ? [] : [{ line, usage: `{${flags.join(',')}}`, choices: [] }];
    });
}

type Needed = { readonly line: number; readonly usage: string; readonly choices: readonly string[] };

function demandedBy({ given, line }: Call): Needed[] {
  const names = [
    ...(/^\s*((?:["'][\w-]{1,60}["']\s*,?\s*){1,4})/u.exec(given)?.[1] ?? '').matchAll(/["']([\w-]+)["']/gu),
  ];
  const flags = names.map(([, name = '']) => name);
  const flag = flags.find((one) => one.startsWith('--')) ?? flags[0];
  if (flag === undefined || isFree(given, flag)) return [];
  const choices = choicesIn(given);
  const isOption = flag.startsWith('-');
  const value =
    choices.length > 0 ? oneOf(choices) : flag.replace(/^-+/u, '').replaceAll('-', '_').toUpperCase();
  return [{ line, usage: isOption ? `${flag} ${value}` : value, choices: isOption ? [] : choices }];
}

/** An option is free unless it is said to be required, a positional argument where none or any number will do. */
function isFree(given: string, flag: string): boolean {
  const action = /\baction\s?=\s?([^\s,)]{1,60})/u.exec(given)?.[1] ?? '"store"';
  if (!/^["'](?:store|append|extend)["']$/u.test(action)) return true;
  if (flag.startsWith('-')) return !/\brequired\s?=\s?True\b(?!\s?(?:if|and|or)\b)/u.test(given);
  const number = /\bnargs\s?=\s?([^\s,)]{1,40})/u.exec(given)?.[1] ?? '1';
  return !/^(?:["']\+["']|[1-9])$/u.test(number) || /\bdefault\s?=\s?argparse\.SUPPRESS/u.test(given);
}

function choicesIn(given: string): string[] {
  const list = /\bchoices\s?=\s?[[({]([^\])}]{1,200})[\])}]/u.exec(given)?.[1] ?? '';
  return [...list.matchAll(/["']([\w.-]{1,40})["']/gu)].map(([, choice = '']) => choice);
}

/** Commands of which one has to be said. */
function commandsOf(name: string, file: SourceFile): Needed[] {
  const opening = new RegExp(String.raw`\b(\w{1,40})\s?=\s?${name}\.add_subparsers\(`, 'gu');
  const [made, ...others] = callsIn(file, opening);
  if (made === undefined || others.length > 0) return [];
  const [holder = ''] = made.groups;
  const isRequired =
    /\brequired\s?=\s?True\b/u.test(made.given) ||
    new RegExp(String.raw`\b${holder}\.required\s?=\s?True\b`, 'u').test(file.text);
  if (!isRequired) return [];
  const each = new RegExp(String.raw`\b${holder}\.add_parser\(\s*["']([\w-]{1,60})["']`, 'gu');
  const names = [...file.text.matchAll(each)].map(([, command = '']) => command);
  return [{ line: made.line, usage: oneOf(names), choices: names }];
}
