import { join } from '../../kernel/paths.ts';
import type { ServiceKind } from '../../facts/facts.ts';
import type { SourceFile } from '../../facts/source.ts';
import { isProductive } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { targetVersion } from './framework.ts';
import { isTest, kindOf } from './kind.ts';
import { closure, packageOf, readProjects, type Project, type Property } from './project.ts';
import { settingsOf, type Setting } from './settings.ts';
import { sourcesOf } from './sources.ts';

/** A project with all that was read of it; the image is planned from the same. */
export type Program = {
  readonly project: Project;
  /** The project and those that it refers to, itself first. */
  readonly projects: readonly Project[];
  readonly kind: ServiceKind;
  readonly version: Property | undefined;
  readonly settings: readonly Setting[];
  readonly own: readonly SourceFile[];
  readonly files: readonly SourceFile[];
};

const cache = new WeakMap<Snapshot, readonly Program[]>();

export function programsOf(snapshot: Snapshot): readonly Program[] {
  const known = cache.get(snapshot) ?? readPrograms(snapshot);
  cache.set(snapshot, known);
  return known;
}

function readPrograms(snapshot: Snapshot): Program[] {
  const all = readProjects(snapshot);
  const productive = all.filter(({ folder }) => isProductive(join(folder, 'x')));
  const projects = (productive.length === 0 ? all : productive).filter((project) => !isTest(project));
  const sources = sourcesOf(all, snapshot);
  const programs = projects.map((project) => toProgram(project, { all, sources, snapshot }));
  return withoutTools(programs, snapshot);
}

type Ground = {
  readonly all: readonly Project[];
  readonly sources: ReadonlyMap<string, readonly SourceFile[]>;
  readonly snapshot: Snapshot;
};

/** What stands in the code of a project further away says little about a program that refers to it. */
const mostProjects = 20;

function toProgram(project: Project, { all, sources, snapshot }: Ground): Program {
  const projects = closure(project, all);
  const own = sources.get(project.folder) ?? [];
  const files = projects.slice(0, mostProjects).flatMap(({ folder }) => sources.get(folder) ?? []);
  const version = targetVersion(project);
  return {
    project,
    projects,
    kind: kindOf(project, own),
    version,
    settings: settingsOf(project.folder, snapshot),
    own,
    files,
  };
}

const service =
  /(?:Migrat|Worker|Job|Consumer|Service|Processor|Scheduler|Daemon|Host|Listener|Subscriber|Publisher|Bot)/u;

/** Beside servers a console program is a tool, and a page in the browser may be served by one of them. */
function withoutTools(programs: readonly Program[], snapshot: Snapshot): Program[] {
  const servers = programs.filter(({ kind }) => kind === 'web');
  const referred = new Set(servers.flatMap(({ projects }) => projects.slice(1).map(({ path }) => path)));
  const hasServers = servers.length > 0 || programs.some(({ kind }) => kind === 'worker');
  return programs.map((program) => {
    const isPart = program.kind !== 'web' && referred.has(program.project.path);
    const isTool = program.kind === 'job' && hasServers && !isDeployed(program.project, snapshot);
    return isPart || isTool ? { ...program, kind: 'library' } : program;
  });
}

function isDeployed(project: Project, snapshot: Snapshot): boolean {
  return service.test(project.name) || hasDockerfile(project, snapshot);
}

function hasDockerfile({ folder }: Project, snapshot: Snapshot): boolean {
  return snapshot.entries.some(({ path }) => path === join(folder, 'Dockerfile'));
}

const frameworks: readonly { readonly name: string; readonly package: RegExp }[] = [
  { name: 'giraffe', package: /^Giraffe$/u },
  { name: 'saturn', package: /^Saturn$/u },
  { name: 'suave', package: /^Suave$/u },
  { name: 'servicestack', package: /^ServiceStack$/u },
];

/** The framework of a program, in its plain name. */
export function frameworkOf({ project, kind }: Program): string | undefined {
  if (kind === 'static') return 'blazor';
  const named = frameworks.find((one) => packageOf([project], one.package) !== undefined)?.name;
  return named ?? (kind === 'web' ? 'aspnet' : undefined);
}
