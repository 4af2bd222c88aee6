import { join } from '../../kernel/paths.ts';
import { grep, type SourceFile } from '../../facts/source.ts';
import type { Evidence, Need } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { needsBy } from '../common/needs.ts';
import { isOfPart, isOneOfSeveral, isSuggested } from './choices.ts';
import { drivers } from './drivers.ts';
import type { Framework } from './frameworks.ts';
import type { Project } from './project.ts';

type Clue = { readonly kind: string; readonly pattern: RegExp };

const inCode: readonly Clue[] = [
  {
    kind: 'mysql',
    pattern:
      /\bmysqli_(?:real_)?connect\s?\(|new \\?mysqli\(|['"]mysql:(?:host|dbname|unix)|mysql_connect\(/u,
  },
  { kind: 'postgres', pattern: /\bpg_p?connect(?:\s?\(|\[\])|['"]pgsql:(?:host|dbname|port)/u },
  { kind: 'redis', pattern: /new \\?Redis\(|new \\?Predis\\Client\(|RedisCluster\(/u },
  { kind: 'mongodb', pattern: /new \\?MongoDB\\(?:Client|Driver\\Manager)\(/u },
  { kind: 'memcached', pattern: /new \\?Memcached?\(/u },
];
/** What a framework's sample environment chooses among the databases that it can speak to. */
const inSample: readonly Clue[] = [
  {
    kind: 'mysql',
    pattern: /^\s*(?:DB_CONNECTION=["']?(?:mysql|mariadb)\b|DATABASE_URL=["']?(?:mysql|mariadb)2?:)/u,
  },
  {
    kind: 'postgres',
    pattern: /^\s*(?:DB_CONNECTION=["']?pgsql\b|DATABASE_URL=["']?(?:postgresql|postgres|pgsql):)/u,
  },
  {
    kind: 'redis',
    pattern: /^\s*(?:CACHE_DRIVER|CACHE_STORE|SESSION_DRIVER|QUEUE_CONNECTION)=["']?redis\b/u,
  },
  { kind: 'rabbitmq', pattern: /^\s*MESSENGER_TRANSPORT_DSN=["']?amqp:/u },
];

/** What the configuration takes where nobody chooses. */
const inConfig: readonly Clue[] = [
  { kind: 'mysql', pattern: /\benv\(['"]DB_CONNECTION['"], ?['"](?:mysql|mariadb)['"]/u },
  { kind: 'postgres', pattern: /\benv\(['"]DB_CONNECTION['"], ?['"]pgsql['"]/u },
];

/** What files of settings choose, or show as the way to write it. */
const inSettings: readonly Clue[] = [
  { kind: 'mysql', pattern: chosen('mysqli?|pdo_mysql|mariadb') },
  { kind: 'postgres', pattern: chosen('pgsql|pdo_pgsql|postgres(?:ql)?') },
];
const settings = /(?:^|\/)(?:config|conf|settings|include|inc|etc)\/|(?:config|settings)[\w.-]{0,40}$/iu;

function chosen(names: string): RegExp {
  const type = String.raw`\b(?:db|database|dbms)_?(?:type|driver|engine)?['"\]]{0,2}\s{0,20}(?:=>?|,)\s{0,20}['"]`;
  return new RegExp(String.raw`['"](?:${names}):\/\/|${type}(?:${names})['"]`, 'iu');
}

export type Needs = { readonly needs: readonly Need[]; readonly evidence: readonly Evidence[] };

/** By required packages, by connections in the code, and by what the sample environment chooses. */
export function needsOf(
  project: Project,
  files: readonly SourceFile[],
  ground: { framework: Framework | undefined; snapshot: Snapshot },
): Needs {
  const declared = needsBy(drivers, project.dependencies);
  const clues = [
    ...clued(inCode, files, project),
    ...clued(
      inSettings,
      files.filter(({ path }) => settings.test(path)),
      project,
    ),
    ...clued(inSample, samples(project, ground), project),
    ...clued(inConfig, leavesOpen(samples(project, ground)) ? files : [], project),
    ...always(project, ground.framework),
  ].toSorted((a, b) => Number(b.required) - Number(a.required));
  const extra = clues.filter(
    ({ kind }, at) =>
      !declared.needs.some((need) => need.kind === kind) &&
      clues.findIndex((one) => one.kind === kind) === at,
  );
  const spared = new Set(unused(samples(project, ground), ground.framework));
  const kept = declared.needs.map((need) =>
    spared.has(need.kind) && !isRedisQueue(project) ? { ...need, required: false } : need,
  );
  const needs = [...kept, ...extra.map(({ kind, required }) => ({ kind, required }))];
  return {
    needs: needs.toSorted((a, b) => (a.kind < b.kind ? -1 : 1)),
    evidence: [...declared.evidence, ...extra.map(({ evidence }) => evidence)],
  };
}

/** It tells where the database is, and not which. */
function leavesOpen(files: readonly SourceFile[]): boolean {
  return files.some(({ text }) => /^DB_HOST=/mu.test(text) && !/^#? ?DB_CONNECTION=/mu.test(text));
}

/** Stores that the sample environment could name for what it keeps, and does not; Laravel keeps it in files by itself. */
function unused(files: readonly SourceFile[], framework: Framework | undefined): string[] {
  const stores = grep(
    files,
    /^\s*(?:CACHE_DRIVER|CACHE_STORE|SESSION_DRIVER|QUEUE_CONNECTION|BROADCAST_\w{1,20})=["']?(\w{1,20})/u,
  );
  const named = new Set(stores.map(({ groups }) => groups[0]));
  return stores.length === 0 && framework?.name !== 'laravel'
    ? []
    : ['redis', 'memcached'].filter((kind) => !named.has(kind));
}

function isRedisQueue({ dependencies }: Project): boolean {
  return dependencies.some(({ name }) => name === 'laravel/horizon');
}

type Clued = Need & { readonly evidence: Evidence };

function clued(clues: readonly Clue[], files: readonly SourceFile[], project: Project): Clued[] {
  return clues.flatMap(({ kind, pattern }) => {
    const isSpare = (path: string): boolean => isOneOfSeveral(path, files) || isOfPart(path, project);
    const hits = grep(files, pattern);
    const hit = hits.find(({ path }) => !isSpare(path)) ?? hits[0];
    if (hit === undefined) return [];
    return [
      {
        kind,
        required: !isSpare(hit.path) && !isSuggested(kind, project),
        evidence: { fact: `needs ${kind}`, path: hit.path, line: hit.line, why: `connects to ${kind}` },
      },
    ];
  });
}

function samples(
  { folder }: Project,
  { framework, snapshot }: { framework: Framework | undefined; snapshot: Snapshot },
): SourceFile[] {
  if (framework === undefined) return [];
  return ['.env.example', '.env']
    .slice(framework.name === 'symfony' ? 1 : 0)
    .flatMap((name) => {
      const path = join(folder, name);
      const text = snapshot.text(path);
      return text === undefined ? [] : [{ path, text }];
    })
    .slice(0, 1);
}

function always(project: Project, framework: Framework | undefined): Clued[] {
  if (framework?.name !== 'wordpress') return [];
  return [
    {
      kind: 'mysql',
      required: true,
      evidence: {
        fact: 'needs mysql',
        path: project.path,
        line: 1,
        why: 'WordPress keeps everything in MySQL',
      },
    },
  ];
}
