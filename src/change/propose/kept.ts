import type { Environment } from '../../config/delivery.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { literally } from '../../kernel/literally.ts';
import { present } from '../../kernel/present.ts';
import type { EnvEntry } from '../../spec/container.ts';
import { dialsOf, withAmounts, type Dials } from '../../spec/dials.ts';
import type { Spec, Workload } from '../../spec/spec.ts';
import { runs } from '../../spec/words/link.ts';
import { listOf, mapOf } from '../../spec/words/merge.ts';
import type { Draft, Understood } from '../../spec/words/wish.ts';
import { withClustersThere } from '../gitops/clusters-there.ts';
import type { Shipping } from '../gitops/shipping.ts';
import type { Identity } from '../merge/identity.ts';
import { filesStanding } from './stood-files.ts';
import { egressStanding } from './stood-reach.ts';
import { shownEgress } from './told/egress/shown.ts';
import { fileWith, stoodAt, stoodIn, type Stood } from './stood.ts';

type Ground = {
  readonly snapshot: Snapshot;
  readonly drafts: readonly Draft[];
  readonly words: string;
};
type Scene = Ground & { readonly refused: readonly string[] };
type Kept = { readonly workload: Workload; readonly rows: readonly Understood[] };

/** What we wrote and what stands was wished once: how many, how much, which variables and files, and where traffic may go, where the words say nothing of it. */
export function withStanding(
  spec: Spec,
  ground: Ground,
): { readonly spec: Spec; readonly rows: Understood[] } {
  if (spec.profile === 'minimal') return { spec, rows: [] };
  const { refused = [] } = spec;
  const kept = spec.workloads.map((workload) => keep(workload, { ...ground, refused }));
  return {
    spec: { ...spec, workloads: kept.map(({ workload }) => workload) },
    rows: kept.flatMap(({ rows }) => rows),
  };
}

function keep(workload: Workload, ground: Scene): Kept {
  const stood = withoutAddresses(stoodIn(workload, ground.snapshot), ground.refused);
  if (stood === undefined) return { workload, rows: [] };
  const said = saidOf(workload, ground);
  const resources = amountsOf({ ...workload.resources, ...stood.amounts }, said);
  const isScaled = fileWith(scales(workload), ground.snapshot) !== undefined;
  const isLeft = isScaled && stood.replicas === undefined && !isCounted(said);
  const sized = withVariables({ ...workload, resources }, stood, ground.words);
  const counted = isLeft ? uncounted(sized) : withCopies(sized, stood, said);
  const made = withReach(withFiles(counted, ground), ground);
  const value = changes(workload, made);
  return {
    workload: made,
    rows: value === '' ? [] : [{ said: stood.path, subject: keptAs, value }],
  };
}

const keptAs = { en: 'Kept as it stands', zh: '保持现状' };

/** Where nobody answers any more. */
function withoutAddresses(stood: Stood | undefined, refused: readonly string[]): Stood | undefined {
  if (stood === undefined || refused.length === 0) return stood;
  const hosts = refused.map(literally).join('|');
  const address = new RegExp(String.raw`(?:^|[/@,\s])(?:${hosts})(?:[.:/,\s]|$)`, 'u');
  return { ...stood, env: stood.env.filter((one) => one.kind !== 'value' || !address.test(one.value)) };
}

function saidOf(workload: Workload, { drafts }: Ground): readonly Dials[] {
  return drafts
    .filter((draft) => isAbout(draft, workload))
    .map((draft) => dialsOf(draft, { drafts: [draft] }));
}

/** Words that name nothing are of all. */
function isAbout(draft: Draft, { name, service }: Workload): boolean {
  if (!runs(draft) || draft.isReference) return false;
  const meant = draft.service ?? draft.name ?? name;
  return meant === name || meant === service?.name;
}

function withCopies(workload: Workload, { replicas }: Stood, said: readonly Dials[]): Workload {
  if (isCounted(said) || workload.replicas === undefined || replicas === undefined) return workload;
  return { ...workload, replicas };
}

function isCounted(said: readonly Dials[]): boolean {
  return said.some((one) => (one.replicas ?? one.autoscale) !== undefined);
}

function scales({ name }: Workload): (one: Identity) => boolean {
  return (one) => /^(?:HorizontalPodAutoscaler|ScaledObject)$/u.test(one.kind) && one.name === name;
}

/** An autoscaler that stands decides how many there are. */
function uncounted({ replicas: _replicas, ...workload }: Workload): Workload {
  return workload;
}

function amountsOf(stands: Workload['resources'], said: readonly Dials[]): Workload['resources'] {
  return said.reduce((sum, { amounts }) => withAmounts(sum, amounts), stands);
}

/** In the order in which they stand: one may be made of those before it. */
function withVariables(workload: Workload, { env: stands }: Stood, words: string): Workload {
  const said = new Set(listOf(mapOf(workload.fragments?.container)['env']).map((one) => mapOf(one)['name']));
  const isOpen = (name: string): boolean => !said.has(name) && !words.includes(name);
  const given = new Map(workload.env.map((entry) => [nameOf(entry), entry]));
  const kept = stands.filter((entry) => {
    const ours = given.get(nameOf(entry));
    return isOpen(nameOf(entry)) && (ours === undefined || (entry.kind === 'value' && ours.kind !== 'value'));
  });
  if (kept.length === 0) return workload;
  const names = new Set(kept.map(nameOf));
  const order = stands.map(nameOf);
  const env = [...workload.env.filter((entry) => !names.has(nameOf(entry))), ...kept];
  const settings = Object.entries(workload.settings ?? {}).filter(([name]) => !names.has(name));
  return present({
    ...workload,
    env: env.toSorted((a, b) => placeOf(a, order) - placeOf(b, order)),
    settings: settings.length === 0 ? undefined : Object.fromEntries(settings),
  });
}

/** What is spoken of now counts as it is said now. */
function withFiles(workload: Workload, { snapshot, refused }: Scene): Workload {
  const stands = filesStanding(workload, snapshot);
  if (stands === undefined || refused.some((one) => one.endsWith(stands.map))) return workload;
  const said = workload.files?.list ?? [];
  const kept = stands.list.filter(({ key, path }) =>
    said.every((one) => one.path !== path && one.key !== key),
  );
  return kept.length === 0 ? workload : { ...workload, files: { map: stands.map, list: [...kept, ...said] } };
}

/** What is let through besides adds to it, what is told to be all takes its place. */
function withReach(workload: Workload, { snapshot, refused }: Scene): Workload {
  const stands = egressStanding(workload, snapshot);
  const { egress: said } = workload;
  const isRefused = refused.some((one) => one.startsWith('NetworkPolicy'));
  if (stands === undefined || isRefused || (said !== undefined && said.others !== 'usual')) return workload;
  const known = new Set(said?.to.map((one) => JSON.stringify(one)));
  const to = stands.to.filter((one) => !known.has(JSON.stringify(one)));
  return { ...workload, egress: { to: [...to, ...(said?.to ?? [])], others: stands.others } };
}

function nameOf(entry: EnvEntry): string {
  return entry.kind === 'all' ? '' : entry.name;
}

function placeOf(entry: EnvEntry, order: readonly string[]): number {
  const at = order.indexOf(nameOf(entry));
  return at === -1 ? order.length : at;
}

function changes(before: Workload, after: Workload): string {
  const [was, is] = [before, after].map(
    ({ replicas, env, files, egress, resources: { more: _more, ...amounts } }) => [
      ...Object.entries(present({ replicas, ...amounts })).map(([key, value]) => `${key}: ${value}`),
      ...(files?.list ?? []).map(({ path }) => path),
      ...(egress === undefined ? [] : [`egress: ${shownEgress(egress)}`]),
      ...env.flatMap((entry) => (entry.kind === 'value' ? [entry.name] : [])),
    ],
  );
  return (is ?? []).filter((one) => was?.includes(one) !== true).join(', ');
}

/** What each environment has of its own, where the words and the policy say nothing of it. */
export function withStandingPlaces(shipping: Shipping, spec: Spec, ground: Ground): Shipping {
  if (spec.profile === 'minimal') return shipping;
  const there = withClustersThere(shipping, ground.snapshot);
  const environments = there.environments.map((environment) => {
    const each = spec.workloads.flatMap((workload) => {
      const stood = stoodAt(workload, environment.name, ground.snapshot);
      return stood === undefined ? [] : [[workload.name, ownOf(workload, stood, ground)] as const];
    });
    return each.length === 0 ? environment : { ...environment, each: Object.fromEntries(each) };
  });
  return { ...there, environments };
}

function ownOf(workload: Workload, stood: Stood, ground: Ground): NonNullable<Environment['each']>[string] {
  const said = saidOf(workload, ground);
  const { cpu, memory, memoryLimit } = stood.amounts;
  const isSized = said.some(({ amounts }) => amounts !== undefined);
  const env = stood.env.flatMap((entry) =>
    entry.kind === 'value' && !ground.words.includes(entry.name) ? [[entry.name, entry.value] as const] : [],
  );
  return present({
    replicas: isCounted(said) ? undefined : stood.replicas,
    host: said.some(({ host }) => host !== undefined) ? undefined : stood.host,
    tag: stood.tag,
    ...(!isSized && { cpu, memory, memoryLimit }),
    env: env.length === 0 ? undefined : Object.fromEntries(env),
  });
}
