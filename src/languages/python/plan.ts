import { join } from '../../kernel/paths.ts';
import { present } from '../../kernel/present.ts';
import { grep } from '../../facts/source.ts';
import type { Service } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Note } from '../../spec/note.ts';
import type { BuildPlan, Holes, ImageWish, PlannedFile } from '../../spec/plan.ts';
import { init } from '../common/init.ts';
import { installable } from '../common/debian.ts';
import { keptIn, writtenBy, type Written } from '../common/written.ts';
import { writtenNotes } from '../common/written-notes.ts';
import { chosenDatabase, databaseLink, withDatabase } from './database-file.ts';
import { membersOf } from './detect.ts';
import type { Member } from './member.ts';
import { fromEnvironment, isConda } from './conda.ts';
import type { Entry } from './ground.ts';
import { unknownImports } from './imported.ts';
import { imports } from './installers.ts';
import { isLocked, lockedPackages } from './locked.ts';
import {
  buildsAtStart,
  missingPackages,
  noLockfile,
  noStart,
  pastItsEnd,
  undeclaredPackages,
} from './notes.ts';
import { newestMinor } from './pins.ts';
import type { Project } from './project.ts';
import { chooseVersion, type ChosenVersion } from './releases.ts';
import { collectStatic, settingsOfServer } from './static-files.ts';
import { endsOnlyByForce } from './stop.ts';
import { steps } from './steps.ts';
import { systemOf, usesPlaywright } from './system.ts';
import { whole } from './workspace.ts';

export const user = 10001;

/** How the image of a Python service is built, or why that cannot be said yet. */
export function plan(service: Service, snapshot: Snapshot, wish: ImageWish): BuildPlan | Note {
  const folder = service.path === '.' ? '' : service.path;
  const member = membersOf(snapshot).find(({ project }) => project.folder === folder);
  if (member === undefined) throw new Error(`no Python project at ${service.path}`);
  if (member.entry === undefined) return noStart(service);
  if (service.framework === 'reflex') return buildsAtStart(service);
  const declared = whole(member.project, member.workspace).dependencies;
  const packages = [...declared, ...lockedPackages(member, snapshot)];
  const newest = newestMinor(packages, snapshot.text(member.project.manifest));
  const version = chooseVersion(wish.version ?? service.languageVersion, newest);
  const port = portOf(service, wish);
  const written = isConda(member)
    ? writtenIn(member, snapshot)
    : withDatabase(writtenIn(member, snapshot), { member, service, snapshot });
  return {
    dockerfile: {
      template: `docker/${isConda(member) ? 'conda' : 'python'}.Dockerfile`,
      holes: holesOf({ member, entry: inImage(member, member.entry), service, snapshot }, version, { port }),
    },
    ignore: ['python'],
    files: importsFile(member.project),
    context: member.workspace?.root ?? folder,
    runtime: present({
      user,
      port,
      writable: written.folders,
      ...keptIn(written, service),
      resources: { cpu: '100m', memory: '256Mi', memoryLimit: '512Mi' },
    }),
    notes: [...pastItsEnd(version), ...writtenNotes(written, service), ...installNotes(member, snapshot)],
  };
}

/** The image has the code of a project and not its commands, unless a workspace was installed whole. */
function inImage({ workspace }: Member, entry: Entry): Entry {
  const [module, called] = entry.calls?.split(':') ?? [];
  if (module === undefined || called === undefined || workspace?.by === 'root') return entry;
  return { ...entry, words: ['python', '-c', `from ${module} import ${called}; ${called}()`] };
}

function installNotes(member: Member, snapshot: Snapshot): Note[] {
  const { entry, project } = member;
  const missing = entry?.missing ?? [];
  return [
    ...(missing.length === 0 ? [] : [missingPackages(missing, project.manifest)]),
    ...(project.isDeclared ? [] : undeclared(project, snapshot)),
    ...(isLocked(member, snapshot) || !project.isDeclared ? [] : [noLockfile(project.manifest)]),
  ];
}

function importsFile({ isDeclared, folder, dependencies }: Project): PlannedFile[] {
  if (isDeclared || dependencies.length === 0) return [];
  return [
    {
      path: join(folder, imports),
      template: 'docker/requirements.txt',
      holes: { packages: dependencies.map(({ name }) => ({ spec: name })) },
      why: { en: 'the packages that the program imports', zh: '程序导入的依赖包' },
    },
  ];
}

function undeclared({ dependencies, folder, manifest }: Project, snapshot: Snapshot): Note[] {
  const unknown = unknownImports(folder, snapshot);
  const names = dependencies.map(({ name }) => name);
  return names.length + unknown.length === 0 ? [] : [undeclaredPackages(manifest, names, unknown)];
}

/** Flask keeps files of an instance beside the package. */
function writtenIn({ project, files, found }: Member, snapshot: Snapshot): Written {
  const written = writtenBy(files, { folder: project.folder, workdir: '/app', snapshot });
  const isKept = found?.framework.name === 'flask' && grep(files, /\binstance_path\b/u).length > 0;
  return isKept ? { ...written, folders: [...new Set([...written.folders, '/app/instance'])] } : written;
}

function portOf(service: Service, wish: ImageWish): number | undefined {
  const declared = service.kind === 'web' ? service.ports[0]?.port : undefined;
  return declared === undefined ? undefined : (wish.port ?? declared);
}

type Started = {
  readonly member: Member;
  readonly entry: Entry;
  readonly service: Service;
  readonly snapshot: Snapshot;
};
type Served = { readonly port: number | undefined };

function holesOf(started: Started, version: ChosenVersion, { port }: Served): Holes {
  const { member, entry, snapshot } = started;
  const own = member.port?.value.port;
  const words = port === undefined || own === undefined ? entry.words : moved(entry.words, own, port);
  return {
    ...(isConda(member) ? fromEnvironment(member, entry) : venv(started, version)),
    env: [...environment(member, snapshot), ...databaseVariable(started)].join(' '),
    user,
    port: port === undefined ? undefined : { number: port },
    start: `[${words.map((word) => JSON.stringify(word)).join(', ')}]`,
  };
}

function venv({ member, entry, service, snapshot }: Started, { tag, debian }: ChosenVersion): Holes {
  const { needs, builds } = systemOf(whole(member.project, member.workspace));
  const isForced = debian !== 'buster' && endsOnlyByForce(member, entry.words);
  const packages = installable([...needs, ...(isForced ? [init] : [])], debian);
  const compilers = installable(builds, debian);
  const collect = collectStatic(member, service, snapshot);
  return {
    buildImage: `python:${tag}-${debian}`,
    runtimeImage: `python:${tag}-slim-${debian}`,
    ...steps(member, snapshot),
    buildPackages: compilers.length === 0 ? undefined : { names: compilers.join(' ') },
    packages: packages.length === 0 ? undefined : { names: packages.join(' ') },
    init: isForced,
    assets: collect === undefined ? undefined : { collect },
    link: databaseLink(member, service, snapshot),
    browser: usesPlaywright(member.project),
  };
}

function databaseVariable({ member, service }: Started): string[] {
  const chosen = isConda(member) ? undefined : chosenDatabase(member, service);
  return chosen === undefined ? [] : [`${chosen.variable}=${chosen.address}`];
}

/** The command carries the port; where another one is asked for, it is the same command with that. */
function moved(words: readonly string[], from: number, to: number): string[] {
  return words.map((word) => word.replace(new RegExp(`(^|[:=])${from}$`, 'u'), `$1${to}`));
}

function environment(member: Member, snapshot: Snapshot): string[] {
  const { project, found } = member;
  const settings = settingsOfServer(member, snapshot);
  const hasSource = snapshot.entries.some(({ path }) => path.startsWith(`${join(project.folder, 'src')}/`));
  const path = hasSource ? ['PYTHONPATH=/app/src'] : [];
  const told = [
    ...(settings === undefined ? [] : [`DJANGO_SETTINGS_MODULE=${settings}`]),
    ...(found?.framework.name === 'gradio' ? ['GRADIO_SERVER_NAME=0.0.0.0'] : []),
    ...(usesPlaywright(project) ? ['PLAYWRIGHT_BROWSERS_PATH=/opt/browsers'] : []),
  ];
  const bin = project.manager === 'conda' ? '/opt/conda/bin' : '/venv/bin';
  return [
    `PATH=${bin}:$PATH`,
    'PYTHONUNBUFFERED=1',
    'PYTHONDONTWRITEBYTECODE=1',
    'HOME=/tmp',
    ...path,
    ...told,
  ];
}
