import type { Snapshot } from '../../../facts/snapshot.ts';
import { dirname, join } from '../../../kernel/paths.ts';
import type { Problem } from '../../../kernel/problem.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { isReadAlready, type Course } from './course.ts';
import { extended } from './extend.ts';
import { variablesOf } from './files.ts';
import { included } from './include.ts';
import { withLabelFiles } from './label-files.ts';
import { merge } from './merge.ts';
import { entriesOf, field, say, type MapNode, type Node } from './node.ts';
import { normalService } from './normal.ts';
import { parseFile } from './parse.ts';
import { misshapenParts } from './shape/project.ts';

export type Loaded = {
  readonly root: MapNode;
  /** What could not be read, though the rest could. */
  readonly problems: readonly Problem[];
};

/** Several compose files as one: included, extended and laid over each other in their order. */
export function load(paths: readonly string[], snapshot: Snapshot): Result<Loaded, Problem> {
  const problems: Problem[] = [];
  const [first = ''] = paths;
  const variables = variablesOf(dirname(first), snapshot);
  const course = { snapshot, problems, variables, open: [], count: { read: 0 } };
  let root: Node | undefined;
  for (const path of paths) {
    const read = loadOne(path, course);
    if (!read.ok) return read;
    root = merge(root, read.value);
  }
  if (root?.kind !== 'map')
    return fail({ what: 'there is nothing in it', where: first, fix: 'Name another file.' });
  if (!hasServices(root)) return fail(noServices(root, first));
  return ok({ root, problems: [...problems, ...emptyServices(root)] });
}

/** A service that is no map, however many files speak of it. */
function emptyServices(root: MapNode): Problem[] {
  return entriesOf(field(root, 'services')).flatMap(([name, { kind, at }]): Problem[] => {
    const what = `the service \`${name}\` says nothing that can be read and was left out`;
    return kind === 'map'
      ? []
      : [{ what, where: say(at), fix: 'Write at least `image` or `build` below it.' }];
  });
}

function hasServices(root: MapNode): boolean {
  const services = field(root, 'services');
  return entriesOf(services).some(([, { kind }]) => kind === 'map');
}

function noServices(root: MapNode, path: string): Problem {
  const services = field(root, 'services');
  const fix = 'Write each service below `services`, by its name: a map with at least `image` or `build`.';
  if (services === undefined) return { what: 'it has no `services`', where: path, fix };
  return { what: 'there is no service below `services`', where: say(services.at), fix };
}

function loadOne(path: string, known: Course): Result<Node, Problem> {
  const text = known.snapshot.text(path);
  if (text === undefined) {
    return fail({
      what: `there is no readable file ${path}`,
      fix: 'Name a compose file of the repository, relative to its root.',
    });
  }
  known.count.read += 1;
  const course = { ...known, open: [...known.open, path] };
  const parsed = parseFile({ path, text, variables: course.variables });
  if (!parsed.ok) return parsed;
  let root: Node | undefined;
  course.problems.push(...parsed.value.problems);
  for (const document of parsed.value.nodes) root = merge(root, looked(document, course));
  if (root?.kind !== 'map')
    return fail({
      what: 'it is no compose file',
      where: path,
      fix: 'A compose file is a map with `services`.',
    });
  const own = extended(root, (file) => readOther(path, file, course), course.problems);
  return ok(included(own, course, readAnother));
}

function looked(root: Node, course: Course): Node {
  if (root.kind !== 'map') return root;
  const isFirst = isOfFirstVersion(root);
  course.problems.push(...misshapenParts(root, isFirst));
  return withServices(root, isFirst, course);
}

/** A file of the first version has its services at the top. */
function isOfFirstVersion(root: MapNode): boolean {
  return (
    !root.fields.has('services') &&
    [...root.fields.values()].some(
      (value) => field(value, 'image') !== undefined || field(value, 'build') !== undefined,
    )
  );
}

function withServices(root: MapNode, isFirst: boolean, course: Course): MapNode {
  const services = isFirst ? root : field(root, 'services');
  if (services?.kind !== 'map') return root;
  const normal = [...services.fields].map(
    ([name, service]) => [name, withLabelFiles(normalService(service, course.variables), course)] as const,
  );
  const made: MapNode = { ...services, fields: new Map(normal) };
  const others = isFirst ? [] : root.fields;
  return { ...root, fields: new Map([...others, ['services', made]]) };
}

/** The services of another file, for `extends`. */
function readOther(from: string, file: string, course: Course): Node | undefined {
  const path = join(dirname(from), file);
  // Services of two files may extend each other, as long as none extends itself.
  const open = course.open.filter((one, at) => one !== path || course.open.indexOf(one) !== at);
  return isReadAlready(path, { ...course, open }) ? undefined : readAnother(path, course);
}

function readAnother(path: string, course: Course): Node | undefined {
  const read = loadOne(path, course);
  if (!read.ok) course.problems.push(read.error);
  return read.ok ? read.value : undefined;
}
