import type { Language } from '../kernel/language.ts';
import { basename } from '../kernel/paths.ts';
import type { Finding } from '../lint/contract.ts';
import type { Note } from '../spec/note.ts';
import type { Written } from './shape/shape.ts';

/** Notes in the form of findings, so that all that consumes findings shows them. */
export function toFindings(notes: readonly Note[], files: readonly Written[], language: Language): Finding[] {
  const dockerfile = files.find(({ path }) => basename(path) === 'Dockerfile');
  return notes.map((note) => {
    const path = note.path ?? dockerfile?.path ?? 'Dockerfile';
    const file = files.find((one) => one.path === path);
    const line = note.id === 'end-of-life' && file !== undefined ? fromLine(file.text) : (note.line ?? 1);
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

function fromLine(text: string): number {
  return text.split('\n').findIndex((line) => line.startsWith('FROM ')) + 1;
}
