import type { Snapshot } from '../../../facts/snapshot.ts';
import { basename } from '../../../kernel/paths.ts';
import { addresses, speaksOf } from '../../backing/addresses.ts';
import type { Note } from '../../note.ts';
import type { Situation } from '../../situation.ts';
import type { PlannedObject, Profile, Spec, Workload } from '../../spec.ts';
import { nameFor } from '../convert/names.ts';
import type { Survey } from '../convert/survey.ts';
import type { Project, Service } from '../model/model.ts';
import { isCalledInCode } from './in-code.ts';
import { wiredByNeed } from './needed.ts';
import { inCodeNote, sharedNote, unreadNote, wiringNotes } from './notes.ts';
import type { Owners } from './owners.ts';
import type { Parted } from './parted.ts';
import type { Peer } from './peers.ts';
import { aliasOf, answering, waiting } from './reached.ts';
import { rewired, withOwnWords } from './rewired.ts';
import { onSharedVolumes, sharedBy } from './shared.ts';
import { isSpokenOf, programOf, type Stance } from './stance.ts';
import { toldTo } from './told.ts';
import { wiredBy, type Wired } from './wiring.ts';

type Ground = {
  readonly made: Pick<Spec, 'workloads'>;
  readonly others: readonly Workload[];
  readonly project: Project;
  readonly owners: Owners;
  readonly parted: Parted;
  readonly peers: readonly Peer[];
  readonly survey: Survey;
  readonly stance: Stance;
};
type Joined = {
  readonly workloads: readonly Workload[];
  readonly objects: readonly PlannedObject[];
  readonly notes: readonly Note[];
  /** Claims that the code shares with what stands beside it. */
  readonly shared: ReadonlySet<string>;
};

/** All that runs, each told where the others are. */
export function joined(ground: Ground, situation: Situation): Joined {
  const own = ground.made.workloads.map((one) => ofCode(one, ground, situation));
  const others = ground.others.map((one) => ofCompose(one, ground, situation));
  const all = [...own, ...others];
  return {
    workloads: all.map(({ workload }) => workload),
    objects: aliases(
      ground,
      own.map(({ workload }) => workload),
      situation.profile,
    ),
    notes: all.flatMap(({ notes }) => notes),
    shared: new Set(sharedBy(codeOf(ground), ground.parted.made).map(({ volume }) => nameFor(volume))),
  };
}

function codeOf({ project, owners }: Ground): readonly Service[] {
  return project.services.filter(({ name }) => owners.get(name) !== undefined);
}

type One = { readonly workload: Workload; readonly notes: readonly Note[] };

/** What compose starts under one name or more, and its code is known. */
function ofCode(workload: Workload, ground: Ground, { snapshot }: Situation): One {
  const { owners, peers, parted, survey, stance } = ground;
  const services = ground.project.services.filter(({ name }) => owners.get(name)?.name === workload.name);
  const main = mainOf(workload, ground);
  const told = toldTo(services, workload === main ? main.service : undefined, snapshot);
  const wired = wiredBy(
    new Map([...toldTo(servicesOf(main, ground), main.service, snapshot), ...told]),
    peers,
    main.service?.env.map(({ name }) => name),
  ).filter((one) => !isOfPeople(one, stance, snapshot));
  const led = rewired(workload, wired, main.settings);
  const whole = workload === main ? led : withOwnWords(led, told);
  const { workload: needing, unread } =
    workload === main ? wiredByNeed(whole, peers) : { workload: whole, unread: [] };
  const shared = sharedBy(services, parted.made);
  const called = services.flatMap(({ name }) => [...(survey.calls.get(name) ?? [])]);
  const made = answering(waiting(onSharedVolumes(needing, shared), services, peers), new Set(called));
  const [first] = services;
  return {
    workload: made,
    notes: [
      ...wiringNotes(made, workload === main ? wired.filter((one) => !isSaid(one, stance)) : []),
      ...unread.flatMap((peer) => unreadNotes(made, peer, snapshot)),
      ...(first === undefined ? [] : shared.map((one) => sharedNote(made, one, first))),
    ],
  };
}

/** A setting that stands leads to where people know, whoever answers there. */
function isOfPeople({ kind, name, to }: Wired, stance: Stance, snapshot: Snapshot): boolean {
  if (kind !== 'nowhere' || stance.stands === undefined || isSpokenOf(to.service, stance)) return false;
  return snapshot.entries.some(
    ({ path }) =>
      basename(path) === 'configmap.yaml' && snapshot.text(path)?.includes(`\n  ${name}: `) === true,
  );
}

/** The words have led it elsewhere. */
function isSaid({ kind, name, to }: Wired, { there, wanted }: Stance): boolean {
  const program = programOf(to.service);
  const address = addresses.find(({ app }) => app === program);
  if (address === undefined || kind === 'set' || !speaksOf(name, address)) return false;
  return there.has(address.app) || wanted.has(address.app);
}

/** Who calls it by a name in the code finds it; a password that stands there is another matter. */
function unreadNotes(workload: Workload, peer: Peer, snapshot: Situation['snapshot']): readonly Note[] {
  const { service } = workload;
  const isFound = service !== undefined && isCalledInCode(peer.hosts, service, snapshot);
  if (!isFound) return [unreadNote(workload, peer)];
  return peer.keys.length === 0 ? [] : [inCodeNote(workload, peer)];
}

/** A process reads what the program reads that its image is built for. */
function mainOf(workload: Workload, { made }: Ground): Workload {
  const { image, service } = workload;
  if (service !== undefined || image.kind === 'public') return workload;
  const main = made.workloads.find(
    (one) => one.service !== undefined && one.image.kind === 'built' && one.image.name === image.name,
  );
  return main ?? workload;
}

function servicesOf({ name }: Workload, { project, owners }: Ground): readonly Service[] {
  return project.services.filter((one) => owners.get(one.name)?.name === name);
}

function ofCompose(workload: Workload, { parted, peers }: Ground, { snapshot }: Situation): One {
  const service = peers.find((one) => one.workload?.name === workload.name)?.service;
  if (service === undefined || !parted.made.includes(service)) return { workload, notes: [] };
  const wired = wiredBy(toldTo([service], undefined, snapshot), peers).filter(
    ({ kind }) => kind !== 'unknown',
  );
  const own = wired.filter(({ to }) => to.service !== service);
  return { workload: rewired(workload, own), notes: wiringNotes(workload, own) };
}

/** Names of compose by which services of the repository are called, and which are not theirs here. */
function aliases(
  { owners, project, survey, others }: Ground,
  own: readonly Workload[],
  profile: Profile,
): readonly PlannedObject[] {
  const taken = new Set([...own, ...others].map(({ name }) => name));
  return project.services.flatMap(({ name }) => {
    const workload = own.find((one) => one.name === owners.get(name)?.name);
    const isCalled = (survey.words.get(name)?.size ?? 0) > 0 || survey.calls.has(name);
    if (
      workload?.port === undefined ||
      !isCalled ||
      taken.has(name) ||
      !/^[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/u.test(name)
    )
      return [];
    taken.add(name);
    return [aliasOf(name, workload, profile)];
  });
}
