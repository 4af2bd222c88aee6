import { basename, join } from '../../kernel/paths.ts';
import { present } from '../../kernel/present.ts';
import { has, named } from '../../facts/tree.ts';
import { objectName } from '../../kernel/object-name.ts';
import type { Detection } from '../../facts/detector.ts';
import type { Evidence, Found, Port, Question, Service, ServiceKind } from '../../facts/facts.ts';
import type { SourceFile } from '../../facts/source.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { healthInCode, portInCode, sourcesOf, variablesInCode } from './code.ts';
import { entryOf, type Entry } from './entry.ts';
import { frameworkOf, type Framework } from './frameworks.ts';
import { needsOf } from './needs.ts';
import { dependsOn, projects, type Project } from './project.ts';
import { declaredVersion } from './version.ts';

/** One project with all that was read of it. */
export type Member = {
  readonly project: Project;
  readonly framework: Framework | undefined;
  readonly files: readonly SourceFile[];
  readonly port: Found<Port> | undefined;
  readonly entry: Entry | undefined;
  readonly kind: ServiceKind;
};

export function detect(snapshot: Snapshot): Detection {
  const members = membersOf(snapshot);
  const services = members.map((member) => toService(member, snapshot));
  return { services, questions: services.flatMap(questionsOf) };
}

export function membersOf(snapshot: Snapshot): Member[] {
  const all = projects(snapshot);
  const folders = all.map(({ folder }) => folder);
  return all.map((project) => memberOf(project, sourcesOf(project.folder, folders, snapshot), snapshot));
}

function memberOf(project: Project, files: readonly SourceFile[], snapshot: Snapshot): Member {
  const framework = frameworkOf(project);
  const port = framework?.kind === 'web' ? portOf({ project, framework, files }) : undefined;
  const entry = entryOf({ project, framework, files, snapshot, port: port?.value.port ?? 8000 });
  return { project, framework, files, port, entry, kind: kindOf(framework, entry) };
}

function kindOf(framework: Framework | undefined, entry: Entry | undefined): ServiceKind {
  if (framework !== undefined) return framework.kind;
  return entry === undefined ? 'library' : 'worker';
}

type Served = {
  readonly project: Project;
  readonly framework: Framework;
  readonly files: readonly SourceFile[];
};

function portOf({ project, framework, files }: Served): Found<Port> {
  const code = portInCode(files);
  const port = code?.port ?? framework.port;
  const why = `${port} is what ${framework.name} uses when nothing else is said`;
  const evidence = code?.evidence ?? { fact: 'port', path: project.manifest, line: 1, why };
  return { value: present({ port, name: 'http', protocol: 'http' as const, env: code?.env }), evidence };
}

function toService(member: Member, snapshot: Snapshot): Service {
  const { project, files, kind, port } = member;
  const env = variablesInCode(files);
  const needs = needsOf(project);
  const optional = optionalFacts(member, snapshot);
  return {
    path: project.folder === '' ? '.' : project.folder,
    name: objectName(project.name ?? (basename(project.folder) || 'app')),
    language: 'python',
    kind,
    packageManager: project.manager,
    install: installs[project.manager],
    ...optional.fields,
    ports: port === undefined ? [] : [port.value],
    env: env.map(({ value }) => value),
    needs: needs.needs,
    evidence: [
      { fact: 'language', path: project.manifest, line: 1, why: 'declares Python packages' },
      ...frameworkEvidence(member),
      ...optional.evidence,
      ...env.map(({ evidence }) => evidence),
      ...needs.evidence,
    ],
  };
}

type Optional = Pick<Service, 'framework' | 'start' | 'languageVersion' | 'health' | 'migrations'>;

function optionalFacts(member: Member, snapshot: Snapshot): { fields: Optional; evidence: Evidence[] } {
  const { project, framework, entry, port, files } = member;
  const version = declaredVersion(project, snapshot);
  // Django answers only to hosts that it knows, and a probe does not come under their names.
  const health = framework?.kind === 'web' && framework.name !== 'django' ? healthInCode(files) : undefined;
  const migrations = migrationsOf(project, framework, snapshot);
  const fields = present({
    framework: framework?.name,
    start: entry?.words.join(' '),
    languageVersion: version?.value,
    health: health?.value,
    migrations: migrations?.value,
  });
  const found = [version, entry, port, health, migrations];
  return { fields, evidence: found.flatMap((one) => (one === undefined ? [] : [one.evidence])) };
}

const installs: Readonly<Record<Project['manager'], string>> = {
  pip: 'pip install -r requirements.txt',
  uv: 'uv sync --frozen --no-dev',
  poetry: 'poetry install --only main',
  pipenv: 'pipenv sync',
  pdm: 'pdm sync --prod',
};

function migrationsOf(
  project: Project,
  framework: Framework | undefined,
  snapshot: Snapshot,
): Found<string> | undefined {
  const manage = join(project.folder, 'manage.py');
  if (framework?.name === 'django' && has(snapshot, manage)) {
    const evidence = { fact: 'migrations', path: manage, line: 1, why: 'a Django project' };
    return { value: 'python manage.py migrate --noinput', evidence };
  }
  const ini = named(snapshot, 'alembic.ini').find((path) => path === join(project.folder, 'alembic.ini'));
  if (ini === undefined) return undefined;
  return {
    value: 'alembic upgrade head',
    evidence: { fact: 'migrations', path: ini, line: 1, why: 'Alembic is set up' },
  };
}

function frameworkEvidence({ framework, project }: Member): Evidence[] {
  const found = framework === undefined ? undefined : dependsOn(project, ...framework.packages);
  if (found === undefined) return [];
  return [{ fact: 'framework', path: found.path, line: found.line, why: `depends on ${found.name}` }];
}

function questionsOf(service: Service): Question[] {
  if (service.start !== undefined || service.kind === 'library') return [];
  return [
    {
      id: 'start',
      service: service.path,
      question: {
        en: `What starts ${service.name} in production?`,
        zh: `${service.name} 在生产环境中用什么命令启动？`,
      },
      why: {
        en: 'No module makes the application at its top level, and no Procfile says so.',
        zh: '没有模块在顶层创建应用，也没有 Procfile 说明。',
      },
      candidates: ['gunicorn app:app', 'uvicorn main:app'],
    },
  ];
}
