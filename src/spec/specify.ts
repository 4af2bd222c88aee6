import type { Facts, Question, Service } from '../facts/facts.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import { present } from '../kernel/present.ts';
import { dockerfileUser, keptDockerfile } from './keep.ts';
import { ambiguous, noService, otherLanguage, runsAsRoot } from './notes.ts';
import type { Note } from './note.ts';
import type { BuildPlan, ImageWish, Language, Runtime } from './plan.ts';
import { publicWorkload } from './public.ts';
import type { Profile, Spec, Workload } from './spec.ts';
import type { Wish } from './words/wish.ts';
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
  const { wish, facts } = situation;
  const asked = publicWorkload(wish);
  if (asked !== undefined) return specified(situation, [asked], []);
  const services = facts.services.filter((service) => service.kind !== 'library');
  if (services.length === 0) {
    const made = fromWords(situation);
    return made === undefined ? specified(situation, [], [noService()]) : specified(situation, [made], []);
  }
  const isOnly = services.length === 1;
  const built = services.map((service) => build(service, situation, isOnly));
  return specified(situation, built, [
    ...(isOnly ? [] : ambiguous(wish, services)),
    ...otherLanguage(wish, services),
  ]);
}

export type Built = { readonly workload?: Workload; readonly notes: readonly Note[] };

function specified(situation: Situation, built: readonly Built[], questions: readonly Question[]): Specified {
  const workloads = built.flatMap(({ workload }) => (workload === undefined ? [] : [workload]));
  const { namespace } = situation.wish;
  return {
    spec: present({ profile: situation.profile, workloads, objects: [], namespace }),
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
    wish,
    isOnly: true,
    repository,
    snapshot,
  });
  return { workload, notes: plan.notes };
}

function build(service: Service, situation: Situation, isOnly: boolean): Built {
  const { languages, snapshot, repository } = situation;
  const wish = isOnly ? situation.wish : common(situation.wish);
  const ground = { service, wish, isOnly, repository, snapshot };
  const kept = keptDockerfile(service, snapshot);
  const language = languages.find((one) => one.builds.includes(service.language));
  const planned =
    service.buildTool === 'docker' ? undefined : language?.plan(service, snapshot, imageWish(service, wish));
  const plan = planned !== undefined && 'dockerfile' in planned ? planned : undefined;
  if (kept !== undefined) return asKept(kept, plan, ground);
  if (planned === undefined) return { notes: [] };
  if (plan === undefined) return { notes: 'dockerfile' in planned ? [] : [planned] };
  return { workload: workloadOf({ ...ground, plan, runtime: plan.runtime }), notes: plan.notes };
}

type Ground = Pick<Situation, 'wish' | 'repository' | 'snapshot'> & {
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

function imageWish(service: Service, wish: Wish): ImageWish {
  const version = wish.runtime?.language === service.language ? wish.runtime.version : undefined;
  return {
    ...(version === undefined ? {} : { version }),
    ...(wish.port === undefined ? {} : { port: wish.port }),
  };
}

/** What can be meant for several services at once; a name or a port belongs to one. */
function common({ name: _name, port: _port, host: _host, ...rest }: Wish): Wish {
  return rest;
}
