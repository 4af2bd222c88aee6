import { itemsAt, mapAt } from '../../syntax/yaml/value.ts';
import type { YamlNode } from '../../syntax/yaml/node.ts';
import type { Existing, Port } from '../facts.ts';
import { textAt, textsAt, yamlFile, type YamlFile } from '../yaml.ts';
import type { Snapshot } from '../snapshot.ts';
import { lastPart } from './backing.ts';
import { plain } from './command.ts';

/** A container of a workload that the repository deploys already. */
export type Container = {
  readonly path: string;
  readonly line: number;
  readonly workload: string;
  readonly kind: string;
  readonly name: string;
  readonly image: string;
  readonly ports: readonly {
    readonly port: number;
    readonly protocol: Port['protocol'];
    readonly line: number;
  }[];
  readonly env: readonly ContainerVariable[];
  readonly command: string | undefined;
};

export type ContainerVariable = {
  readonly name: string;
  readonly value: string | undefined;
  readonly isSecret: boolean;
  /** The pods start where the Secret or its key is missing. */
  readonly isOptional: boolean;
  readonly line: number;
};

const templates: readonly (readonly string[])[] = [
  ['spec', 'template', 'spec'],
  ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
  ['spec'],
];

/** The containers of the manifests of the repository, of all or of those that may name one of some services. */
export function containersOf(
  snapshot: Snapshot,
  existing: Existing,
  names: ReadonlySet<string> | undefined,
): Container[] {
  const holding = existing.manifests.filter((path) => {
    const text = snapshot.text(path) ?? '';
    return /\bcontainers["']?:/u.test(text) && (names === undefined || mayName(text, names));
  });
  return holding.flatMap((path) => {
    const file = yamlFile(snapshot, path);
    return file.roots.flatMap((root) => containersIn(root, file));
  });
}

/** Read as text: there may be thousands of manifests, nearly all of them of others. */
function mayName(text: string, names: ReadonlySet<string>): boolean {
  for (const [, value = ''] of text.matchAll(/\b(?:name|image)["']?[ \t]*:[ \t]*["']?([^\s"',}]*)/gu)) {
    if (value === '' || /^[&*!|>]|[${]/u.test(value) || names.has(plainName(lastPart(value)))) return true;
  }
  return false;
}

/** As people call what runs, without what it is. */
export function plainName(text: string): string {
  return text.toLowerCase().replace(/-(?:deployment|deploy|app|svc|container)$/u, '');
}

function containersIn(root: YamlNode, file: YamlFile): Container[] {
  const spec = templates.find((path) => itemsAt(root, [...path, 'containers']).length > 0);
  const workload = textAt(root, ['metadata', 'name']) ?? '';
  const kind = textAt(root, ['kind']) ?? '';
  return itemsAt(root, [...(spec ?? ['spec']), 'containers']).map((node) => ({
    path: file.path,
    line: file.lineOf(node),
    workload,
    kind,
    name: textAt(node, ['name']) ?? '',
    image: textAt(node, ['image']) ?? '',
    ports: portsOf(node, file),
    env: itemsAt(node, ['env']).flatMap((item) => variable(item, file)),
    command: commandOf(node),
  }));
}

function portsOf(node: YamlNode, file: YamlFile): Container['ports'] {
  const isGrpc = ['readinessProbe', 'livenessProbe', 'startupProbe'].some(
    (probe) =>
      mapAt(node, [probe, 'grpc']) !== undefined ||
      /grpc_health_probe/u.test(textsAt(node, [probe, 'exec', 'command']).join(' ')),
  );
  return itemsAt(node, ['ports']).flatMap((item) => {
    const port = Number(textAt(item, ['containerPort']));
    const protocol =
      isGrpc || (textAt(item, ['name']) ?? '').startsWith('grpc') ? ('grpc' as const) : ('http' as const);
    const isTcp = (textAt(item, ['protocol']) ?? 'TCP') === 'TCP';
    return isTcp && port > 0 && port < 65536 ? [{ port, protocol, line: file.lineOf(item) }] : [];
  });
}

function variable(item: YamlNode, file: YamlFile): ContainerVariable[] {
  const name = textAt(item, ['name']);
  const from = mapAt(item, ['valueFrom']);
  if (name === undefined || !/^[A-Za-z_]\w*$/u.test(name)) return [];
  if (mapAt(from, ['fieldRef']) !== undefined || mapAt(from, ['resourceFieldRef']) !== undefined) return [];
  const isSecret = mapAt(from, ['secretKeyRef']) !== undefined;
  const isOptional = textAt(from, ['secretKeyRef', 'optional']) === 'true';
  return [{ name, value: textAt(item, ['value']), isSecret, isOptional, line: file.lineOf(item) }];
}

function commandOf(node: YamlNode): string | undefined {
  const command = textsAt(node, ['command']);
  if (command.length === 0) return undefined;
  return plain([...command, ...textsAt(node, ['args'])]);
}
