import { basename, dirname, join } from '../../kernel/paths.ts';
import { present } from '../../kernel/present.ts';
import { has, isUnder, upwards } from '../../facts/tree.ts';
import type { Service } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Note } from '../../spec/note.ts';
import type { BuildPlan, Holes, ImageWish, Runtime } from '../../spec/plan.ts';
import { nodeForBuilding } from '../common/browser.ts';
import { keptIn } from '../common/written.ts';
import { writtenNotes } from '../common/written-notes.ts';
import { clientsOf } from './client.ts';
import { writtenIn } from './database-file.ts';
import { endOfLife, needsWindows } from './notes.ts';
import { programsOf, type Program } from './program.ts';
import { kitVersion } from './framework.ts';
import { isTrue, packageOf, type Project } from './project.ts';
import { chooseDotnet, runtimeImage, sdkImage, type ChosenDotnet } from './releases.ts';
import { staticHoles } from './static.ts';

/** The user that images of .NET bring from 8 on. */
const appUser = 1654;
const ownUser = 10001;

/** How the image of a .NET program is built, or why that cannot be said. */
export function plan(service: Service, snapshot: Snapshot, wish: ImageWish): BuildPlan | Note {
  const folder = service.path === '.' ? '' : service.path;
  const program = programsOf(snapshot).find((one) => one.project.folder === folder && one.kind !== 'library');
  if (program === undefined) throw new Error(`no .NET program at ${service.path}`);
  if (program.project.sdk === undefined) return needsWindows(service);
  const version = chooseDotnet(wish.version ?? service.languageVersion);
  const context = contextOf(program, snapshot);
  const build = buildHoles(program, { context, version, snapshot });
  const notes = version.ended === undefined ? [] : [endOfLife(version.tag, version.ended)];
  const common = { ignore: ignored(context, snapshot), context, notes };
  if (service.kind === 'static') return { ...common, ...staticHoles(build, { folder, context }) };
  const written = writtenIn(program, snapshot);
  const runtime = {
    ...runtimeOf(service, version, wish),
    writable: written.folders,
    ...keptIn(written, service),
  };
  const holes = { ...build, ...runtimeHoles({ program, service }, version, runtime) };
  const told = { ...common, notes: [...notes, ...writtenNotes(written, service)] };
  return { ...told, dockerfile: { template: 'docker/dotnet.Dockerfile', holes }, files: [], runtime };
}

/** A pin of the kit names one patch band, which no image keeps; those of other kits it needs to build. */
function ignored(context: string, snapshot: Snapshot): string[] {
  const pins = snapshot.text(join(context, 'global.json')) ?? '';
  return ['dotnet', ...(pins.includes('msbuild-sdks') ? [] : ['dotnet-kit'])];
}

/** A newer kit builds for older runtimes as well. */
function sdkOf(project: Project, version: ChosenDotnet, snapshot: Snapshot): ChosenDotnet {
  const kit = chooseDotnet(kitVersion(project, snapshot)?.value ?? version.tag);
  return kit.major > version.major ? kit : version;
}

type Built = { readonly context: string; readonly version: ChosenDotnet; readonly snapshot: Snapshot };

function buildHoles(program: Program, { context, version, snapshot }: Built): Holes {
  const { project, projects } = program;
  const clients = clientsOf(program, snapshot);
  const below = (path: string): string => path.slice(context === '' ? 0 : context.length + 1);
  const shared = sharedFiles(project.folder, context, snapshot).map(below);
  const isNative = isTrue(project, 'PublishAot');
  const files = [...projects.map(({ path }) => path), ...clients.flatMap(({ project: file }) => file ?? [])];
  const manifests = [
    ...(shared.length === 0 ? [] : groups(shared)),
    ...files.map((path) => ({ from: below(path), to: toFolder(dirname(below(path))) })),
  ];
  return {
    buildImage: sdkImage(sdkOf(project, version, snapshot)),
    node: clients.length === 0 ? undefined : { image: nodeForBuilding },
    manifests,
    project: below(project.path),
    // The image brings the runtime, so neither a start program of its own nor native code is needed.
    options: `-p:UseAppHost=false${isNative ? ' -p:PublishAot=false' : ''}`,
  };
}

function groups(paths: readonly string[]): { from: string; to: string }[] {
  const folders = [...new Set(paths.map(dirname))];
  return folders.map((folder) => ({
    from: paths.filter((path) => dirname(path) === folder).join(' '),
    to: toFolder(folder),
  }));
}

function toFolder(folder: string): string {
  return folder === '' ? './' : `${folder}/`;
}

const sharedNames = [
  'nuget.config',
  'NuGet.config',
  'NuGet.Config',
  'Directory.Build.props',
  'Directory.Build.targets',
  'Directory.Packages.props',
  'Packages.props',
];

function sharedFiles(folder: string, context: string, snapshot: Snapshot): string[] {
  return upwards(folder)
    .filter((above) => isUnder(above, context))
    .toReversed()
    .flatMap((above) => sharedNames.map((name) => join(above, name)))
    .filter((path) => has(snapshot, path));
}

/** The nearest folder that holds everything the build needs. */
function contextOf(program: Program, snapshot: Snapshot): string {
  const { project, projects } = program;
  const shared = sharedFiles(project.folder, '', snapshot).map(dirname);
  const clients = clientsOf(program, snapshot);
  const needed = [...[...projects, ...clients].map(({ folder }) => folder), ...shared];
  return upwards(project.folder).find((above) => needed.every((folder) => isUnder(folder, above))) ?? '';
}

function runtimeOf(service: Service, { major }: ChosenDotnet, wish: ImageWish): Runtime {
  return present({
    user: major >= 8 ? appUser : ownUser,
    port: portOf(service, wish),
    writable: [],
    resources: { cpu: '100m', memory: '256Mi', memoryLimit: '512Mi' },
  });
}

function portOf(service: Service, wish: ImageWish): number | undefined {
  const [first] = service.ports;
  if (service.kind !== 'web' || first === undefined) return undefined;
  if (first.env !== undefined) return wish.port ?? (first.port < 1024 ? 8080 : first.port);
  return first.port < 1024 && isDefault(service) ? 8080 : first.port;
}

/** Nothing in the repository says the port, so the image may. */
function isDefault({ evidence }: Service): boolean {
  return evidence.some(({ fact, path }) => fact === 'port' && /\.(?:cs|fs|vb)proj$/u.test(path));
}

type Made = { readonly program: Program; readonly service: Service };

function runtimeHoles({ program, service }: Made, version: ChosenDotnet, { port, user }: Runtime): Holes {
  const { project, kind } = program;
  const urls =
    port !== undefined && version.major < 8 && isDefault(service) ? [`ASPNETCORE_URLS=http://+:${port}`] : [];
  const env = ['DOTNET_EnableDiagnostics=0', ...urls].join(' ');
  return {
    runtimeImage: runtimeImage(
      kind === 'web' || usesWeb(program) ? 'aspnet' : 'runtime',
      version,
      isTrue(project, 'InvariantGlobalization'),
    ),
    env,
    user: user === appUser ? '$APP_UID' : user,
    port: port === undefined ? undefined : { number: port },
    start: JSON.stringify(['dotnet', `${basename(project.assembly)}.dll`]).replaceAll(',', ', '),
  };
}

/** A worker that refers to what is made for servers does not start without their framework. */
function usesWeb({ projects }: Program): boolean {
  const isWeb = projects.some(({ sdk }) => sdk === 'Microsoft.NET.Sdk.Web');
  return isWeb || packageOf(projects, /AspNetCore/u) !== undefined;
}
