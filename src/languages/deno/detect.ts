import { basename } from '../../kernel/paths.ts';
import { objectName } from '../../kernel/object-name.ts';
import { present } from '../../kernel/present.ts';
import type { Detection } from '../../facts/detector.ts';
import type { Evidence, Found, Health, Port, Service, ServiceKind } from '../../facts/facts.ts';
import type { SourceFile } from '../../facts/source.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { needsBy, type Dependency, type Drivers } from '../common/needs.ts';
import { whatStarts } from '../common/questions.ts';
import { sourcesIn } from '../common/sources.ts';
import { variablesBy } from '../common/variables.ts';
import { pinnedVersion } from '../common/version.ts';
import { healthInCode, imported, listens, portInCode, reads, type ServerPort } from './code.ts';
import { packageOf, projects, type Project } from './project.ts';
import { startOf, type Start } from './start.ts';

/** One project with all that was read of it; the image is planned from the same. */
export type Member = {
  readonly project: Project;
  readonly dependencies: readonly Dependency[];
  readonly framework: Dependency | undefined;
  readonly files: readonly SourceFile[];
  readonly start: Start | undefined;
  readonly kind: ServiceKind;
};

const places = { label: 'Deno', files: ['.deno-version', '.dvmrc'], tools: ['deno'] };
const drivers: Drivers = {
  postgres: ['pg', 'postgres', '@db/postgres', 'postgresjs', '@bartlomieju/postgres'],
  mysql: ['mysql', 'mysql2', '@db/mysql'],
  mongodb: ['mongo', 'mongodb', 'mongoose', '@db/mongo'],
  redis: ['redis', 'ioredis', '@db/redis', '@iuioiua/redis', 'bullmq'],
  rabbitmq: ['amqp', 'amqplib'],
  kafka: ['kafkajs', 'kafkaSaur'],
  nats: ['nats'],
};

/** Names of packages by the plain name of the framework, the larger ones first. */
const frameworks: Readonly<Record<string, readonly string[]>> = {
  fresh: ['fresh', '@fresh/core'],
  oak: ['oak', '@oak/oak'],
  hono: ['hono', '@hono/hono'],
  aleph: ['aleph'],
  abc: ['abc'],
  opine: ['opine'],
  express: ['express'],
  fastify: ['fastify'],
};

export function detect(snapshot: Snapshot): Detection {
  const services = membersOf(snapshot).map((member) => toService(member, snapshot));
  return {
    services,
    questions: services.flatMap((service) => whatStarts(service, ['deno run --allow-net main.ts'])),
  };
}

export function membersOf(snapshot: Snapshot): Member[] {
  const all = projects(snapshot);
  const others = all.map(({ folder }) => folder);
  return all
    .filter(({ workspace }) => workspace === undefined)
    .map((project) =>
      memberOf(
        project,
        sourcesIn({ folder: project.folder, others }, snapshot, /\.[cm]?[jt]sx?$/u),
        snapshot,
      ),
    );
}

function memberOf(project: Project, files: readonly SourceFile[], snapshot: Snapshot): Member {
  const direct = imported(files).map(({ target, path, line }) => ({ name: packageOf(target), path, line }));
  const dependencies = [...project.dependencies, ...direct];
  const names = Object.values(frameworks).find((list) =>
    dependencies.some(({ name }) => list.includes(name)),
  );
  const framework = dependencies.find(({ name }) => names?.includes(name) === true);
  const start = startOf(project, files, snapshot);
  const isWeb = framework !== undefined || listens(files) || start?.words.some(isServing) === true;
  const running = isWeb ? 'web' : 'worker';
  const kind = start === undefined ? 'library' : running;
  return { project, dependencies, framework, files, start, kind };
}

/** `deno serve`, or what the standard library serves files with. */
function isServing(word: string): boolean {
  return word === 'serve' || /\bfile[-_]server\b/u.test(word);
}

function toService(member: Member, snapshot: Snapshot): Service {
  const { project, files, kind, start, dependencies, framework } = member;
  const version = pinnedVersion(places, project.folder, snapshot);
  const { port, health } = servedBy(member);
  const env = variablesBy(reads, files).filter(({ value }) => !value.name.startsWith('DENO_'));
  const needs = needsBy(drivers, dependencies);
  const optional = present({
    framework: frameworkName(framework),
    languageVersion: version?.value,
    build: project.tasks['build'] === undefined ? undefined : 'deno task build',
    start: start?.words.join(' '),
    health: health?.value,
  });
  const found = [version, start, port, health, ...env].flatMap((one) =>
    one === undefined ? [] : [one.evidence],
  );
  return {
    path: project.folder === '' ? '.' : project.folder,
    name: objectName((project.name ?? (basename(project.folder) || 'app')).replace(/^@[^/]+\//u, '')),
    language: 'deno',
    kind,
    packageManager: 'deno',
    ...optional,
    ports: port === undefined ? [] : [port.value],
    env: env.map(({ value }) => value),
    needs: needs.needs,
    evidence: [
      { fact: 'language', path: project.path, line: 1, why: 'written for Deno' },
      ...frameworkEvidence(framework),
      ...found,
      ...needs.evidence,
    ],
  };
}

function frameworkName(framework: Dependency | undefined): string | undefined {
  return Object.entries(frameworks).find(([, names]) => names.includes(framework?.name ?? ''))?.[0];
}

function frameworkEvidence(framework: Dependency | undefined): Evidence[] {
  if (framework === undefined) return [];
  return [
    { fact: 'framework', path: framework.path, line: framework.line, why: `imports ${framework.name}` },
  ];
}

function servedBy(member: Member): { port?: Found<Port>; health?: Found<Health> } {
  if (member.kind !== 'web') return {};
  return present({ port: portOf(member), health: healthInCode(member.files) });
}

/** `deno serve --port 9000` says it in the command, the code in the code; Deno itself takes 8000. */
function portOf(member: Member): Found<Port> {
  const words = member.start?.words ?? [];
  const option = /--port[= ](\d{2,5})/u.exec(words.join(' '))?.[1];
  const inCode = words[1] === 'serve' || option !== undefined ? undefined : portInCode(member.files);
  const { port, env, evidence } = inCode ?? usualPort(member, option);
  return { value: present({ port, name: 'http', protocol: 'http' as const, env }), evidence };
}

function usualPort({ project }: Member, option: string | undefined): ServerPort {
  const why =
    option === undefined ? '8000 is what Deno uses when nothing else is said' : 'the command says so';
  return { port: Number(option ?? 8000), evidence: { fact: 'port', path: project.path, line: 1, why } };
}
