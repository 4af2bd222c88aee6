import { keyOf, type Answers } from '../facts/answers.ts';
import type { Service } from '../facts/facts.ts';
import type { Json, JsonMap } from '../kernel/json.ts';
import { apartFrom, isApart, isJobOf, named } from './jobs-beside.ts';
import { modelOf } from './model-of.ts';
import { whichService } from './notes.ts';
import { mainFor } from './words/document/finish.ts';
import { runs } from './words/link.ts';
import { listOf, mapOf, merge } from './words/merge.ts';
import { show } from './words/say.ts';
import type { Draft, Wish } from './words/wish.ts';

/** What was said of one service of the repository. */
export type Share = {
  readonly service: Service;
  /** Undefined where nothing was. */
  readonly main?: Draft;
  /** What else runs its image: a job beside the server. */
  readonly further: readonly Draft[];
  /** What stands before or beside it. */
  readonly sides: readonly Draft[];
};

export type Shares = {
  readonly shares: readonly Share[];
  /** Objects of nobody. */
  readonly rest: readonly Draft[];
  /** Said of one service, and nobody knows of which. */
  readonly unclear: readonly string[];
};

/** Parts the words among the services: what names one is its own, what names none is for the only one, or for all. */
export function shareOut({ drafts, answers = {} }: Wish, services: readonly Service[]): Shares {
  const [only, ...others] = services;
  const mains = drafts.filter((draft) => runs(draft) && !draft.isReference);
  return only !== undefined && others.length === 0
    ? ofOne(drafts, mains, only)
    : ofSeveral({ drafts, mains, answers }, services);
}

function ofOne(drafts: readonly Draft[], mains: readonly Draft[], service: Service): Shares {
  const [first, ...others] = mains.filter((draft) => !isApart(draft, service));
  const own = first === undefined ? [] : [first, ...others.filter(({ name }) => name === undefined)];
  const main = first === undefined ? undefined : own.reduce(over);
  const further = mains.filter((draft) => !own.includes(draft)).map((draft) => apartFrom(service, draft));
  const sides = drafts.filter((draft) => !runs(draft));
  return { shares: [{ service, ...(main && { main }), further, sides }], rest: [], unclear: [] };
}

function isAbout(draft: Draft, { name }: Service): boolean {
  return draft.service === name || (draft.service === undefined && draft.name === name);
}

type Said = {
  readonly drafts: readonly Draft[];
  readonly mains: readonly Draft[];
  readonly answers: Answers;
};

function ofSeveral({ drafts, mains, answers }: Said, services: readonly Service[]): Shares {
  const apart = mains.filter((draft) => draft.isBeside === true && modelOf(draft, services) !== undefined);
  const common = mains.find(
    (draft) => !apart.includes(draft) && services.every((service) => !isAbout(draft, service)),
  );
  const { general, unclear: ofOne } = common === undefined ? { unclear: [] } : parted(common);
  const sides = drafts.flatMap((draft, at) => (runs(draft) ? [] : [{ draft, owner: mainFor(drafts, at) }]));
  const nobodys = sides.filter(({ owner }) => owner === undefined || owner === common);
  const doors = nobodys.filter(({ draft }) => draft.kind === 'Service' || draft.kind === 'Ingress');
  const unclear = [...ofOne, ...doors.flatMap(({ draft }) => valuesOf(draft.facts))];
  const isDoor = common === undefined || isOnlyDoor(common);
  const meant = answers[keyOf(whichService(unclear, services))] ?? (isDoor ? onlyWeb(services) : undefined);
  const ofAll = nobodys.filter(({ draft }) => forAll.has(draft.kind)).map(({ draft }) => draft);
  const shares = services.map((service) => {
    const isMeant = service.name === meant;
    const mentioned = mains.filter((draft) => isAbout(draft, service) || (isMeant && draft === common));
    const jobs = mentioned.filter((draft) => isJobOf(draft, service));
    const own = mentioned.filter((draft) => !jobs.includes(draft));
    const all = [general, ...own].flatMap((draft) => draft ?? []);
    const main = all.length === 0 ? undefined : all.reduce(over);
    const mine = sides.flatMap(({ draft, owner }) =>
      owner !== undefined && mentioned.includes(owner) ? [draft] : [],
    );
    const asked = isMeant ? doors.map(({ draft }) => draft) : [];
    const beside = apart.filter((draft) => modelOf(draft, services) === service);
    const further = [...beside, ...jobs.map((draft) => apartFrom(service, named(draft, service)))];
    return { service, ...(main && { main }), further, sides: [...mine, ...asked, ...ofAll] };
  });
  const rest = nobodys.filter((one) => !doors.includes(one) && !forAll.has(one.draft.kind));
  return {
    shares,
    rest: rest.map(({ draft }) => draft),
    unclear: meant === undefined ? unclear : [],
  };
}

/** Where one alone is called by people, how people call it is said of that one. */
function onlyWeb(services: readonly Service[]): string | undefined {
  const [first, ...others] = services.filter(({ kind }) => kind === 'web' || kind === 'static');
  return others.length === 0 ? first?.name : undefined;
}

function isOnlyDoor({ name, kind, work, facts }: Draft): boolean {
  const [own] = split(work.containers[0] ?? {}, ofOneContainer);
  const [ownFacts] = split(facts, ofOneWorkload);
  const keys = [...Object.keys(own), ...Object.keys(ownFacts)];
  return name === undefined && !kind.endsWith('Job') && keys.every((key) => doorKeys.has(key));
}

const doorKeys = new Set(['ports', 'probing', 'host', 'servicePort', 'hostPort']);

const forAll = new Set(['HorizontalPodAutoscaler', 'PodDisruptionBudget', 'NetworkPolicy']);

/** A port, a command or a folder is of one program; copies, amounts and places may be of all. */
const ofOneContainer = new Set(['name', 'image', 'ports', 'command', 'args', 'volumeMounts', 'probing']);
const ofOneWorkload = new Set(['host', 'servicePort', 'volumes', 'hostPort', 'claimPath', 'claimSize']);

function parted(common: Draft): { readonly general: Draft; readonly unclear: readonly string[] } {
  const { work, facts, name, kind, isImplied } = common;
  const [main = {}] = work.containers;
  const [own, usual] = split(main, ofOneContainer);
  const [ownFacts, usualFacts] = split(facts, ofOneWorkload);
  const { name: _name, app: _app, ...rest } = common;
  const isBatch = kind === 'Job' || kind === 'CronJob';
  return {
    general: {
      ...rest,
      kind: isBatch ? 'Deployment' : kind,
      isImplied: isImplied || isBatch,
      facts: usualFacts,
      work: { ...work, cron: {}, containers: [usual], initContainers: [] },
    },
    unclear: [
      ...(name === undefined ? [] : [name]),
      ...(isBatch ? [kind] : []),
      ...[own, ownFacts, work.cron].flatMap(valuesOf),
    ],
  };
}

function split(map: JsonMap, keys: ReadonlySet<string>): readonly [own: JsonMap, rest: JsonMap] {
  const entries = Object.entries(map);
  return [
    Object.fromEntries(entries.filter(([key]) => keys.has(key))),
    Object.fromEntries(entries.filter(([key]) => !keys.has(key))),
  ];
}

function valuesOf(map: JsonMap): string[] {
  return Object.values(map).flatMap((value) => {
    const shown = show(plainPort(value)).replace(/^containerPort: /u, '');
    return shown === '' ? [] : [shown];
  });
}

function plainPort(value: Json | undefined): Json | undefined {
  const [first, ...others] = listOf(value).map(mapOf);
  return first !== undefined && others.length === 0 ? (first['containerPort'] ?? value) : value;
}

/** What was said of one goes over what was said of all. */
function over(before: Draft, after: Draft): Draft {
  const containers = Array.from(
    { length: Math.max(before.work.containers.length, after.work.containers.length) },
    (_, at) => merge(before.work.containers[at] ?? {}, after.work.containers[at] ?? {}),
  );
  const kind = after.isImplied ? before.kind : after.kind;
  return {
    ...before,
    ...after,
    kind,
    isImplied: before.isImplied && after.isImplied,
    metadata: merge(before.metadata, after.metadata),
    facts: merge(before.facts, after.facts),
    work: {
      cron: merge(before.work.cron, after.work.cron),
      controller: merge(before.work.controller, after.work.controller),
      podMetadata: merge(before.work.podMetadata, after.work.podMetadata),
      pod: merge(before.work.pod, after.work.pod),
      containers,
      initContainers: [...before.work.initContainers, ...after.work.initContainers],
    },
  };
}
