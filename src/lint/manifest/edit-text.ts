import { yamlScalar } from '../../render/scalar.ts';

/** What a fix writes. */
export type Written = string | number | boolean | readonly string[] | { readonly [key: string]: Written };

/** How the text around an edit is written. */
export type Style = { readonly quoted: boolean; readonly newline: string };

/** `key: value` on one line. */
export function flowEntry(key: string, value: Written, style: Style): string {
  return `${quote(key, style)}: ${flowText(value, style)}`;
}

export function flowText(value: Written, style: Style): string {
  if (typeof value === 'string') return quote(value, style);
  if (isList(value)) return `[${value.map((item) => quote(item, style)).join(', ')}]`;
  if (typeof value !== 'object') return String(value);
  const entries = Object.entries(value).map(([key, inner]) => flowEntry(key, inner, style));
  return `{${entries.join(', ')}}`;
}

/** `key: value` over as many lines as it takes; the first one is not indented. */
export function blockEntry(key: string, value: Written, { indent, newline }: Block): string {
  if (typeof value !== 'object' || isList(value))
    return `${yamlScalar(key)}: ${flowText(value, { quoted: false, newline })}`;
  const deeper = `${indent}  `;
  const lines = Object.entries(value).map(
    ([inner, part]) => `${newline}${deeper}${blockEntry(inner, part, { indent: deeper, newline })}`,
  );
  return `${yamlScalar(key)}:${lines.join('')}`;
}

type Block = { readonly indent: string; readonly newline: string };

function isList(value: Written): value is readonly string[] {
  return Array.isArray(value);
}

function quote(text: string, { quoted }: Style): string {
  return quoted ? JSON.stringify(text) : yamlScalar(text);
}
