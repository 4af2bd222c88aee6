import type { Json, JsonMap } from '../../../kernel/json.ts';
import { alike } from './alike.ts';
import { governed, withGovernor } from './governed.ts';
import { withEnvFrom } from './env-from.ts';
import { withoutBareClasses } from './bare-classes.ts';
import { autoscalers, withScale } from './scaled.ts';
import { forEach } from './each.ts';
import { finishProbes } from '../fields/probing.ts';
import { withReach, withRoles } from './granted.ts';
import { isMain, labelsOf, namedAfter, nameOf, runs } from '../link.ts';
import { isMap, listOf, mapOf, merge, textOf } from '../merge.ts';
import { namedByOthers } from './named-by-others.ts';
import { once } from './once.ts';
import { withOwnNames } from './own-names.ts';
import { placeVolumes } from './place-volumes.ts';
import { withOwnClaims } from './own-claims.ts';
import { withOneClaim } from './one-claim.ts';
import { namesake, sharedImage, withSameAmounts, withSameImages, withTag } from './same-image.ts';
import { withKnownPort } from './served-port.ts';
import { tied } from './tied.ts';
import { publicImages, referenceOf } from '../../public-images.ts';
import { programs } from '../mentions/programs.ts';
import type { Draft, Work } from '../wish.ts';

/** Names, probes and volumes in their places: what follows once everything has been said. */
export function finish(drafts: readonly Draft[]): Draft[] {
  const granted = drafts
    .map((draft) => withReach(draft, drafts))
    .flatMap((draft) => withRoles(draft, drafts));
  const all = withoutBareClasses(granted.flatMap((draft) => forEach(draft, granted)));
  const named = all.map((draft, at) => {
    const one = withGovernor(withSelected(withKnownPort(draft, all), all), all);
    return withName(namedByOthers(governed(one, all), at, all), mainFor(all, at));
  });
  const apart = once(withOwnClaims(named, all));
  const whole = apart.map((draft, at) => alike(draft, at, apart));
  const placed = withOneClaim(placeVolumes(whole.map((draft) => withEnvFrom(draft, whole))));
  return [...withScale(placed), ...autoscalers(placed)]
    .map((draft) => tied(draft, placed))
    .map((draft) => (runs(draft) ? { ...draft, work: finishWork(draft) } : draft));
}

/** The workload that an object speaks of: the one spoken of when it was, else the one said before it, else the first one. */
export function mainFor(drafts: readonly Draft[], at: number): Draft | undefined {
  const own = drafts[at];
  if (own !== undefined && isMain(own)) return own;
  return (
    drafts.find((draft) => own?.of !== undefined && draft.service === own.of && isMain(draft)) ??
    drafts.slice(0, at).findLast(isMain) ??
    drafts.find(isMain) ??
    drafts.find((draft) => runs(draft) && draft.kind !== 'Pod')
  );
}

/** The only workload without labels is what the only Service selects that selects no other. */
function withSelected(draft: Draft, drafts: readonly Draft[]): Draft {
  if (!isBare(draft) || drafts.filter(isBare).length > 1) return draft;
  const selectors = drafts.flatMap(({ kind, facts }) =>
    kind === 'Service' && facts['selector'] !== undefined ? [mapOf(facts['selector'])] : [],
  );
  const free = selectors.filter((one) => !drafts.some((other) => isMain(other) && isLabelled(other, one)));
  const [selector] = free;
  if (selector === undefined || free.length > 1) return draft;
  return { ...draft, facts: { ...draft.facts, selector } };
}

function isBare(draft: Draft): boolean {
  const { facts, work } = draft;
  return isMain(draft) && facts['selector'] === undefined && work.podMetadata['labels'] === undefined;
}

function isLabelled({ facts, work }: Draft, selector: JsonMap): boolean {
  const labels = { ...mapOf(facts['selector']), ...mapOf(work.podMetadata['labels']) };
  return Object.entries(selector).every(([key, value]) => labels[key] === value);
}

const suffixes: Readonly<Record<string, string>> = {
  ConfigMap: '-config',
  Secret: '-secret',
  PersistentVolumeClaim: '-data',
  PersistentVolume: '-pv',
};

function withName(draft: Draft, main: Draft | undefined): Draft {
  if (draft.name !== undefined || draft.isReference) return draft;
  if (runs(draft)) return { ...draft, name: nameOf(draft) };
  const role = textOf(mapOf(draft.facts['roleRef'])['name']);
  if (role !== undefined) return { ...draft, name: role };
  const base = main === undefined ? textOf(mapOf(draft.facts['target'])['name']) : nameOf(main);
  return { ...draft, name: base === undefined ? defaultName(draft) : `${base}${suffixes[draft.kind] ?? ''}` };
}

function defaultName({ kind }: Draft): string {
  return kind.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, '-').toLowerCase();
}

function finishWork(draft: Draft): Work {
  const { work, facts } = draft;
  const told = (work.containers.length === 0 ? [{}] : work.containers).map((one) =>
    namesake(one, draft.name),
  );
  const main = withSameAmounts(withSameImages(sharedImage(told, work.initContainers)));
  const containers = main.map((one, at) =>
    finishContainer(at === 0 ? withHostPort(withPortNames(withTag(one, facts), facts), facts) : one, {
      draft,
      at,
    }),
  );
  const inits = withSameAmounts(withSameImages(work.initContainers, main[0]?.['image'])).map((one, at) =>
    finishContainer(one, { draft, at, isInit: true }),
  );
  return { ...work, containers: withOwnNames(containers), initContainers: inits, pod: finishPod(draft) };
}

function withPortNames(container: JsonMap, { portNames }: JsonMap): JsonMap {
  const names = listOf(portNames);
  const ports = listOf(container['ports']).map(mapOf);
  if (names.length === 0 || ports.length === 0) return container;
  return {
    ...container,
    ports: ports.map((one, at) => ({ ...(names[at] === undefined ? {} : { name: names[at] }), ...one })),
  };
}

function withHostPort(container: JsonMap, facts: JsonMap): JsonMap {
  const hostPort = facts['hostPort'];
  if (hostPort === undefined) return container;
  const [first, ...rest] = listOf(container['ports']);
  return { ...container, ports: [{ containerPort: hostPort, ...mapOf(first), hostPort }, ...rest] };
}

type Place = { readonly draft: Draft; readonly at: number; readonly isInit?: true };

function finishContainer(said: JsonMap, place: Place): JsonMap {
  const { name: own, image: written, ...rest } = said;
  const name = textOf(own);
  const { draft, at } = place;
  const image = written ?? running(said) ?? guessed(name ?? (at === 0 ? nameOf(draft) : ''));
  const named = { name: name ?? unnamed(textOf(image), place) };
  return finishProbes({ ...named, ...(image === undefined ? {} : { image }), ...rest });
}

/** Called as its image is, or by its number. */
function unnamed(image: string | undefined, { draft, at, isInit }: Place): string {
  if (isInit === true) return `init-${at}`;
  const base = namedAfter(image) ?? (at === 0 ? nameOf(draft) : `container-${at + 1}`);
  const isTaken = draft.work.containers.some((one) => one['name'] === base);
  return isTaken ? `${base}-${at + 1}` : base;
}

const curl = publicImages.flatMap((one) => (one.app === 'curl' ? [referenceOf(one, undefined)] : [])).at(0);

/** `calls https://...` needs what calls, where no image was said. */
function running({ command }: JsonMap): string | undefined {
  return listOf(command)[0] === 'curl' ? curl : undefined;
}

/** `redis-master` runs redis, where nobody says otherwise. */
function guessed(name: string): string | undefined {
  const words = name.split('-');
  return programs.find(({ names }) => names.some((one) => words.includes(one)))?.image;
}

/** Whom a rule is about was told later, where the same is told with labels. */
function told(rules: readonly Json[]): readonly Json[] {
  const keys = new Set(rules.filter((one) => !isOpen(one)).map((one) => mapOf(one)['topologyKey']));
  return rules.filter((one) => !isOpen(one) || !keys.has(mapOf(one)['topologyKey']));
}

function isOpen(rule: Json): boolean {
  return mapOf(mapOf(mapOf(rule)['labelSelector'])['matchLabels'])['app'] === '';
}

/** A rule over copies needs their labels. */
function finishPod(draft: Draft): JsonMap {
  const labels = labelsOf(draft) ?? {};
  const fill = (value: Json | undefined): Json | undefined => {
    if (Array.isArray(value)) return told(value).map((one: Json) => fill(one) ?? null);
    if (!isMap(value)) return value;
    if (mapOf(value['matchLabels'])['app'] === '') return { ...value, matchLabels: labels };
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fill(one)]));
  };
  const { affinity, topologySpreadConstraints, ...rest } = draft.work.pod;
  return merge(rest, {
    ...(affinity === undefined ? {} : { affinity: fill(affinity) }),
    ...(topologySpreadConstraints === undefined
      ? {}
      : { topologySpreadConstraints: fill(topologySpreadConstraints) }),
  });
}
