import type { Hit, SourceFile } from '../../facts/source.ts';

const stage = /^.{0,60}?\b(production|prod|development|dev|test|testing)\b["']?[^\n]{0,20}[{(:]\s*$/u;

/** Settings may say one thing a stage: what is for production goes first, and what is for others last. */
export function forProduction(hits: readonly Hit[], files: readonly SourceFile[]): Hit[] {
  if (hits.length < 2) return [...hits];
  return hits.toSorted((a, b) => rank(a, files) - rank(b, files));
}

function rank({ path, line }: Hit, files: readonly SourceFile[]): number {
  const lines = (files.find((file) => file.path === path)?.text ?? '').split('\n', line);
  const name = around(lines).map((said) => stage.exec(said)?.[1])[0];
  if (name === undefined) return 1;
  return name.startsWith('prod') ? 0 : 2;
}

/** Lines that open what the last one stands in and are called as a stage, innermost first. */
function around(lines: readonly string[]): string[] {
  let indent = indentOf(lines.at(-1) ?? '');
  const opened = lines.slice(-200, -1).toReversed();
  const outer = opened.filter((line) => {
    const isOuter = line.trim() !== '' && indentOf(line) < indent;
    if (isOuter) indent = indentOf(line);
    return isOuter;
  });
  return outer.filter((line) => stage.test(line));
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
