import type { JsonMap } from '../../../kernel/json.ts';
import { listOf, mapOf } from '../merge.ts';
import type { Claim } from '../wish.ts';
import { isGiven } from './known-as.ts';
import type { Stage } from './stage.ts';
import type { Subject } from './subject.ts';

/** `the pods need 512Mi, the job 1Gi`, where no job is told of: of what is only spoken of beside others nothing is known. */
export function withoutUnknown({ subjects, taken }: Pick<Stage, 'subjects' | 'taken'>): Known {
  const unknown = subjects.filter((one) => isUnknown(one, subjects));
  return {
    subjects: subjects.filter((one) => !unknown.includes(one)),
    lost: taken.flatMap(({ claim, subject }) => (unknown.some((one) => one === subject) ? [claim] : [])),
  };
}

type Known = { readonly subjects: readonly Subject[]; readonly lost: readonly Claim[] };

function isUnknown(subject: Subject, subjects: readonly Subject[]): boolean {
  const { isAssumed, name, service, app, containers } = subject;
  const [{ image, command } = {}] = containers;
  const isTold = (name ?? service ?? app ?? image ?? command) !== undefined;
  return isAssumed === true && !isTold && subjects.some((one) => one !== subject && one.isWorkload);
}

/** Speaking of a kind once more in passing makes no second object; with nothing else, what was pointed to is meant. */
export function settled(subjects: readonly Subject[]): Subject[] {
  const kept = subjects.filter(
    (subject) =>
      !isNowhere(subject, subjects) &&
      (!isEmpty(subject) ||
        !(subject.isImplied || subjects.some((other) => other !== subject && other.kind === subject.kind))),
  );
  if (kept.some(({ isReference }) => !isReference)) return kept;
  for (const subject of kept) subject.isReference = false;
  return kept;
}

/** `in the same namespace` as what is quoted: nobody makes one that has no name. */
function isNowhere({ kind, name, isReference }: Subject, subjects: readonly Subject[]): boolean {
  return kind === 'Namespace' && name === undefined && !isReference && subjects.some(isGiven);
}

function isEmpty(subject: Subject): boolean {
  const { name, service, metadata, facts, controller, podMetadata, pod, volumes, cron, common } = subject;
  const { containers, initContainers } = subject;
  const maps = [
    metadata,
    facts,
    controller,
    podMetadata,
    pod,
    cron,
    common.containers,
    common.initContainers,
  ];
  return (
    (name ?? service) === undefined &&
    containers.length + initContainers.length + volumes.length === 0 &&
    maps.every((map) => Object.keys(map).length === 0)
  );
}

/** Pieces are put together in the order in which they were said, whenever it was clear whose they are. */
export function placed(set: JsonMap, at: number): JsonMap {
  const pieces = listOf(set['pieces']).map((one) => ({ ...mapOf(one), at }));
  return pieces.length === 0 ? set : { ...set, pieces };
}

export function inOrder(subject: Subject): Subject {
  const pieces = listOf(subject.facts['pieces']).map(mapOf);
  if (pieces.length === 0) return subject;
  const sorted = pieces.toSorted((a, b) => Number(a['at'] ?? -1) - Number(b['at'] ?? -1));
  subject.facts = { ...subject.facts, pieces: sorted.map(({ at: _at, ...piece }) => piece) };
  return subject;
}
