import type { Json } from '../kernel/json.ts';
import { yamlScalar } from './scalar.ts';

/** Block YAML as people write it: two spaces, sequences indented, keys in the order given, undefined left out. */
export function writeYaml(value: Json): string {
  return yamlLines(value)
    .map((line) => `${line}\n`)
    .join('');
}

/** The lines of a value, for a hole of a template. */
export function yamlLines(value: Json): string[] {
  if (isList(value)) return value.length === 0 ? ['[]'] : value.flatMap(itemLines);
  if (typeof value === 'object' && value !== null) return mapLines(value);
  return typeof value === 'string' && isLiteral(value) ? literal(value) : [yamlScalar(value)];
}

function mapLines(map: Readonly<Record<string, Json | undefined>>): string[] {
  const lines = Object.entries(map).flatMap(([key, value]) =>
    value === undefined ? [] : pairLines(key, value),
  );
  return lines.length === 0 ? ['{}'] : lines;
}

function pairLines(key: string, value: Json): string[] {
  const lines = yamlLines(value);
  const [first = '', ...rest] = lines;
  const name = yamlScalar(key);
  if (isInline(value, lines)) return [`${name}: ${first}`, ...rest];
  return [`${name}:`, ...lines.map(indent)];
}

function itemLines(value: Json): string[] {
  const [first = '', ...rest] = yamlLines(value);
  const isBlockText = typeof value === 'string';
  return [`- ${first}`, ...rest.map((line) => (isBlockText ? line : indent(line)))];
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

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
