import { composeServices, type ComposeService } from '../facts/compose.ts';
import { lastPart } from '../facts/declared/backing.ts';
import type { KeptFolder } from '../facts/compose-fields.ts';
import { isThere } from '../facts/tree.ts';
import type { Service } from '../facts/facts.ts';
import { objectName } from '../kernel/object-name.ts';
import { join } from '../kernel/paths.ts';
import { present } from '../kernel/present.ts';
import { imageUntouched } from './demand-notes.ts';
import { withDemands } from './demanded.ts';
import type { Dials } from './dials.ts';
import { dockerfileUser, dockerfileVolumes, keptDockerfile } from './keep.ts';
import { keptNotes, unlinked } from './kept-data.ts';
import { placedIn } from './kept-place.ts';
import { keptServer } from './kept-server.ts';
import { heardPort, withHeardPort } from './listening.ts';
import { startBeside } from './kept-start.ts';
import { localhostNotes } from './localhost.ts';
import type { Note } from './note.ts';
import { runsAsRoot } from './notes.ts';
import type { BuildPlan, ImageWish, Runtime } from './plan.ts';
import { withPortArgument } from './port-argument.ts';
import { planOf } from './sample-plan.ts';
import type { Built } from './serve.ts';
import type { Situation } from './situation.ts';
import type { Wish } from './words/wish.ts';
import { workloadOf } from './workload.ts';

/** A service as the repository and the dials have it. */
export function buildService(service: Service, wish: Dials, situation: Situation): Built {
  const { languages, snapshot, repository, facts } = situation;
  const isOnly = facts.services.filter(({ kind }) => kind !== 'library').length === 1;
  const ground = { service, wish, isOnly, repository, snapshot };
  const kept = keptDockerfile(service, snapshot);
  const language = languages.find((one) => one.builds.includes(service.language));
  const asked = { service, snapshot, wish: imageWish(service, wish, situation.wish) };
  const isPlanned = language !== undefined && service.buildTool !== 'docker';
  const planned = isPlanned ? planOf(language, asked) : undefined;
  const usual = planned !== undefined && 'dockerfile' in planned ? planned : undefined;
  const undone = isOnly && kept === undefined ? [] : undoneIn(service, situation, kept);
  if (kept !== undefined) return asKept(kept, usual, { ...ground, service: heldByThem(service), undone });
  if (usual === undefined) return { notes: reasons(planned) };
  const plan = asAsked(usual, { service, wish, isOnly, situation });
  const data = keptNotes({ service, wish, runtime: plan.runtime });
  const notes = [
    ...plan.notes.map((note) => aboutImage(note, service)),
    ...data,
    ...undone,
    ...localhostNotes(service),
  ];
  return { workload: workloadOf({ ...ground, plan, runtime: plan.runtime }), notes };
}

/** Of several images, each is spoken of where it is written. */
function aboutImage(note: Note, { path }: Service): Note {
  return { path: join(path === '.' ? '' : path, 'Dockerfile'), ...note };
}

function undoneIn(service: Service, { wish, snapshot }: Situation, kept: string | undefined): Note[] {
  return imageUntouched(service, wish, kept === undefined ? undefined : snapshot.text(kept));
}

/** Why an image cannot be planned, where that is known. */
function reasons(planned: BuildPlan | Note | undefined): Note[] {
  return planned === undefined || 'dockerfile' in planned ? [] : [planned];
}

type Asking = Pick<Ground, 'service' | 'wish' | 'isOnly'> & { readonly situation: Situation };

/** What the words say of an image is for the only one; where a program listens can be said of each. */
function asAsked(planned: BuildPlan, { service, wish, isOnly, situation }: Asking): BuildPlan {
  const heard = withHeardPort(planned, service, wish);
  const plan = withPortArgument(heard, service, situation.snapshot);
  return isOnly ? withDemands({ service, plan }, situation.wish).plan : plan;
}

type Ground = Pick<Situation, 'repository' | 'snapshot'> & {
  readonly wish: Dials;
  readonly service: Service;
  readonly isOnly: boolean;
};

type Kept = Ground & { readonly undone: readonly Note[] };

/** The image is people's business; what runs it needs no plan for one. */
function asKept(dockerfile: string, plan: BuildPlan | undefined, ground: Kept): Built {
  const text = ground.snapshot.text(dockerfile) ?? '';
  const user = dockerfileUser(text);
  const placed = placedIn(runtimeOf(plan, ground), dockerfile, ground.snapshot);
  const planned = keptServer(placed, ground.service, text);
  const heard = heardPort(planned, ground.service, ground.wish);
  const folders = [...new Set([...dockerfileVolumes(text), ...composeFolders(dockerfile, ground)])];
  const runtime = { ...keptFor(heard.runtime, folders), user: user ?? planned.user };
  const rights = user === undefined ? [runsAsRoot(dockerfile, runtime.user)] : [];
  const data = keptNotes({ ...ground, runtime });
  const lost = folders.length > 0 ? [] : unlinked(ground.service.name, plan?.runtime.links);
  const told = [...heard.notes, ...data, ...lost, ...ground.undone, ...localhostNotes(ground.service)];
  const notes = [...rights, ...told];
  const command = startBeside(ground.service, dockerfile, ground.snapshot);
  return { workload: present({ ...workloadOf({ ...ground, runtime }), command }), notes };
}

/** The variable that our Apache listens by is none of theirs. */
function heldByThem(service: Service): Service {
  const [first, ...rest] = service.ports;
  const isOurs = service.language === 'php' && service.env.every(({ name }) => name !== first?.env);
  if (!isOurs || first?.env === undefined) return service;
  const { env: _ours, ...port } = first;
  return { ...service, ports: [port, ...rest] };
}

function runtimeOf(plan: BuildPlan | undefined, ground: Kept): Runtime {
  const [port] = ground.service.ports;
  if (plan === undefined) return unplanned(ground);
  return ground.service.language === 'php' && port !== undefined && port.env === undefined
    ? { ...plan.runtime, port: port.port }
    : plan.runtime;
}

/** What people keep comes before what we would; a link of ours is not in an image of theirs. */
function keptFor({ links, kept = [], ...rest }: Runtime, folders: readonly string[]): Runtime {
  const own = links === undefined ? kept : [];
  const all = folders.length > 0 ? folders : own;
  return all.length === 0 ? rest : { ...rest, kept: all };
}

/** What compose keeps of it, by the image that it builds or, where it builds none, by its name. */
function composeFolders(dockerfile: string, { service, repository, snapshot }: Ground): readonly string[] {
  const all = composeServices(snapshot);
  const names = new Set([service.name, objectName(repository.name)]);
  const isCalled = ({ context, name, image = '' }: ComposeService): boolean =>
    context === undefined && [name, lastPart(image)].some((one) => names.has(objectName(one)));
  const own = all.find((one) => one.dockerfile === dockerfile) ?? all.find(isCalled);
  // What is mounted from the repository is its code, or a setting.
  const isData = ({ source }: KeptFolder): boolean => source === undefined || !isThere(source, snapshot);
  return own?.keptFolders.filter(isData).map(({ target }) => target) ?? [];
}

function unplanned({ service: { ports }, wish }: Ground): Runtime {
  const resources = { cpu: '100m', memory: '256Mi', memoryLimit: '512Mi' };
  const [first] = ports;
  const port = first?.protocol === 'udp' ? undefined : first?.port;
  return present({ user: 10001, port: port ?? wish.port, writable: [], resources });
}

function imageWish(service: Service, { port, variables }: Dials, { runtime }: Wish): ImageWish {
  const version = runtime?.language === service.language ? runtime.version : undefined;
  return present({ version, port, variables });
}
