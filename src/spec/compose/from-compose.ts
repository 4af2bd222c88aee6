import type { Problem } from '../../kernel/problem.ts';
import { describe } from '../../kernel/problem.ts';
import { dirname } from '../../kernel/paths.ts';
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
    notes: [...loaded.value.problems.map((problem) => toNote(problem, first)), ...made.notes],
  });
}

function toNote(problem: Problem, path: string): Note {
  const text = describe(problem);
  return {
    id: 'compose-unread',
    severity: 'warning',
    path,
    text: { en: text, zh: text },
    docs: 'https://docs.docker.com/reference/compose-file/',
  };
}
