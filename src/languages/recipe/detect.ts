import { basename, join } from '../../kernel/paths.ts';
import { present } from '../../kernel/present.ts';
import { grep, lineWith } from '../../facts/source.ts';
import type { Detected, Detection } from '../../facts/detector.ts';
import type { Found as Fact, Health, Port, Process, Service, ServiceKind } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { blocksAround, routeWithin } from '../common/blocks.ts';
import { group } from '../common/hits.ts';
import { whatArguments } from '../common/demanded.ts';
import { healthOf } from '../common/health.ts';
import { toService } from '../common/reading.ts';
import { variablesOf } from '../common/variables.ts';
import { needsOf } from './needs.ts';
import { portOf } from './ports.ts';
import { projectsOf, type Found } from './projects.ts';
import type { Commands, Project, Recipe, RecipeFramework } from './recipe.ts';
import { declaredVersion } from './version.ts';

export function detectBy(recipe: Recipe, snapshot: Snapshot): Detection {
  const said = membersOf(recipe, snapshot).map((member) => ({ member, service: serviceOf(recipe, member) }));
  return {
    services: said.map(({ member, service }) => ({ ...service, ...takenIn(recipe, member) })),
    questions: said.flatMap(({ member, service }) =>
      whatArguments(service, recipe.demands?.(member.project.files)),
    ),
  };
}

function takenIn({ pages }: Recipe, { project, kind }: Member): Pick<Detected, 'takesIn'> {
  return pages === undefined || kind !== 'web' ? {} : { takesIn: [join(project.folder, pages)] };
}

/** A project with all that was read of it; the image is planned from the same. */
export type Member = {
  readonly project: Project;
  readonly kind: ServiceKind;
  readonly framework: Fact<RecipeFramework> | undefined;
  readonly version: Fact<string> | undefined;
  readonly port: Fact<Port> | undefined;
};

export function membersOf(recipe: Recipe, snapshot: Snapshot): Member[] {
  const members = projectsOf(recipe, snapshot).map((found) => {
    const framework = frameworkOf(recipe, found);
    const kind = kindOf(recipe, found, framework?.value);
    const version = declaredVersion(recipe, found);
    const port = kind === 'web' ? portOf(recipe, found, framework?.value) : undefined;
    const project = {
      ...found,
      framework: framework?.value.name,
      version: version?.value,
      port: port?.value.port,
    };
    return { project, kind, framework, version, port, isBeside: found.isBeside };
  });
  return members.filter(({ kind, isBeside }) => !isBeside || kind === 'web');
}

function serviceOf(recipe: Recipe, { project, kind, framework, version, port }: Member): Service {
  const { mark, folder, files } = project;
  const commands = recipe.commands(project);
  const at = { path: mark, line: 1 };
  const { packageManager, install, build } = commands;
  const start = kind === 'library' || kind === 'static' ? undefined : commands.start;
  return toService({
    folder,
    name: commands.name ?? basename(folder),
    language: {
      value: recipe.id,
      evidence: { fact: 'language', ...at, why: `a project of ${recipe.title}` },
    },
    kind,
    version,
    framework:
      framework === undefined ? undefined : { value: framework.value.name, evidence: framework.evidence },
    packageManager,
    install,
    build,
    start:
      start === undefined
        ? undefined
        : { value: start, evidence: { fact: 'start', ...at, why: 'what its tools make of it' } },
    ports: port === undefined ? [] : [port],
    env: variablesOf(recipe.code.env.flatMap((pattern) => grep(files, pattern).map(toRead))),
    needs: needsOf(recipe, project),
    migrations:
      commands.migrations === undefined
        ? undefined
        : {
            value: commands.migrations,
            evidence: { fact: 'migrations', ...at, why: 'migrations are written here' },
          },
    health: kind === 'web' ? healthIn(recipe, project) : undefined,
    processes: processesOf(commands, mark),
  });
}

function processesOf({ processes = [] }: Commands, path: string): Fact<Process>[] {
  return processes.map((value) => ({
    value,
    evidence: { fact: `process ${value.name}`, path, line: 1, why: 'it is described there' },
  }));
}

function toRead(hit: Parameters<typeof group>[0]): Parameters<typeof variablesOf>[0][number] {
  const fallback = group(hit, 1) || group(hit, 3);
  return present({
    path: hit.path,
    line: hit.line,
    name: group(hit, 0),
    fallback: fallback === '' ? undefined : fallback,
    isOptional: group(hit, 2) !== '',
  });
}

function healthIn({ code }: Recipe, { files }: Project): Fact<Health> | undefined {
  const { routes, scopes } = code;
  if (routes === undefined) return undefined;
  return healthOf(
    grep(files, routes).map((at) => ({
      at,
      route: routeWithin([...(scopes === undefined ? [] : blocksAround(at, files, scopes)), group(at, 0)]),
    })),
  );
}

function frameworkOf({ frameworks }: Recipe, { manifests, files }: Found): Fact<RecipeFramework> | undefined {
  for (const framework of frameworks) {
    const file = [...manifests, ...files].find(({ text }) => framework.mark.test(text));
    if (file === undefined) continue;
    const line = lineWith(file.text, framework.mark.exec(file.text)?.[0] ?? '');
    return {
      value: framework,
      evidence: { fact: 'framework', path: file.path, line, why: `uses ${framework.name}` },
    };
  }
  return undefined;
}

function kindOf({ code }: Recipe, { files }: Found, framework: RecipeFramework | undefined): ServiceKind {
  if (framework !== undefined) return framework.kind ?? 'web';
  const has = (pattern: RegExp | undefined): boolean =>
    pattern !== undefined && files.some(({ text }) => pattern.test(text));
  if (has(code.listens)) return 'web';
  if ((code.program !== undefined && !has(code.program)) || has(code.windows)) return 'library';
  return has(code.stays) ? 'worker' : 'job';
}
