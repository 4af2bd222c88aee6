import { dirname } from '../../kernel/paths.ts';
import { isUnder } from '../../facts/tree.ts';
import { lineWith, tidy, withoutComments, type SourceFile } from '../../facts/source.ts';
import type { Detection } from '../../facts/detector.ts';
import type { Found, Process, Service } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { toService, type Reading } from '../common/reading.ts';
import { whatArguments } from '../common/demanded.ts';
import { assetsOf } from './assets.ts';
import type { Binary, Crate } from './crates.ts';
import { demandsOf } from './demands.ts';
import { variablesInCode } from './env.ts';
import { frameworkOf } from './frameworks.ts';
import { healthInCode } from './health.ts';
import { needsOf } from './needs.ts';
import { portOf } from './ports.ts';
import { rustCode, type Program } from './programs.ts';
import { declaredVersion } from './version.ts';

export function detect(snapshot: Snapshot): Detection {
  const { programs, libraries } = rustCode(snapshot);
  const made = programs.map((program) => ({ program, service: serviceOf(program, snapshot) }));
  return {
    services: [
      ...made.map(({ service }) => service),
      ...libraries.map((crate) => libraryOf(crate, snapshot)),
    ],
    questions: made.flatMap(({ program, service }) => whatArguments(service, demandsOf(program))),
  };
}

function serviceOf(program: Program, snapshot: Snapshot): Service {
  const { crate, binary, kind, files } = program;
  const { framework, found } = frameworkOf(program);
  const [asset, ...others] = assetsOf(program, snapshot);
  return toService({
    ...basics(crate, snapshot),
    folder: program.folder,
    name: binary.name,
    kind,
    framework: found,
    build: buildCommand(program),
    start: {
      value: `./target/release/${binary.name}`,
      evidence: {
        fact: 'start',
        path: binary.path,
        line: lineWith(snapshot.text(binary.path) ?? '', 'fn main'),
        why: 'the program that is built here',
      },
    },
    ports: kind === 'web' ? [portOf(program, framework, snapshot)] : [],
    processes: program.beside.map((one) => besideOf(one, snapshot)),
    env: variablesInCode([...files, ...program.beside.flatMap((one) => sourceOf(one, files, snapshot))]),
    needs: needsOf(program, snapshot),
    health: kind === 'web' && framework?.name !== 'tonic' ? healthInCode(files) : undefined,
    assets:
      asset === undefined
        ? undefined
        : {
            value: [asset, ...others].map(({ to }) => to).join(' '),
            evidence: {
              fact: 'assets',
              path: asset.at.path,
              line: asset.at.line,
              why: `reads ${asset.to} while it runs`,
            },
          },
    migrations: migrationsOf(program, snapshot),
  });
}

/** What is started beside it from the same image has the same variables. */
function sourceOf({ path }: Binary, known: readonly SourceFile[], snapshot: Snapshot): SourceFile[] {
  const text = snapshot.text(path);
  const isKnown = known.some((one) => one.path === path);
  return text === undefined || isKnown ? [] : [{ path, text: tidy(withoutComments(text)) }];
}

function besideOf({ name, path }: Binary, snapshot: Snapshot): Found<Process> {
  const line = lineWith(snapshot.text(path) ?? '', 'fn main');
  const why = 'another program of the crate';
  return {
    value: { name, command: `./target/release/${name}` },
    evidence: { fact: `process ${name}`, path, line, why },
  };
}

export function buildCommand({ crate, binary }: Program): string {
  const several = crate.binaries.length > 1 ? ` --bin ${binary.name}` : '';
  const member = crate.folder === crate.workspace.folder ? '' : ` --package ${crate.name}`;
  return `cargo build --release${member}${several}`;
}

function basics(
  crate: Crate,
  snapshot: Snapshot,
): Pick<Reading, 'language' | 'version' | 'buildTool' | 'packageManager' | 'install'> {
  const line = lineWith(snapshot.text(crate.manifest) ?? '', '[package]');
  return {
    language: { value: 'rust', evidence: { fact: 'language', path: crate.manifest, line, why: 'a crate' } },
    version: declaredVersion(crate, snapshot),
    buildTool: 'cargo',
    packageManager: 'cargo',
    install: 'cargo fetch',
  };
}

function libraryOf(crate: Crate, snapshot: Snapshot): Service {
  return toService({ ...basics(crate, snapshot), folder: crate.folder, name: crate.name, kind: 'library' });
}

/** How the schema of a database is brought up to date. */
function migrationsOf({ crate, dependencies }: Program, snapshot: Snapshot): Found<string> | undefined {
  const uses = (name: string): boolean => dependencies.some((one) => one.name === name);
  const inCrate = snapshot.entries
    .map(({ path }) => path)
    .find((path) => isUnder(path, crate.workspace.folder) && /(?:^|\/)migrations\/.+\.sql$/u.test(path));
  if (inCrate === undefined) return undefined;
  const command = uses('diesel') ? 'diesel migration run' : uses('sqlx') ? 'sqlx migrate run' : undefined;
  if (command === undefined) return undefined;
  return {
    value: command,
    evidence: {
      fact: 'migrations',
      path: dirname(inCrate) === '' ? inCrate : inCrate,
      line: 1,
      why: 'migrations are written here',
    },
  };
}
