import type { Facts, Question, Service } from '../facts/facts.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import { present } from '../kernel/present.ts';
import { askedOf } from './asked.ts';
import { dialsOf, type Dials } from './dials.ts';
import { dockerfileUser, keptDockerfile } from './keep.ts';
import { ambiguous, noService, otherLanguage, runsAsRoot } from './notes.ts';
import type { Note } from './note.ts';
import type { BuildPlan, ImageWish, Language, Runtime } from './plan.ts';
import { planOf } from './sample-plan.ts';
import type { PlannedObject, Profile, Spec, Workload } from './spec.ts';
import { runs } from './words/link.ts';
import type { Draft, Wish } from './words/wish.ts';
import { workloadOf, type Repository } from './workload.ts';

export type Situation = {
  readonly facts: Facts;
  readonly snapshot: Snapshot;
  readonly wish: Wish;
  readonly repository: Repository;
  readonly languages: readonly Language[];
  readonly profile: Profile;
};

export type Specified = {
  readonly spec: Spec;
  readonly notes: readonly Note[];
  readonly questions: readonly Question[];
};

/** What should exist: a public program where the words name one, else the services of the repository. */
export function specify(situation: Situation): Specified {
  const { wish, facts, profile } = situation;
  const services = facts.services.filter((service) => service.kind !== 'library');
  const asked = askedOf(wish, profile);
  if (asked.built.length > 0 || (services.length === 0 && asked.objects.length > 0)) {
    return specified(situation, asked.built, { objects: asked.objects, questions: asked.questions });
  }
  if (services.length === 0) {
    const made = fromWords(situation);
    const questions = asked.questions.length > 0 ? asked.questions : [noService()];
    return made === undefined ? specified(situation, [], { questions }) : specified(situation, [made], {});
  }
  return ofRepository(situation, services);
}

/** The services of the repository, each as the words adjust it. */
function ofRepository(situation: Situation, services: readonly Service[]): Specified {
  const isOnly = services.length === 1;
  const built = services.map((service) => build(service, situation, isOnly));
  const { wish, profile } = situation;
  const { objects } = askedOf(wish, profile);
  const named = services.some((service) => draftFor(service, wish, false) !== undefined);
  const questions = [
    ...(isOnly || named ? [] : ambiguous(dialsOf(mainDraft(wish), wish), services)),
    ...otherLanguage(wish, services),
  ];
  return specified(situation, built, { questions, objects: objects.filter(({ kind }) => !ours.has(kind)) });
}

/** What every workload brings with it. */
const ours = new Set([
  'Service',
  'Ingress',
  'HorizontalPodAutoscaler',
  'NetworkPolicy',
  'PodDisruptionBudget',
]);

function mainDraft({ drafts }: Wish): Draft | undefined {
  return drafts.find((draft) => runs(draft));
}

/** What was said of a service by its name, or of the only one. */
function draftFor(service: Service, wish: Wish, isOnly: boolean): Draft | undefined {
  const own = wish.drafts.filter((draft) => runs(draft));
  return own.find(({ name }) => name === service.name) ?? (isOnly ? own[0] : undefined);
}

export type Built = { readonly workload?: Workload; readonly notes: readonly Note[] };

type More = { readonly objects?: readonly PlannedObject[]; readonly questions?: readonly Question[] };

function specified(
  situation: Situation,
  built: readonly Built[],
  { objects = [], questions = [] }: More,
): Specified {
  const workloads = built.flatMap(({ workload }) => (workload === undefined ? [] : [workload]));
  const { namespace } = situation.wish;
  return {
    spec: present({ profile: situation.profile, workloads, objects, namespace }),
    notes: built.flatMap(({ notes }) => notes),
    questions: [...situation.facts.questions, ...questions],
  };
}

/** Words alone can ask for an image of a language. */
function fromWords({ wish, languages, repository, snapshot }: Situation): Built | undefined {
  const { runtime } = wish;
  if (runtime === undefined) return undefined;
  const made = languages.find((one) => one.builds.includes(runtime.language))?.fromWords?.(runtime);
  if (made === undefined) return undefined;
  const { service, plan } = made;
  const workload = workloadOf({
    service,
    plan,
    runtime: plan.runtime,
    wish: dialsOf(mainDraft(wish), wish),
    isOnly: true,
    repository,
    snapshot,
  });
  return { workload, notes: plan.notes };
}

/** What was said of this service, or of all of them. */
function dialsFor(service: Service, wish: Wish, isOnly: boolean): Dials {
  const draft = draftFor(service, wish, isOnly);
  if (isOnly) return dialsOf(draft, wish);
  return named(dialsOf(draft ?? mainDraft(wish), wish), draft !== undefined);
}

function build(service: Service, situation: Situation, isOnly: boolean): Built {
  const { languages, snapshot, repository } = situation;
  const wish = dialsFor(service, situation.wish, isOnly);
  const ground = { service, wish, isOnly, repository, snapshot };
  const kept = keptDockerfile(service, snapshot);
  const language = languages.find((one) => one.builds.includes(service.language));
  const asked = { service, snapshot, wish: imageWish(service, wish, situation.wish) };
  const isPlanned = language !== undefined && service.buildTool !== 'docker';
  const planned = isPlanned ? planOf(language, asked) : undefined;
  const plan = planned !== undefined && 'dockerfile' in planned ? planned : undefined;
  if (kept !== undefined) return asKept(kept, plan, ground);
  if (planned === undefined) return { notes: [] };
  if (plan === undefined) return { notes: 'dockerfile' in planned ? [] : [planned] };
  return { workload: workloadOf({ ...ground, plan, runtime: plan.runtime }), notes: plan.notes };
}

type Ground = Pick<Situation, 'repository' | 'snapshot'> & {
  readonly wish: Dials;
  readonly service: Service;
  readonly isOnly: boolean;
};

/** The image is people's business; what runs it needs no plan for one. */
function asKept(dockerfile: string, plan: BuildPlan | undefined, ground: Ground): Built {
  const user = dockerfileUser(ground.snapshot.text(dockerfile) ?? '');
  const planned = plan?.runtime ?? unplanned(ground.service);
  const runtime = { ...planned, user: user ?? planned.user };
  const notes = user === undefined ? [runsAsRoot(dockerfile, runtime.user)] : [];
  return { workload: workloadOf({ ...ground, runtime }), notes };
}

function unplanned({ ports }: Service): Runtime {
  const resources = { cpu: '100m', memory: '256Mi', memoryLimit: '512Mi' };
  return present({ user: 10001, port: ports[0]?.port, writable: [], resources });
}

function imageWish(service: Service, { port }: Dials, { runtime }: Wish): ImageWish {
  const version = runtime?.language === service.language ? runtime.version : undefined;
  return { ...(version === undefined ? {} : { version }), ...(port === undefined ? {} : { port }) };
}

/** What can be meant for several services at once; a name or a port belongs to one. */
function named(dials: Dials, isOwn: boolean): Dials {
  const { name: _name, port, host, ...rest } = dials;
  return isOwn ? present({ ...rest, port, host }) : rest;
}
