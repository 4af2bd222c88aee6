import { codesOf } from './chars.ts';
import type { Scalar, ScalarType } from './node.ts';

export type Resolved = { readonly type: ScalarType; readonly value: Scalar };

const words = new Map<string, Resolved>([
  ...spell(['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'], 'bool', true),
  ...spell(['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'], 'bool', false),
  ...spell(['', '~', 'null', 'Null', 'NULL'], 'null', null),
  ...spell(['.nan', '.NaN', '.NAN'], 'float', Number.NaN),
  ...spell(['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'], 'float', Number.POSITIVE_INFINITY),
  ...spell(['-.inf', '-.Inf', '-.INF'], 'float', Number.NEGATIVE_INFINITY),
]);

const decimal = /^[-+]?(?:0|[1-9][0-9]*)$/u;
const float = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/u;
const based = /^[-+]?0(?:[xX][0-9a-fA-F]+|[bB][01]+|[oO]?[0-7]+)$/u;
const maxUnsigned = 18_446_744_073_709_551_615n;
const minSigned = -9_223_372_036_854_775_808n;

/** What a plain scalar means in YAML 1.1 as Go reads it: `yes`, `0o17`, `1_000` and `089` are no strings. */
export function resolvePlain(text: string): Resolved {
  const first = text.charCodeAt(0);
  if (text !== '' && !otherStarts.has(first)) return { type: 'string', value: text };
  const word = words.get(text);
  if (word !== undefined) return word;
  if (first === 46) return floatOf(text) ?? { type: 'string', value: text };
  if (isNumberStart(first)) return numberOf(text) ?? { type: 'string', value: text };
  return { type: 'string', value: text };
}

/** First characters that may begin something else than a string. */
const otherStarts = codesOf('yYnNtTfFoO~.+-0123456789');

function isNumberStart(first: number): boolean {
  return (first >= 48 && first <= 57) || first === 43 || first === 45;
}

function numberOf(text: string): Resolved | undefined {
  const plain = text.includes('_') ? text.replaceAll('_', '') : text;
  if (decimal.test(plain)) return integerOf(plain) ?? floatOf(plain);
  if (based.test(plain)) return basedOf(plain) ?? floatOf(plain);
  return floatOf(plain);
}

function integerOf(plain: string): Resolved | undefined {
  if (plain.length < 16) return { type: 'int', value: Number(plain) + 0 };
  if (plain.length > 21) return undefined;
  const value = BigInt(plain.replace(/^\+/u, ''));
  return withinInteger(value) ? { type: 'int', value: Number(value) } : undefined;
}

function basedOf(plain: string): Resolved | undefined {
  if (plain.length > 80) return undefined;
  const isNegative = plain.startsWith('-');
  const digits = plain.replace(/^[-+]/u, '').toLowerCase();
  const size = BigInt(/^0[xbo]/u.test(digits) ? digits : `0o${digits.slice(1)}`);
  const value = isNegative ? -size : size;
  return withinInteger(value) ? { type: 'int', value: Number(value) } : undefined;
}

function withinInteger(value: bigint): boolean {
  return value <= maxUnsigned && value >= minSigned;
}

function floatOf(plain: string): Resolved | undefined {
  if (!float.test(plain)) return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? { type: 'float', value } : undefined;
}

function spell(texts: readonly string[], type: ScalarType, value: Scalar): [string, Resolved][] {
  return texts.map((text) => [text, { type, value }]);
}
