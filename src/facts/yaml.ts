import { indexLines, positionAt } from '../kernel/text.ts';
import { documents } from '../syntax/yaml/documents.ts';
import { parse } from '../syntax/yaml/parse.ts';
import { at, scalarAt, type Path } from '../syntax/yaml/value.ts';
import type { YamlNode } from '../syntax/yaml/node.ts';
import type { Snapshot } from './snapshot.ts';

export type YamlFile = {
  readonly path: string;
  readonly roots: readonly YamlNode[];
  readonly lineOf: (node: { readonly start: number }) => number;
};

const largest = 256 * 1024;
const cache = new WeakMap<Snapshot, Map<string, YamlFile>>();

/** The documents of a file that can be read; what cannot be read tells nothing. */
export function yamlFile(snapshot: Snapshot, path: string): YamlFile {
  const known = cache.get(snapshot) ?? new Map<string, YamlFile>();
  cache.set(snapshot, known);
  const file = known.get(path) ?? read(path, snapshot.text(path) ?? '');
  known.set(path, file);
  return file;
}

function read(path: string, text: string): YamlFile {
  const spans = text.length > largest ? [] : documents(text);
  const roots = spans.flatMap((span) => {
    const parsed = parse(text, span);
    return parsed.ok && parsed.value.root !== undefined ? [parsed.value.root] : [];
  });
  const lines = indexLines(text);
  return { path, roots, lineOf: ({ start }) => positionAt(lines, start).line };
}

/** The text of any scalar that is no null. */
export function textAt(node: YamlNode | undefined, path: Path = []): string | undefined {
  const found = scalarAt(node, path);
  return found === undefined || found.type === 'null' ? undefined : found.text;
}

/** Entries of a mapping, by their names. */
export function entriesAt(
  node: YamlNode | undefined,
  path: Path = [],
): readonly (readonly [string, YamlNode])[] {
  const found = at(node, path);
  return found?.kind === 'map' ? found.entries.map(({ name, value }) => [name, value]) : [];
}

/** The texts of a list of scalars, or of one scalar. */
export function textsAt(node: YamlNode | undefined, path: Path = []): readonly string[] {
  const found = at(node, path);
  if (found?.kind === 'seq') return found.items.flatMap((item) => textAt(item) ?? []);
  const text = textAt(found);
  return text === undefined ? [] : [text];
}
