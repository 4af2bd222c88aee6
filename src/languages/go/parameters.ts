import { dirname } from '../../kernel/paths.ts';
import { grep, type SourceFile } from '../../facts/source.ts';
import { steps } from '../common/call.ts';
import { linesAt } from '../common/search.ts';
import type { Definition } from './symbols.ts';

type Place = { readonly path: string; readonly line: number };

/** A function, and which of its parameters is meant. */
export type Parameter = { readonly key: string; readonly call: RegExp; readonly at: number };

const header = /^func (?:(\([^)]{1,80}\)) )?(\w{1,60})\(/u;
const longest = 80;

/** The parameter of that name of the function that a line stands in. */
export function parameterAt(name: string, at: Place, files: readonly SourceFile[]): Parameter | undefined {
  const lines = linesAt(files, at.path);
  const above = lines.slice(Math.max(0, at.line - longest), at.line);
  const back = above.toReversed().findIndex((line) => line.startsWith('func '));
  const first = at.line - 1 - back;
  const [head, receiver, called = ''] = header.exec(lines[first] ?? '') ?? [];
  if (back === -1 || head === undefined || called === 'main') return undefined;
  const text = lines.slice(first, first + 12).join('\n');
  const names = argumentsIn(text.slice(head.length)).map((one) => /^\s*(\w+)/u.exec(one)?.[1]);
  const index = names.indexOf(name);
  const before = receiver === undefined ? String.raw`(?<![\w)\]]\.?)` : String.raw`\.`;
  const call = new RegExp(String.raw`${before}${called}\((.{0,300})$`, 'u');
  return index === -1 ? undefined : { key: `${called}(${name})`, call, at: index };
}

/** What the program hands it, wherever it calls the function. */
export function handed(parameter: Parameter, at: Place, files: readonly SourceFile[]): Definition[] {
  const { call } = parameter;
  const folder = dirname(at.path);
  const beside = files.filter(({ path }) => dirname(path) === folder);
  const others = files.filter(({ path }) => dirname(path) !== folder);
  const own = packageOf(at.path, files);
  const outside = new RegExp(call.source.replace(String.raw`(?<![\w)\]]\.?)`, String.raw`\b${own}\.`), 'u');
  return [...grep(beside, call), ...grep(others, outside)].flatMap(({ path, line, groups }) => {
    const lines = linesAt(files, path);
    if (/^\s*(?:func|\/\/)/u.test(lines[line - 1] ?? '')) return [];
    const text = [groups[0] ?? '', ...lines.slice(line, line + 8)].join('\n');
    const said = argumentsIn(text)[parameter.at]?.trim() ?? '';
    return said === '' ? [] : [{ path, line, text: said, after: '' }];
  });
}

function packageOf(path: string, files: readonly SourceFile[]): string {
  const text = files.find((file) => file.path === path)?.text ?? '';
  return /^package (\w{1,60})/mu.exec(text)?.[1] ?? 'main';
}

/** What stands between the commas, up to the bracket that closes the call. */
function argumentsIn(text: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { index = 0, 0: sign } of text.matchAll(/"(?:[^"\\\n]|\\.){0,300}"|[(){}[\],]/gu)) {
    const isEnd = depth === 0 && /^[)}\]]$/u.test(sign);
    if (isEnd || (sign === ',' && depth === 0)) {
      found.push(text.slice(start, index));
      start = index + 1;
    }
    if (isEnd) return found;
    depth += steps[sign] ?? 0;
  }
  return found;
}
