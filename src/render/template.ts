import { fail, ok, type Result } from '../kernel/result.ts';
import { oncePer } from '../kernel/once.ts';
import type { Problem } from '../kernel/problem.ts';
import { parseTemplate, type Includes, type Part, type Piece } from './parse.ts';
import { yamlScalar } from './scalar.ts';

/** Whole lines for a hole that stands alone on its line; they are indented as far as the hole is. */
export type Lines = { readonly lines: readonly string[] };
export type Filling = { readonly [name: string]: Value };
export type Value = string | number | boolean | undefined | Lines | Filling | readonly Filling[];

export type Source = {
  readonly path: string;
  readonly text: string;
  /** Whether a filling may be left out; refused unless said. */
  readonly unused?: 'refused' | 'allowed';
};

/**
 * `{{name}}` is filled with a value, `{{#name}}` to `{{/name}}` (each alone on its line) repeats for a list, stands
 * once for what is there and not at all for undefined, false or an empty list; `{{^name}}` is the opposite.
 * `{{>path}}`, alone on its line, is another template, filled from the same names and indented as far as the tag.
 * Every hole must be filled and, unless allowed, every filling used. Fillings are never read as templates themselves.
 * In `.yaml` templates a filling becomes one scalar, quoted where YAML would misread it.
 */
export function fillTemplate(source: Source, filling: Filling, includes?: Includes): Result<string> {
  const parsed = parseTemplate(source, includes);
  return parsed.ok ? fillParsed(parsed.value, source, filling) : parsed;
}

/** The same for one that was read before: it is filled for many objects. */
export function fillParsed(parts: readonly Part[], source: Source, filling: Filling): Result<string> {
  const dialect = /\.ya?ml$/u.test(source.path) ? 'yaml' : 'plain';
  const problems: Problem[] = [];
  const run: Run = { ...source, dialect, scopes: [filling], problems };
  const out = fillParts(parts, run);
  const [first] = [...problems, ...unused(run, parts, filling)];
  return first === undefined ? ok(out.join('')) : fail(first);
}

type Run = Pick<Source, 'path' | 'unused'> & {
  readonly dialect: 'yaml' | 'plain';
  /** Innermost last. */
  readonly scopes: readonly Filling[];
  readonly problems: Problem[];
};

function fillParts(parts: readonly Part[], run: Run): string[] {
  return parts.flatMap((part) => {
    if (part.kind === 'line') return fillLine(part, run);
    return part.kind === 'section' ? fillSection(part, run) : fillInclude(part, run);
  });
}

function fillInclude(part: Extract<Part, { kind: 'include' }>, run: Run): string[] {
  const lines = fillParts(part.parts, { ...run, path: `templates/${part.path}` });
  return lines.map((line) => (line === '\n' ? line : `${part.indent}${line}`));
}

function fillSection(part: Extract<Part, { kind: 'section' }>, run: Run): string[] {
  const value = lookUp(part, run);
  const inner = value === undefined || value === false ? [] : scopesOf(value);
  if (part.when === 'absent') return inner.length === 0 ? fillParts(part.parts, run) : [];
  return inner.flatMap((scope) => {
    run.problems.push(...(scope === undefined ? [] : unused(run, part.parts, scope)));
    const scopes = scope === undefined ? run.scopes : [...run.scopes, scope];
    return fillParts(part.parts, { ...run, scopes });
  });
}

/** One entry a repetition; undefined where the section adds no names of its own. */
function scopesOf(value: Exclude<Value, undefined>): readonly (Filling | undefined)[] {
  if (Array.isArray(value)) return value;
  if (isLines(value)) return value.lines.length === 0 ? [] : [undefined];
  return isFilling(value) ? [value] : [undefined];
}

function fillLine(line: Extract<Part, { kind: 'line' }>, run: Run): string[] {
  const [only] = line.pieces;
  if (line.pieces.length === 1 && only?.kind === 'hole') return fillWholeLine(only, line.indent, run);
  const text = line.pieces.map((piece) => (piece.kind === 'text' ? piece.text : fillInline(piece, run)));
  return [`${line.indent}${text.join('')}\n`];
}

function fillWholeLine(hole: Hole, indent: string, run: Run): string[] {
  const value = lookUp(hole, run);
  if (value === undefined) return refuse(hole, run, 'nothing fills it');
  const lines = isLines(value) ? value.lines : scalarText(value, hole, run).split('\n');
  return lines.map((line) => (line === '' ? '\n' : `${indent}${line}\n`));
}

function fillInline(hole: Hole, run: Run): string {
  const value = lookUp(hole, run);
  if (value === undefined || isLines(value)) {
    refuse(hole, run, value === undefined ? 'nothing fills it' : 'whole lines cannot stand within a line');
    return '';
  }
  return scalarText(value, hole, run);
}

type Hole = Extract<Piece, { kind: 'hole' }>;

function scalarText(value: Exclude<Value, undefined | Lines>, hole: Hole, run: Run): string {
  if (typeof value === 'object') {
    refuse(hole, run, 'a section cannot fill a hole');
    return '';
  }
  if (hole.inComment) return String(value).replaceAll(/\s+/gu, ' ');
  return run.dialect === 'yaml' ? yamlScalar(value) : String(value);
}

function lookUp(at: { readonly name: string; readonly line: number }, run: Run): Value {
  const scope = run.scopes.findLast((candidate) => Object.hasOwn(candidate, at.name));
  if (scope === undefined) {
    run.problems.push(problem(run.path, at.line, `"${at.name}" is not known to the template`));
    return undefined;
  }
  return scope[at.name];
}

function refuse(hole: Hole, run: Run, why: string): [] {
  run.problems.push(problem(run.path, hole.line, `the hole "${hole.name}" cannot be filled: ${why}`));
  return [];
}

function unused(run: Pick<Run, 'path' | 'unused'>, parts: readonly Part[], filling: Filling): Problem[] {
  if (run.unused === 'allowed') return [];
  const names = namesIn(parts);
  return Object.keys(filling)
    .filter((name) => !names.has(name))
    .map((name) => problem(run.path, 1, `the template never uses "${name}"`));
}

const namesIn = oncePer((parts: readonly Part[]): ReadonlySet<string> => new Set(namesOf(parts)));

function namesOf(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => {
    if (part.kind === 'section') return [part.name, ...namesOf(part.parts)];
    if (part.kind === 'include') return namesOf(part.parts);
    return part.pieces.flatMap((piece) => (piece.kind === 'hole' ? [piece.name] : []));
  });
}

function isLines(value: Value): value is Lines {
  return typeof value === 'object' && 'lines' in value && Array.isArray(value.lines);
}

function isFilling(value: Value): value is Filling {
  return typeof value === 'object' && !Array.isArray(value);
}

function problem(path: string, line: number, what: string): Problem {
  return {
    what,
    where: `${path}:${line}`,
    why: 'A template is filled completely or not at all.',
    fix: 'Make the names in the template the same as the names that fill it.',
  };
}
