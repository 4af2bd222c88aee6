import { basename } from '../../kernel/paths.ts';
import { present } from '../../kernel/present.ts';
import { objectName } from '../../kernel/object-name.ts';
import type { Detection } from '../../facts/detector.ts';
import type { Evidence, Question, Service } from '../../facts/facts.ts';
import type { SourceFile } from '../../facts/source.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { isUnder } from '../../facts/tree.ts';
import { whatArguments } from '../common/demanded.ts';
import { whatStarts } from '../common/questions.ts';
import { heardHere } from './at-once.ts';
import { askedBy } from './asked.ts';
import { sourcesByProject } from './code.ts';
import { demandsOf } from './demands.ts';
import { entryOf } from './entry.ts';
import { frameworkOf } from './frameworks.ts';
import { gpuQuestion } from './gpu.ts';
import { kindOf } from './kind.ts';
import { healthOf } from './health.ts';
import { migrationsOf } from './migrations.ts';
import { modelServer } from './model-server.ts';
import { portOf } from './served.ts';
import { projects, type Project } from './project.ts';
import { processesOf } from './processes.ts';
import { declaredVersion } from './version.ts';
import type { Member } from './member.ts';
import { workspaceOf } from './workspace.ts';

export function detect(snapshot: Snapshot): Detection {
  const all = membersOf(snapshot).map((member) => ({ member, service: toService(member, snapshot) }));
  return {
    services: all.map(({ service }) => service),
    questions: all.flatMap(({ member, service }) => [
      ...questionsOf(service),
      ...whatArguments(service, demandsOf(member)),
    ]),
  };
}

export function membersOf(snapshot: Snapshot): Member[] {
  const all = projects(snapshot);
  const sources = sourcesByProject(
    all.map(({ folder }) => folder),
    snapshot,
  );
  const members = all.map((project) => ({
    ...memberOf(project, sources.get(project.folder) ?? [], snapshot),
    workspace: workspaceOf(project, { all, sources }, snapshot),
  }));
  const alive = members.filter(
    (one) => one.files.length > 0 || (one.entry !== undefined && !isKeptBelow(one, members)),
  );
  return alive.length > 0 ? alive : members;
}

/** What is declared at the root stands in a folder that declares it as well. */
function isKeptBelow({ project }: Member, members: readonly Member[]): boolean {
  return members.some(
    (other) =>
      other.project !== project && other.files.length > 0 && isUnder(other.project.folder, project.folder),
  );
}

function memberOf(
  project: Project,
  files: readonly SourceFile[],
  snapshot: Snapshot,
): Omit<Member, 'workspace'> {
  const served = files.length === 0 ? modelServer(project, snapshot) : undefined;
  if (served !== undefined) return served;
  const found = frameworkOf(project, files);
  const framework = found?.framework;
  const port = portOf({ project, found, files }, snapshot);
  const entry = entryOf({ project, found, files, snapshot, port: port?.value.port ?? 8000 });
  const kind = kindOf({ project, framework, files, entry });
  return { project, found, files, port: kind === 'web' ? port : undefined, entry, kind };
}

function toService(member: Member, snapshot: Snapshot): Service {
  const { project, port, kind } = member;
  const { env, needs, gpu } = askedBy(member);
  const optional = optionalFacts(member, snapshot);
  const processes = processesOf(member, snapshot);
  return {
    path: project.folder === '' ? '.' : project.folder,
    name: objectName(project.name ?? (basename(project.folder) || 'app')),
    language: 'python',
    kind,
    ...optional.fields,
    ...(processes.length > 0 && { processes: processes.map(({ value }) => value) }),
    ports: port === undefined ? [] : [port.value],
    env: env.map(({ value }) => value),
    needs: [...needs.needs, ...(gpu === undefined ? [] : [gpu.need])],
    evidence: [
      {
        fact: 'language',
        path: project.manifest,
        line: 1,
        why: project.isDeclared ? 'declares Python packages' : 'a Python program',
      },
      ...frameworkEvidence(member),
      ...optional.evidence,
      ...processes.map(({ evidence }) => evidence),
      ...env.map(({ evidence }) => evidence),
      ...needs.evidence,
      ...(gpu === undefined ? [] : [gpu.evidence]),
      ...heardHere(member),
    ],
  };
}

type Optional = Pick<
  Service,
  'packageManager' | 'install' | 'framework' | 'start' | 'languageVersion' | 'health' | 'migrations'
>;

function optionalFacts(member: Member, snapshot: Snapshot): { fields: Optional; evidence: Evidence[] } {
  const { project, found, port, kind } = member;
  const framework = found?.framework.name;
  const entry = startedBy(member);
  const version = declaredVersion(project, snapshot);
  const health = kind === 'web' ? healthOf(member) : undefined;
  const migrations = migrationsOf(member, snapshot);
  const fields = present({
    ...installed(project),
    framework,
    start: entry?.words.join(' '),
    languageVersion: version?.value,
    health: health?.value,
    migrations: migrations?.value,
  });
  const facts = [version, entry, port, health, migrations];
  return { fields, evidence: facts.flatMap((one) => (one === undefined ? [] : [one.evidence])) };
}

/** A package that others install may be a program as well. */
function startedBy({ kind, entry }: Member): Member['entry'] {
  const isCommand = entry?.words[1] === '-m' || entry?.words.length === 1;
  return kind === 'library' && !isCommand ? undefined : entry;
}

function installed(project: Project): Pick<Service, 'packageManager' | 'install'> {
  if (!project.isDeclared) return {};
  return { packageManager: project.manager, install: installOf(project) };
}

function installOf({ manager, manifest, folder }: Project): string {
  const file = folder === '' ? manifest : manifest.slice(folder.length + 1);
  if (manager === 'conda') return `conda env create --file ${file}`;
  if (manager === 'pip') return /\.(?:txt|in)$/u.test(file) ? `pip install -r ${file}` : 'pip install .';
  return installs[manager];
}

const installs = {
  uv: 'uv sync --frozen --no-dev',
  poetry: 'poetry install --only main',
  pipenv: 'pipenv sync',
  pdm: 'pdm sync --prod',
};

function frameworkEvidence({ found }: Member): Evidence[] {
  const { dependency, use, framework } = found ?? {};
  if (dependency !== undefined) {
    const { path, line, name } = dependency;
    return [{ fact: 'framework', path, line, why: `depends on ${name}` }];
  }
  if (use === undefined || framework === undefined) return [];
  return [{ fact: 'framework', path: use.path, line: use.line, why: `uses ${framework.name}` }];
}

const candidates = ['gunicorn app:app', 'uvicorn main:app --host 0.0.0.0'];
const why = {
  en: 'No module makes the application at its top level, and no Procfile says so.',
  zh: '没有模块在顶层创建应用，也没有 Procfile 说明。',
};

function questionsOf(service: Service): Question[] {
  if (service.kind === 'library') return [];
  const gpu = service.needs.some(({ kind }) => kind === 'gpu') ? [gpuQuestion(service)] : [];
  return [...whatStarts(service, candidates, why), ...gpu];
}
