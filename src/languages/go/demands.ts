import { grep, type Hit } from '../../facts/source.ts';
import { oneOf, type Demanded } from '../common/demanded.ts';
import { linesAt } from '../common/search.ts';
import type { Program } from './programs.ts';
import { startOf } from './start.ts';

const executed =
  /(?:^|[^\w.])(?:\w{1,60}\.)?(\w{1,60})(?:\(\w{0,60}\))?\.Execute(?:C|Context|ContextC)?\((?:\w{0,20}|context\.\w{1,20}\(\))\)/u;

/** What the root command of Cobra insists on: one of its commands where it does nothing itself, else its own arguments. */
export function demandsOf(program: Program): Demanded | undefined {
  const { files, imports } = program;
  if (!imports.includes('github.com/spf13/cobra') || startOf(program).value.length > 1) return undefined;
  const hits = grep(files, executed).filter((hit) => !isPackage(hit, files));
  const names = new Set(hits.map(({ groups: [name = ''] }) => name));
  const [name = ''] = names;
  const roots = names.size === 1 ? madeAs(name, files) : [];
  const [root] = roots;
  return root === undefined || roots.length > 1 ? undefined : demandedBy(root, files);
}

/** `cmd.Execute()` calls a function of a package where the file imports one of that name. */
function isPackage({ path, groups: [name = ''] }: Hit, files: Program['files']): boolean {
  const text = files.find((file) => file.path === path)?.text ?? '';
  return text.includes(`/${name}"`) || text.includes(`\t${name} "`) || text.includes(`import ${name} "`);
}

type Made = { readonly name: string; readonly path: string; readonly line: number; readonly text: string };

const command = String.raw`\s?:?=\s?&?cobra\.Command\{`;

/** The command of that name, or what the function of that name makes. */
function madeAs(name: string, files: Program['files']): Made[] {
  const own = grep(files, new RegExp(String.raw`^\s*(?:var )?(${name})${command}`, 'u'));
  if (own.length > 0) return own.flatMap((hit) => blockAt(hit, files));
  return grep(files, new RegExp(String.raw`^func ${name}\(`, 'u')).flatMap(({ path, line }) => {
    const lines = linesAt(files, path);
    const length = lines.slice(line).findIndex((one) => one.startsWith('}'));
    const made = grep(
      [{ path, text: lines.slice(line, line + length).join('\n') }],
      new RegExp(String.raw`^\s*(?:var )?(\w{1,60})${command}|^\s*return &cobra\.Command\{`, 'u'),
    );
    return made.slice(0, 1).flatMap((hit) => blockAt({ ...hit, line: hit.line + line }, files));
  });
}

function blockAt({ path, line, groups: [name = ''] }: Hit, files: Program['files']): Made[] {
  const lines = linesAt(files, path).slice(line - 1);
  const indent = /^\s*/u.exec(lines[0] ?? '')?.[0] ?? '';
  const end = lines.findIndex((one, at) => at > 0 && one.startsWith(`${indent}}`));
  return end === -1 ? [] : [{ name, path, line, text: lines.slice(0, end).join('\n') }];
}

function demandedBy(root: Made, files: Program['files']): Demanded | undefined {
  const at = { path: root.path, line: root.line };
  if (/^\s*(?:Pre|PersistentPre)?RunE?:/mu.test(root.text) || isRunLater(root, files)) {
    const usage = [...givenTo(root), ...flagsOf(root, files)].join(' ');
    return usage === '' ? undefined : { ...at, usage, commands: [] };
  }
  const commands = [...commandsOf(root, files), ...registered(root, files)];
  return commands.length === 0 ? undefined : { ...at, usage: oneOf(commands), commands };
}

/** Commands that a registry of the program's own hands to the root, by the names that they are registered under. */
function registered({ name }: Made, files: Program['files']): string[] {
  const isHandedOn =
    grep(files, new RegExp(String.raw`\b${name}\.AddCommand\(\w{1,60}\(\w{1,40}\)\)`, 'u')).length > 0;
  if (!isHandedOn) return [];
  return grep(files, /\b[Rr]egisterCommand\((?:\w{1,40}\.)?&?Command\{\s*$/u).flatMap(({ path, line }) => {
    const [first = ''] = linesAt(files, path).slice(line, line + 1);
    return /^\s*Name:\s{0,16}"([\w-]{1,60})"/u.exec(first)?.[1] ?? [];
  });
}

/** What it does may be told behind where it is made. */
function isRunLater({ name }: Made, files: Program['files']): boolean {
  return (
    grep(files, new RegExp(String.raw`\b${name}\.(?:Pre|PersistentPre)?RunE?\s?=|\b${name}\.SetArgs\(`, 'u'))
      .length > 0
  );
}

function givenTo({ text }: Made): string[] {
  const count = Number(
    /^\s*Args:\s{0,16}cobra\.(?:ExactArgs|MinimumNArgs|ExactValidArgs)\((\d)\)/mu.exec(text)?.[1] ?? 0,
  );
  const said = /\bUse:\s{0,16}"[\w.-]{1,60} ([^"\n]{1,80})"/u.exec(text)?.[1];
  if (count === 0) return [];
  return [said ?? Array.from({ length: count }, (_one, at) => `ARG${at + 1}`).join(' ')];
}

function flagsOf({ name }: Made, files: Program['files']): string[] {
  const marked = grep(
    files,
    new RegExp(String.raw`\b${name}\.Mark(?:Persistent)?FlagRequired\("([\w.-]{1,60})"\)`, 'u'),
  );
  return marked.map(({ groups: [flag = ''] }) => `--${flag} ${flag.replaceAll(/[-.]/gu, '_').toUpperCase()}`);
}

function commandsOf({ name, path }: Made, files: Program['files']): string[] {
  const adding = new RegExp(String.raw`\b${name}\.AddCommand\(([^\n]{0,400})`, 'u');
  return grep(files, adding).flatMap((hit) => {
    const [first = ''] = hit.groups;
    const more = linesAt(files, hit.path).slice(hit.line, hit.line + 40);
    const end = more.findIndex((line) => /^\s*\)/u.test(line));
    const text = first.includes(')') ? first : [first, ...more.slice(0, end)].join('\n');
    const added = text.matchAll(/(?:^|[\s,])(?:\w{1,60}\.)?(\w{1,60})(?=[,)(]|\s*$)/gmu);
    return [...added].flatMap(([, one = '']) =>
      one === name && hit.path === path ? [] : wordOf(one, files),
    );
  });
}

function wordOf(name: string, files: Program['files']): string[] {
  return madeAs(name, files).flatMap(({ text }) => /\bUse:\s{0,16}"([\w-]{1,60})/u.exec(text)?.[1] ?? []);
}
