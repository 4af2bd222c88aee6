import { indexLines, positionAt, type LineIndex } from '../../../kernel/text.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Problem } from '../../../kernel/problem.ts';
import { documents } from '../../../syntax/yaml/documents.ts';
import type { Duplicate, YamlNode, YamlScalar } from '../../../syntax/yaml/node.ts';
import { parse } from '../../../syntax/yaml/parse.ts';
import { interpolate, isBroken, joined, type Variables } from './interpolate.ts';
import { say, type Node, type Place, type Tag, type TextNode } from './node.ts';

export type File = { readonly path: string; readonly text: string; readonly variables: Variables };

export type Parsed = { readonly nodes: readonly Node[]; readonly problems: readonly Problem[] };

/** The documents of a file, with its variables put in. */
export function parseFile(file: File): Result<Parsed, Problem> {
  const lines = indexLines(file.text);
  const nodes: Node[] = [];
  const problems: Problem[] = [];
  for (const span of documents(file.text)) {
    const read = parse(file.text, span);
    if (!read.ok) {
      const { line } = positionAt(lines, read.error.at.start);
      return fail({ ...read.error, where: `${file.path}:${line}` });
    }
    const course = newCourse(file, lines);
    if (read.value.root !== undefined) nodes.push(convert(read.value.root, course));
    problems.push(...course.problems);
    // What a merge key brings gives way to what is said beside it.
    const said = read.value.duplicates.filter(({ merged }) => !merged);
    problems.push(...said.map((duplicate) => twice(duplicate, course)));
  }
  return ok({ nodes, problems });
}

function broken(at: Place): Problem {
  return {
    what: 'a variable is opened with `${` here and cannot be read, so the text stays as it is',
    where: say(at),
    fix: 'Write `${NAME}`, `${NAME:-default}`, or `$$` for a dollar sign.',
  };
}

function twice({ key, name }: Duplicate, course: Course): Problem {
  return {
    what: `the key \`${name}\` stands twice here, and the later one counts`,
    where: say(placeOf(key.start, course)),
    fix: 'Take one of them away.',
  };
}

type Course = {
  readonly file: File;
  readonly lines: LineIndex;
  /** What an alias names is read once, however often it is named. */
  readonly known: Map<unknown, Node>;
  readonly problems: Problem[];
};

function newCourse(file: File, lines: LineIndex): Course {
  return { file, lines, known: new Map(), problems: [] };
}

function convert(node: YamlNode, course: Course): Node {
  if (node.kind === 'scalar') return scalar(node, course);
  const children = node.kind === 'map' ? node.entries : node.items;
  const known = course.known.get(children);
  if (known !== undefined) return known;
  const made = collection(node, course);
  course.known.set(children, made);
  return made;
}

function collection(node: Exclude<YamlNode, YamlScalar>, course: Course): Node {
  const base = { at: placeOf(node.start, course), ...tagOf(node, course) };
  if (node.kind === 'seq') {
    return { kind: 'list', ...base, items: node.items.map((item) => convert(item, course)) };
  }
  const fields = new Map<string, Node>();
  // A key that a merge brought gives way to the one that stands there, wherever `<<` stands.
  for (const entry of node.entries) {
    if (entry.merged) fields.set(entry.key.text, convert(entry.value, course));
  }
  for (const entry of node.entries) {
    if (!entry.merged) fields.set(entry.key.text, convert(entry.value, course));
  }
  return { kind: 'map', ...base, fields };
}

function scalar(node: YamlScalar, course: Course): TextNode {
  const at = placeOf((node.alias ?? node).start, course);
  const tag = tagOf(node, course);
  const isNull = node.type === 'null';
  if (!node.text.includes('$')) return { kind: 'text', at, text: node.text, isNull, ...tag };
  if (isBroken(node.text)) course.problems.push(broken(at));
  const parts = interpolate(node.text, course.file.variables);
  return { kind: 'text', at, text: joined(parts), isNull, ...tag, parts };
}

function placeOf(offset: number, { file, lines }: Course): Place {
  return { path: file.path, line: positionAt(lines, offset).line };
}

/** The reader of Kubernetes' YAML knows nothing of these two, so they are looked up in the text. */
function tagOf({ start }: YamlNode, { file }: Course): { readonly tag?: Tag } {
  const from = Math.max(0, start - 24);
  const around = file.text.slice(from, start + 10);
  const found = /!(reset|override)\b/u.exec(around);
  if (found === null) return {};
  // What stands between is an anchor at most, else the tag is that of a neighbour or of something within.
  const here = start - from;
  const isAhead = found.index < here;
  const between = isAhead
    ? around.slice(found.index + found[0].length, here)
    : around.slice(here, found.index);
  if (!/^\s{0,24}(?:&[\w-]{1,24}\s{1,24})?(?:-\s{0,24})?$/u.test(between)) return {};
  return { tag: found[1] === 'reset' ? 'reset' : 'override' };
}
