import type { SourceFile } from '../../facts/source.ts';
import type { Demanded } from '../common/demanded.ts';

/** `if (argc < 2) { usage(); return 1; }`, where a number is looked for before anything else is done. */
const counted =
  /\bif ?\( ?(?:argc ?(?:<=? ?[1-9]|[!=]= ?[1-9])|[2-9] ?(?:>|!=) ?argc) ?\)\s{0,20}(\{[^}]{0,500}\}|[^\n;{}]{0,200};)/u;
const ends = /\breturn\b|\bexit\(|\busage\(/iu;
const usage =
  /\busage:?\s{0,4}(?:[^\s"<>]{1,80}|["<\s]{1,6}argv\[0\][">\s]{0,6})?\s{1,4}([<[\w][^"\\\n]{0,120})/iu;

/** What a program of C or C++ must be given, by what it says of its use before it ends. */
export function demandsOf(files: readonly SourceFile[]): Demanded | undefined {
  const mains = files.filter(({ text }) => /\bint\s{1,4}main\s?\([^)]{0,40}argc/u.test(text));
  const [only, ...others] = mains;
  if (only === undefined || others.length > 0) return undefined;
  const found = counted.exec(only.text);
  const [, body = ''] = found ?? [];
  if (found === null || !ends.test(body)) return undefined;
  const line = only.text.slice(0, found.index).split('\n').length;
  return { path: only.path, line, usage: usage.exec(body)?.[1]?.trim() ?? 'ARGUMENT', commands: [] };
}
