import { objectName } from '../../kernel/object-name.ts';
import { join } from '../../kernel/paths.ts';
import { present } from '../../kernel/present.ts';
import { isUnder } from '../../facts/tree.ts';
import type { Detection } from '../../facts/detector.ts';
import type { Evidence, Found, Question, Service } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { grep } from '../../facts/source.ts';
import { sitePort } from '../common/site-port.ts';
import { clientsOf } from './client.ts';
import { kitVersion } from './framework.ts';
import { healthOf } from './health.ts';
import { needsOf } from './needs.ts';
import { portsOf } from './port.ts';
import { frameworkOf, programsOf, type Program } from './program.ts';
import { packageOf } from './project.ts';
import { variablesOf } from './variables.ts';

export function detect(snapshot: Snapshot): Detection {
  const programs = programsOf(snapshot);
  return {
    services: distinct(programs).map((program) => ({
      ...toService(program, snapshot),
      ...hosted(program, programs),
      takesIn: clientsOf(program, snapshot).map(({ folder }) => folder),
    })),
    questions: questionsOf(programs),
  };
}

/** Aspire's host gives each project the name by which the others call it. */
function hosted({ project }: Program, programs: readonly Program[]): { name?: string } {
  const symbol = project.name.replaceAll(/\W/gu, '_');
  const told = new RegExp(String.raw`\bAddProject<Projects\.${symbol}>\(\s?"([\w-]{1,63})"`, 'u');
  const hits = programs.flatMap(({ own }) => grep(own, told));
  const name = hits[0]?.groups[0];
  return name === undefined ? {} : { name: objectName(name) };
}

/** Two projects in one folder are two views of the same sources; the one that runs counts. */
function distinct(programs: readonly Program[]): Program[] {
  const running = programs.toSorted((a, b) => Number(a.kind === 'library') - Number(b.kind === 'library'));
  return [...new Map(running.toReversed().map((program) => [program.project.folder, program])).values()];
}

function toService(program: Program, snapshot: Snapshot): Service {
  const { project, kind } = program;
  const version = program.version ?? kitVersion(project, snapshot);
  const framework = frameworkOf(program);
  const { fields, evidence } = kind === 'library' ? nothing : running(program, snapshot);
  const sdk = project.sdk ?? 'MSBuild';
  return present({
    path: project.folder === '' ? '.' : project.folder,
    name: objectName(project.name),
    language: 'dotnet',
    languageVersion: version?.value,
    framework,
    kind,
    buildTool: 'dotnet',
    packageManager: 'nuget',
    install: 'dotnet restore',
    build: 'dotnet publish --configuration Release',
    ...fields,
    evidence: [
      { fact: 'language', path: project.path, line: 1, why: `a project of ${sdk}` },
      ...(framework === undefined
        ? []
        : [{ fact: 'framework', path: project.path, line: 1, why: `a project of ${sdk}` }]),
      ...(version === undefined ? [] : [versionEvidence(version)]),
      ...evidence,
    ],
  });
}

function versionEvidence({ value, path, line }: { value: string; path: string; line: number }): Evidence {
  return { fact: 'languageVersion', path, line, why: `asks for .NET ${value}` };
}

type Running = Pick<Service, 'start' | 'ports' | 'env' | 'needs' | 'health' | 'migrations'>;

const nothing: { fields: Running; evidence: Evidence[] } = {
  fields: { ports: [], env: [], needs: [] },
  evidence: [],
};

/** Pages for browsers are answered where their server is. */
function shown({ project }: Program, snapshot: Snapshot): typeof nothing {
  const { value, evidence } = sitePort(project.folder, project.path, snapshot);
  return { fields: { ...nothing.fields, ports: [value] }, evidence: [evidence] };
}

/** What only a program has that runs. */
function running(program: Program, snapshot: Snapshot): { fields: Running; evidence: Evidence[] } {
  const { project, projects, settings, own, files, kind, version } = program;
  if (kind === 'static') return shown(program, snapshot);
  const ports =
    kind === 'web' ? portsOf({ project, settings, files: own, all: files, version: version?.value }) : [];
  const health = kind === 'web' ? healthOf(files) : undefined;
  const env = variablesOf(files, settings);
  const needs = needsOf(projects, files);
  const migrations = migrationsOf(program, snapshot);
  const isPortable = project.sdk !== undefined;
  const fields = present({
    start: isPortable ? `dotnet ${project.assembly}.dll` : undefined,
    ports: ports.map(({ value }) => value),
    env: env.map(({ value }) => value),
    needs: needs.needs,
    health: health?.value,
    migrations: migrations?.value,
  });
  const start = {
    evidence: { fact: 'start', path: project.path, line: 1, why: `builds ${project.assembly}.dll` },
  };
  const found = [start, ...ports, health, ...env, migrations];
  return {
    fields,
    evidence: [...found.flatMap((one) => (one === undefined ? [] : [one.evidence])), ...needs.evidence],
  };
}

/** Entity Framework keeps migrations beside the context; many programs apply them when they start. */
function migrationsOf({ project, projects, files }: Program, snapshot: Snapshot): Found<string> | undefined {
  if (packageOf(projects, /EntityFrameworkCore/u) === undefined) return undefined;
  if (
    files.some(({ text }) =>
      /\.(?:Migrate|MigrateAsync|EnsureCreated|EnsureCreatedAsync)\(|AddMigration</u.test(text),
    )
  )
    return undefined;
  const holder = projects.find(({ folder }) =>
    snapshot.entries.some(
      ({ path }) => isUnder(path, folder) && /(?:^|\/)Migrations\/[^/]+\.cs$/u.test(path),
    ),
  );
  if (holder === undefined) return undefined;
  const value =
    holder === project
      ? 'dotnet ef database update'
      : `dotnet ef database update --project ${holder.folder} --startup-project ${project.folder}`;
  return {
    value,
    evidence: {
      fact: 'migrations',
      path: holder.path,
      line: 1,
      why: `keeps migrations in ${join(holder.folder, 'Migrations')}`,
    },
  };
}

/** Programs of .NET Framework need Windows. */
function questionsOf(programs: readonly Program[]): Question[] {
  return programs
    .filter(({ project, kind }) => kind !== 'library' && project.sdk === undefined)
    .map(({ project }) => ({
      id: 'windows',
      service: project.folder === '' ? '.' : project.folder,
      question: {
        en: `Should ${project.name} run on Windows nodes, or be moved to a newer .NET?`,
        zh: `${project.name} 要运行在 Windows 节点上，还是迁移到新版 .NET？`,
      },
      why: {
        en: 'It is written for .NET Framework, which runs on Windows alone.',
        zh: '它基于 .NET Framework，只能在 Windows 上运行。',
      },
      candidates: ['Windows', '.NET 10'],
    }));
}
