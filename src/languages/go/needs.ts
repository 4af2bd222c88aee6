import { basename, dirname } from '../../kernel/paths.ts';
import { kindOfAddress } from '../../facts/declared/backing.ts';
import { grep, lineWith, type SourceFile } from '../../facts/source.ts';
import type { Found, Need } from '../../facts/facts.ts';
import { anyHas } from '../common/search.ts';
import { drivers } from './drivers.ts';
import type { Program } from './programs.ts';

/** One of them is enough: where a program knows several, which one is chosen at run time. */
const databases = new Set(['postgres', 'mysql', 'mssql', 'sqlite', 'clickhouse', 'mongodb', 'cassandra']);

const words: Readonly<Record<string, string>> = {
  redis: 'redis|cache',
  kafka: 'kafka|broker',
  postgres: 'postgres|pg|database|db',
  mysql: 'mysql|database|db',
  mongodb: 'mongo|database|db',
  rabbitmq: 'rabbit|amqp|queue',
  nats: 'nats',
};

/** Backing services by the drivers that a program really imports. */
export function needsOf({ imports, files, module }: Program): Found<Need>[] {
  const kinds = drivers.flatMap(([kind, bases]) => {
    const path = imports.find(
      (one) => !isWithin(one, module.importPath) && bases.some((base) => isWithin(one, base)),
    );
    return path === undefined ? [] : [{ kind, path }];
  });
  const embedded = imports.some((path) => /sqlite/u.test(path)) ? 1 : 0;
  const chosen = kinds.filter(({ kind }) => databases.has(kind)).length + embedded;
  const usual = embedded > 0 ? new Set<string>() : addressed(files);
  return kinds.map(({ kind, path }) => {
    const file = files.find(({ text }) => text.includes(`"${path}"`));
    const evidence = {
      fact: `needs ${kind}`,
      path: file?.path ?? module.manifest,
      line: file === undefined ? 1 : lineWith(file.text, `"${path}"`),
      why: `imports ${path}`,
    };
    const isChoice =
      databases.has(kind) && chosen > 1 && !usual.has(kind) && !isBeside({ kind, path }, kinds, files);
    return {
      value: {
        kind,
        required:
          !isChoice && !isPlugin({ kind, path }, files) && !isCase(kind, files) && !isOptional(kind, files),
      },
      evidence,
    };
  });
}

const documents = new Set(['mongodb', 'cassandra', 'clickhouse']);

/** One file connects to tables and to documents: neither takes the place of the other. */
function isBeside({ kind, path }: Driven, all: readonly Driven[], files: readonly SourceFile[]): boolean {
  const rivals = all.filter((one) => databases.has(one.kind) && one.kind !== kind);
  const [other] = rivals;
  if (other === undefined || rivals.length > 1 || documents.has(kind) === documents.has(other.kind))
    return false;
  const stored = documents.has(kind) ? path : other.path;
  return files.some(
    ({ text }) =>
      text.includes(`"${path}"`) && text.includes(`"${other.path}"`) && !text.includes(`_ "${stored}"`),
  );
}

/** What a repository makes itself is no driver for it. */
function isWithin(path: string, base: string | undefined): boolean {
  return base !== undefined && (path === base || path.startsWith(`${base}/`));
}

const plugins =
  /(?:^|\/)(?:discovery|drivers?|plugins?|providers?|backends?|inputs?|outputs?|sinks?|notifiers?)$/u;

/** Parts that are called after what they speak to are one of many there, too. */
const parts =
  /(?:^|\/)(?:modules?|sources?|datasources?|connectors?|receivers?|exporters?|integrations?|targets?|destinations?|transports?)$/u;

type Driven = { readonly kind: string; readonly path: string };

/** Only one of many that may be chosen speaks to it: a folder beside others in one of drivers, or of plugins. */
function isPlugin({ kind, path }: Driven, files: readonly SourceFile[]): boolean {
  const users = files.filter(({ text }) => text.includes(`"${path}"`)).map((file) => dirname(file.path));
  return users.length > 0 && users.every((folder) => choicesBeside(folder, kind, files) > 3);
}

function choicesBeside(folder: string, kind: string, files: readonly SourceFile[]): number {
  const home = dirname(folder);
  const isPart = parts.test(home) && basename(folder).startsWith(kind);
  if (!plugins.test(home) && !isPart) return 0;
  const others = files.map(({ path }) => dirname(path)).filter((other) => dirname(other) === home);
  return new Set(others).size;
}

/** One of several words of a setting means it, and nothing says that word by itself. */
function isCase(kind: string, files: readonly SourceFile[]): boolean {
  const said = settings.get(kind);
  return said !== undefined && anyHas(files, said.asCase) && !anyHas(files, said.byItself);
}

const spelled: Readonly<Record<string, string>> = { rabbitmq: 'amqp|rabbit', mongodb: 'mongo' };

const settings: ReadonlyMap<string, { readonly asCase: RegExp; readonly byItself: RegExp }> = new Map(
  drivers.map(([kind]) => {
    const word = String.raw`"(?:${spelled[kind] ?? kind})\w{0,3}"`;
    const asCase = new RegExp(String.raw`^\s{0,40}case ${word}`, 'imu');
    const byItself = new RegExp(String.raw`(?:[=(,]|Default:|default:) ?${word}`, 'imu');
    return [kind, { asCase, byItself }];
  }),
);

/** The kinds whose addresses the code has by itself: what it takes where nobody chooses otherwise. */
function addressed(files: readonly SourceFile[]): Set<string | undefined> {
  const hits = grep(
    files,
    /((?:HasPrefix|TrimPrefix|Contains)\([^"\n]{0,40})?["\x60]([a-z][a-z0-9]{1,14}:\/\/)/u,
  );
  const told = hits.filter(({ groups: [asked = ''] }) => asked === '');
  return new Set(told.map(({ groups }) => kindOfAddress(groups[1] ?? '')));
}

/** The program asks whether an address is there at all, and goes on where it is not. */
function isOptional(kind: string, files: readonly SourceFile[]): boolean {
  const name = words[kind] ?? kind;
  const guard = new RegExp(
    String.raw`\bif [^{]{0,60}(?:${name})\w{0,30}(?:"\))?(?:; ?\w{1,20})? [!=]= ""`,
    'iu',
  );
  const fails = new RegExp(String.raw`Fatal|panic\(|os\.Exit|errors\.New|Errorf|\w = "`, 'u');
  return files.some(({ text }) => {
    if (!guard.test(text)) return false;
    const lines = text.split('\n');
    return lines.some((line, at) => guard.test(line) && !fails.test(lines.slice(at + 1, at + 3).join('\n')));
  });
}
