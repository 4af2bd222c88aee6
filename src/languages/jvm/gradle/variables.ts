import { join } from '../../../kernel/paths.ts';
import type { Snapshot } from '../../../facts/snapshot.ts';
import { accessor, type Catalog } from './catalog.ts';
import type { Line } from './lines.ts';

export type Variables = { readonly values: ReadonlyMap<string, string>; readonly catalog: Catalog };

const assigned = [
  /^\s*(?:ext\.|extra\[["'])?(?:val\s+|def\s+|var\s+|const\s+val\s+|String\s+)?(\w{1,80})(?:["']\])?\s?=\s?["']([\w.+-]{1,80})["']/u,
  /^\s*(?:val\s+|def\s+|const\s+val\s+|int\s+)(\w{1,80})\s?=\s?(\d{1,3})\s*$/u,
  /^\s*set\(\s?["'](\w{1,80})["']\s?,\s?["']([\w.+-]{1,80})["']/u,
];

/** Names that scripts and gradle.properties give to versions; the first one counts. */
export function variablesOf(
  lines: readonly Line[],
  root: string,
  snapshot: Snapshot,
): ReadonlyMap<string, string> {
  const properties = (snapshot.text(join(root, 'gradle.properties')) ?? '').split('\n');
  const named = [
    ...pairs(properties, [property]),
    ...pairs(
      lines.map(({ text }) => text),
      assigned,
    ),
  ];
  return new Map(named.toReversed());
}

const property = /^\s{0,8}([\w.-]{1,80})\s{0,8}[=:]\s{0,8}([\w.+-]{1,200})\s*$/u;

function pairs(lines: readonly string[], patterns: readonly RegExp[]): (readonly [string, string])[] {
  return lines.flatMap((line) => {
    const [, name, value] =
      patterns.map((pattern) => pattern.exec(line)).find((match) => match !== null) ?? [];
    return name === undefined || value === undefined ? [] : [[name, value] as const];
  });
}

/** A version as it is written: a literal, `$name`, `name`, `libs.versions.java.get()`. */
export function resolve(text: string, { values, catalog }: Variables): string {
  const plain = text.trim().replaceAll(/^["']|["']$/gu, '');
  const [, named] = /libs\.versions\.([\w.]{1,100}?)(?:\.get\(\)|\.asProvider\(\))/u.exec(plain) ?? [];
  if (named !== undefined) return catalog.versions.get(accessor(named)) ?? plain;
  const [, property] =
    /(?:findProperty|property|getProperty|gradleProperty)\(\s?["']([\w.-]{1,80})["']/u.exec(plain) ?? [];
  const name =
    property ?? plain.replace(/^\$?\{?/u, '').replace(/\}?(?:\.toInt\(\)|\.toInteger\(\)|\.get\(\))?$/u, '');
  return values.get(name.replace(/^(?:rootProject|project|ext)\./u, '')) ?? plain;
}
