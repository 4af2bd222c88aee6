import type { Language } from '../../kernel/language.ts';
import { basename } from '../../kernel/paths.ts';
import type { Finding } from '../../lint/contract.ts';
import type { Note } from '../../spec/note.ts';
import type { Written } from '../shape/shape.ts';

/** Notes in the form of findings, so that all that consumes findings shows them. */
export function toFindings(notes: readonly Note[], files: readonly Written[], language: Language): Finding[] {
  const dockerfile = files.find(({ path }) => basename(path) === 'Dockerfile');
  return notes.map((note) => {
    const { path, line } = placeOf(note, files) ?? { path: dockerfile?.path ?? 'Dockerfile', line: 1 };
    return {
      rule: note.id,
      severity: note.severity,
      path,
      line,
      column: 1,
      endLine: line,
      endColumn: 1,
      message: note.text[language],
      why: note.text[language],
      docs: note.docs,
    };
  });
}

type Place = { readonly path: string; readonly line: number };

function placeOf({ path, line = 1, says }: Note, files: readonly Written[]): Place | undefined {
  if (says === undefined) return path === undefined ? undefined : { path, line };
  const places = files.map((file) => ({ path: file.path, line: lineOf(says, file.text) }));
  return places.find((one) => one.line > 0 && (path === undefined || one.path === path));
}

/** One-based; 0 where no line says it. */
function lineOf(says: string, text: string): number {
  return text.split('\n').findIndex((line) => line.replace(/^[\s-]+/u, '').startsWith(says)) + 1;
}
