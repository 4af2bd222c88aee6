import { join } from '../../kernel/paths.ts';
import { isConditional } from '../../facts/conditional.ts';
import { grep, lineWith, type SourceFile } from '../../facts/source.ts';
import type { Evidence, Need } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Package } from './package.ts';
import { drivers, prismaProviders, speaking } from './drivers.ts';
import { prismaSchema } from './prisma.ts';

/** A package with its sources. */
type Part = {
  readonly pkg: Package;
  readonly files: readonly SourceFile[];
  /** What is only declared for development is packed into what runs, where the sources load it. */
  readonly isBundled?: boolean;
};

/** Backing services by the drivers of a package and of the workspace packages in it; an optional dependency is an optional need. */
export function needsOf(parts: readonly Part[], snapshot: Snapshot): { needs: Need[]; evidence: Evidence[] } {
  const found = parts.flatMap(({ pkg, files, isBundled }) => [
    ...alternatives(
      { pkg, files: files.map((file) => (file.path.endsWith('.json') ? inProduction(file) : file)) },
      fromDrivers(
        { pkg, files },
        {
          ...(isBundled === true ? loadedOf(pkg.devDependencies, files) : {}),
          ...pkg.dependencies,
        },
      ),
    ),
    ...fromDrivers({ pkg, files }, pkg.optionalDependencies).map(eased),
    ...fromPrisma(pkg, snapshot),
    ...fromMeteor(pkg, snapshot),
  ]);
  const kinds = [...new Set(found.map(({ need }) => need.kind))].toSorted();
  const needs = kinds.map((kind) => ({
    kind,
    required: found.some(({ need }) => need.kind === kind && need.required),
  }));
  return { needs, evidence: found.map(({ evidence }) => evidence) };
}

function loadedOf(
  declared: Readonly<Record<string, string>>,
  files: readonly SourceFile[],
): Readonly<Record<string, string>> {
  const loaded = new Set(
    grep(files, /\bfrom\s?['"]([@\w][\w./@-]{0,80})['"]/u).map(({ groups }) => groups[0]),
  );
  return Object.fromEntries(Object.entries(declared).filter(([name]) => loaded.has(name)));
}

const embedded = ['sqlite3', 'better-sqlite3', 'sqlite'];
const sql = new Set(['postgres', 'mysql', 'mssql']);

const dialects: Readonly<Record<string, string>> = {
  pg: 'postgres',
  postgres: 'postgres',
  postgresql: 'postgres',
  mysql: 'mysql',
  mysql2: 'mysql',
  mariadb: 'mysql',
  mssql: 'mssql',
  sqlite: 'file',
  sqlite3: 'file',
  'better-sqlite3': 'file',
};
const dialect = String.raw`(pg|postgres|postgresql|mysql2?|mariadb|mssql|sqlite3?|better-sqlite3)`;
/** A dialect as the code itself names it, or as what it takes where no variable chooses one. */
const named = new RegExp(
  String.raw`\b(?:client|dialect|type)['"]?\s*:\s*['"]${dialect}['"]|(?:CLIENT|DIALECT|_TYPE|DB_CONNECTION)(?:['"], ?|['"\])]{0,3} ?(?:\|\||\?\?) ?)['"]${dialect}['"]`,
  'u',
);

/** Settings of several environments in one file, as Sequelize has them, say what counts in one of them. */
function inProduction({ path, text }: SourceFile): SourceFile {
  const own = /"production"\s{0,8}:\s{0,8}\{[^{}]{0,1000}\}/u.exec(text)?.[0];
  return { path, text: own ?? text };
}

/** Where a file can do as well, or several databases, which one is chosen at run time. */
function alternatives({ pkg, files }: Part, found: readonly FoundNeed[]): FoundNeed[] {
  const databases = found.filter(({ need }) => sql.has(need.kind)).length;
  const hasFile = embedded.some((name) => Object.hasOwn(pkg.dependencies, name));
  if (databases + (hasFile ? 1 : 0) < 2) return [...found];
  const meant = new Set(grep(files, named).map(({ groups }) => dialects[groups[0] || (groups[1] ?? '')]));
  const isMeant = (kind: string): boolean => meant.size === 1 && meant.has(kind);
  return found.map((one) => (sql.has(one.need.kind) && !isMeant(one.need.kind) ? eased(one) : one));
}

function eased({ need, evidence }: FoundNeed): FoundNeed {
  return { need: { ...need, required: false }, evidence };
}

type FoundNeed = { readonly need: Need; readonly evidence: Evidence };

function fromDrivers({ pkg, files }: Part, dependencies: Readonly<Record<string, string>>): FoundNeed[] {
  return Object.entries(drivers).flatMap(([kind, names]) => {
    const name =
      names.find((candidate) => Object.hasOwn(dependencies, candidate)) ??
      Object.keys(dependencies).find((candidate) => speaks(candidate, kind));
    if (name === undefined) return [];
    const line = lineWith(pkg.text, `"${name}"`);
    return [
      {
        need: { kind, required: !isLoadedLate(name, files) && isSpokenOf(kind, files) },
        evidence: needEvidence(kind, pkg.path, { line, why: `depends on ${name}` }),
      },
    ];
  });
}

/** Those of a stand-in for tests and of its types do not. */
function speaks(name: string, kind: string): boolean {
  return (
    speaking[kind]?.test(name) === true &&
    !/mock|types|memory|\/(?:opentelemetry|instrumentation)/u.test(name)
  );
}

const ofRedis = /redis|valkey|bull|\bkue\b|resque|keyv|queue|cache|session/iu;

/** A client of Redis that no source has a word of was only left behind. */
function isSpokenOf(kind: string, files: readonly SourceFile[]): boolean {
  return kind !== 'redis' || files.length === 0 || files.some(({ text }) => ofRedis.test(text));
}

/** Every line that loads it stands within a condition. */
function isLoadedLate(name: string, files: readonly SourceFile[]): boolean {
  const hits = grep(files, new RegExp(String.raw`(?:require\(|import\(|from )\s?['"]${name}['"]`, 'u'));
  return hits.length > 0 && hits.every(({ path, line }) => isConditional(textOf(path, files), line));
}

function textOf(path: string, files: readonly SourceFile[]): string {
  return files.find((file) => file.path === path)?.text ?? '';
}

/** Meteor keeps packages of its own; the one of the database speaks to nothing else. */
function fromMeteor({ folder }: Package, snapshot: Snapshot): FoundNeed[] {
  const path = join(folder, '.meteor/packages');
  const text = snapshot.text(path) ?? '';
  const found = /^mongo(?:@|\s|$)/mu.exec(text);
  if (found === null) return [];
  const at = { line: lineWith(text, found[0].trim()), why: 'the package mongo of Meteor' };
  return [{ need: { kind: 'mongodb', required: true }, evidence: needEvidence('mongodb', path, at) }];
}

function fromPrisma(pkg: Package, snapshot: Snapshot): FoundNeed[] {
  const path = prismaSchema(pkg, snapshot);
  if (path === undefined) return [];
  const text = snapshot.text(path) ?? '';
  const block = /datasource\s+\w+\s*\{[^}]*\}/u.exec(text)?.[0] ?? '';
  const kind = prismaProviders[/provider\s*=\s*"(\w+)"/u.exec(block)?.[1] ?? ''];
  if (kind === undefined) return [];
  const line = lineWith(text, block) + block.slice(0, block.indexOf('provider')).split('\n').length - 1;
  return [
    {
      need: { kind, required: true },
      evidence: needEvidence(kind, path, { line, why: 'the Prisma provider' }),
    },
  ];
}

function needEvidence(kind: string, path: string, at: { line: number; why: string }): Evidence {
  return { fact: `needs ${kind}`, path, ...at };
}
