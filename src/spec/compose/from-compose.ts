import type { Problem } from '../../kernel/problem.ts';
import { describe } from '../../kernel/problem.ts';
import { dirname } from '../../kernel/paths.ts';
import { present } from '../../kernel/present.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Note } from '../note.ts';
import { convert, type Conversion, type Ground } from './convert/convert.ts';
import { projectOf } from './model/project.ts';
import { chosenFiles, variablesOf } from './read/files.ts';
import { load } from './read/load.ts';

/** The compose files of a repository, or those that are named, as what should exist in a cluster. */
export function fromCompose(named: string | undefined, ground: Ground): Result<Conversion, Problem> {
  const { snapshot } = ground;
  const files = named === undefined ? chosenFiles(snapshot) : named.split(',').map((path) => path.trim());
  const [first] = files;
  if (first === undefined) {
    return fail({
      what: 'there is no compose file in the repository',
      fix: 'Name it: --from compose=path/to/compose.yaml',
    });
  }
  const loaded = load(files, snapshot);
  if (!loaded.ok) return loaded;
  const project = projectOf(loaded.value.root, variablesOf(dirname(first), snapshot));
  const made = convert(project, ground);
  return ok({
    ...made,
    notes: [...loaded.value.problems.map((problem) => unreadNote(problem, first)), ...made.notes],
  });
}

/** What was wrong with a compose file, at its line where one is known. */
export function unreadNote(problem: Problem, file?: string): Note {
  const text = describe(problem);
  const [, path, line] = /^(.{1,1000}):(\d{1,9})$/u.exec(problem.where ?? '') ?? [];
  return present({
    id: 'compose-unread',
    severity: 'warning',
    path: path ?? problem.where ?? file,
    line: line === undefined ? undefined : Number(line),
    text: { en: text, zh: text },
    docs: 'https://docs.docker.com/reference/compose-file/',
  });
}
