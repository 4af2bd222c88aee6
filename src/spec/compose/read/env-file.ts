import { interpolated, type Variables } from './interpolate.ts';

/** What a file of variables sets, as docker compose reads it: a line sees those above it and what is known besides. */
export function variablesIn(text: string, known: Variables = new Map()): Map<string, string> {
  const seen = new Map(known);
  const own = new Map<string, string>();
  for (const { name, value, isLiteral } of readEnvFile(text)) {
    const given = value === undefined || isLiteral ? value : interpolated(value, seen);
    const found = given ?? seen.get(name);
    if (found === undefined) continue;
    seen.set(name, found);
    own.set(name, found);
  }
  return own;
}

/** The same, where every value counts as it stands. */
export function rawVariablesIn(text: string): Map<string, string> {
  const lines = text.split('\n').map((one) => one.replace(/\r$/u, ''));
  const found = lines.flatMap((one) => {
    const [, name, value] = /^\s{0,200}([A-Za-z_][\w.-]{0,200})=(.{0,20000})$/u.exec(one) ?? [];
    return name === undefined || value === undefined ? [] : [[name, value] as const];
  });
  return new Map(found);
}

type EnvLine = { readonly name: string; readonly value: string | undefined; readonly isLiteral: boolean };

/** Nothing is put into what stands in single quotes; a name alone takes its value from elsewhere. */
export function readEnvFile(text: string): EnvLine[] {
  const lines = text.split('\n');
  const out: EnvLine[] = [];
  let at = 0;
  while (at < lines.length) {
    const found = assignment.exec(line(lines, at));
    const [, name = '', sign = '', raw = ''] = found ?? [];
    const last = found === null ? at : lastLine(lines, at, raw);
    const value = [raw, ...lines.slice(at + 1, last + 1)].join('\n').trim();
    if (found !== null)
      out.push({ name, value: sign === '' ? undefined : valueOf(value), isLiteral: value.startsWith("'") });
    at = last + 1;
  }
  return out;
}

const assignment = /^\s{0,200}(?:export\s{1,20})?([A-Za-z_][\w.-]{0,200})\s{0,20}(=|:\s|$)(.*)$/u;

/** A quoted value may go on over some lines. */
function lastLine(lines: readonly string[], at: number, raw: string): number {
  const quote = /^\s{0,20}(["'])/u.exec(raw)?.[1];
  if (quote === undefined || isClosed(raw, quote)) return at;
  const rest = lines.slice(at + 1, at + 100);
  const more = rest.findIndex((one) => isClosed(`${quote}${one}`, quote));
  return more === -1 ? at : at + 1 + more;
}

function line(lines: readonly string[], at: number): string {
  const text = (lines[at] ?? '').replace(/\r$/u, '');
  return text.length > 20_000 ? '' : text;
}

function isClosed(value: string, quote: string): boolean {
  const text = value.trimStart();
  for (let at = 1; at < text.length; at += 1) {
    if (text[at] === '\\' && quote === '"') at += 1;
    else if (text[at] === quote) return true;
  }
  return false;
}

function valueOf(raw: string): string {
  const quote = raw[0];
  if (quote === "'") return raw.slice(1, end(raw, "'"));
  if (quote === '"') return unescape(raw.slice(1, end(raw, '"')));
  return raw.replace(/(?:^|\s)#.*$/u, '').trimEnd();
}

function end(raw: string, quote: string): number {
  for (let at = 1; at < raw.length; at += 1) {
    if (raw[at] === '\\' && quote === '"') at += 1;
    else if (raw[at] === quote) return at;
  }
  return raw.length;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

function unescape(text: string): string {
  return text.replaceAll(/\\(.)/gu, (_all, char: string) => escapes[char] ?? char);
}
