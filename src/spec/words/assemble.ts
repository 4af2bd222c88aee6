import type { JsonMap } from '../../kernel/json.ts';
import type { Kind } from './kind.ts';
import type { Mention } from './mentions.ts';
import { listOf, mapOf, merge } from './merge.ts';
import { apply, correct, subjectOf, toDraft, type Part, type Subject } from './subject.ts';
import type { Claim, Draft, Saying } from './wish.ts';
import { introduce, type Stage } from './introduce.ts';

export type Assembled = {
  readonly drafts: readonly Draft[];
  /** Understood, and yet there is nothing that could have it. */
  readonly lost: readonly Claim[];
};

type Heard = {
  readonly text: string;
  readonly claims: readonly Claim[];
  readonly mentions: readonly Mention[];
  /** What was quoted. */
  readonly given: readonly Subject[];
};

/** Who is spoken of follows from the order of the words; what is said goes to the nearest that can have it. */
export function assemble({ text, claims, mentions, given }: Heard, kinds: readonly Kind[]): Assembled {
  const stage: Stage = {
    text,
    kinds,
    subjects: [...given],
    current: given.at(-1),
    target: undefined,
    also: [],
    part: undefined,
  };
  const events = [
    ...mentions.map((mention) => ({ at: mention.from, mention })),
    ...claims.filter(({ says }) => says !== undefined).map((claim) => ({ at: claim.start, claim })),
  ].toSorted((a, b) => a.at - b.at || ('mention' in a ? -1 : 1));
  const late: Claim[] = [];
  for (const event of events) {
    if ('mention' in event) introduce(event.mention, stage);
    else if (!attach(event.claim, stage) && !begins(event.claim, mentions, stage)) late.push(event.claim);
  }
  const lost = late.filter((claim) => !attachLate(claim, stage));
  return { drafts: settled(stage.subjects).map(toDraft), lost };
}

/** The first alternative that fits: the object of the moment, then those before it. */
function attach(claim: Claim, stage: Stage): boolean {
  const { subjects, current, target } = stage;
  const sayings = claim.says ?? [];
  const naming = target !== undefined && sayings.every(({ set }) => isNaming(set));
  if (naming && put(claim, { subject: target, stage })) return true;
  if (current !== undefined && put(claim, { subject: current, stage })) {
    for (const subject of stage.also) put(claim, { subject, stage });
    return true;
  }
  return subjects
    .filter((subject) => subject !== current && !subject.isReference)
    .toReversed()
    .some((subject) => put(claim, { subject, stage }));
}

/** `of type LoadBalancer`, where no word names a Service: what goes on is said of it. */
function begins(claim: Claim, mentions: readonly Mention[], stage: Stage): boolean {
  const kinds = (claim.says ?? []).map(({ on }) => on);
  const isOther = kinds.every((kind) => kind !== 'workload' && kind !== 'Volume' && kind !== 'any');
  if (!isOther || stage.current === undefined || mentions.some(({ kind }) => kinds.includes(kind)))
    return false;
  return attachLate(claim, stage);
}

/** Names and labels are how people point to what is there already. */
function isNaming(set: JsonMap): boolean {
  return Object.keys(set).every((key) => key === 'name' || key === 'metadata' || key === 'podMetadata');
}

function put(claim: Claim, { subject, stage }: { subject: Subject; stage: Stage }): boolean {
  const saying = claim.says?.find(({ on }) => accepts(subject, on));
  if (saying === undefined || (subject.isReference && !isNaming(saying.set))) return false;
  const part = subject === stage.current ? stage.part : undefined;
  const join = isCorrection(stage.text, claim.start) ? correct : merge;
  if (saying.on === 'Volume') toVolume(subject, saying, stage);
  else if (isPartName(saying, part, subject)) namePart(subject, part, saying);
  else apply(subject, saying.set, { part, join });
  return true;
}

function accepts({ kind, isWorkload }: Subject, on: string): boolean {
  return on === 'any' || on === kind || (isWorkload && (on === 'workload' || on === 'Volume'));
}

function isCorrection(text: string, start: number): boolean {
  return /(?:(?<!\w)(?:no,|actually|rather|instead|sorry|correction|i mean)[^.;]{0,25}|(?:改成|改为|不对|而是|更正|应该是)[^。;]{0,12})$/iu.test(
    text.slice(Math.max(0, start - 40), start),
  );
}

function toVolume(subject: Subject, said: Saying, stage: Stage): void {
  const part = subject === stage.current ? stage.part : undefined;
  const set = mountedBy(said.set, part);
  const at = volumeAt(subject, set, part);
  if (at === undefined) subject.volumes.push(set);
  else subject.volumes[at] = merge(subject.volumes[at] ?? {}, set);
}

/** The volume of the moment, or the last one where this goes on about it. */
function volumeAt(subject: Subject, set: JsonMap, part: Part | undefined): number | undefined {
  const own = part?.kind === 'volume' ? subject.volumes[part.at] : undefined;
  if (part?.kind === 'volume' && own !== undefined && fitsVolume(own, set)) return part.at;
  const last = subject.volumes.at(-1);
  return last !== undefined && isContinued(last, set) ? subject.volumes.length - 1 : undefined;
}

/** A mount that one container has. */
function mountedBy(set: JsonMap, part: Part | undefined): JsonMap {
  const by = part?.kind === 'container' ? part : part?.kind === 'volume' ? part.by : undefined;
  if (by === undefined) return set;
  const mounts = listOf(set['mounts']).map((one) => ({ ...mapOf(one), container: by.at, list: by.list }));
  return mounts.length === 0 ? set : { ...set, mounts };
}

/** A second source is a second volume. */
function fitsVolume(own: JsonMap, set: JsonMap): boolean {
  return own['source'] === undefined || set['source'] === undefined;
}

/** `an emptyDir, mounted at /cache`: what lacks a path and what is only a path belong together. */
function isContinued(last: JsonMap, set: JsonMap): boolean {
  if (set['source'] !== undefined) return false;
  if (set['mounts'] === undefined) return true;
  return (
    last['mounts'] === undefined || listOf(set['mounts']).some((one) => mapOf(one)['container'] !== undefined)
  );
}

function isPartName({ on, set }: Saying, part: Part | undefined, subject: Subject): boolean {
  return (
    on === 'any' &&
    set['name'] !== undefined &&
    subject.isWorkload &&
    part !== undefined &&
    part.kind !== 'all'
  );
}

function namePart(subject: Subject, part: Part | undefined, { set }: Saying): void {
  const named = { name: set['name'] };
  if (part?.kind === 'volume') subject.volumes[part.at] = merge(subject.volumes[part.at] ?? {}, named);
  if (part?.kind === 'container')
    subject[part.list][part.at] = merge(subject[part.list][part.at] ?? {}, named);
}

/** Said before anything was named that could have it: of the first that can, else of an object that nobody named. */
function attachLate(claim: Claim, stage: Stage): boolean {
  stage.part = undefined;
  for (const subject of stage.subjects.filter(({ isReference }) => !isReference)) {
    stage.current = subject;
    if (put(claim, { subject, stage })) return true;
  }
  const subject = impliedBy(claim, stage);
  if (subject === undefined) return false;
  stage.subjects.push(subject);
  stage.current = subject;
  return put(claim, { subject, stage });
}

/** A Deployment, unless the words only fit another kind. */
function impliedBy({ says = [] }: Claim, { kinds, subjects }: Stage): Subject | undefined {
  const implied = { isImplied: true, isReference: false, sentence: 0 };
  const runs = says.some(({ on }) => on === 'workload' || on === 'Volume');
  const isNamed = subjects.length === 0 && says.some(({ on }) => on === 'any');
  if (runs || isNamed) return subjectOf({ ...implied, kind: 'Deployment', isWorkload: true });
  const other = kinds.find(({ kind }) => says.some(({ on }) => on === kind));
  return other && subjectOf({ ...implied, kind: other.kind, isWorkload: other.isWorkload === true });
}

/** Speaking of a kind once more in passing makes no second object; with nothing else, what was pointed to is meant. */
function settled(subjects: readonly Subject[]): Subject[] {
  const kept = subjects.filter(
    (subject) =>
      !isEmpty(subject) ||
      !(subject.isImplied || subjects.some((other) => other !== subject && other.kind === subject.kind)),
  );
  if (kept.some(({ isReference }) => !isReference)) return kept;
  for (const subject of kept) subject.isReference = false;
  return kept;
}

function isEmpty(subject: Subject): boolean {
  const { name, service, metadata, facts, controller, podMetadata, pod, containers, volumes, cron } = subject;
  const maps = [metadata, facts, controller, podMetadata, pod, cron];
  return (
    (name ?? service) === undefined &&
    containers.length + volumes.length === 0 &&
    maps.every((map) => Object.keys(map).length === 0)
  );
}
