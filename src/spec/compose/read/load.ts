import type { Snapshot } from '../../../facts/snapshot.ts';
import { dirname, join } from '../../../kernel/paths.ts';
import type { Problem } from '../../../kernel/problem.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { extended } from './extend.ts';
import { variablesOf } from './files.ts';
import type { Variables } from './interpolate.ts';
import { merge } from './merge.ts';
import { field, itemsOf, textOf, textsOf, type MapNode, type Node } from './node.ts';
import { normalService } from './normal.ts';
import { parseFile } from './parse.ts';

export type Loaded = {
  readonly root: MapNode;
  /** What could not be read, though the rest could. */
  readonly problems: readonly Problem[];
};

/** Including goes no deeper than this. */
const deepest = 8;

/** Several compose files as one: included, extended and laid over each other in their order. */
export function load(paths: readonly string[], snapshot: Snapshot): Result<Loaded, Problem> {
  const problems: Problem[] = [];
  const [first = ''] = paths;
  const variables = variablesOf(dirname(first), snapshot);
  const course = { snapshot, problems, variables, depth: 0 };
  let root: Node | undefined;
  for (const path of paths) {
    const read = loadOne(path, course);
    if (!read.ok) return read;
    root = merge(root, read.value);
  }
  if (root?.kind !== 'map')
    return fail({ what: 'there is nothing in it', where: first, fix: 'Name another file.' });
  return ok({ root, problems });
}

export type Course = {
  readonly snapshot: Snapshot;
  readonly problems: Problem[];
  readonly variables: Variables;
  readonly depth: number;
};

function loadOne(path: string, course: Course): Result<Node, Problem> {
  const text = course.snapshot.text(path);
  if (text === undefined) {
    return fail({
      what: `there is no readable file ${path}`,
      fix: 'Name a compose file of the repository, relative to its root.',
    });
  }
  const parsed = parseFile({ path, text, variables: course.variables });
  if (!parsed.ok) return parsed;
  let root: Node | undefined;
  for (const document of parsed.value) root = merge(root, withServices(document));
  if (root?.kind !== 'map')
    return fail({
      what: 'it is no compose file',
      where: path,
      fix: 'A compose file is a map with `services`.',
    });
  const own = extended(root, (file) => readOther(path, file, course), course.problems);
  return ok(included(own, path, course));
}

/** A file of the first version has its services at the top. */
function withServices(root: Node): Node {
  if (root.kind !== 'map') return root;
  const isFirst =
    !root.fields.has('services') &&
    [...root.fields.values()].some(
      (value) => field(value, 'image') !== undefined || field(value, 'build') !== undefined,
    );
  const services = isFirst ? root : field(root, 'services');
  if (services?.kind !== 'map') return root;
  const normal = [...services.fields].map(([name, service]) => [name, normalService(service)] as const);
  const made: MapNode = { ...services, fields: new Map(normal) };
  const others = isFirst ? [] : root.fields;
  return { ...root, fields: new Map([...others, ['services', made]]) };
}

/** The services of another file, for `extends`. */
function readOther(from: string, file: string, course: Course): Node | undefined {
  if (course.depth >= deepest) return undefined;
  const path = join(dirname(from), file);
  const read = loadOne(path, { ...course, depth: course.depth + 1 });
  if (!read.ok) course.problems.push(read.error);
  return read.ok ? read.value : undefined;
}

/** What a file includes lies below what it says itself. */
function included(root: MapNode, path: string, course: Course): MapNode {
  let below: Node | undefined;
  for (const entry of itemsOf(field(root, 'include'))) {
    const single = textOf(entry);
    const files = single === undefined ? textsOf(field(entry, 'path')) : [single];
    for (const file of files) below = includeOne({ path, file, below }, course);
  }
  const merged = below === undefined ? root : merge(below, root);
  return merged.kind === 'map' ? merged : root;
}

type Inclusion = {
  readonly path: string;
  readonly file: string;
  readonly below: Node | undefined;
};

function includeOne({ path, file, below }: Inclusion, course: Course): Node | undefined {
  const target = join(dirname(path), file);
  if (course.depth >= deepest || /^(?:https?:|git@|oci:)/u.test(file)) {
    course.problems.push({
      what: `${file} is included from elsewhere and was not read`,
      where: path,
      fix: 'Put a copy of it into the repository.',
    });
    return below;
  }
  const beside = variablesOf(dirname(target), course.snapshot);
  const variables = new Map([...beside, ...course.variables]);
  const read = loadOne(target, { ...course, variables, depth: course.depth + 1 });
  if (!read.ok) course.problems.push(read.error);
  return read.ok ? merge(below, read.value) : below;
}
