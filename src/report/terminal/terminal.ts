import { wrap } from '../../kernel/wrap.ts';
import type { ReportOptions } from '../format.ts';
import { cellsOf, tableLines } from './table.ts';

type Screen = Pick<ReportOptions, 'colour' | 'columns'>;

/** Markdown as a terminal can show it: tables in columns, blocks of code as they are, no pictures. */
export function terminal(markdown: string, screen: Screen): string {
  const lines = partsOf(markdown).flatMap((part) => shown(part, screen));
  return `${lines
    .join('\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .replaceAll(bond, ' ')
    .replaceAll(/^\n+|\n+$/gu, '')}\n`;
}

type Part = { readonly kind: 'code' | 'table' | 'text'; readonly info: string; readonly lines: string[] };

/** Blocks of code, tables, and all between them. */
function partsOf(markdown: string): readonly Part[] {
  const parts: Part[] = [];
  let fence: string | undefined;
  for (const line of markdown.split('\n')) {
    const [, sign, info = ''] = /^\s*(`{3,}|~{3,})\s*([\w-]*)/u.exec(line) ?? [];
    if (fence !== undefined && line.trim() === fence) fence = undefined;
    else if (fence !== undefined) parts.at(-1)?.lines.push(line);
    else if (sign !== undefined) {
      fence = sign;
      parts.push({ kind: 'code', info, lines: [] });
    } else add(line, parts);
  }
  return parts;
}

function add(line: string, parts: Part[]): void {
  const kind = /^\s*\|/u.test(line) ? 'table' : 'text';
  const last = parts.at(-1);
  if (last?.kind === kind) last.lines.push(line);
  else parts.push({ kind, info: '', lines: [line] });
}

function shown({ kind, info, lines }: Part, screen: Screen): readonly string[] {
  if (kind === 'code') return codeLines(info, lines);
  if (kind === 'text') return lines.flatMap((line) => textLines(line, screen));
  return tableLines(rowsOf(lines), screen.columns);
}

/** Commands stand out; what is copied as a whole stays as it is. */
function codeLines(info: string, lines: readonly string[]): readonly string[] {
  if (info === 'mermaid') return [];
  return info === 'sh' ? lines.map((line) => `    ${line}`) : lines;
}

/** Without the line below the heads, and without heads that do not name every column. */
function rowsOf(lines: readonly string[]): readonly (readonly string[])[] {
  const isRuled = /^[\s|:-]+$/u.test(lines[1] ?? '');
  const [heads = [], ...rows] = lines
    .filter((_, at) => !isRuled || at !== 1)
    .map((line) => cellsOf(inline(line)));
  return isRuled && heads.includes('') ? rows : [heads, ...rows];
}

function textLines(line: string, { colour, columns }: Screen): readonly string[] {
  const heading = /^#{1,6}\s+(.+)$/u.exec(line)?.[1];
  if (heading !== undefined) return ['', colour ? `\u001B[1m${inline(heading)}\u001B[22m` : inline(heading)];
  const text = inline(line);
  // What was only a tag of HTML leaves no empty line.
  if (text.trim() === '' && line.trim() !== '') return [];
  const [lead = ''] = /^\s*(?:[-*]\s+(?:\[[ x]\]\s+)?|\d+\.\s+|>\s*)?/u.exec(text) ?? [];
  const [first = '', ...rest] = wrap(text.slice(lead.length), Math.max(20, columns - lead.length));
  return [`${lead}${first}`, ...rest.map((more) => `${' '.repeat(lead.length)}${more}`)];
}

/** Holds a command together while lines are broken. */
const bond = '\u00A0';

/** Links by their words, and no signs that only a page understands; code stays as it is, in one line. */
function inline(text: string): string {
  const parts = text.split(/(`[^`\n]{1,500}`)/u);
  return parts.map((part, at) => (at % 2 === 1 ? part.replaceAll(' ', bond) : prose(part))).join('');
}

function prose(text: string): string {
  return text
    .replaceAll(/<!--.{0,2000}?-->|<\/?[a-z][^<>\n]{0,200}>/gu, '')
    .replaceAll(/^:[a-z_]{2,40}: /gmu, '')
    .replaceAll(/!?\[([^\][\n]{0,300})\]\([^()\s]{0,500}\)/gu, '$1')
    .replaceAll(/\*\*([^*\n]{1,300})\*\*/gu, '$1')
    .replaceAll(/\\([^\w\s|])/gu, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
