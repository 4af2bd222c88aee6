import type { Kind } from '../kind.ts';
import type { Mention } from '../mentions/mention.ts';
import { fitted, isAside, isFolderAlone, isHomeless, ownSecurity } from './fitting.ts';
import { merge } from '../merge.ts';
import { toldBy } from './told-kinds.ts';
import { accepts, apply, correct, subjectOf, toDraft, type Part, type Subject } from './subject.ts';
import type { Claim, Draft, Saying } from '../wish.ts';
import { begun, isOtherName, isPartName, namePart, namesWhole, takesBack, type Place } from './names-said.ts';
import { meantFirst, programBeside, startOf } from './programs-said.ts';
import { aimedAt, isNaming } from './aimed.ts';
import { toVolume } from './volume-said.ts';
import { inOrder, placed, settled, withoutUnknown } from './settled.ts';
import { grown } from './grown.ts';
import { introduce } from './introduce.ts';
import { changedRun, isPassing, isQuotedRun, using } from './quoted-run.ts';
import { reachedBy, sharingImage } from './beside.ts';
import { isOfAll, shareWithAll } from './for-all.ts';
import { stageFor, type Heard, type Stage } from './stage.ts';
import { isLeftAlone } from './unmoved.ts';
import { claimBehind } from './told-of-claim.ts';

export type Assembled = {
  readonly drafts: readonly Draft[];
  /** Understood, and yet there is nothing that could have it. */
  readonly lost: readonly Claim[];
  readonly taken: Stage['taken'];
  /** Understood, and no reason to move what is quoted. */
  readonly stayed: readonly Claim[];
};

/** Who is spoken of follows from the order of the words; what is said goes to the nearest that can have it. */
export function assemble({ text, claims, mentions, given }: Heard, kinds: readonly Kind[]): Assembled {
  const stage = stageFor({ text, claims, mentions, given }, kinds);
  const events = [
    ...mentions.map((mention) => ({ at: mention.from, mention })),
    ...claims
      .filter(({ says }) => says !== undefined)
      .map((claim) => ({ at: startOf(claim, text, claims), claim })),
  ].toSorted((a, b) => a.at - b.at || ('mention' in a ? -1 : 1));
  const late: Claim[] = [];
  for (const event of events) {
    if ('mention' in event) introduce(event.mention, stage);
    else if (!attach(event.claim, stage) && !begins(event.claim, mentions, stage)) late.push(event.claim);
  }
  const [several, ones] = [true, false].map((isAll) =>
    late.filter((claim) => isOfAll(claim, text) === isAll),
  );
  const lost = [...(ones ?? []), ...(several ?? [])].filter((claim) => !attachLate(claim, stage));
  const known = withoutUnknown(stage);
  const drafts = settled(toldBy(text, using(known.subjects).map(sharingImage)).map(inOrder))
    .map(toDraft)
    .map(fitted);
  return {
    drafts,
    taken: stage.taken,
    stayed: stage.stayed.filter((claim) => lost.includes(claim)),
    lost: [...lost, ...known.lost, ...claims.filter((claim) => isHomeless(claim, drafts))],
  };
}

/** The first alternative that fits: the object of the moment, then those before it. */
function attach(claim: Claim, stage: Stage): boolean {
  const { subjects } = stage;
  const current = reachedBy(claim, stage.current);
  const sayings = claim.says ?? [];
  const target = aimedAt(claim, stage) ?? claimBehind(claim, stage);
  if (target !== undefined && put(claim, { subject: target, stage })) return true;
  const owner = subjects.findLast(
    (one) => !one.isReference && sayings.some(({ on, isOwn }) => isOwn === true && on === one.kind),
  );
  if (owner !== undefined && put(claim, { subject: owner, stage })) return true;
  if (current !== undefined && put(claim, { subject: current, stage })) {
    for (const subject of stage.also) put(claim, { subject, stage });
    shareWithAll(claim, stage);
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
  if (isBorn(claim)) return attachLate(claim, stage);
  if (!isOther || stage.current === undefined || mentions.some(({ kind }) => kinds.includes(kind)))
    return false;
  const { current } = stage;
  const isBegun = attachLate(claim, stage);
  if (kinds.every((kind) => kind.endsWith('RoleBinding'))) stage.current = current;
  return isBegun;
}

/** `a namespace called x`, which no word beside its name stands for. */
function isBorn({ says = [] }: Claim): boolean {
  return says.length === 1 && says[0]?.on === 'Namespace' && says[0].set['name'] !== undefined;
}

function put(claim: Claim, { subject, stage }: Place): boolean {
  const saying = claim.says?.find(({ on }) => accepts(subject, on));
  if (saying === undefined || (subject.isReference && !isNaming(saying.set))) return false;
  if (isLeftAlone(saying, claim, { subject, stage })) {
    stage.stayed.push(claim);
    return false;
  }
  const other = programBeside(saying, claim, { subject, stage });
  if (other !== undefined) return put(claim, { subject: other, stage });
  if (isOtherName(saying, claim, { subject, stage })) return begun(saying, claim, { subject, stage });
  const part = partFor(claim, { subject, stage });
  if (saying.on === 'Volume') toVolume(subject, saying, stage);
  else if (isPartName(saying, part, subject)) namePart(subject, part, saying);
  else give({ claim, saying, part }, { subject, stage });
  stage.taken.push({ claim, subject, part, set: { [saying.on]: saying.set } });
  return true;
}

type Gift = { readonly claim: Claim; readonly saying: Saying; readonly part: Part | undefined };

function give({ claim, saying, part }: Gift, { subject, stage }: Place): void {
  const set = placed(ownSecurity(saying.set, claim, { subject, stage, part }), claim.start);
  if (takesBack(claim, stage.text)) apply(subject, set, { part, join: correct });
  else apply(subject, grown(set, { subject, part, on: saying.on }, stage), { part, join: merge });
}

function partFor(claim: Claim, { subject, stage }: Place): Part | undefined {
  if (subject !== stage.current || namesWhole(claim, { subject, stage })) return undefined;
  return stage.part;
}

/** Said before anything was named that could have it: of the first that can, else of an object that nobody named. */
function attachLate(claim: Claim, stage: Stage): boolean {
  stage.part = undefined;
  for (const subject of meantFirst(claim, stage)) {
    stage.current = subject;
    if (!put(claim, { subject, stage })) continue;
    shareWithAll(claim, stage);
    return true;
  }
  const subject = meantBy(claim, stage) ?? changedRun(claim, stage) ?? impliedBy(claim, stage);
  if (subject === undefined) return false;
  if (!stage.subjects.includes(subject)) stage.subjects.push(subject);
  stage.current = subject;
  return subject.isReference ? kept(claim, subject) : put(claim, { subject, stage });
}

/** It counts where it turns out that what is pointed to is to be made. */
function kept({ says = [] }: Claim, subject: Subject): boolean {
  const saying = says.find(({ on }) => accepts(subject, on));
  if (saying !== undefined) apply(subject, saying.set, { part: undefined, join: merge });
  return true;
}

/** What was only pointed to is to be made, where something is said of it that nothing else can have. */
function meantBy(claim: Claim, { subjects }: Stage): Subject | undefined {
  const { says = [] } = claim;
  if (subjects.some(({ isImplied, isReference, isWorkload }) => isWorkload && (isImplied || !isReference)))
    return undefined;
  const pointed = subjects.find(
    (one) =>
      one.isReference && one.sentence !== -1 && says.some(({ on }) => on !== 'any' && accepts(one, on)),
  );
  if (pointed !== undefined && !isPassing(claim)) pointed.isReference = false;
  return pointed;
}

/** A Deployment, unless the words only fit another kind. */
function impliedBy({ says = [] }: Claim, { kinds, subjects }: Stage): Subject | undefined {
  const implied = { isImplied: true, isReference: false, sentence: 0 };
  if (isAside(says, subjects)) return undefined;
  if (subjects.some(isQuotedRun) || says.every(({ set }) => isFolderAlone(set))) return undefined;
  const runs = says.some(({ on }) => on === 'workload' || on === 'Volume');
  const isNamed = subjects.length === 0 && says.some(({ on }) => on === 'any');
  if (runs || isNamed) return subjectOf({ ...implied, kind: 'Deployment', isWorkload: true });
  const [other] = says.flatMap(({ on }) => kinds.find(({ kind }) => kind === on) ?? []);
  return other && subjectOf({ ...implied, kind: other.kind, isWorkload: other.isWorkload === true });
}
