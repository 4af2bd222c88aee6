import { dirname, join } from '../../../kernel/paths.ts';
import type { Problem } from '../../../kernel/problem.ts';
import { variablesIn } from './env-file.ts';
import { variablesOf } from './files.ts';
import type { Variables } from './interpolate.ts';
import { isReadAlready, type Course } from './course.ts';
import { merge } from './merge.ts';
import { field, itemsOf, say, textOf, textsOf, type MapNode, type Node } from './node.ts';

export type Read = (path: string, course: Course) => Node | undefined;

/** What a file includes lies below what it says itself. */
export function included(root: MapNode, course: Course, read: Read): MapNode {
  let below: Node | undefined;
  const said = field(root, 'include');
  const entries = textOf(said) === undefined ? itemsOf(said) : [said];
  for (const entry of entries) {
    if (entry === undefined) continue;
    for (const file of pathsOf(entry)) {
      const made = includeOne({ file, entry }, course, read);
      below = made === undefined ? below : merge(below, made);
    }
  }
  const merged = below === undefined ? root : merge(below, root);
  return merged.kind === 'map' ? merged : root;
}

function pathsOf(entry: Node): readonly string[] {
  const single = textOf(entry);
  return single === undefined ? textsOf(field(entry, 'path')) : [single];
}

type Inclusion = { readonly file: string; readonly entry: Node };

function includeOne({ file, entry }: Inclusion, course: Course, read: Read): Node | undefined {
  const { path } = entry.at;
  const target = join(dirname(path), file);
  const problem = problemOf({ file, entry }, target, course);
  if (problem !== undefined) {
    course.problems.push(problem);
    return undefined;
  }
  sayFolder(entry, target, course);
  return read(target, { ...course, variables: variablesFor(entry, target, course) });
}

function problemOf({ file, entry }: Inclusion, target: string, course: Course): Problem | undefined {
  const where = say(entry.at);
  if (/^(?:https?:|git@|oci:)/u.test(file)) {
    const fix = 'Put a copy of it into the repository.';
    return { what: `${file} is included from elsewhere and was not read`, where, fix };
  }
  if (isReadAlready(target, course)) {
    const fix = 'Take one of the two includes away.';
    return { what: `${file} is included, which includes this file in turn`, where, fix };
  }
  if (course.snapshot.text(target) === undefined)
    return { what: `there is no readable file ${target}, which is included`, where };
  return undefined;
}

/** Variables of the whole project count over those of the part. */
function variablesFor(entry: Node, target: string, { snapshot, variables }: Course): Variables {
  const files = textsOf(field(entry, 'env_file'));
  const own = files.map((file) => variablesIn(snapshot.text(join(dirname(entry.at.path), file)) ?? ''));
  const beside = own.length === 0 ? [variablesOf(dirname(target), snapshot)] : own;
  return new Map([...beside, variables].flatMap((one) => [...one]));
}

/** Paths count from where their own file stands. */
function sayFolder(entry: Node, target: string, { problems }: Course): void {
  const folder = textOf(field(entry, 'project_directory'));
  if (folder === undefined || join(dirname(entry.at.path), folder) === dirname(target)) return;
  problems.push({
    what: `project_directory is ${folder}, but paths of ${target} were read from the folder where it stands`,
    where: say(entry.at),
  });
}
