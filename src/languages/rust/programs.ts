import { overLines } from '../../kernel/over-lines.ts';
import { basename, dirname } from '../../kernel/paths.ts';
import { tidy, withoutComments, type SourceFile } from '../../facts/source.ts';
import { isProductive, isUnder } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { textAt, tableAt } from '../../syntax/toml/read.ts';
import { cratesOf, type Binary, type Crate, type Dependency } from './crates.ts';
import { withoutTests } from './without-tests.ts';

export type ProgramKind = 'web' | 'worker' | 'job';

export type Program = {
  readonly crate: Crate;
  readonly binary: Binary;
  readonly folder: string;
  readonly kind: ProgramKind;
  /** Its own files first, then those of the crates of this repository that it is built from. */
  readonly files: readonly SourceFile[];
  readonly dependencies: readonly Dependency[];
  /** Further programs of the crate that go on running, started from the same build. */
  readonly beside: readonly Binary[];
  /** All further programs of the crate without a folder of their own, tools among them. */
  readonly also: readonly Binary[];
};

export type RustCode = { readonly programs: readonly Program[]; readonly libraries: readonly Crate[] };

const known = new WeakMap<Snapshot, RustCode>();

/** A snapshot never changes, and detection and planning ask for the same. */
export function rustCode(snapshot: Snapshot): RustCode {
  const code = known.get(snapshot) ?? readCode(snapshot);
  known.set(snapshot, code);
  return code;
}

function readCode(snapshot: Snapshot): RustCode {
  const crates = cratesOf(snapshot);
  const made = crates
    .filter((crate) => !isOnDevice(crate))
    .flatMap((crate) => programsOf(crate, crates, snapshot));
  return {
    programs: deployable(made),
    libraries: crates.filter(({ binaries }) => binaries.length === 0),
  };
}

/** What shows windows runs on the machine of a person. */
function isOnDevice({ dependencies }: Crate): boolean {
  return dependencies.some(({ name, isOptional }) => !isOptional && windowed.has(name));
}

const windowed = new Set([
  'tauri',
  'eframe',
  'iced',
  'gtk',
  'gtk4',
  'slint',
  'bevy',
  'winit',
  'druid',
  'fltk',
]);

/** The program that a crate is run as, and those beside it that have a folder of their own and go on running. */
function programsOf(crate: Crate, crates: readonly Crate[], snapshot: Snapshot): Program[] {
  const made = crate.binaries.map((binary) => programOf(crate, binary, { crates, snapshot }));
  const main = mainOf(crate, made);
  if (main === undefined) return [];
  const others = made.filter((one) => one !== main && one.kind !== 'job');
  const beside = others.filter((one) => !hasFolder(one) && isKept(one)).map(({ binary }) => binary);
  const also = made
    .filter((one) => one !== main && !hasFolder(one))
    .flatMap(({ binary }) => (binary.isOptional === true ? [] : [binary]));
  return [{ ...main, folder: crate.folder, beside, also }, ...others.filter(hasFolder)];
}

function mainOf(crate: Crate, programs: readonly Program[]): Program | undefined {
  const wanted = textAt(tableAt(crate.toml, 'package'), 'default-run');
  const named = (name: string | undefined): Program | undefined =>
    programs.find(({ binary }) => binary.name === name);
  const running =
    programs.find(({ kind }) => kind === 'web') ?? programs.find(({ kind }) => kind === 'worker');
  return (
    named(wanted) ??
    (named(crate.name)?.kind === 'job' ? running : undefined) ??
    named(crate.name) ??
    running ??
    programs[0]
  );
}

/** What it is built with may listen or wait; this one does so itself, and is no tool. */
function isKept({ binary, files }: Program): boolean {
  const own = files.find(({ path }) => path === binary.path)?.text ?? '';
  const runs = listen.test(own) || staying.test(own) || /#\[(?:tokio|actix_web|async_std)::main/u.test(own);
  return runs && !tool.test(binary.name);
}

function hasFolder({ binary, crate }: Program): boolean {
  return (
    basename(binary.path) === 'main.rs' &&
    dirname(binary.path) !== `${crate.folder === '' ? '' : `${crate.folder}/`}src`
  );
}

type Around = { readonly crates: readonly Crate[]; readonly snapshot: Snapshot };

function programOf(crate: Crate, binary: Binary, { crates, snapshot }: Around): Program {
  const closure = closureOf(crate, crates);
  const files = closure.flatMap((one) => sourcesOf(one, crates, snapshot));
  const rivals = new Set(crate.binaries.map(({ path }) => path).filter((path) => path !== binary.path));
  const own = files.filter(({ path }) => path === binary.path);
  const rest = files.filter(({ path }) => path !== binary.path && !rivals.has(path));
  const all = [...own, ...rest];
  const dependencies = closure.flatMap((one) => one.dependencies);
  return {
    crate,
    binary,
    folder: dirname(binary.path),
    kind: kindOf(binary, own, { files: all, dependencies }),
    files: all,
    dependencies,
    beside: [],
    also: [],
  };
}

function closureOf(start: Crate, crates: readonly Crate[]): Crate[] {
  const seen = new Set([start]);
  for (const crate of seen) {
    for (const { folder } of crate.dependencies) {
      const next = crates.find((one) => one.folder === folder);
      if (next !== undefined) seen.add(next);
    }
  }
  return [...seen];
}

function sourcesOf({ folder }: Crate, crates: readonly Crate[], snapshot: Snapshot): SourceFile[] {
  const nested = crates.filter((other) => other.folder !== folder && isUnder(other.folder, folder));
  return snapshot.entries
    .map(({ path }) => path)
    .filter((path) => path.endsWith('.rs') && isUnder(path, folder) && isRun(path))
    .filter((path) => !nested.some((other) => isUnder(path, other.folder)))
    .map((path) => ({ path, text: tidy(withoutTests(withoutComments(snapshot.text(path) ?? ''))) }));
}

function isRun(path: string): boolean {
  return isProductive(path) && !/(?:^|\/)(?:build|tests?)\.rs$|(?:^|\/)benches\//u.test(path);
}

const listen = new RegExp(
  overLines`
    \bTcpListener>?::bind|\b(?:tiny_http|Server)::https?\(|\bAddrIncoming::|\bHttpServer::new|\baxum::serve|\baxum::Server|\bServer::bind|
    \bServer::builder\(\)|#\[(?:rocket::)?launch\]|#\[rocket::main\]|\brocket::(?:build|custom)|
    \brocket::ignite|\bwarp::serve|\.listen\(|\bServer::new\(|#\[shuttle_runtime::main\]|\bApp::boot|
    \bcli::main::<|\bHttpServer\b|\bIron::new
  `,
  'u',
);
const staying =
  /\bloop\s*\{|\bsignal::ctrl_c|\.recv\(\)|\binterval\(|\bbasic_consume\(|\bStreamConsumer|\.subscribe\(|\bMonitor::new/u;

const waiting = /(?:^|[-_])(?:worker|consumer|subscriber|scheduler|daemon)$/u;
const consuming = /\bsignal::ctrl_c|StreamConsumer|basic_consume|\bqueue_subscribe\(/u;
const broker =
  /^(?:async-)?nats$|^lapin$|^amqprs$|^rdkafka$|^rskafka$|^redis$|^rumqttc$|^paho-mqtt$|^pulsar$|^zeromq$|^aws-sdk-sqs$|^google-cloud-pubsub$/u;
const inTurn = /\bwhile let (?:Some|Ok)\(|\.for_each(?:_concurrent)?\(/u;

/** What waits within a library of somebody's own is told by its name. */
function kindOf(
  { name }: Binary,
  own: readonly SourceFile[],
  { files, dependencies }: Pick<Program, 'files' | 'dependencies'>,
): ProgramKind {
  if (files.some(({ text }) => listen.test(text))) return 'web';
  const isTold = dependencies.some((one) => broker.test(one.name));
  return waiting.test(name) ||
    own.some(({ text }) => staying.test(text)) ||
    files.some(({ text }) => consuming.test(text) || (isTold && inTurn.test(text)))
    ? 'worker'
    : 'job';
}

const tool =
  /^xtask$|(?:^|[-_])(?:cli|ctl|client|bench|benches|benchmark|fuzz|macros?|codegen|migration|migrations|migrate|seed|tools?|load-?test)$/u;

/** Tools stand beside what is deployed. */
function deployable(programs: readonly Program[]): readonly Program[] {
  if (programs.length < 2) return programs;
  const serious = programs.filter(({ crate }) => !tool.test(crate.name));
  const running = serious.filter(({ kind }) => kind !== 'job');
  if (running.length > 0) return running;
  const root = programs.find(({ crate }) => crate.folder === crate.workspace.folder);
  return root === undefined ? programs.slice(0, 3) : [root];
}
