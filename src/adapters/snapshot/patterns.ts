import picomatch from 'picomatch';
import { literally } from '../../kernel/literally.ts';
import { basename } from '../../kernel/paths.ts';

/**
 * Whether any of the globs matches: most name a file or an ending, which a look-up answers faster than a glob, and most
 * others ask for nothing but the name of a file.
 */
export function matcherOf(patterns: readonly string[]): (path: string) => boolean {
  const names = new Set(patterns.flatMap((pattern) => /^\*\*\/([\w.-]+)$/u.exec(pattern)?.[1] ?? []));
  const endings = new Set(patterns.flatMap(endingsOf));
  const rest = patterns.filter(
    (pattern) => !/^\*\*\/[\w.-]+$/u.test(pattern) && endingsOf(pattern).length === 0,
  );
  const ofName = rest.filter((pattern) => /^\*\*\/[^/]+$/u.test(pattern));
  const isNamed = anyOf(ofName.map((pattern) => pattern.slice(3)));
  const isPlaced = anyOf(rest.filter((pattern) => !ofName.includes(pattern)));
  return (path) => {
    const name = basename(path);
    const dot = name.lastIndexOf('.');
    if (names.has(name) || (dot >= 0 && endings.has(name.slice(dot + 1)))) return true;
    return isNamed(name) || isPlaced(path);
  };
}

function anyOf(globs: readonly string[]): (text: string) => boolean {
  if (globs.length === 0) return () => false;
  const sources = globs.map(sourceOf);
  const any = new RegExp(sources.join('|'), 'u');
  return (text) => any.test(text);
}

/** A glob that is none, since its braces have no partner, is the name of a file. */
function sourceOf(glob: string): string {
  const source = strictly(picomatch.makeRe(glob, { dot: true }).source);
  return !/[{}[\]()]/u.test(glob) || isSound(source) ? source : `^${literally(glob)}$`;
}

function isSound(source: string): boolean {
  try {
    return new RegExp(source, 'u').source !== '';
  } catch {
    return false;
  }
}

/** `shop\-tls` is no expression where letters are code points: what needs no escape is told by its number. */
function strictly(source: string): string {
  return source.replaceAll(/\\([^])/gu, (escape, one: string) =>
    /[\w^$\\.*+?()[\]{}|/]/u.test(one) ? escape : `\\u{${one.codePointAt(0)?.toString(16) ?? ''}}`,
  );
}

/** The endings of a glob that asks for nothing else. */
function endingsOf(pattern: string): string[] {
  const [, one, several] = /^\*\*\/\*\.(?:(\w+)|\{([\w,]+)\})$/u.exec(pattern) ?? [];
  return one === undefined ? (several?.split(',') ?? []) : [one];
}
