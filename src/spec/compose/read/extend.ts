import { dirname, join } from '../../../kernel/paths.ts';
import type { Problem } from '../../../kernel/problem.ts';
import { merge } from './merge.ts';
import { field, say, textAt, textOf, type MapNode, type Node } from './node.ts';

/** Each service with what it extends laid under it. */
export function extended(
  root: MapNode,
  readOther: (file: string) => Node | undefined,
  problems: Problem[],
): MapNode {
  const services = field(root, 'services');
  if (services?.kind !== 'map') return root;
  if (![...services.fields.values()].some((service) => field(service, 'extends') !== undefined)) return root;
  const done = new Map<string, Node>();
  const open = new Set<string>();
  const files = new Map<string, Node | undefined>();
  const fileOf = (file: string): Node | undefined => {
    if (!files.has(file)) files.set(file, readOther(file));
    return files.get(file);
  };
  const resolve = (name: string): Node | undefined => {
    const service = services.fields.get(name);
    if (service === undefined || done.has(name)) return done.get(name) ?? service;
    if (open.has(name) || open.size > 100) return undefined;
    open.add(name);
    const made = over(service, { resolve, fileOf, problems, isOpen: (other) => open.has(other) });
    open.delete(name);
    done.set(name, made);
    return made;
  };
  const fields = new Map([...services.fields.keys()].map((name) => [name, resolve(name) ?? services]));
  return { ...root, fields: new Map([...root.fields, ['services', { ...services, fields }]]) };
}

type Ways = {
  readonly resolve: (name: string) => Node | undefined;
  readonly fileOf: (file: string) => Node | undefined;
  readonly problems: Problem[];
  /** It is extended round a corner by what is looked at. */
  readonly isOpen: (name: string) => boolean;
};

function over(service: Node, ways: Ways): Node {
  const { resolve, fileOf, problems } = ways;
  const said = field(service, 'extends');
  if (said === undefined) return service;
  const name = textOf(said) ?? textAt(said, 'service') ?? '';
  const file = textAt(said, 'file');
  const isHere = file === undefined || join(dirname(said.at.path), file) === said.at.path;
  const base = isHere ? resolve(name) : field(fileOf(file), 'services', name);
  if (base?.kind !== 'map') {
    problems.push({ ...unfound({ name, file: isHere ? undefined : file }, ways), where: say(said.at) });
    return plain(service);
  }
  return plain(merge(plain(base), service));
}

type Base = { readonly name: string; readonly file: string | undefined };

/** A service that extends itself is taken as it stands, as is one whose base is nowhere. */
function unfound({ name, file }: Base, { isOpen }: Ways): Problem {
  if (name === '') return { what: 'nothing says which service is extended', fix: 'Write `service`.' };
  if (file === undefined && isOpen(name)) {
    const fix = 'Take one of the two `extends` away.';
    return { what: `the service \`${name}\` that is extended extends this one in turn`, fix };
  }
  const place = file === undefined ? '' : ` in ${file}`;
  return { what: `the service \`${name}\` that is extended was not found${place}` };
}

function plain(node: Node): Node {
  if (node.kind !== 'map') return node;
  return { ...node, fields: new Map([...node.fields].filter(([name]) => name !== 'extends')) };
}
