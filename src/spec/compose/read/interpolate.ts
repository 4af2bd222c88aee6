import type { Part } from './node.ts';

export type Variables = ReadonlyMap<string, string>;

/** Deeper nesting of defaults than this is nobody's intention. */
const deepest = 8;

/** Puts variables into a text as docker compose does: `$X`, `${X}`, `${X:-default}`, `${X:?error}`, `${X:+other}`, `$$`. */
export function interpolate(text: string, variables: Variables, depth = 0): Part[] {
  const parts: Part[] = [];
  let plain = '';
  let at = 0;
  while (at < text.length) {
    const found = text[at] === '$' ? reference(text, at) : undefined;
    if (found === undefined) {
      plain += text[at];
      at += 1;
      continue;
    }
    at = found.end;
    if (found.kind === 'dollar') {
      plain += '$';
      continue;
    }
    parts.push({ kind: 'text', text: plain }, ...resolve(found, variables, depth));
    plain = '';
  }
  parts.push({ kind: 'text', text: plain });
  return parts.filter((part) => part.kind === 'variable' || part.text !== '');
}

/** A brace is opened for a variable and not closed, or holds none. */
export function isBroken(text: string): boolean {
  let at = text.indexOf('$');
  while (at !== -1) {
    const found = reference(text, at);
    if (found === undefined && text[at + 1] === '{') return true;
    at = text.indexOf('$', found?.end ?? at + 1);
  }
  return false;
}

/** The text with every variable put in; what has no value is nothing. */
export function interpolated(text: string, variables: Variables): string {
  return text.includes('$') ? joined(interpolate(text, variables)) : text;
}

export function joined(parts: readonly Part[]): string {
  return parts.map((part) => (part.kind === 'text' ? part.text : (part.value ?? ''))).join('');
}

type Reference =
  | { readonly kind: 'dollar'; readonly end: number }
  | {
      readonly kind: 'variable';
      readonly end: number;
      readonly name: string;
      readonly operator: string;
      readonly other: string;
    };
type Variable = Extract<Reference, { kind: 'variable' }>;

const plainName = /[A-Za-z_][A-Za-z0-9_]{0,200}/uy;

function reference(text: string, start: number): Reference | undefined {
  const next = text[start + 1];
  if (next === '$') return { kind: 'dollar', end: start + 2 };
  const nameAt = next === '{' ? start + 2 : start + 1;
  plainName.lastIndex = nameAt;
  const name = plainName.exec(text)?.[0];
  if (name === undefined) return undefined;
  const end = nameAt + name.length;
  if (next !== '{') return { kind: 'variable', end, name, operator: '', other: '' };
  return braced(text, name, end);
}

function braced(text: string, name: string, end: number): Reference | undefined {
  const operator = /^(?::[-?+]|[-?+])/u.exec(text.slice(end, end + 2))?.[0] ?? '';
  const from = end + operator.length;
  const close = closing(text, from);
  if (close === -1 || (operator === '' && close !== end)) return undefined;
  return { kind: 'variable', end: close + 1, name, operator, other: text.slice(from, close) };
}

/** The brace that closes, over those of defaults within; a long text without one is looked at no further. */
function closing(text: string, from: number): number {
  let open = 0;
  const last = Math.min(text.length, from + 1024);
  for (let at = from; at < last; at += 1) {
    if (text.startsWith('${', at)) open += 1;
    if (text[at] !== '}') continue;
    if (open === 0) return at;
    open -= 1;
  }
  return -1;
}

function resolve({ name, operator, other }: Variable, variables: Variables, depth: number): Part[] {
  const value = variables.get(name);
  const isSet = operator.startsWith(':') ? (value ?? '') !== '' : value !== undefined;
  const kind = operator.at(-1);
  const nested = (): Part[] => (depth >= deepest ? [] : interpolate(other, variables, depth + 1));
  if (kind === '+') return isSet ? nested() : [];
  if (!isSet && kind === '?') return [{ kind: 'variable', name, value: undefined, why: other }];
  if (isSet || kind !== '-') return [{ kind: 'variable', name, value }];
  const fallback = nested();
  if (fallback.some((part) => part.kind === 'variable')) return fallback;
  return [
    { kind: 'variable', name, value: fallback.map((part) => ('text' in part ? part.text : '')).join('') },
  ];
}
