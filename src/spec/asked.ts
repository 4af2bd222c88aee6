import { isRefused } from './refused.ts';
import type { Question } from '../facts/facts.ts';
import type { JsonMap } from '../kernel/json.ts';
import { present } from '../kernel/present.ts';
import { disruptionOf, isPlain } from './dials.ts';
import { exposureOf, isExposure, isPortless } from './expose.ts';
import { isBareClaim, withOwnData, withSize } from './kept-size.ts';
import { noImage, noProbePort } from './notes.ts';
import { publicWorkload, type Asked } from './public.ts';
import { onOneNode } from './one-node.ts';
import type { PlannedObject, Profile, SettingsFile, Workload } from './spec.ts';
import { unsaid } from './unsaid.ts';
import { documentsOf, type Made } from './words/document/document.ts';
import { mainFor } from './words/document/finish.ts';
import { asksNowhere } from './words/fields/probing.ts';
import { kinds } from './words/kinds.ts';
import { runs } from './words/link.ts';
import { mapOf, textOf, scalar } from './words/merge.ts';
import type { Draft, Wish } from './words/wish.ts';

/** What the words alone ask for. */
export type FromWords = {
  readonly built: readonly Asked[];
  readonly objects: readonly PlannedObject[];
  readonly settings?: readonly SettingsFile[];
  readonly questions: readonly Question[];
};

/** Makes what runs of what was said of it. */
export type Maker = (made: Made, wish: Wish, profile: Profile) => Asked | undefined;

/** Objects of the words: workloads, of public images unless said, and what stands beside them or alone. */
export function askedOf(wish: Wish, profile: Profile, make: Maker = publicWorkload): FromWords {
  const all = documentsOf(
    wish.drafts.filter((draft) => !isRefused(draft, wish)),
    kinds,
  );
  const drafts = all.map(({ draft }) => draft);
  const made = all.filter(({ draft }) => runs(draft));
  const built = made.flatMap((one) => workloadFor(one, { wish, drafts, profile, make }));
  const shown = all.filter(
    ({ draft }, at) =>
      !runs(draft) &&
      !isSizeOf(draft, mainFor(drafts, at), built) &&
      !isTold(draft, { main: mainFor(drafts, at), built, profile, drafts }),
  );
  const objects = shown
    .filter((one) => fileOf(one) === undefined)
    .map((one) => toObject(withoutUsual(one, profile === 'minimal' ? [] : built)));
  return {
    built: profile === 'minimal' ? built : built.map((one) => beside(one, objects, drafts)),
    objects,
    ...settingsOf(shown),
    questions: [
      ...made
        .filter(({ draft }) => !draft.isImplied && draft.work.containers[0]?.['image'] === undefined)
        .map(({ name }) => noImage(name)),
      ...made.filter(({ draft }) => asksNowhere(draft)).map(({ name }) => noProbePort(name)),
      ...(profile === 'minimal' ? [] : unsaid(built, drafts)),
    ],
  };
}

/** Something to run is named, by a program or an image. */
export function namesProgram({ drafts }: Wish): boolean {
  return drafts.some(
    ({ work, isReference }) => !isReference && work.containers.some(({ image }) => image !== undefined),
  );
}

/** `redis with 1Gi storage`: the claim that the program brings has that size. */
function isSizeOf(draft: Draft, main: Draft | undefined, built: readonly Asked[]): boolean {
  if (!isBareClaim(draft) || main === undefined) return false;
  const owner = built.find(({ workload }) => workload.name === main.name);
  return owner?.workload.volumes?.some(({ source }) => source.kind === 'claim') === true;
}

type Ground = {
  readonly wish: Wish;
  readonly drafts: readonly Draft[];
  readonly profile: Profile;
  readonly make: Maker;
};

function workloadFor(made: Made, { wish, drafts, profile, make }: Ground): Asked[] {
  const own = drafts.filter(
    (draft, at) => draft === made.draft || (!runs(draft) && mainFor(drafts, at) === made.draft),
  );
  const asked = make(made, { ...wish, drafts: own }, profile);
  if (asked === undefined) return [];
  const told = profile === 'minimal' ? withOwnData(asked.workload, own) : asked.workload;
  const workload = withSize(exposureOf(told, own, profile), own);
  return [{ ...asked, workload: profile === 'minimal' ? withoutScaler(workload, own) : workload }];
}

/** Where an autoscaler is written as it was said, no second one stands beside it. */
function withoutScaler(workload: Workload, drafts: readonly Draft[]): Workload {
  const { autoscale: _scaled, ...rest } = workload;
  return drafts.some(({ kind }) => kind === 'HorizontalPodAutoscaler') ? rest : workload;
}

type Telling = {
  readonly main: Draft | undefined;
  readonly built: readonly Asked[];
  readonly profile: Profile;
  readonly drafts: readonly Draft[];
};

/** What a workload of the spec says already: its Service, its autoscaler, what every one of ours has. */
function isTold(draft: Draft, { main, built, profile, drafts }: Telling): boolean {
  const owner = built.find(({ workload }) => workload.name === main?.name)?.workload;
  if (main === undefined || owner === undefined) return false;
  if (draft.kind === 'NetworkPolicy') return isPlain(draft, main.name);
  if (draft.kind === 'PodDisruptionBudget') return isBudgetOf(draft, main.name, owner);
  if (profile === 'minimal') return isExposure(draft, drafts) && isPortless(draft, owner, drafts);
  if (draft.kind === 'HorizontalPodAutoscaler')
    return mapOf(draft.facts['target'])['name'] === undefined || draft.isImplied;
  return isExposure(draft, drafts);
}

function isBudgetOf(draft: Draft, main: string | undefined, { disruption }: Workload): boolean {
  if (isPlain(draft, main)) return true;
  return disruption !== undefined && disruptionOf(draft, main) !== undefined;
}

/** Of a Service that a workload has anyway, a port that nobody told stays as it is. */
function withoutUsual({ draft: { kind, facts }, name, document }: Made, built: readonly Asked[]): JsonMap {
  const isBrought =
    kind === 'Service' &&
    built.some(({ workload: { name: own, port } }) => own === name && port !== undefined);
  if (!isBrought || (facts['ports'] ?? facts['targetPort']) !== undefined) return document;
  const { ports: _usual, ...spec } = mapOf(document['spec']);
  return { ...document, spec };
}

function fileOf({ draft }: Made): string | undefined {
  return kinds.find(({ kind }) => kind === draft.kind)?.file;
}

function settingsOf(shown: readonly Made[]): Pick<FromWords, 'settings'> {
  const settings = shown.flatMap(toSettings);
  return settings.length === 0 ? {} : { settings };
}

function toSettings(made: Made): SettingsFile[] {
  const path = fileOf(made);
  const { apiVersion, kind, metadata: _metadata, ...body } = made.document;
  const typed = apiVersion === '' ? {} : { apiVersion, kind };
  return path === undefined ? [] : [{ path, body: { ...typed, ...mapOf(body) }, why: said }];
}

const said = { en: 'asked for in these words', zh: '按请求生成' };

function toObject(document: JsonMap): PlannedObject {
  const { apiVersion, kind: written, metadata, ...body } = document;
  const { name, namespace, labels, annotations } = mapOf(metadata);
  return present({
    apiVersion: scalar(apiVersion),
    kind: scalar(written),
    name: scalar(name),
    namespace: textOf(namespace),
    labels: stringsOf(labels),
    annotations: stringsOf(annotations),
    body,
    why: said,
  });
}

function stringsOf(value: JsonMap[string]): Readonly<Record<string, string>> | undefined {
  const entries = Object.entries(mapOf(value)).map(([key, one]) => [key, scalar(one)] as const);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** What the objects of the words ask of it. */
function beside(asked: Asked, objects: readonly PlannedObject[], drafts: readonly Draft[]): Asked {
  const { workload } = asked;
  const said = drafts.find((draft) => runs(draft) && draft.name === workload.name)?.work.controller;
  return { ...asked, workload: onOneNode(workload, objects, said?.['replicas']) };
}
