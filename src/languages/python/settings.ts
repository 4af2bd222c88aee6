import { present } from '../../kernel/present.ts';
import type { SourceFile } from '../../facts/source.ts';
import type { Read } from '../common/variables.ts';

type Settings = { readonly name: string; readonly bases: string; readonly body: readonly Line[] };
type Line = { readonly path: string; readonly at: number; readonly text: string };

/** Fields of pydantic settings: each is read from the variable of its name, behind the prefix of its class. */
export function settingsReads(files: readonly SourceFile[]): Read[] {
  const some = files.some(({ text }) => text.includes('BaseSettings'));
  if (!some) return [];
  const classes = files.flatMap(classesIn);
  const known = new Set(['BaseSettings']);
  for (let before = 0; before !== known.size;) {
    before = known.size;
    for (const { name, bases } of classes) if (isOneOf(bases, known)) known.add(name);
  }
  return classes.filter(({ bases }) => isOneOf(bases, known)).flatMap(fieldsOf);
}

function isOneOf(bases: string, known: ReadonlySet<string>): boolean {
  return bases.split(',').some((base) => known.has(base.trim().split('.').at(-1) ?? ''));
}

function classesIn({ path, text }: SourceFile): Settings[] {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    const [, name = '', bases] = /^class (\w{1,80})\(([^()]{1,200})\):/u.exec(line) ?? [];
    if (bases === undefined) return [];
    const after = lines.slice(at + 1);
    const end = after.findIndex((one) => /^[^\s#)\]}]/u.test(one));
    const body = after.slice(0, end === -1 ? undefined : end);
    return [{ name, bases, body: body.map((one, index) => ({ path, at: at + index + 2, text: one })) }];
  });
}

const prefix = /\benv_prefix['"]?\s?[=:]\s?['"](\w{0,40})['"]/u;
const field = /^\s{2,8}([A-Za-z]\w{0,80})\s?:\s?([^=]{1,120}?)\s?(?:=\s?(.{1,300}))?$/u;

function fieldsOf({ body }: Settings): Read[] {
  const before = body.map(({ text }) => prefix.exec(text)?.[1]).find((found) => found !== undefined) ?? '';
  const first = body.find(({ text }) => /^\s+[A-Za-z@]/u.test(text))?.text ?? '';
  const indent = /^\s*/u.exec(first)?.[0] ?? '';
  const own = body.filter(({ text }) => text.startsWith(indent));
  return own.flatMap((line, at) => {
    const [all, name = '', type = '', value] = field.exec(line.text) ?? [];
    if (all === undefined || !/^\s*[A-Za-z]/u.test(all.slice(indent.length, indent.length + 1))) return [];
    if (/\bClassVar\b|^SettingsConfigDict/u.test(type)) return [];
    return [readOf({ line, name: `${before}${name}`, type, value: whole(value, own.slice(at + 1)) })];
  });
}

type Field = {
  readonly line: Line;
  readonly name: string;
  readonly type: string;
  readonly value: string | undefined;
};

/** A value that goes on over several lines, as far as its brackets are open. */
function whole(value: string | undefined, after: readonly Line[]): string | undefined {
  let text = value;
  for (const line of after.slice(0, 10)) {
    if (text === undefined || !isOpen(text)) break;
    text = `${text} ${line.text.trim()}`;
  }
  return text?.replace(/\s#[^'"]*$/u, '').trim();
}

function isOpen(text: string): boolean {
  return text.split(/[([{]/u).length > text.split(/[)\]}]/u).length;
}

function readOf({ line, name, type, value }: Field): Read {
  const inside = /^(?:\w{1,20}\.)?Field\((.*)$/u.exec(value ?? '')?.[1];
  const alias = /\b(?:validation_alias|alias|env)\s?=\s?(?:AliasChoices\(\s?)?['"](\w{1,80})['"]/u.exec(
    inside ?? type,
  )?.[1];
  const given = inside === undefined ? value : givenIn(inside);
  const isAbsent = given === undefined || given === '...';
  return present({
    path: line.path,
    line: line.at,
    name: (alias ?? name).toUpperCase(),
    fallback: isAbsent ? undefined : literal(given),
    isOptional: !isAbsent || /\bOptional\[|\bNone\b/u.test(type),
  });
}

/** The default that `Field(...)` is given, by its name or in the first place. */
function givenIn(inside: string): string | undefined {
  const named = /\bdefault(?:_factory)?\s?=\s?(['"][^'"]{0,200}['"]|[^,)]{1,200})/u.exec(inside)?.[1];
  const first = /^\s?(['"][^'"]{0,200}['"]|[^,=)]{1,200})(?:[,)]|$)/u.exec(inside)?.[1];
  return (named ?? first)?.trim();
}

/** What is computed, or a list, is a default that no variable can be given as it stands. */
function literal(value: string): string | undefined {
  const quoted = /^[rb]?(['"])([^'"]*)\1$/u.exec(value)?.[2];
  if (quoted !== undefined) return quoted;
  return /^-?\d[\d._]*$|^(?:True|False)$/u.test(value) ? value : undefined;
}
