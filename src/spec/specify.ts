import type { Question, Service } from '../facts/facts.ts';
import { present } from '../kernel/present.ts';
import { askedOf, type FromWords } from './asked.ts';
import { bareImage } from './bare.ts';
import { buildService } from './build.ts';
import { withDemands } from './demanded.ts';
import { idleClaims } from './idle-claims.ts';
import { withCompose } from './compose/beside/beside.ts';
import { noService, otherLanguage } from './notes.ts';
import type { Note } from './note.ts';
import { sharedDisks } from './shared-disk.ts';
import { serve, type Built } from './serve.ts';
import { withProcesses } from './processes.ts';
import { withCalled } from './called.ts';
import { selectedByName } from './selected.ts';
import { withSiblings } from './siblings.ts';
import type { PlannedObject, SettingsFile, Spec } from './spec.ts';
import { textOf } from './words/merge.ts';
import { mainFor } from './words/document/finish.ts';
import type { Draft, Wish } from './words/wish.ts';
import { workloadOf } from './workload.ts';
import type { Situation } from './situation.ts';

export type Specified = {
  readonly spec: Spec;
  readonly notes: readonly Note[];
  readonly questions: readonly Question[];
};

/** What should exist: a public program where the words name one, else the services of the repository. */
export function specify(situation: Situation): Specified {
  const { wish, facts, profile } = situation;
  const services = facts.services.filter((service) => service.kind !== 'library');
  const { ours, others } = partedBy(wish, services);
  const asked = askedOf(others, profile);
  if (asked.built.length === 0 && services.length > 0) return ofRepository(situation, services);
  const made = asked.built.length > 0 ? undefined : fromWords(situation);
  if (made === undefined && isAsked(asked)) {
    const own = ours === undefined ? undefined : ofRepository({ ...situation, wish: ours }, services);
    return specified(situation, asked.built, { ...asked, own });
  }
  const questions = asked.questions.length > 0 ? asked.questions : [noService()];
  return made ?? specified(situation, [], { questions });
}

function isAsked({ built, objects, settings }: FromWords): boolean {
  return built.length + objects.length > 0 || settings !== undefined;
}

/** Where services of the repository are named beside public programs, each has its own part of the words. */
function partedBy(wish: Wish, services: readonly Service[]): { readonly ours?: Wish; readonly others: Wish } {
  const isOurs = ({ service, work }: Draft): boolean => {
    const image = textOf(work.containers[0]?.['image']);
    return services.some(({ name }) => name === service || isImageOf(name, image));
  };
  if (!wish.drafts.some(isOurs)) return { others: wish };
  const owned = wish.drafts.map((draft, at) => ({ draft, owner: mainFor(wish.drafts, at) }));
  const [ours, others] = [true, false].map((own) =>
    owned.flatMap(({ draft, owner }) => ((owner !== undefined && isOurs(owner)) === own ? [draft] : [])),
  );
  return { ours: { ...wish, drafts: ours ?? [] }, others: { ...wish, drafts: others ?? [] } };
}

/** `registry.acme.io/shop:1.4` in the repository of the shop. */
function isImageOf(service: string, image: string | undefined): boolean {
  const [repository = ''] = image?.split('/').slice(1).at(-1)?.split(/[:@]/u) ?? [];
  return repository === service;
}

/** The services of the repository, each as the words adjust it. */
function ofRepository(situation: Situation, all: readonly Service[]): Specified {
  const { isMeant = () => true } = situation;
  const services = all.filter(isMeant);
  const made = serve(situation, services, (service, dials) => buildService(service, dials, situation));
  const more = otherLanguage(situation.wish, services);
  const built = made.built.flatMap((one) => withProcesses(one, situation.snapshot));
  const said = specified(situation, built, { ...made, questions: [...made.questions, ...more] });
  const isWhole = services.length === all.length;
  if (!isWhole || situation.compose === undefined) return said;
  const { notes, ...beside } = withCompose(said.spec, situation, situation.compose);
  return { ...said, spec: { ...said.spec, ...beside }, notes: [...said.notes, ...notes] };
}

type More = {
  readonly objects?: readonly PlannedObject[];
  readonly settings?: readonly SettingsFile[];
  readonly questions?: readonly Question[];
  /** What the repository gives beside what was named. */
  readonly own?: Specified | undefined;
  readonly toldPorts?: readonly string[];
};

function specified(
  situation: Situation,
  built: readonly Built[],
  { objects = [], settings, questions = [], own, toldPorts = [] }: More,
): Specified {
  const made = built.flatMap(({ workload }) => (workload === undefined ? [] : [workload]));
  const workloads = withCalled(withSiblings(made));
  const { namespace } = situation.wish;
  const open = openOf(situation, toldPorts);
  const disks = sharedDisks({ workloads, objects }, situation);
  const before = own?.spec ?? { workloads: [], objects: [] };
  const all = {
    workloads: [...before.workloads, ...workloads],
    objects: [...before.objects, ...objects],
  };
  return {
    spec: present({
      profile: situation.profile,
      ...selectedByName(all, situation.profile),
      settings,
      namespace,
    }),
    notes: [...(own?.notes ?? []), ...built.flatMap(({ notes }) => notes)],
    questions: [...(own?.questions ?? open), ...questions, ...disks, ...idleClaims(all, situation.wish)],
  };
}

/** What nobody answered yet of the services that are meant. */
function openOf({ facts, isMeant = () => true }: Situation, toldPorts: readonly string[]): Question[] {
  const others = new Set(facts.services.filter((one) => !isMeant(one)).map(({ path }) => path));
  return facts.questions.filter(
    ({ id, service = '' }) => !others.has(service) && (id !== 'port' || !toldPorts.includes(service)),
  );
}

/** Words alone can ask for an image of a language. */
function fromWords(situation: Situation): Specified | undefined {
  const { wish, languages, repository, snapshot } = situation;
  const { runtime, image = {} } = wish;
  const language = languages.find(({ builds }) => runtime !== undefined && builds.includes(runtime.language));
  const made = runtime === undefined ? bareImage(image) : language?.fromWords?.(runtime);
  if (made === undefined) return undefined;
  const { service, plan } = withDemands(made, wish);
  const ground = { service, plan, runtime: plan.runtime, isOnly: true, repository, snapshot };
  const served = serve(situation, [service], (_, dials) => {
    return { workload: workloadOf({ ...ground, wish: dials }), notes: plan.notes };
  });
  return specified(situation, served.built, served);
}
