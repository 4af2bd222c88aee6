import type { Environment } from '@marcbachmann/cel-js';
import { writeTime } from './times.ts';

/** Longer than any text that a policy has reason to make. */
const longest = 1_000_000;

/** `strings.quote(text)`, a function of a namespace. */
class Strings {
  readonly kind = 'strings';
}

/** What Kubernetes adds to strings beside what the language has. */
export function addStrings(env: Environment): void {
  env.registerFunction('string.charAt(int): string', (text: string, at: bigint) => {
    if (at < 0n || at > BigInt(text.length)) throw new Error(`index out of range: ${at}`);
    return text.charAt(Number(at));
  });
  env.registerFunction('string.replace(string, string): string', (text: string, from: string, to: string) =>
    replaced(text, { from, to, most: Infinity }),
  );
  env.registerFunction(
    'string.replace(string, string, int): string',
    (text: string, ...rest: readonly [string, string, bigint]) => {
      const [from, to, most] = rest;
      return replaced(text, { from, to, most: most < 0n ? Infinity : Number(most) });
    },
  );
  env.registerFunction('string.reverse(): string', (text: string) => Array.from(text).toReversed().join(''));
  env.registerType('kubernetes.Strings', { ctor: Strings, fields: {} });
  env.registerConstant('strings', 'kubernetes.Strings', new Strings());
  env.registerFunction('kubernetes.Strings.quote(string): string', (_: Strings, text: string) =>
    JSON.stringify(text),
  );
  env.registerFunction('string.format(list): string', format);
}

type Replacing = { readonly from: string; readonly to: string; readonly most: number };

function replaced(text: string, { from, to, most }: Replacing): string {
  const parts = text.split(from);
  if (text.length + parts.length * to.length > longest) throw new Error('the text grows too long');
  const head = parts.slice(0, most + 1).join(to);
  return most + 1 >= parts.length ? head : [head, ...parts.slice(most + 1)].join(from);
}

function format(pattern: string, args: readonly unknown[]): string {
  let at = 0;
  const out = pattern.replaceAll(
    /%(?:\.(\d{1,2}))?([%sdfeboxX])/gu,
    (_, digits: string | undefined, verb: string) => {
      if (verb === '%') return '%';
      if (at >= args.length) throw new Error(`index ${at} out of range`);
      const value = args[at];
      at += 1;
      return verbs[verb]?.(value, digits === undefined ? 6 : Number(digits)) ?? '';
    },
  );
  if (out.length > longest) throw new Error('the text grows too long');
  return out;
}

const verbs: Readonly<Record<string, (value: unknown, digits: number) => string>> = {
  s: (value) => say(value),
  d: (value) => say(value),
  f: (value, digits) => Number(value).toFixed(digits),
  e: (value, digits) =>
    Number(value)
      .toExponential(digits)
      .replace(/(?<=[+-])(\d)$/u, '0$1'),
  b: (value) => whole(value).toString(2),
  o: (value) => whole(value).toString(8),
  x: (value) => (typeof value === 'string' ? hex(value) : whole(value).toString(16)),
  X: (value) => (typeof value === 'string' ? hex(value) : whole(value).toString(16)).toUpperCase(),
};

function whole(value: unknown): bigint {
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (typeof value !== 'bigint') throw new Error('only integers can be written like this');
  return value;
}

function hex(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A value as `%s` writes it. */
function say(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Date) return writeTime(value);
  if (Array.isArray(value)) return `[${value.map(say).join(', ')}]`;
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    const pairs = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return `{${pairs.map(([key, entry]) => `${key}: ${say(entry)}`).join(', ')}}`;
  }
  return String(value);
}
