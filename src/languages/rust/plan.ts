import { join } from '../../kernel/paths.ts';
import { has } from '../../facts/tree.ts';
import type { Service } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Note } from '../../spec/note.ts';
import type { BuildPlan, Holes, ImageWish } from '../../spec/plan.ts';
import { lowPort, noLockfile } from '../common/notes.ts';
import { handedTo } from '../common/handed.ts';
import { chosenPort, execForm, runtimeOf } from '../common/ports.ts';
import { init, needsInit } from '../common/init.ts';
import { keptIn, writtenBy } from '../common/written.ts';
import { writtenNotes } from '../common/written-notes.ts';
import { assetsOf } from './assets.ts';
import { buildCommand } from './detect.ts';
import { frameworkOf } from './frameworks.ts';
import { librariesFor } from './libraries.ts';
import { rustCode, type Program } from './programs.ts';
import { builderFor, declaredVersion, imageOf } from './version.ts';

/** How the image of a Rust program is built. */
export function plan(service: Service, snapshot: Snapshot, wish: ImageWish): BuildPlan {
  const folder = service.path === '.' ? '' : service.path;
  const program = rustCode(snapshot).programs.find((one) => one.folder === folder);
  if (program === undefined) throw new Error(`no Rust program at ${service.path}`);
  const port = chosenPort(service, wish);
  const { user } = librariesFor(program, tagOf(program, snapshot, wish));
  const place = { folder: program.crate.folder, workdir: '/app', snapshot };
  const written = writtenBy(program.files, place);
  return {
    dockerfile: {
      template: 'docker/rust.Dockerfile',
      holes: holesOf(program, snapshot, { service, wish, port }),
    },
    ignore: ['rust'],
    files: [],
    context: program.crate.workspace.folder,
    runtime: {
      ...runtimeOf(user, port, ['50m', '64Mi', '128Mi']),
      ...keptIn(written, service),
      writable: written.folders,
    },
    programs: program.also.map(({ name }) => `/app/${name}`),
    notes: [...notesOf(program, service, snapshot), ...writtenNotes(written, service)],
  };
}

type Asked = { readonly service: Service; readonly wish: ImageWish; readonly port: number | undefined };

function holesOf(program: Program, snapshot: Snapshot, { service, wish, port }: Asked): Holes {
  const { crate, binary } = program;
  const context = crate.workspace.folder;
  const below = (path: string): string => path.slice(context === '' ? 0 : context.length + 1);
  const tag = tagOf(program, snapshot, wish);
  const libraries = librariesFor(program, tag);
  const isForced = endsOnlyByForce(program);
  const packages = [...libraries.build, ...(isForced ? [init] : [])];
  const more = program.also.map(({ name }) => name);
  const isLocked = has(snapshot, join(context, 'Cargo.lock'));
  return {
    buildImage: imageOf(tag, libraries.debian),
    buildPackages: packages.length === 0 ? undefined : { packages: packages.join(' ') },
    init: isForced,
    cache: crate.name,
    runtimeImage: libraries.image,
    runtimePackages: libraries.runtime.length === 0 ? undefined : { packages: libraries.runtime.join(' ') },
    buildEnv: isOffline(program, snapshot),
    build: [
      buildCommand(program),
      ...more.map((name) => `--bin ${name}`),
      ...(isLocked ? ['--locked'] : []),
    ].join(' '),
    built: [binary.name, ...more].map((name) => `target/release/${name}`).join(' '),
    assets: assetsOf(program, snapshot).map(({ from, to }) => ({ from: below(from), to })),
    env: environment(program, service, port).map((text) => ({ text })),
    user: libraries.user,
    port: port === undefined ? undefined : { number: port },
    start: execForm([
      ...(isForced ? ['/usr/bin/tini', '--'] : []),
      `/app/${binary.name}`,
      ...(handedTo(binary.name, service) ?? []),
    ]),
  };
}

function tagOf({ crate }: Program, snapshot: Snapshot, { version }: ImageWish): string {
  const declared = declaredVersion(crate, snapshot);
  const isPinned = declared?.evidence.path.endsWith('Cargo.toml') === false;
  return version ?? builderFor(declared?.value, isPinned);
}

/** Servers of these end when they are asked to. */
const graceful = ['actix', 'rocket'];
const handled = /\bSignalKind::terminate\b|\bsignal_hook\b|\bctrlc::|\bSIGTERM\b/u;

function endsOnlyByForce(program: Program): boolean {
  const name = frameworkOf(program).framework?.name ?? '';
  return !graceful.some((one) => name.startsWith(one)) && needsInit(program.files, handled);
}

/** Queries that were checked before are compiled without a database. */
function isOffline({ crate, dependencies }: Program, snapshot: Snapshot): boolean {
  const uses = dependencies.some(({ name }) => name === 'sqlx');
  const folders = [crate.folder, crate.workspace.folder];
  return (
    uses &&
    folders.some((folder) => {
      const prepared = join(folder, '.sqlx');
      return (
        has(snapshot, join(folder, 'sqlx-data.json')) ||
        snapshot.entries.some(({ path }) => path.startsWith(`${prepared}/`))
      );
    })
  );
}

function environment(program: Program, service: Service, port: number | undefined): string[] {
  const variable = service.ports[0]?.env;
  const name = frameworkOf(program).framework?.name;
  return [
    ...(variable === undefined || port === undefined ? [] : [`${variable}=${port}`]),
    // Rocket listens on localhost unless it is told otherwise.
    ...(name === 'rocket' ? ['ROCKET_ADDRESS=0.0.0.0'] : []),
  ];
}

function notesOf(program: Program, service: Service, snapshot: Snapshot): Note[] {
  const { crate } = program;
  const [port] = service.ports;
  const isLow = port !== undefined && port.port < 1024 && port.env === undefined;
  return [
    ...(isLow ? [lowPort(port.port)] : []),
    ...(has(snapshot, join(crate.workspace.folder, 'Cargo.lock'))
      ? []
      : [noLockfile(crate.manifest, 'Cargo.lock')]),
    ...(checksQueries(program) && !isOffline(program, snapshot) ? [uncheckedQueries(crate.manifest)] : []),
  ];
}

function checksQueries({ dependencies, files }: Program): boolean {
  return (
    dependencies.some(({ name }) => name === 'sqlx') &&
    files.some(({ text }) => /\bquery(?:_as|_scalar)?!\(/u.test(text))
  );
}

function uncheckedQueries(path: string): Note {
  return {
    id: 'queries-need-a-database',
    severity: 'warning',
    path,
    text: {
      en: 'sqlx checks its queries against a database while it compiles, and an image build has none. Run `cargo sqlx prepare` and commit `.sqlx`.',
      zh: 'sqlx 在编译时会连接数据库检查查询，而构建镜像时没有数据库。请执行 `cargo sqlx prepare` 并提交 `.sqlx`。',
    },
    docs: 'https://docs.rs/sqlx/latest/sqlx/macro.query.html#offline-mode',
  };
}
