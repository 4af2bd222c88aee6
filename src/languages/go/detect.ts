import { lineWith } from '../../facts/source.ts';
import type { Detection } from '../../facts/detector.ts';
import type { EnvVariable, Found, Port, Service } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { toService } from '../common/reading.ts';
import { whatArguments } from '../common/demanded.ts';
import { assetsOf } from './assets.ts';
import { demandsOf } from './demands.ts';
import { variablesInCode } from './env.ts';
import { frameworkOf } from './frameworks.ts';
import { healthInCode } from './health.ts';
import { migrationsOf } from './migrations.ts';
import { workspaceOf, type Module } from './module.ts';
import { needsOf } from './needs.ts';
import { embeddedPages } from './pages.ts';
import { portsOf } from './ports.ts';
import { goCode, type Program } from './programs.ts';
import { startOf } from './start.ts';
import { declaredVersion } from './version.ts';

export function detect(snapshot: Snapshot): Detection {
  const { programs, libraries } = goCode(snapshot);
  const services = programs.map((program) => ({
    ...serviceOf(program, snapshot),
    takesIn: embeddedPages(program, snapshot).map(({ folder }) => folder),
  }));
  return {
    services: [...services, ...libraries.map((module) => libraryOf(module, snapshot))],
    questions: programs.flatMap((program, at) => {
      const service = services[at];
      return service === undefined ? [] : whatArguments(service, demandsOf(program));
    }),
  };
}

function serviceOf(program: Program, snapshot: Snapshot): Service {
  const { module, files, kind } = program;
  const { framework, found } = frameworkOf(program);
  const start = startOf(program);
  const env = variablesInCode(files);
  const ports = kind === 'web' ? portsOf(program, framework, snapshot) : [];
  return toService({
    ...basics(module, snapshot),
    folder: program.folder,
    name: program.name,
    kind,
    framework: found,
    build: `go build -o ${program.name} ${target(program)}`,
    start: { value: start.value.join(' '), evidence: start.evidence },
    ports: ports.map((port) => chosenBy(port, env)),
    env,
    needs: needsOf(program),
    health: kind === 'web' && framework.name !== 'grpc' ? healthInCode(files) : undefined,
    assets: assetFact(program, snapshot),
    migrations: migrationsOf(module, snapshot),
  });
}

/** A variable for a port that has the same number by default chooses it. */
function chosenBy(port: Found<Port>, env: readonly Found<EnvVariable>[]): Found<Port> {
  if (port.value.env !== undefined) return port;
  const number = String(port.value.port);
  const by = env.find(({ value }) => /(?:^|_)PORT$/u.test(value.name) && value.default === number);
  return by === undefined ? port : { ...port, value: { ...port.value, env: by.value.name } };
}

/** The package to build, seen from its module. */
export function target({ main, module }: Program): string {
  return main === module.folder
    ? '.'
    : `./${main.slice(module.folder === '' ? 0 : module.folder.length + 1)}`;
}

function basics(
  module: Module,
  snapshot: Snapshot,
): Pick<
  Parameters<typeof toService>[0],
  'language' | 'version' | 'buildTool' | 'packageManager' | 'install'
> {
  const hasModule = module.name !== undefined;
  const text = snapshot.text(module.manifest) ?? '';
  const line = hasModule ? lineWith(text, 'module ') : lineWith(text, 'package ');
  const why = hasModule ? 'a Go module' : 'a Go program';
  return {
    language: { value: 'go', evidence: { fact: 'language', path: module.manifest, line, why } },
    version: declaredVersion(module, workspaceOf(module, snapshot)?.folder, snapshot),
    buildTool: 'go',
    packageManager: 'go',
    install: hasModule ? 'go mod download' : undefined,
  };
}

function assetFact(program: Program, snapshot: Snapshot): Found<string> | undefined {
  const assets = assetsOf(program, snapshot);
  const [first] = assets;
  if (first === undefined) return undefined;
  const value = assets.map(({ to }) => to).join(' ');
  const { path, line } = first.at;
  return { value, evidence: { fact: 'assets', path, line, why: `opens ${first.to} while it runs` } };
}

function libraryOf(module: Module, snapshot: Snapshot): Service {
  const name =
    (module.name ?? '')
      .replace(/\/v\d+$/u, '')
      .split('/')
      .at(-1) ?? '';
  return toService({ ...basics(module, snapshot), folder: module.folder, name, kind: 'library' });
}
