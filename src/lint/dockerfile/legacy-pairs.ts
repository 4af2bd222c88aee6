import type { Instruction } from '../../syntax/dockerfile/model.ts';
import type { Fix } from '../contract.ts';

/** `name value` as `name="value"`; undefined where quotes in the value mean something. */
export function equalsForm({ pairs, args }: Instruction): Fix | undefined {
  const [pair] = pairs;
  if (pair?.value === undefined) return undefined;
  const value = quoted(pair.value);
  if (value === undefined) return undefined;
  const text = `${pair.name}=${value}`;
  return { description: 'Use an equals sign', edits: [{ start: args.start, end: args.end, text }] };
}

function quoted(value: string): string | undefined {
  if (/^"[^"\\]*"$|^'[^']*'$|^[^\s"'\\]+$/u.test(value)) return value;
  return /["'\\]/u.test(value) ? undefined : `"${value}"`;
}
