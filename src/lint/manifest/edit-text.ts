import type { Json } from '../../kernel/json.ts';
import { yamlScalar } from '../../render/scalar.ts';
import { yamlLines } from '../../render/yaml.ts';

/** What a fix writes. */
export type Written = Json;

/** How the text around an edit is written. */
export type Style = { readonly quoted: boolean; readonly newline: string };

/** `key: value` on one line. */
export function flowEntry(key: string, value: Written, style: Style): string {
  return `${quote(key, style)}: ${flowText(value, style)}`;
}

export function flowText(value: Written, style: Style): string {
  if (typeof value === 'string') return quote(value, style);
  if (isList(value)) return `[${value.map((item) => flowText(item, style)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).flatMap(([key, inner]) =>
    inner === undefined ? [] : [flowEntry(key, inner, style)],
  );
  return `{${entries.join(', ')}}`;
}

/** `key: value` over as many lines as it takes; the first one is not indented. */
export function blockEntry(key: string, value: Written, { indent, newline }: Block): string {
  if (typeof value !== 'object' || value === null || isShort(value))
    return `${yamlScalar(key)}: ${typeof value === 'string' ? yamlScalar(value) : flowText(value, { quoted: false, newline })}`;
  const lines = yamlLines(value).map((line) => `${newline}${line === '' ? '' : `${indent}  ${line}`}`);
  return `${yamlScalar(key)}:${lines.join('')}`;
}

/** What people write on one line: nothing, or a few words in a row. */
function isShort(value: Exclude<Written, string | number | boolean | null>): boolean {
  const items: readonly unknown[] = Object.values(value);
  return items.length === 0 || (isList(value) && items.every((item) => typeof item !== 'object'));
}

type Block = { readonly indent: string; readonly newline: string };

function isList(value: Written): value is readonly Json[] {
  return Array.isArray(value);
}

/** Between braces a comma or a bracket ends a text that has no quotes. */
function quote(text: string, { quoted }: Style): string {
  return quoted || /[,[\]{}]/u.test(text) ? JSON.stringify(text) : yamlScalar(text);
}
