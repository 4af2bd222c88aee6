import { structuredPatch } from 'diff';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Language } from '../../kernel/language.ts';
import { cell, code } from '../markdown.ts';
import { withEdits, type Edited } from './edit.ts';
import type { Operation } from './operation.ts';
import { showPath } from './path.ts';

/** An operation as people read it: the object, the field, the value. */
export function sayOperation(operation: Operation, language: Language): string {
  const { target, field, op } = operation;
  const object = `${cell(target.kind)} ${code(target.name === '' ? target.path : target.name)}`;
  if (field.length === 0) return language === 'zh' ? `删除 ${object}` : `${object} goes`;
  const path = code(showPath(field));
  if (op === 'remove') return language === 'zh' ? `${object}：移除 ${path}` : `${object}: ${path} goes`;
  const value = code(
    shortened(typeof operation.value === 'string' ? operation.value : JSON.stringify(operation.value)),
  );
  return `${object}: ${path} ${op === 'add' ? '+=' : '='} ${value}`;
}

function shortened(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

/** One run of lines that an edit replaces; without old lines it stands behind the line `start`. */
export type Hunk = {
  readonly path: string;
  readonly start: number;
  readonly old: readonly string[];
  readonly now: readonly string[];
};

/** What an edit does to lines, without what stays around them. */
export function hunksOf({ files }: Edited, snapshot: Snapshot): readonly Hunk[] {
  return files.flatMap(({ path, text }) => {
    const { hunks } = structuredPatch(path, path, snapshot.text(path) ?? '', text, '', '', { context: 0 });
    return hunks.map(({ oldStart, lines }) => ({
      path,
      start: oldStart,
      old: lines.filter((line) => line.startsWith('-')).map((line) => line.slice(1)),
      now: lines.filter((line) => line.startsWith('+')).map((line) => line.slice(1)),
    }));
  });
}

/** The whole of an edit as a unified difference. */
export function diffOf(edited: Edited, snapshot: Snapshot): readonly string[] {
  const after = withEdits(snapshot, edited);
  const paths = [...edited.files.map(({ path }) => path), ...edited.removed].toSorted();
  return paths.flatMap((path) => {
    const { hunks } = structuredPatch(path, path, snapshot.text(path) ?? '', after.text(path) ?? '', '', '', {
      context: 2,
    });
    const head = [`--- a/${path}`, after.text(path) === undefined ? '+++ /dev/null' : `+++ b/${path}`];
    return [
      ...head,
      ...hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
        `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`,
        ...lines,
      ]),
    ];
  });
}
