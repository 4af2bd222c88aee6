import type { Port, Service } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Note } from '../../spec/note.ts';
import type { BuildPlan, Holes, ImageWish } from '../../spec/plan.ts';
import { lowPort, noDockerfile } from '../common/notes.ts';
import { chosenPort, execForm, runtimeOf } from '../common/ports.ts';
import { keptIn, writtenBy } from '../common/written.ts';
import { writtenNotes } from '../common/written-notes.ts';
import { membersOf } from './detect.ts';
import type { ImageRecipe, Recipe } from './recipe.ts';

type Asked = { readonly service: Service; readonly snapshot: Snapshot; readonly wish: ImageWish };

/** The image of a project, or why none can be written. */
export function planBy(recipe: Recipe, { service, snapshot, wish }: Asked): BuildPlan | Note {
  const folder = service.path === '.' ? '' : service.path;
  const member = membersOf(recipe, snapshot).find(({ project }) => project.folder === folder);
  if (member === undefined) throw new Error(`no project of ${recipe.title} at ${service.path}`);
  const port = service.kind === 'static' ? member.framework?.value.port : chosenPort(service, wish);
  const project = { ...member.project, version: wish.version ?? member.project.version, port };
  const image = typeof recipe.image === 'function' ? recipe.image(project) : recipe.image;
  if ('en' in image) return noDockerfile(service, image);
  const [declared] = service.ports;
  const written = writtenBy(project.files, { folder, workdir: '/app', snapshot });
  return {
    dockerfile: { template: 'docker/recipe.Dockerfile', holes: holesOf(image, declared?.env, port) },
    ignore: ['recipe'],
    files: [],
    context: folder,
    runtime: {
      ...runtimeOf(image.user, port, ['100m', '128Mi', '256Mi']),
      ...keptIn(written, service),
      writable: written.folders,
    },
    ...beside(image),
    notes: [...(image.notes ?? []), ...notesOf(declared), ...writtenNotes(written, service)],
  };
}

function beside({ programs }: ImageRecipe): Pick<BuildPlan, 'programs'> {
  return programs === undefined ? {} : { programs };
}

function notesOf(port: Port | undefined): Note[] {
  const isLow = port !== undefined && port.env === undefined && port.port < 1024;
  return isLow ? [lowPort(port.port)] : [];
}

/** Beside the sources, unless it ends with a folder. */
function manifest(files: string): Holes {
  const [, from = files, to = './'] = /^(.{1,500}) (\S{1,200}\/)$/u.exec(files) ?? [];
  return { from, to };
}

export function holesOf(image: ImageRecipe, variable: string | undefined, port: number | undefined): Holes {
  const chosen = variable === undefined || port === undefined ? [] : [`${variable}=${port}`];
  return {
    staged: image.build !== undefined,
    build: image.build ?? '',
    root: image.buildsAs !== undefined,
    guest: image.buildsAs === undefined ? undefined : { name: image.buildsAs },
    packages: image.packages === undefined ? undefined : { names: image.packages },
    node: image.node === true,
    declared: image.manifests.length > 0,
    manifests: image.manifests.map(manifest),
    install: image.install.map((command) => ({ command })),
    compiled: image.compile.length > 0,
    compile: image.compile.map((command) => ({ command })),
    runtime: image.runtime,
    runtimePackages: image.runtimePackages === undefined ? undefined : { names: image.runtimePackages },
    env: [...(image.env ?? []), ...chosen].map((text) => ({ text })),
    copies: image.copies.map(([from, to]) => ({ from, to })),
    sources: image.sources === true,
    user: image.user,
    port: port === undefined ? undefined : { number: port },
    start: execForm(image.start),
  };
}
