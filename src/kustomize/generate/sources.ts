import { basename } from '../../kernel/paths.ts';
import { resolvePlain } from '../../syntax/yaml/resolve.ts';
import { Fault } from '../fault.ts';
import { type Node, type Origin, scalar, type ScalarNode } from '../node.ts';

/** What the data of a generator is made of. */
export type Sources = {
  readonly literals: readonly ScalarNode[];
  readonly files: readonly ScalarNode[];
  readonly envs: readonly ScalarNode[];
};

/** A file of the repository: its text, or its bytes as base64. */
export type Content = { readonly text: string } | { readonly base64: string };
export type Load = (entry: ScalarNode, path: string) => Content;

export type Entry = {
  readonly key: string;
  readonly content: Content;
  readonly from: Origin | undefined;
};

/** Environment files come first, then literals, then files. */
export function entriesOf({ literals, files, envs }: Sources, load: Load): Entry[] {
  return [
    ...envs.flatMap((entry) => envEntries(entry, load)),
    ...literals.map(literalEntry),
    ...files.map((entry) => fileEntry(entry, load)),
  ];
}

function envEntries(entry: ScalarNode, load: Load): Entry[] {
  const content = load(entry, entry.text);
  if (!('text' in content)) throw new Fault(`\`${entry.text}\` is no text`, entry.from);
  const lines = content.text.replace(/^\uFEFF/u, '').split('\n');
  return lines.flatMap((line) => {
    const plain = line.replace(/\r$/u, '').trimStart();
    if (plain === '' || plain.startsWith('#')) return [];
    const at = plain.indexOf('=');
    // Without a value the environment of the build is asked, which nobody knows here.
    const key = at === -1 ? plain : plain.slice(0, at);
    return [{ key, content: { text: at === -1 ? '' : plain.slice(at + 1) }, from: entry.from }];
  });
}

function literalEntry({ text, from }: ScalarNode): Entry {
  const at = text.indexOf('=');
  if (at < 1) throw new Fault(`the literal \`${text.slice(0, 40)}\` is not written key=value`, from);
  return { key: text.slice(0, at), content: { text: unquoted(text.slice(at + 1)) }, from };
}

function unquoted(text: string): string {
  const first = text[0];
  const isQuoted = text.length > 1 && (first === '"' || first === "'") && text.endsWith(first);
  return isQuoted ? text.slice(1, -1) : text;
}

function fileEntry(entry: ScalarNode, load: Load): Entry {
  const at = entry.text.indexOf('=');
  const key = at === -1 ? basename(entry.text) : entry.text.slice(0, at);
  const path = entry.text.slice(at + 1);
  if (key === '' || path === '') throw new Fault(`\`${entry.text}\` is not written key=path`, entry.from);
  return { key, content: load(entry, path), from: entry.from };
}

export function textNode({ content, from }: Entry): Node {
  const text = 'text' in content ? content.text : content.base64;
  return { ...scalar(text, from), ...(isQuoted(text) && { isQuoted: true }) };
}

/** What is written in quotes or as a block, since it would be read as something else. */
function isQuoted(text: string): boolean {
  return text.includes('\n') || resolvePlain(text).type !== 'string';
}
