import type { SourceFile } from '../../facts/source.ts';
import { closing } from '../common/call.ts';
import { oneOf, type Demanded } from '../common/demanded.ts';

const opened = /\b(?:clap::)?(?:Command|App)::new\(|(?:\bclap::)?\bcommand!\(/gu;
const asked = /\.(?:try_)?get_matches\(\)/gu;

/** What the one command line that a program builds call by call insists on. */
export function demandedByBuilder(file: SourceFile): Demanded | undefined {
  const at = onlyOneIn(file);
  if (at === undefined) return undefined;
  const needed = at.calls.flatMap((call) => neededBy(call));
  const subcommands = at.calls.flatMap(({ method, given }) => (method === 'subcommand' ? nameIn(given) : []));
  const usage = [...needed, ...wordsOf(at, subcommands, needed)].join(' ');
  if (usage === '') return undefined;
  const line = file.text.slice(0, at.index).split('\n').length;
  return { path: file.path, line, usage, commands: needed.length === 0 ? subcommands : [] };
}

function onlyOneIn({ text }: SourceFile): Chain | undefined {
  if (!/\bclap\b/u.test(text) || [...text.matchAll(asked)].length !== 1) return undefined;
  const [at, ...others] = commandsIn(text);
  return others.length === 0 ? at : undefined;
}

/** A command, or anything at all, where one has to be said. */
function wordsOf({ calls }: Chain, subcommands: readonly string[], needed: readonly string[]): string[] {
  if (!calls.some(insistsOnOne)) return [];
  if (subcommands.length > 0) return [oneOf(subcommands)];
  return needed.length > 0 ? [] : ['ARGUMENT'];
}

type Method = { readonly method: string; readonly given: string };
type Chain = { readonly index: number; readonly calls: readonly Method[] };

/** Command lines that are built in the file, without the commands that are built within one. */
function commandsIn(text: string): Chain[] {
  let until = 0;
  return [...text.matchAll(opened)].flatMap(({ index, 0: head }) => {
    if (index < until) return [];
    const { calls, end } = chainFrom(text, index + head.length);
    until = end;
    return [{ index, calls }];
  });
}

/** Calls that follow each other on one value, from the bracket that the first has opened. */
function chainFrom(text: string, from: number): { readonly calls: readonly Method[]; readonly end: number } {
  const calls: Method[] = [];
  let at = from + closing(text.slice(from, from + longest)) + 1;
  for (let next = link.exec(text.slice(at, at + 400)); next !== null && at > from;) {
    const inner = at + next[0].length;
    const end = closing(text.slice(inner, inner + longest));
    if (end === -1) break;
    calls.push({ method: next[1] ?? '', given: text.slice(inner, inner + end) });
    at = inner + end + 1;
    next = link.exec(text.slice(at, at + 400));
  }
  return { calls, end: at };
}

const longest = 20_000;
const link = /^(?:\s|\/\/[^\n]{0,200}\n){0,20}\.(\w{1,40})\(/u;

function insistsOnOne({ method, given }: Method): boolean {
  const isTold =
    /^(?:subcommand_required|arg_required_else_help)$/u.test(method) && /^\s*true\s*$/u.test(given);
  return isTold || (/^settings?$/u.test(method) && /\bSubcommandRequired|ArgRequiredElseHelp/u.test(given));
}

function neededBy({ method, given }: Method): string[] {
  return method === 'arg' ? (shortlyTold(given) ?? spelledOut(given)) : [];
}

const filled = /\.(?:default_value\w*|env)\(/u;

/** `arg!(<FILE>)` must be there; of an option, only its value. */
function shortlyTold(given: string): string[] | undefined {
  const [said, option, value = ''] =
    /^\s*(?:clap::)?arg!\(\s*(?:-\w\s+)?(?:--([\w-]{1,40})[= ]+)?<([\w-]{1,40})>/u.exec(given) ?? [];
  if (said === undefined) return undefined;
  const isFree = filled.test(given) || /\.required\w*\(\s*(?!true\b)/u.test(given);
  return isFree || (option !== undefined && !required.test(given)) ? [] : [usageOf(option, value)];
}

const required = /\.required\(\s*true\s*\)/u;

/** An argument is free unless it says that it must be there; what has a value of its own need not be said. */
function spelledOut(given: string): string[] {
  const [, name] = /^\s*(?:clap::)?Arg::(?:new|with_name)\(\s*"([\w-]{1,40})"/u.exec(given) ?? [];
  if (name === undefined || !required.test(given) || filled.test(given)) return [];
  const long = /\.long\(\s*(?:"([\w-]{1,40})")?\s*\)/u.exec(given);
  const isOption = long !== null || /\.short\(/u.test(given);
  return [usageOf(isOption ? (long?.[1] ?? name) : undefined, name)];
}

function usageOf(option: string | undefined, name: string): string {
  const value = name.replaceAll('-', '_').toUpperCase();
  return option === undefined ? value : `--${option} ${value}`;
}

function nameIn(given: string): string[] {
  const [, name] =
    /^\s*(?:clap::)?(?:Command|App|SubCommand)::(?:new|with_name)\(\s*"([\w-]{1,40})"/u.exec(given) ?? [];
  return name === undefined ? [] : [name];
}
