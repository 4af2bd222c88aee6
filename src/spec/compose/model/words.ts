import { isSecretName } from '../../../facts/secret.ts';
import { itemsOf, textOf, type Node, type TextNode } from '../read/node.ts';
import type { Words } from './model.ts';

/** A command as a list of words; a single text is split as a shell would, without being run by one. */
export function wordsOf(node: Node | undefined): Words | undefined {
  if (node === undefined) return undefined;
  if (node.kind === 'text') {
    if (node.isNull) return undefined;
    const { text, secrets } = withoutSecrets(node);
    return { words: splitWords(text), secrets };
  }
  const items = itemsOf(node).flatMap((item) =>
    item.kind === 'text' && textOf(item) !== undefined ? [withoutSecrets(item)] : [],
  );
  return { words: items.map(({ text }) => text), secrets: items.flatMap(({ secrets }) => secrets) };
}

/** The text with `$(NAME)`, which the kubelet fills, where a variable would put a secret's value in. */
export function withoutSecrets(node: TextNode): {
  readonly text: string;
  readonly secrets: readonly string[];
} {
  const secrets = secretVariables(node);
  if (node.parts === undefined || secrets.length === 0) return { text: node.text, secrets: [] };
  const pieces = node.parts.map((part) => {
    if (part.kind === 'text') return part.text;
    return isSecretName(part.name) ? `$(${part.name})` : (part.value ?? '');
  });
  return { text: pieces.join(''), secrets };
}

export function secretVariables(node: Node): string[] {
  if (node.kind !== 'text') return [];
  const names = (node.parts ?? []).flatMap((part) =>
    part.kind === 'variable' && isSecretName(part.name) ? [part.name] : [],
  );
  return [...new Set(names)];
}

/** Words of a command line: quotes and backslashes are taken off, nothing else is interpreted. */
export function splitWords(text: string): string[] {
  const words: string[] = [];
  let at = 0;
  while (at < text.length) {
    // A backslash at the end of a line is as much as a space between words.
    const skipped = text.startsWith('\\\n', at) ? 2 : Number(/\s/u.test(text[at] ?? ''));
    if (skipped > 0) {
      at += skipped;
      continue;
    }
    const { word, end } = wordFrom(text, at);
    words.push(word);
    at = end;
  }
  return words;
}

type Read = { readonly word: string; readonly end: number };

function wordFrom(text: string, start: number): Read {
  let word = '';
  let at = start;
  while (at < text.length && !/\s/u.test(text[at] ?? '')) {
    const piece = pieceFrom(text, at);
    word += piece.word;
    at = piece.end;
  }
  return { word, end: at };
}

function pieceFrom(text: string, at: number): Read {
  const char = text[at] ?? '';
  if (char === "'") {
    const close = text.indexOf("'", at + 1);
    const end = close === -1 ? text.length : close;
    return { word: text.slice(at + 1, end), end: end + 1 };
  }
  if (char === '"') return doubleQuoted(text, at + 1);
  if (char !== '\\' || at + 1 >= text.length) return { word: char, end: at + 1 };
  const next = text[at + 1] ?? '';
  return { word: next === '\n' ? '' : next, end: at + 2 };
}

/** Within double quotes a backslash stays before what it has no power over; at the end of a line it joins two. */
function doubleQuoted(text: string, start: number): Read {
  let word = '';
  let at = start;
  while (at < text.length && text[at] !== '"') {
    const next = text[at] === '\\' ? text[at + 1] : undefined;
    if (next === undefined) word += text[at];
    else word += next === '\n' ? '' : `${'"\\$`'.includes(next) ? '' : '\\'}${next}`;
    at += next === undefined ? 1 : 2;
  }
  return { word, end: at + 1 };
}
