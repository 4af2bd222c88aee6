import { overLines } from '../../kernel/over-lines.ts';
import { basename, dirname, join } from '../../kernel/paths.ts';
import { isLoad } from '../../facts/trials.ts';
import { isUnder } from '../../facts/tree.ts';
import type { SourceFile } from '../../facts/source.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { isHeld, kindOf, type ProgramKind } from './kind.ts';
import { modules, type Module } from './module.ts';
import { importedAs } from './imported.ts';
import { closureOf, filesOf, packagesOf, type Package, type Packages } from './sources.ts';

/** A main package that is worth deploying, with all of the repository that is compiled into it. */
export type Program = {
  readonly module: Module;
  /** Folder of the main package. */
  readonly main: string;
  /** Folder that it is a service of. */
  readonly folder: string;
  readonly name: string;
  readonly kind: ProgramKind;
  readonly imports: readonly string[];
  readonly files: readonly SourceFile[];
};

export type GoCode = { readonly programs: readonly Program[]; readonly libraries: readonly Module[] };

const known = new WeakMap<Snapshot, GoCode>();

/** A snapshot never changes, and detection and planning ask for the same. */
export function goCode(snapshot: Snapshot): GoCode {
  const code = known.get(snapshot) ?? readCode(snapshot);
  known.set(snapshot, code);
  return code;
}

function readCode(snapshot: Snapshot): GoCode {
  const packages = packagesOf(snapshot);
  const declared = modules(snapshot);
  const found = [...packages.values()].filter(({ isMain, folder }) => isMain && !isTool(folder));
  const real = found.filter(({ folder }) => !isLoad(folder));
  const mains = real.length > 0 ? real : found;
  const unmanaged = new Map<string, Module>();
  const owned = Map.groupBy(
    mains,
    (one) => declaredOwner(one, declared) ?? undeclared(one, unmanaged, packages),
  );
  const all = [...declared, ...[...owned.keys()].filter((module) => !declared.includes(module))];
  const filesOfProgram = (main: Package): Compiled => {
    const closure = closureOf(main, packages, all);
    return {
      files: filesOf(closure, snapshot),
      imports: [...new Set(closure.flatMap((one) => one.imports))],
    };
  };
  const programs = [...owned].flatMap(([module, own]) => {
    const made = own.map((one) => toProgram(one, module, filesOfProgram(one)));
    return placed(deployable(made), module);
  });
  const serving = programs.filter((one) => !isPlugin(one));
  return {
    programs: serving.length > 0 ? serving : programs,
    libraries: declared.filter((module) => !owned.has(module)),
  };
}

/** The program that it belongs to starts it. */
function isPlugin({ files, main }: Program): boolean {
  return files.some(({ path, text }) => dirname(path) === main && /plugin\.Serve\(/u.test(text));
}

const tools = new RegExp(
  overLines`
    ^(?:
      tools?|hack|scripts?|gen|generate|generators?|codegen|misc|contrib|devtools?|build|ci|magefiles?|
      _.*|\..*|dev|internal-tools|boilerplate|tutorials?|playground|sandbox|
      functional|testutils?|testing
    )$
  `,
  'u',
);

function isTool(folder: string): boolean {
  return folder.split('/').some((part) => tools.test(part));
}

/** The nearest go.mod above. */
function declaredOwner({ folder }: Package, declared: readonly Module[]): Module | undefined {
  const above = declared.filter((module) => isUnder(folder, module.folder));
  return above.toSorted((a, b) => b.folder.length - a.folder.length)[0];
}

/** Older repositories have no go.mod: there the folder that holds `cmd`, else that of the program. */
function undeclared({ folder, paths }: Package, made: Map<string, Module>, packages: Packages): Module {
  const home = withoutCommand(folder);
  const [manifest = ''] = paths;
  const module = made.get(home) ?? {
    folder: home,
    name: undefined,
    importPath: importedAs(home, packages),
    manifest,
    requires: [],
    replaced: [],
  };
  made.set(home, module);
  return module;
}

/** `shop/cmd/api` and `shop/cmd` are programs of `shop`. */
function withoutCommand(folder: string): string {
  return folder.replace(/(?:^|\/)(?:cmd|cmds|main|src)(?:\/[^/]+)?$/u, '');
}

/** `src/api` of a module in `src` is a program of its own there. */
function homeOf(main: string, module: Module): string {
  const home = withoutCommand(main);
  return isUnder(home, module.folder) ? home : main;
}

type Compiled = Pick<Program, 'files' | 'imports'>;

function toProgram(main: Package, module: Module, { files, imports }: Compiled): Program {
  const own = files.filter(({ path }) => dirname(path) === main.folder);
  const name = nameOf(main.folder, module) || 'app';
  const kind = kindOf({ own, files, imports });
  return { module, main: main.folder, folder: main.folder, name, kind, imports, files };
}

function nameOf(folder: string, module: Module): string {
  const isRoot = folder === module.folder || /^(?:cmd|main|src)$/u.test(basename(folder));
  if (!isRoot) return basename(folder);
  const home = homeOf(folder, module);
  if (home !== module.folder) return basename(home);
  const last = lastOf(module);
  return last !== '' ? last : basename(module.folder);
}

/** What a module is called, be it by go.mod or by how its packages import each other. */
function lastOf({ name, importPath = '' }: Module): string {
  const path = (name ?? importPath).replace(/\/v\d+$/u, '');
  return path.split('/').at(-1) ?? '';
}

/** Clients, command line tools and loads for tests stand beside what is deployed. */
function deployable(programs: readonly Program[]): readonly Program[] {
  if (programs.length < 2) return programs;
  const names = new Set(programs.map(({ name }) => name));
  // `shop` speaks to `shopd`.
  const serious = programs.filter(({ name }) => !beside.test(name) && !names.has(`${name}d`));
  const serves = serious.some(({ kind }) => kind === 'web');
  const running = serious.filter(
    (one) => job.test(one.name) || (serves ? isServed(one) : one.kind !== 'job'),
  );
  if (running.length > 0) return running;
  const root = programs.find(({ main, module }) => main === module.folder);
  if (root !== undefined) return [root];
  const rest = serious.length > 0 ? serious : programs;
  return rest.length > 3 ? [] : rest;
}

/** Tools beside a server have loops as well. */
function isServed({ name, kind, main, imports, files }: Program): boolean {
  if (kind !== 'worker' || lasting.test(name)) return kind !== 'job';
  return isHeld({ own: files.filter(({ path }) => dirname(path) === main), files, imports });
}

const beside = new RegExp(
  overLines`
    (?:^|[-_])(?:
      client|cli|ctl|bench|benchmark|loadgen|loadtest|mocks?|fake|stub|smoke|e2e|migrate|migrations?|
      migrator|seed|seeder|keygen|gen|generator|tools?|tester|dump
    )$|
    ^(?:gen|test)[-_]|^test(?:proxy|server|client|app|agent|runner|main|util|helper)s?$|[a-z]dump$|[a-z]ctl$|[a-z]cli$|[a-z]tool$
  `,
  'u',
);
const job = /job|cron|batch|worker|consumer|scheduler|indexer|importer|sync|cleanup|report|backup/u;

const lasting =
  /(?:^|[-_])(?:bot|poller|daemon|agent|processor|dispatcher|watcher|monitor|mailer|notifier|operator|controller|crawler)$/u;

/** One program is the module; several are named by their folders. */
function placed(programs: readonly Program[], module: Module): Program[] {
  const [only] = programs;
  if (programs.length === 1 && only !== undefined)
    return [{ ...only, folder: module.folder, name: soleName(only, module) }];
  const homes = programs.map(({ main }) => homeOf(main, module));
  return programs.map((program, at) => {
    const home = homes[at] ?? program.main;
    const isDirect = program.main === join(home, 'cmd') || program.main === home;
    const isAlone = homes.filter((other) => other === home).length === 1;
    const isOwn = home !== module.folder && (isAlone || isDirect);
    return isOwn ? { ...program, folder: home, name: basename(home) } : program;
  });
}

function soleName(program: Program, module: Module): string {
  const generic = /^(?:server|app|main|api|cmd|service|web|backend)$/u.test(program.name);
  const last = lastOf(module);
  return generic && last !== '' ? last : program.name;
}
