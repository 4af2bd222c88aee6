import picomatch from 'picomatch';
import { basename } from '../../kernel/paths.ts';

/** Whether any of the globs matches: most name a file or an ending, which a look-up answers faster than a glob. */
export function matcherOf(patterns: readonly string[]): (path: string) => boolean {
  const names = new Set(patterns.flatMap((pattern) => /^\*\*\/([\w.-]+)$/u.exec(pattern)?.[1] ?? []));
  const endings = new Set(patterns.flatMap(endingsOf));
  const rest = patterns.filter(
    (pattern) => !/^\*\*\/[\w.-]+$/u.test(pattern) && endingsOf(pattern).length === 0,
  );
  const matches = rest.length === 0 ? () => false : picomatch([...rest], { dot: true });
  return (path) => {
    const name = basename(path);
    const dot = name.lastIndexOf('.');
    return names.has(name) || (dot >= 0 && endings.has(name.slice(dot + 1))) || matches(path);
  };
}

/** The endings of a glob that asks for nothing else. */
function endingsOf(pattern: string): string[] {
  const [, one, several] = /^\*\*\/\*\.(?:(\w+)|\{([\w,]+)\})$/u.exec(pattern) ?? [];
  return one === undefined ? (several?.split(',') ?? []) : [one];
}
