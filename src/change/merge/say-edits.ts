import type { Language } from '../../kernel/language.ts';
import { fill, type Templates } from '../../render/templates.ts';
import { code, fenced } from '../markdown.ts';
import type { Conflict } from './lines.ts';
import type { Edit } from './reconcile.ts';

type Voice = { readonly templates: Templates; readonly language: Language };

/** Where people and we do not agree: which file, what stands there, what would have been written. Nothing where all agree. */
export function sayEdits(edits: readonly Edit[], { templates, language }: Voice): readonly string[] {
  if (edits.length === 0) return [];
  const conflicts = edits.flatMap((edit) =>
    edit.kind === 'conflict' ? [{ path: edit.path, diff: { lines: diffOf(edit.conflicts) } }] : [],
  );
  const filling = {
    conflicts: conflicts.length === 0 ? undefined : { list: conflicts },
    theirs: pathsOf(edits, 'theirs'),
    removed: pathsOf(edits, 'removed'),
    left: pathsOf(edits, 'left'),
  };
  return [fill(templates, `say/pull-edits.${language}.md`, filling).trimEnd()];
}

function pathsOf(edits: readonly Edit[], kind: Edit['kind']): { readonly paths: string } | undefined {
  const paths = edits.filter((edit) => edit.kind === kind).map(({ path }) => code(path));
  return paths.length === 0 ? undefined : { paths: paths.join(', ') };
}

/** More lines than this nobody compares in a description. */
const mostLines = 60;

function diffOf(conflicts: readonly Conflict[]): readonly string[] {
  const lines = conflicts.flatMap(({ stands, wanted }, at) => [
    ...(at === 0 ? [] : ['  ...']),
    ...stands.map((line) => `- ${line}`),
    ...wanted.map((line) => `+ ${line}`),
  ]);
  return fenced(lines.length > mostLines ? [...lines.slice(0, mostLines), '  ...'] : lines, 'diff');
}
