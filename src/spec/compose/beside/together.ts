import { backingKind } from '../../../facts/declared/backing.ts';
import { literally } from '../../../kernel/literally.ts';
import type { Note } from '../../note.ts';
import { programWorkload } from '../../programs/workload.ts';
import { publicImage } from '../../public-images.ts';
import type { Situation } from '../../situation.ts';
import type { PlannedObject, Spec, Workload } from '../../spec.ts';
import { convert, type Conversion } from '../convert/convert.ts';
import { serviceNames } from '../convert/names.ts';
import { survey } from '../convert/survey.ts';
import { mapOf } from '../../words/merge.ts';
import type { Project, Service } from '../model/model.ts';
import { joined } from './joined.ts';
import { withPassword, type CalledAs } from './logins.ts';
import { leftNote, madeNote } from './notes.ts';
import type { Owners } from './owners.ts';
import type { Parted } from './parted.ts';
import { peersOf } from './peers.ts';
import { alike, letIn } from './reached.ts';
import { withoutSecretWords } from './said-words.ts';
import { isWanted, programOf, type Stance } from './stance.ts';

export type Made = Pick<Spec, 'workloads' | 'objects'>;
export type Brought = Made & { readonly notes: readonly Note[] };

type Scene = {
  readonly project: Project;
  readonly owners: Owners;
  readonly parted: Parted;
  readonly made: Made;
  readonly stance: Stance;
};

/** What the repository builds and what is made of the file, each told where the others are. */
export function together(scene: Scene, situation: Situation): Brought {
  const { made, project, owners, parted } = scene;
  const conversion = converted(scene, situation);
  const names = serviceNames(project);
  const others = conversion.workloads.map((one) => withOwnPassword(one, scene, names));
  const running = new Map(
    project.services.flatMap(({ name }) => {
      const own =
        owners.get(name) ?? others.find((one) => one.name === names.get(name)) ?? asWanted(name, scene);
      return own === undefined ? [] : [[name, own] as const];
    }),
  );
  const services = project.services.filter(({ name }) => running.has(name));
  const surveyed = survey({ ...project, services }, situation.snapshot);
  const peers = peersOf(project, running);
  const secrets = peers.flatMap(({ keys }) => keys);
  const all = joined({ ...scene, others, peers, survey: surveyed }, situation);
  return {
    workloads: alike(
      letIn(
        all.workloads.map((one) => withoutSecretWords(one, secrets)),
        peers,
        surveyed,
      ),
    ),
    objects: [...made.objects, ...conversion.objects.map((one) => writable(one, all.shared)), ...all.objects],
    notes: [
      ...madeNote(parted.made, keeping(parted.made, running)),
      ...leftNote(parted.left),
      ...conversion.notes.filter(isOfUse),
      ...all.notes,
    ],
  };
}

function converted(scene: Scene, { profile, snapshot, repository }: Situation): Conversion {
  const { project, owners, parted, made } = scene;
  const names = new Set(parted.made.map(({ name }) => name));
  const apart = new Map(
    project.services.flatMap(({ name }) =>
      names.has(name) ? [] : [[name, owners.get(name)?.name] as const],
    ),
  );
  const conversion = convert(project, { profile, snapshot, repository, apart });
  const [first] = made.workloads;
  const workloads = conversion.workloads.map((one) => ({
    ...named(one, made.workloads),
    partOf: first?.partOf ?? one.partOf,
  }));
  return { ...conversion, workloads };
}

/** What the words make of it stands under the name of the program. */
function asWanted(name: string, { project, stance }: Scene): Workload | undefined {
  const service = project.services.find((one) => one.name === name);
  const image =
    service === undefined || !isWanted(service, stance) ? undefined : publicImage(programOf(service) ?? '');
  return image === undefined ? undefined : { ...programWorkload(image, { name: image.app }), env: [] };
}

/** What the code writes and others read is written by several pods. */
function writable(object: PlannedObject, shared: ReadonlySet<string>): PlannedObject {
  const { kind, name, body } = object;
  if (kind !== 'PersistentVolumeClaim' || !shared.has(name)) return object;
  return { ...object, body: { ...body, spec: { ...mapOf(body['spec']), accessModes: ['ReadWriteMany'] } } };
}

/** Two images of one name would take each other's place. */
function named(workload: Workload, others: readonly Workload[]): Workload {
  const { image, name } = workload;
  if (image.kind !== 'built') return workload;
  const isTaken = others.some((one) => one.image.kind === 'built' && one.image.name === image.name);
  return isTaken ? { ...workload, image: { ...image, name: `${image.name}/${name}` } } : workload;
}

function withOwnPassword(
  workload: Workload,
  { parted, project }: Scene,
  names: ReadonlyMap<string, string>,
): Workload {
  const service = parted.made.find(({ name }) => names.get(name) === workload.name);
  return service === undefined ? workload : withPassword(service, workload, calledAs(service, project));
}

/** `amqp://guest:guest@rabbitmq:5672`, `postgres://app:app@db/app` */
function calledAs({ name }: Service, { services }: Project): CalledAs | undefined {
  const address = new RegExp(
    String.raw`//([\w.-]{1,60}):[^/@\s]{1,100}@${literally(name)}(?::\d{1,5})?(?:/([\w-]{1,60}))?(?![\w@:.-])`,
    'u',
  );
  const values = services.flatMap(({ environment }) => environment.map(({ value = '' }) => value));
  const found = values.filter(({ length }) => length < 2000).map((value) => address.exec(value));
  const [, user, database] = found.find((one) => one !== null) ?? [];
  return user === undefined ? undefined : { user, database };
}

/** Those whose data is gone with their claim. */
function keeping(services: readonly Service[], running: ReadonlyMap<string, Workload>): readonly string[] {
  return services.flatMap(({ name, image = '' }) => {
    const { volumes = [], name: called = name } = running.get(name) ?? {};
    const isKept = volumes.some(({ source }) => source.kind === 'existing' || source.kind === 'claim');
    return isKept && backingKind(image) !== undefined ? [called] : [];
  });
}

const silent = new Set(['compose-order', 'compose-profile', 'compose-renamed', 'compose-alias']);

/** Profiles are told of all together, and who calls a service by another name is led to it. */
function isOfUse({ id }: Note): boolean {
  return !silent.has(id);
}
