import { basename, dirname, join } from '../kernel/paths.ts';
import { present } from '../kernel/present.ts';
import { at, itemsAt, mapAt } from '../syntax/yaml/value.ts';
import type { YamlNode } from '../syntax/yaml/node.ts';
import {
  besideOf,
  bindsOf,
  isUnchecked,
  keptFolders,
  namesAt,
  onceIn,
  secretsOf,
  versionOne,
  type KeptFolder,
} from './compose-fields.ts';
import { isComposeFile } from './compose-file.ts';
import { plain } from './declared/command.ts';
import { entriesAt, textAt, textsAt, yamlFile, type YamlFile } from './yaml.ts';
import { isGenerated } from './tree.ts';
import type { Snapshot } from './snapshot.ts';

export type ComposeService = {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  /** Folder that is built, where one is. */
  readonly context?: string;
  /** The Dockerfile that builds it. */
  readonly dockerfile?: string;
  readonly target?: string;
  readonly buildArgs?: readonly ComposeVariable[];
  /** Started only when somebody asks for its profile. */
  readonly isOnDemand: boolean;
  /** It ends by itself. */
  readonly isOnce: boolean;
  /** Its check of health is turned off. */
  readonly isUnchecked: boolean;
  /** What of the repository is mounted into it. */
  readonly binds: readonly string[];
  readonly keptFolders: readonly KeptFolder[];
  readonly secretFiles: readonly string[];
  readonly image?: string;
  /** Ports within the container. */
  readonly ports: readonly number[];
  readonly command?: string;
  readonly environment: readonly ComposeVariable[];
  /** Files of variables that it is given. */
  readonly envFiles: readonly string[];
  /** Names of services that it is started after or linked to. */
  readonly dependsOn: readonly string[];
};

export type ComposeVariable = {
  readonly name: string;
  readonly value: string | undefined;
  readonly line: number;
};

const cache = new WeakMap<Snapshot, readonly ComposeService[]>();

/** The services of every compose file that can be read, those of the plainest file names first. */
export function composeServices(snapshot: Snapshot): readonly ComposeService[] {
  const known = cache.get(snapshot);
  if (known !== undefined) return known;
  const files = snapshot.entries
    .map((entry) => entry.path)
    .filter((path) => path.endsWith('ml') && !isGenerated(path) && isComposeFile(path, snapshot));
  const found = files
    .toSorted(byPlainness)
    .flatMap((path) => readCompose(yamlFile(snapshot, path), valuesOf(dirname(path), snapshot)));
  cache.set(snapshot, found);
  return found;
}

/** `compose.yaml` before `compose.prod.yaml` before `compose.dev.yaml`, the root before folders. */
function byPlainness(a: string, b: string): number {
  return plainness(a) - plainness(b) || (a < b ? -1 : 1);
}

function plainness(path: string): number {
  const name = basename(path);
  const depth = path.split('/').length;
  if (/^(?:docker-|podman-)?compose\.ya?ml$/u.test(name)) return depth;
  if (/prod/u.test(name)) return 100 + depth;
  return (/dev|test|local|override|debug|ci\b/u.test(name) ? 300 : 200) + depth;
}

type Values = ReadonlyMap<string, string>;

/** Compose itself reads the `.env` beside its file. */
function valuesOf(folder: string, snapshot: Snapshot): Values {
  const lines = (snapshot.text(join(folder, '.env')) ?? '').split('\n').slice(0, 2000);
  return new Map(
    lines.flatMap((line) => {
      const [, name, value] = /^([A-Za-z_]\w{0,100})=["']?([^"'#\s]{0,300})/u.exec(line) ?? [];
      return name === undefined || value === undefined ? [] : [[name, value] as const];
    }),
  );
}

function readCompose(file: YamlFile, values: Values): ComposeService[] {
  const services = entriesAt(file.roots[0], ['services']);
  const found = services.length > 0 ? services : versionOne(file.roots[0]);
  const once = onceIn(found);
  return found.map(([name, node]) => readService(name, node, { file, values, once }));
}

type Place = { readonly file: YamlFile; readonly values: Values };
type Around = Place & { readonly once: ReadonlySet<string> };

function readService(name: string, node: YamlNode, { file, values, once }: Around): ComposeService {
  const folder = dirname(file.path);
  const context = textAt(node, ['build']) ?? textAt(node, ['build', 'context']);
  const root = context === undefined || /:\/\//u.test(context) ? undefined : join(folder, context);
  const dockerfile = textAt(node, ['build', 'dockerfile']) ?? 'Dockerfile';
  return present({
    name,
    file: file.path,
    line: file.lineOf(mapAt(node)?.entries[0]?.key ?? node),
    context: root,
    dockerfile: root === undefined ? undefined : join(root, dockerfile),
    target: textAt(node, ['build', 'target']),
    buildArgs: context === undefined ? undefined : variablesAt(node, ['build', 'args'], { file, values }),
    isOnDemand: textsAt(node, ['profiles']).length > 0,
    isOnce: once.has(name),
    isUnchecked: isUnchecked(node),
    binds: bindsOf(node, folder),
    keptFolders: keptFolders(node, folder),
    secretFiles: secretsOf(node),
    image: textAt(node, ['image']),
    ports: [...portsOf(node, 'ports', values), ...portsOf(node, 'expose', values)],
    command: commandOf(node, values),
    environment: variablesAt(node, ['environment'], { file, values }),
    envFiles: envFilesOf(node).map((path) => join(folder, path)),
    dependsOn: [...namesAt(node, 'depends_on'), ...namesAt(node, 'links'), ...besideOf(node)],
  });
}

function portsOf(node: YamlNode, key: string, values: Values): number[] {
  return itemsAt(node, [key]).flatMap((item) => {
    const target = filled(textAt(item, ['target']) ?? textAt(item) ?? '', values);
    const number = Number(
      target
        .replace(/\/(?:tcp|udp)$/u, '')
        .replace(/-\d+$/u, '')
        .split(':')
        .at(-1),
    );
    return Number.isInteger(number) && number > 0 && number < 65536 ? [number] : [];
  });
}

function commandOf(node: YamlNode, values: Values): string | undefined {
  const isList = at(node, ['command'])?.kind === 'seq';
  const text = isList
    ? plain(textsAt(node, ['command']))
    : plain(shellWords(textAt(node, ['command']) ?? ''));
  return text === '' ? undefined : filled(text, values);
}

/** `sh -c "..."` in a text: the shell, the flag and one word. */
function shellWords(text: string): string[] {
  const [, shell, flag, rest] = /^(\S*sh)\s+(-[a-z]*c)\s+(.+)$/su.exec(text.trim()) ?? [];
  return shell === undefined || flag === undefined || rest === undefined
    ? [text.trim()]
    : [shell, flag, rest.trim()];
}

function variablesAt(node: YamlNode, path: readonly string[], { file, values }: Place): ComposeVariable[] {
  const pairs = entriesAt(node, path).map(([name, value]) => ({
    name,
    value: textAt(value),
    line: file.lineOf(value),
  }));
  const items = itemsAt(node, path).flatMap((item) => {
    const [name = '', ...rest] = (textAt(item) ?? '').split('=');
    return [{ name, value: rest.length === 0 ? undefined : rest.join('='), line: file.lineOf(item) }];
  });
  return [...pairs, ...items]
    .filter(({ name }) => /^[A-Za-z_]\w*$/u.test(name))
    .map(({ name, value, line }) => ({
      name,
      value: value === undefined ? values.get(name) : filled(value, values),
      line,
    }));
}

function envFilesOf(node: YamlNode): string[] {
  const items = itemsAt(node, ['env_file']).flatMap((item) => textAt(item, ['path']) ?? textAt(item) ?? []);
  return [...items, ...(textAt(node, ['env_file']) === undefined ? [] : textsAt(node, ['env_file']))];
}

/** `${PORT:-3000}` is what the `.env` says, else 3000. */
function filled(text: string, values: Values): string {
  const braced = text.replaceAll(
    /\$\{(\w{1,80})(?::?-([^${}]{0,300}))?\}/gu,
    (...[all, name, otherwise]: string[]) => values.get(name ?? '') ?? otherwise ?? all ?? '',
  );
  return braced.replaceAll(/\$(\w{1,80})/gu, (all, name: string) => values.get(name) ?? all);
}
