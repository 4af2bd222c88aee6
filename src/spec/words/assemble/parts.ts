import type { JsonMap } from '../../../kernel/json.ts';
import type { Stage } from './stage.ts';
import type { Mention } from '../mentions/mention.ts';
import { subjectOf, type OneContainer, type Part, type Subject } from './subject.ts';

const partKinds = new Set(['Container', 'InitContainer', 'Sidecar', 'Volume']);

export function isPart({ kind }: Mention): boolean {
  return partKinds.has(kind);
}

/** A container or a volume of what is spoken of. */
export function introducePart(mention: Mention, stage: Stage): void {
  const owner = runningNow(stage) ?? ownerOf(mention, stage);
  if (owner === undefined) return;
  if (mention.kind === 'Volume') {
    startVolume(mention, owner, stage);
    return;
  }
  stage.current = owner;
  stage.target = undefined;
  stage.part = partOf(mention, owner, stage.part);
  const { part } = stage;
  if (part.kind !== 'container') return;
  const named = mention.name === undefined ? {} : { name: mention.name };
  owner[part.list][part.at] = { ...owner[part.list][part.at], ...named };
}

/** `the container x of the pod y`: the part is told before the whole; what only stands beside or before one has a whole. */
function ownerOf({ kind, name }: Mention, stage: Stage): Subject | undefined {
  const isAlone = name === undefined && (kind === 'Container' || stage.isWholeTold);
  if (kind === 'Volume' || isAlone) return undefined;
  const born = subjectOf({
    kind: 'Deployment',
    isImplied: true,
    isReference: false,
    isWorkload: true,
    sentence: 0,
  });
  stage.subjects.push(born);
  return born;
}

function runningNow({ current, subjects }: Stage): Subject | undefined {
  if (current?.isWorkload === true) return current;
  return subjects.findLast(({ isWorkload, isReference }) => isWorkload && !isReference);
}

/** A volume of a claim or a class is spoken of as what it holds. */
function startVolume(mention: Mention, owner: Subject, stage: Stage): void {
  if (stage.current !== owner) return;
  const { name, isTarget } = mention;
  const by = stage.part?.kind === 'container' ? { by: stage.part } : {};
  const same = sameAs(mention, owner, stage);
  if (same !== -1) stage.part = { kind: 'volume', at: same, ...by };
  if (same !== -1 || isTarget) return;
  if (isGoingOn(mention, owner)) {
    const at = owner.volumes.length - 1;
    owner.volumes[at] = { ...owner.volumes[at], ...(name === undefined ? {} : { name }) };
    stage.part = { kind: 'volume', at, ...by };
    return;
  }
  owner.volumes.push(name === undefined ? {} : { name });
  stage.part = { kind: 'volume', at: owner.volumes.length - 1, ...by };
}

/** Which of them is meant, if one of them is. */
function sameAs(mention: Mention, owner: Subject, { part }: Stage): number {
  if (part?.kind === 'container' && isOnlyOne(mention, owner)) return 0;
  const { name } = mention;
  return name === undefined ? -1 : owner.volumes.findIndex((one) => one['name'] === name);
}

/** `the same volume`, of which there is one. */
function isOnlyOne({ article, name }: Mention, { volumes: [only, ...others] }: Subject): boolean {
  return article === 'known' && name === undefined && others.length === 0 && only?.['source'] !== undefined;
}

/** The volume that is half told: it lacks a name, a source or a place. */
function isGoingOn({ article }: Mention, { volumes }: Subject): boolean {
  const last = volumes.at(-1);
  if (last === undefined || (last['source'] !== undefined && last['mounts'] !== undefined)) return false;
  return article !== 'new' || last['name'] === undefined;
}

function partOf(mention: Mention, owner: Subject, before: Part | undefined): Part {
  const known = knownPart(mention, owner);
  if (known !== undefined) return known;
  const list = mention.kind === 'InitContainer' ? 'initContainers' : 'containers';
  if (mention.isPlural && mention.kind !== 'Sidecar' && isOfAll(mention)) return { kind: 'all', list };
  if (mention.kind === 'Sidecar') return sidecar(mention, Math.max(1, owner.containers.length));
  return { kind: 'container', list, at: placeOf(mention, owner[list], sameList(before, list)) };
}

/** A container by its name, whatever list it is in. */
function knownPart({ name }: Mention, owner: Subject): Part | undefined {
  if (name === undefined) return undefined;
  const lists = ['containers', 'initContainers'] as const;
  const list = lists.find((one) => owner[one].some((other) => other?.['name'] === name));
  const at = list === undefined ? -1 : owner[list].findIndex((other) => other?.['name'] === name);
  return list === undefined ? undefined : { kind: 'container', list, at };
}

/** `init containers: a, b` names one of them, if any. */
function isOfAll({ kind, name }: Mention): boolean {
  return kind === 'Container' || name === undefined;
}

function sameList(before: Part | undefined, list: OneContainer['list']): number | undefined {
  return before?.kind === 'container' && before.list === list ? before.at : undefined;
}

/** Which container of the list: by its number or name, else the one of the moment, else one more. */
function placeOf(mention: Mention, list: Subject['containers'], before: number | undefined): number {
  if (mention.ordinal !== undefined) return mention.ordinal;
  const { name, article } = mention;
  const named = name === undefined ? -1 : list.findIndex((one) => one?.['name'] === name);
  if (named !== -1) return named;
  if (article !== 'new' && name === undefined) return before ?? Math.max(0, list.length - 1);
  return list.length > 0 && isFree(list.at(-1), article !== 'new') ? list.length - 1 : list.length;
}

/** Nobody has named it yet, nor said what it runs. */
function isFree(last: JsonMap | undefined, isKnown: boolean): boolean {
  return last?.['name'] === undefined && (isKnown || last?.['image'] === undefined);
}

function sidecar({ article }: Mention, count: number): Part {
  const isKnown = article !== 'new' && count > 1;
  return { kind: 'container', list: 'containers', at: isKnown ? count - 1 : count };
}
