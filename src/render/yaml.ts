import type { Json, JsonMap } from '../kernel/json.ts';
import { isList, isMap } from './merge.ts';
import { step, type Notes } from './notes.ts';
import { yamlScalar } from './scalar.ts';

/** Block YAML as people write it: two spaces, sequences indented, keys in the order given, undefined left out. */
export function writeYaml(value: Json, notes?: Notes): string {
  return linesAt(value, { notes, path: '' })
    .map((line) => `${line}\n`)
    .join('');
}

/** The lines of a value, for a hole of a template. */
export function yamlLines(value: Json): string[] {
  return linesAt(value, { notes: undefined, path: '' });
}

type Place = { readonly notes: Notes | undefined; readonly path: string };

function linesAt(value: Json, place: Place): string[] {
  if (isList(value)) {
    return value.length === 0 ? ['[]'] : value.flatMap((item, index) => itemLines(item, index, place));
  }
  if (isMap(value)) return mapLines(value, place);
  return typeof value === 'string' && isLiteral(value) ? literal(value) : [yamlScalar(value)];
}

function mapLines(map: JsonMap, place: Place): string[] {
  const lines = Object.entries(map).flatMap(([key, value]) => {
    const path = `${place.path}/${key}`;
    return value === undefined ? [] : [...notesAt(path, place), ...pairLines(key, value, { ...place, path })];
  });
  return lines.length === 0 ? ['{}'] : lines;
}

function pairLines(key: string, value: Json, place: Place): string[] {
  const lines = linesAt(value, place);
  const [first = '', ...rest] = lines;
  const name = yamlScalar(key);
  if (isInline(value, lines)) return [`${name}: ${first}`, ...rest];
  return [`${name}:`, ...lines.map(indent)];
}

function itemLines(value: Json, index: number, place: Place): string[] {
  const path = `${place.path}/${step(value, index)}`;
  const [first = '', ...rest] = linesAt(value, { ...place, path });
  const isBlockText = typeof value === 'string';
  const lines = [`- ${first}`, ...rest.map((line) => (isBlockText ? line : indent(line)))];
  return [...notesAt(path, place), ...lines];
}

function notesAt(path: string, { notes }: Place): readonly string[] {
  return notes?.get(path) ?? [];
}

/** Scalars and empty collections stand behind their key, block text starts there. */
function isInline(value: Json, lines: readonly string[]): boolean {
  return typeof value !== 'object' || value === null || lines[0] === '{}' || lines[0] === '[]';
}

/** Text of several lines that a literal block keeps byte for byte. */
function isLiteral(text: string): boolean {
  return /^[^\s]/u.test(text) && text.includes('\n') && /^[\n\u0020-\u007e\u00a0-\ud7ff]*$/u.test(text);
}

function literal(text: string): string[] {
  const ends = text.endsWith('\n\n') ? '|+' : text.endsWith('\n') ? '|' : '|-';
  const body = text.endsWith('\n') ? text.slice(0, -1) : text;
  return [ends, ...body.split('\n').map(indent)];
}

function indent(line: string): string {
  return line === '' ? '' : `  ${line}`;
}
