import { join } from '../../kernel/paths.ts';
import { present } from '../../kernel/present.ts';
import { has, isUnder, upwards } from '../../facts/tree.ts';
import type { Service } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Note } from '../../spec/note.ts';
import type { BuildPlan, Holes, ImageWish } from '../../spec/plan.ts';
import { browserInstall, nodeForBuilding } from '../common/browser.ts';
import { handedTo } from '../common/handed.ts';
import { chosenPort, execForm, runtimeOf } from '../common/ports.ts';
import { noLockfile } from '../common/notes.ts';
import { keptIn, writtenBy } from '../common/written.ts';
import { writtenNotes } from '../common/written-notes.ts';
import { embeddedPages, packedPages } from './pages.ts';
import { pathOf } from './path.ts';
import { assetsOf } from './assets.ts';
import { modules, workspaceOf, type Module } from './module.ts';
import { notesOf } from './notes.ts';
import { goCode, type Program } from './programs.ts';
import { builderFor, chooseVersion, imageOf } from './releases.ts';
import { startOf } from './start.ts';

export const user = 65532;

/** How the image of a Go program is built. */
export function plan(service: Service, snapshot: Snapshot, wish: ImageWish): BuildPlan {
  const folder = service.path === '.' ? '' : service.path;
  const program = goCode(snapshot).programs.find((one) => one.folder === folder);
  if (program === undefined) throw new Error(`no Go program at ${service.path}`);
  const port = chosenPort(service, wish);
  const place = { folder: program.module.folder, workdir: '/app', snapshot };
  const written = writtenBy(program.files, place);
  const ground = { program, snapshot, context: contextOf(program.module, snapshot) };
  return {
    dockerfile: { template: 'docker/go.Dockerfile', holes: holesOf(ground, { service, wish, port }) },
    ignore: ['go'],
    files: [],
    context: ground.context,
    runtime: {
      ...runtimeOf(user, port, ['50m', '64Mi', '128Mi']),
      ...keptIn(written, service),
      writable: written.folders,
    },
    notes: [
      ...unlisted(program),
      ...writtenNotes(written, service),
      ...notesOf(program, { wish, service, snapshot }),
    ],
  };
}

function unlisted({ module }: Program): Note[] {
  return module.name === undefined ? [noLockfile(module.manifest, 'go.mod')] : [];
}

type Ground = { readonly program: Program; readonly snapshot: Snapshot; readonly context: string };
type Asked = { readonly service: Service; readonly wish: ImageWish; readonly port: number | undefined };

function holesOf({ program, snapshot, context }: Ground, { service, wish, port }: Asked): Holes {
  const { name } = program;
  const needsC = usesC(program);
  const variable = service.ports[0]?.env;
  const tag =
    wish.version === undefined ? builderFor(service.languageVersion) : chooseVersion(wish.version).tag;
  const from = (path: string): string => below(path, context);
  const packed =
    embeddedPages(program, snapshot).length > 0 ? [] : packedPages(program, snapshot).slice(0, 1);
  return {
    buildImage: imageOf(tag),
    runtimeImage: needsC
      ? 'gcr.io/distroless/cc-debian12:nonroot'
      : 'gcr.io/distroless/static-debian12:nonroot',
    cross: needsC ? undefined : true,
    native: needsC ? true : undefined,
    ...modulesOf(program, context, snapshot),
    ...place(program, context, snapshot),
    ...shown(program, context, snapshot),
    name,
    assets: [
      ...assetsOf(program, snapshot).map((asset) => ({ from: from(asset.from), to: asset.to })),
      ...packed.map(({ output }) => ({
        from: `--from=build /src/${from(output)}`,
        to: below(output, program.module.folder),
      })),
    ],
    env: variable === undefined || port === undefined ? undefined : { name: variable, value: port },
    user,
    port: port === undefined ? undefined : { number: port },
    start: execForm([`/app/${name}`, ...wordsFor(program, service)]),
  };
}

function wordsFor(program: Program, service: Service): readonly string[] {
  return handedTo(program.name, service) ?? startOf(program).value.slice(1);
}

/** The pages that are compiled into it, built in a stage of their own. */
function shown(program: Program, context: string, snapshot: Snapshot): Holes {
  const [first] = [...embeddedPages(program, snapshot), ...packedPages(program, snapshot)];
  if (first === undefined) return { pages: [], built: [] };
  const { files, cache, command, run } = browserInstall(first.folder, snapshot);
  const folder = below(first.folder, context);
  const manifests = files.split(' ').map((name) => `${folder}/${name}`);
  return {
    pages: [
      {
        image: nodeForBuilding,
        folder,
        files: manifests.join(' '),
        cache,
        command,
        run: `${run} ${first.script}`,
      },
    ],
    built: [{ output: below(first.output, context) }],
  };
}

function modulesOf(program: Program, context: string, snapshot: Snapshot): Holes {
  const { module } = program;
  if (module.name === undefined)
    return { init: { path: pathOf(program, snapshot) }, modules: [], download: false };
  const download = !isVendored(module, snapshot);
  return { init: undefined, modules: download ? manifests(module, context, snapshot) : [], download };
}

/** A workspace is built from its root, a single module from its own folder. */
function place(program: Program, context: string, snapshot: Snapshot): { chdir: string; target: string } {
  const { main, module } = program;
  const isWorkspace = workspaceOf(module, snapshot) !== undefined;
  const base = isWorkspace ? context : module.folder;
  const pkg = below(main, base);
  const chdir = base === context ? '' : ` -C ${below(base, context)}`;
  return { chdir, target: pkg === '' ? '.' : `./${pkg}` };
}

function below(path: string, base: string): string {
  return path.slice(base === '' ? 0 : base.length + 1);
}

/** Packages that are written in C and compiled with the program. */
function usesC({ imports, files }: Program): boolean {
  const wrapped =
    /^github\.com\/(?:mattn\/go-sqlite3|confluentinc\/confluent-kafka-go|h2non\/bimg|davidbyttow\/govips|go-gl\/|hybridgroup\/gocv)/u;
  const gorm = ['gorm.io/driver/sqlite', 'github.com/jinzhu/gorm/dialects/sqlite'].some((path) =>
    imports.includes(path),
  );
  return (
    gorm || imports.some((path) => wrapped.test(path)) || files.some(({ text }) => /^import "C"/mu.test(text))
  );
}

function isVendored(module: Module, snapshot: Snapshot): boolean {
  return has(snapshot, join(module.folder, 'vendor/modules.txt'));
}

/** The nearest folder that holds all modules that are built together. */
function contextOf(module: Module, snapshot: Snapshot): string {
  const workspace = workspaceOf(module, snapshot);
  if (workspace !== undefined) return workspace.folder;
  const parts = [module.folder, ...module.replaced];
  return upwards(module.folder).find((folder) => parts.every((part) => isUnder(part, folder))) ?? '';
}

/** go.mod and go.sum of all modules that the download asks for, each in its place. */
function manifests(module: Module, context: string, snapshot: Snapshot): { from: string; to: string }[] {
  const workspace = workspaceOf(module, snapshot);
  const all = modules(snapshot);
  const folders = workspace === undefined ? [module.folder, ...module.replaced] : workspace.members;
  const known = folders.filter((folder) => all.some((one) => one.folder === folder));
  const from = (path: string): string => below(path, context);
  const work = workspace === undefined ? [] : [filesIn(workspace.folder, ['go.work', 'go.work.sum'])];
  const own = known.map((folder) => filesIn(folder, ['go.mod', 'go.sum']));
  return [...work, ...own].map(({ paths, folder }) => {
    const to = from(folder);
    return present({ from: paths.map(from).join(' '), to: to === '' ? './' : `./${to}/` });
  });

  function filesIn(folder: string, names: readonly string[]): { paths: string[]; folder: string } {
    return { folder, paths: names.map((name) => join(folder, name)).filter((path) => has(snapshot, path)) };
  }
}
