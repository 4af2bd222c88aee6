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
    // A service that extends itself round a corner is taken as it stands.
    if (open.has(name) || open.size > 100) return service;
    open.add(name);
    const made = over(service, { resolve, fileOf, problems });
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
};

function over(service: Node, { resolve, fileOf, problems }: Ways): Node {
  const said = field(service, 'extends');
  if (said === undefined) return service;
  const name = textOf(said) ?? textAt(said, 'service') ?? '';
  const file = textAt(said, 'file');
  const base = file === undefined ? resolve(name) : field(fileOf(file), 'services', name);
  if (base?.kind !== 'map') {
    problems.push({ what: `the service \`${name}\` that is extended was not found`, where: say(said.at) });
    return plain(service);
  }
  return plain(merge(plain(base), service));
}

function plain(node: Node): Node {
  if (node.kind !== 'map') return node;
  return { ...node, fields: new Map([...node.fields].filter(([name]) => name !== 'extends')) };
}
