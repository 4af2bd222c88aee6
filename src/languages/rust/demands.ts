import { grep, type SourceFile } from '../../facts/source.ts';
import { blocksAround } from '../common/blocks.ts';
import { oneOf, type Demanded } from '../common/demanded.ts';
import { demandedByBuilder } from './clap-builder.ts';
import type { Program } from './programs.ts';

const parsed = /\b(\w{1,60})::(?:parse|from_args)\(\)/u;

/** Fields that clap cannot fill unless the command line does, and commands of which one has to be said. */
export function demandsOf({ binary, files }: Program): Demanded | undefined {
  const own = files.filter(({ path }) => path === binary.path);
  const calls = grep(own, parsed).filter((hit) =>
    blocksAround(hit, own, /^\s*(\S.{0,200})$/u).every(isFunction),
  );
  if (calls.length === 0) return own.map(demandedByBuilder).find((demanded) => demanded !== undefined);
  const [name, ...others] = new Set(calls.map(({ groups: [type = ''] }) => type));
  if (name === undefined || others.length > 0) return undefined;
  const [made, ...rivals] = typesOf(name, files);
  if (made === undefined || rivals.length > 0 || !/\b(?:Parser|StructOpt)\b/u.test(made.before))
    return undefined;
  if (/\bgroup\b|ArgGroup|negates_reqs|\bmulticall\b/u.test(made.before)) return undefined;
  return made.kind === 'enum' ? commandsIn(made) : fieldsIn(made, files);
}

function isFunction(block: string): boolean {
  return /^(?:pub(?:\(\w{1,20}\))? )?(?:async )?fn /u.test(block);
}

type Type = {
  readonly kind: string;
  /** Its attributes. */
  readonly before: string;
  readonly path: string;
  readonly line: number;
  readonly lines: readonly string[];
};

function typesOf(name: string, files: readonly SourceFile[]): Type[] {
  return grep(
    files,
    new RegExp(String.raw`^(?:pub(?:\(\w{1,20}\))? )?(struct|enum) ${name}\s?\{$`, 'u'),
  ).flatMap(({ path, line, groups: [kind = ''] }) => {
    const all = files.find((file) => file.path === path)?.text.split('\n') ?? [];
    const above = all.slice(Math.max(0, line - 30), line - 1);
    const before = above
      .slice(above.findLastIndex((one) => /^(?:\}|\)?;|use |mod |\s*$)/u.test(one)) + 1)
      .join('\n');
    const inner = all.slice(line);
    const end = inner.findIndex((one) => one.startsWith('}'));
    return end === -1 ? [] : [{ kind, before, path, line, lines: inner.slice(0, end) }];
  });
}

function commandsIn({ path, line, lines }: Type): Demanded | undefined {
  const commands = variantsIn(lines);
  return commands.length === 0 ? undefined : { path, line, usage: oneOf(commands), commands };
}

/** The words of commands, each called after its variant unless an attribute says otherwise. */
function variantsIn(lines: readonly string[]): string[] {
  let named: string | undefined;
  return lines.flatMap((line) => {
    named = /^ {4}#\[.{0,200}\bname = "([\w-]{1,60})"/u.exec(line)?.[1] ?? named;
    const variant = /^ {4}([A-Z]\w{0,60})\s?(?:[({,]|$)/u.exec(line)?.[1];
    if (variant === undefined) return [];
    const word = named ?? kebab(variant.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/gu, '-'));
    named = undefined;
    return [word];
  });
}

function kebab(name: string): string {
  return name.replaceAll('_', '-').toLowerCase();
}

type Field = {
  readonly name: string;
  readonly type: string;
  readonly attributes: string;
  readonly line: number;
};

function fieldsOf({ lines, line: first }: Type): Field[] {
  let attributes: string[] = [];
  return lines.flatMap((line, at) => {
    const [, name, type = ''] =
      /^ {4}(?:pub(?:\(\w{1,20}\))? )?(?:r#)?(\w{1,60}): (\S.{0,200}?),?$/u.exec(line) ?? [];
    if (name === undefined) {
      attributes.push(line);
      return [];
    }
    const field = { name, type, attributes: attributes.join('\n'), line: first + at + 1 };
    attributes = [];
    return [field];
  });
}

function fieldsIn(made: Type, files: readonly SourceFile[]): Demanded | undefined {
  const needed = fieldsOf(made).flatMap((field) => neededBy(field, files));
  const [first, ...more] = needed;
  if (first === undefined) return undefined;
  const usage = needed.map((one) => one.usage).join(' ');
  return { path: made.path, line: first.line, usage, commands: more.length === 0 ? first.commands : [] };
}

type Needed = { readonly line: number; readonly usage: string; readonly commands: readonly string[] };

const free = /^(?:(?:std::option::)?Option<|(?:std::vec::)?Vec<|bool$|\(\)$|(?:std::marker::)?PhantomData)/u;
const filled =
  /\b(?:default\w*|env|flatten|skip|required\w*|action|count|group|conflicts_with\w*|overrides_with\w*|exclusive|num_args|min_values|parse|cfg|from_global|last|raw)\b/u;

function neededBy({ name, type, attributes, line }: Field, files: readonly SourceFile[]): Needed[] {
  if (free.test(type)) return [];
  if (/\bsubcommand\b/u.test(attributes)) {
    const [made] = typesOf(type.split('::').at(-1) ?? '', files);
    const commands = made?.kind === 'enum' ? variantsIn(made.lines) : [];
    return [{ line, usage: oneOf(commands), commands }];
  }
  if (filled.test(attributes.replaceAll(/"[^"\n]{0,300}"/gu, '""'))) return [];
  const value = name.toUpperCase();
  const isOption = /\b(?:long|short)\b/u.test(attributes.replaceAll(/"[^"\n]{0,300}"/gu, '""'));
  const said = /\blong\s?=\s?"([\w-]{1,60})"/u.exec(attributes)?.[1] ?? kebab(name);
  return [{ line, usage: isOption ? `--${said} ${value}` : value, commands: [] }];
}
