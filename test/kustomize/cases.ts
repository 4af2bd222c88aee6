import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Files } from '../../src/kustomize/files.ts';

/** A build: its files, the folder that is built, and what kustomize gives for it, or the words of our refusal. */
export type Case = {
  readonly name: string;
  readonly folder: string;
  readonly files: Readonly<Record<string, string>>;
  readonly expected: { readonly yaml: string } | { readonly refusal: string };
};

export const casesFolder = join(import.meta.dirname, 'cases');

/**
 * Cases stand in text files: `## name @folder` begins one, `=== path` a file of it, `=== expect` what kustomize 5.6
 * gave, `=== refused` the problem where kustomize refuses as well.
 */
export function readCases(file: string): Case[] {
  const text = readFileSync(join(casesFolder, file), 'utf8');
  return text.split(/^## /mu).slice(1).map(readCase);
}

export function caseFiles(): string[] {
  return readdirSync(casesFolder).filter((name) => name.endsWith('.txt'));
}

function readCase(text: string): Case {
  const [head = '', ...sections] = text.split(/^=== /mu);
  const [name = '', folder = ''] = head.split('@').map((part) => part.trim());
  const parts = new Map(
    sections.map((section) => {
      const end = section.indexOf('\n');
      return [section.slice(0, end).trim(), section.slice(end + 1)] as const;
    }),
  );
  const yaml = parts.get('expect');
  const refusal = parts.get('refused') ?? '';
  parts.delete('expect');
  parts.delete('refused');
  const expected = yaml === undefined ? { refusal: refusal.trim() } : { yaml };
  return { name, folder, files: Object.fromEntries(parts), expected };
}

export function memoryFiles(files: Readonly<Record<string, string>>): Files {
  const folders = new Set(['']);
  for (const path of Object.keys(files)) {
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1))
      folders.add(path.slice(0, at));
  }
  return {
    text: (path) => files[path],
    has: (path) => (files[path] === undefined ? (folders.has(path) ? 'folder' : undefined) : 'file'),
    standIn: () => undefined,
  };
}
