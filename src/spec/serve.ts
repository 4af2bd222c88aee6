import type { Question, Service } from '../facts/facts.ts';
import { present } from '../kernel/present.ts';
import { askedOf } from './asked.ts';
import { batchOf } from './batch.ts';
import { dialsOf, type Dials } from './dials.ts';
import { dress } from './dress.ts';
import type { Note } from './note.ts';
import { ambiguous } from './notes.ts';
import { shareOut, type Share } from './share.ts';
import type { PlannedObject, Profile, SettingsFile, Workload } from './spec.ts';
import type { Made } from './words/document/document.ts';
import { saysHow } from './words/fields/probing.ts';
import { merge, textOf } from './words/merge.ts';
import type { Draft, Wish } from './words/wish.ts';
import { dialSettings } from './workload.ts';

export type Built = { readonly workload?: Workload; readonly notes: readonly Note[] };

export type Served = {
  readonly built: readonly Built[];
  readonly objects: readonly PlannedObject[];
  readonly settings?: readonly SettingsFile[];
  readonly questions: readonly Question[];
  /** Paths of the services whose port was said. */
  readonly toldPorts: readonly string[];
};

type Asking = { readonly wish: Wish; readonly profile: Profile };
type Build = (service: Service, dials: Dials) => Built;

/** Services, each with all that was said of it, as if its image had been named. */
export function serve({ wish, profile }: Asking, services: readonly Service[], build: Build): Served {
  const { shares, rest, unclear } = shareOut(wish, services);
  const served = shares.map((share) => {
    const drafts = [...(share.main === undefined ? [] : [share.main]), ...share.sides];
    const dials = dialsOf(share.main, { ...wish, drafts });
    const made = withImage(build(share.service, dials), share.main);
    const told = (dials.listens ?? 0) < 1024 ? [] : [share.service.path];
    return { made, told, more: withWords(made, share, { wish, profile }) };
  });
  const loose = askedOf({ ...wish, drafts: rest }, profile);
  return {
    built: served.flatMap(({ made, more }) => more?.built ?? [made]),
    objects: [...served.flatMap(({ more }) => more?.objects ?? []), ...loose.objects],
    ...(loose.settings !== undefined && { settings: loose.settings }),
    questions: [...served.flatMap(({ more }) => more?.questions ?? []), ...ambiguous(unclear, services)],
    toldPorts: served.flatMap(({ told }) => told),
  };
}

/** Who names the image of a service has it built elsewhere; a name of what is built here only gives it a tag. */
function withImage(built: Built, main: Draft | undefined): Built {
  const { workload, notes } = built;
  const reference = textOf(main?.work.containers[0]?.['image']) ?? '';
  if (workload?.image.kind !== 'built' || !reference.includes('/')) return built;
  const { image } = workload;
  if (reference === image.name) return built;
  const isOurs = reference.startsWith(`${image.name}:`);
  const said = isOurs
    ? { ...image, tag: reference.slice(image.name.length + 1) }
    : ({ kind: 'public', reference } as const);
  return { workload: { ...workload, image: said }, notes };
}

type WithWords = Pick<Served, 'built' | 'objects' | 'questions'>;

function withWords(
  { workload, notes }: Built,
  share: Share,
  { wish, profile }: Asking,
): WithWords | undefined {
  const { main, further, sides } = share;
  if (workload === undefined || (main === undefined && further.length + sides.length === 0)) return undefined;
  const { name } = workload;
  const first = withPort({ ...(main ?? silent), name }, workload);
  const { built, objects, questions } = askedOf(
    { ...wish, drafts: [first, ...sides, ...further.map((draft) => asTold(draft, first))] },
    profile,
    (made, own) => {
      const base = made.name === name ? asKind(workload, first) : another(workload, made, own);
      return { workload: dress(base, made, profile), notes: [] };
    },
  );
  // What is asked of images that are not built here is known of this one.
  const open = questions.filter(({ id }) => id === 'data-folder');
  return { built: [{ notes }, ...built], objects, questions: open };
}

/** Nothing was said of what runs, only of what stands before it. */
const silent: Draft = {
  kind: 'Deployment',
  isImplied: true,
  isReference: false,
  metadata: {},
  facts: {},
  work: { cron: {}, controller: {}, podMetadata: {}, pod: {}, containers: [], initContainers: [] },
};

/** A probe that names no port asks the one that the service has. */
function withPort(draft: Draft, { port, portName = 'http' }: Workload): Draft {
  const [main = {}, ...others] = draft.work.containers;
  if (port === undefined || main['ports'] !== undefined || !saysHow(main['probing'])) return draft;
  const containers = [{ ...main, ports: [{ containerPort: port, name: portName }] }, ...others];
  return { ...draft, work: { ...draft.work, containers } };
}

/** What the program is told by its variables, it is told in each of its jobs; what is said of a job goes over it. */
function asTold(draft: Draft, { work }: Draft): Draft {
  const { env, envFrom } = work.containers[0] ?? {};
  const [main = {}, ...others] = draft.work.containers;
  const containers = [merge(present({ env, envFrom }), main), ...others];
  return { ...draft, work: { ...draft.work, containers } };
}

/** What it runs instead of the server still reads what the server was told. */
function asKind(workload: Workload, { kind, isImplied }: Draft): Workload {
  if (isImplied || !isBatch(kind)) return workload;
  return present({ ...batchOf(workload), settings: workload.settings });
}

function isBatch(kind: string): boolean {
  return kind === 'Job' || kind === 'CronJob';
}

/** It runs the image of the first one, which is built once. */
function another(workload: Workload, { name, draft }: Made, wish: Wish): Workload {
  const { image, settings: _settings, migration: _migration, host: _host, ...rest } = workload;
  const { plan: _plan, ...own } = image.kind === 'built' ? image : { ...image, plan: undefined };
  const dials = dialSettings(dialsOf(draft, wish), workload.resources, 1);
  const service = rest.service && { ...rest.service, processes: [] };
  const base: Workload = present({ ...rest, ...dials, name, image: own, service });
  if (isBatch(draft.kind)) return batchOf(base);
  return draft.isBeside === true ? present({ ...batchOf(base), replicas: base.replicas }) : base;
}
