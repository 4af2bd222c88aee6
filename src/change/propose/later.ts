import type { Result } from '../../kernel/result.ts';
import { environmentNames } from '../../spec/words/delivery/environment-sayings.ts';
import { leftovers } from '../../spec/words/text/leftover.ts';
import type { Reading } from '../../spec/words/wish.ts';
import { datedIn, type Asks, type Dated, type Later } from '../edit/dated.ts';
import { editFiles, withEdits } from '../edit/edit.ts';
import type { Operation } from '../edit/operation.ts';
import { showPath } from '../edit/path.ts';
import { settleAll } from '../edit/plan.ts';
import { sayOperation } from '../edit/say.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { thingsOf } from '../edit/objects.ts';
import type { Aspect } from '../edit/words/aspect.ts';
import type { Meant } from '../edit/words/read.ts';
import { spotsIn } from '../edit/words/spots.ts';
import type { ChangeSet } from './change-set.ts';
import type { Order } from './order.ts';
import type { Called } from '../../spec/words/mentions/services.ts';
import { moreAskedIn } from './more-asked.ts';
import { planned, pointing, type Before } from './planned.ts';
import { behind, calledIn } from './scope.ts';
import { speaksOfOthers } from './told/wordings/elsewhere.ts';
import { asksForJob } from './told/wordings/jobs-last.ts';
import { backOf } from './taken-back.ts';
import { whichOf } from './which.ts';

/** With what the services of the repository are called by. */
type Ground = { readonly before: ChangeSet; readonly order: Order; readonly called?: readonly Called[] };

/** Which of the words change fields of files that were proposed before, and the words that do not. */
export type Changing = {
  readonly edits: readonly Dated[];
  readonly rest: string;
  /** What is said in the same breath, and done by none of the edits. */
  readonly unread: readonly string[];
  /** What has to be known before anything is changed. */
  readonly asks?: Asks;
};

/**
 * What is said of files that were proposed before: what the rules read as changes of their fields changes nothing else.
 * Undefined where all of it has to be read together with what was said before.
 */
export function laterIn(
  words: string,
  { before, ...ground }: Omit<Ground, 'before'> & { readonly before: Result<ChangeSet> },
  aspects: readonly Aspect[],
): Changing | undefined {
  if (!before.ok || ofEnvironments.test(words) || speaksOfOthers(words) || asksForJob(words))
    return undefined;
  const spoken = { ...ground, before: before.value };
  const back = backOf(words, spoken);
  if (back !== undefined) return back;
  return isOfMore(words, spoken) ? undefined : changingIn(words, spoken, aspects);
}

/** A service that is not there yet is named: it shall come beside what is. */
function isOfMore(words: string, { before, called = [] }: Ground): boolean {
  const known = new Set(before.spec.workloads.map(({ service }) => service?.name));
  return calledIn(words, called).some((name) => !known.has(name));
}

/** What is said of one environment is read beside what is said of all. */
const ofEnvironments = new RegExp(environmentNames.pattern, 'iu');

function changingIn(words: string, ground: Ground, aspects: readonly Aspect[]): Changing | undefined {
  const snapshot = withEdits(ground.order.snapshot, { files: ground.before.files, removed: [] });
  const spoken = { ...ground, snapshot };
  const { meant, leftover, unclear } = planned(words, spoken, aspects);
  const asks = moreAskedIn(words, spoken) ?? whichOf({ words, meant, leftover, unclear }, spoken, aspects);
  if (asks !== undefined) return { edits: [], rest: '', unread: [], asks };
  const all = meant.flatMap((one) => one.operations);
  const clear = ofOld(meant, spoken).filter(({ operations }) =>
    operations.every((one) => isOurs(one, ground, all)),
  );
  const { operations, problems = [] } = settleAll(
    clear.flatMap((one) => one.operations),
    undefined,
    snapshot,
  );
  if (unclear.length + problems.length > 0) return undefined;
  if (operations.length === 0)
    return leftover.length === 0 && isSoAlready(words, meant, snapshot) ? nothingToDo : undefined;
  if (editFiles(operations, snapshot).problems.length > 0) return undefined;
  const rest = [...meant.filter((one) => !clear.includes(one)).map(({ said }) => said), ...leftover]
    .filter((said) => leftovers(said, []).length > 0)
    .join(', ');
  const unread = clear.flatMap((one) => one.unread);
  return isTorn(rest, ground) ? undefined : { edits: datedIn(operations, snapshot), rest, unread };
}

/** Without what is said of something that is not there yet, clause by clause: `also add redis 7, one replica`. */
function ofOld(meant: readonly Meant[], { before, snapshot }: Before): readonly Meant[] {
  const known = namesOf(before);
  const things = thingsOf(snapshot);
  let isOfNew = false;
  return meant.filter(({ said }) => {
    const isNew = calledIn(said, behind).some((name) => !known.has(name));
    isOfNew = isNew || (isOfNew && spotsIn(said, things).every(({ of }) => of === 'kind'));
    return !isOfNew;
  });
}

const nothingToDo: Changing = { edits: [], rest: '', unread: [] };

/** Something that is there was named, and what shall be said of it is so already. */
function isSoAlready(words: string, meant: readonly Meant[], snapshot: Snapshot): boolean {
  const isNamed = spotsIn(words, thingsOf(snapshot)).some(({ of }) => of !== 'kind') || pointing.test(words);
  const isSaid = meant.some(({ title }) => !asides.has(title.en));
  return (
    isNamed && isSaid && meant.every(({ operations, unread }) => operations.length + unread.length === 0)
  );
}

const asides: ReadonlySet<string> = new Set(['The reason', 'Left as it is']);

/** What is said of a scaler that is not there yet is one wish, however many clauses it has. */
function isTorn(rest: string, { before }: Ground): boolean {
  return (
    scaling.test(rest) ||
    (rest.includes('%') && before.spec.workloads.every(({ autoscale }) => autoscale === undefined))
  );
}

const scaling = /auto-?scal|\bhpa\b|扩缩|伸缩|弹性/iu;

function namesOf({ spec }: ChangeSet): ReadonlySet<string> {
  return new Set(
    spec.workloads.flatMap(({ name, image }) =>
      image.kind === 'public' ? [name, image.reference.replace(/^.*\/|[:@].*$/gu, '')] : [name],
    ),
  );
}

/** One field of one object that we wrote; how many run is up to an autoscaler where there is one. */
function isOurs(operation: Operation, { before }: Ground, all: readonly Operation[]): boolean {
  const { target, field } = operation;
  const own = before.spec.workloads.find(({ name }) => name === target.name);
  const isFreed = all.some((one) => one.op === 'remove' && one.target.kind === 'HorizontalPodAutoscaler');
  const isCounted = field[1] === 'replicas' && own?.autoscale !== undefined && !isFreed;
  return (
    before.files.some(({ path }) => path === target.path) &&
    !isMore(operation) &&
    !isPort(operation) &&
    !isCounted &&
    showPath(field) !== 'metadata.namespace'
  );
}

/** Where it listens is told in its variables, its Service and its probes too. */
function isPort({ op, field }: Operation): boolean {
  return op !== 'remove' && field.includes('ports') && showPath(field).includes('containers');
}

/** Whoever lets go of what runs lets go of more than one object. */
function isMore({ op, field, target: { kind } }: Operation): boolean {
  return op === 'remove' && field.length === 0 && !single.has(kind);
}

const single = new Set([
  'Ingress',
  'HorizontalPodAutoscaler',
  'PodDisruptionBudget',
  'NetworkPolicy',
  'HTTPRoute',
]);

/** What stood where something else was asked for later: whoever asked for that was understood. */
export function overtaken(laters: readonly Later[] = []): readonly string[] {
  return laters.flatMap(({ edits }) =>
    edits.map(({ was }) => (typeof was === 'object' ? JSON.stringify(was) : String(was))),
  );
}

/** With what was asked for later, and what of it nobody knew to do. */
export function withLaterSaid(reading: Reading, { later: laters = [], language }: Order['request']): Reading {
  const rows = laters.flatMap(({ said, edits }) =>
    edits.map((edit) => ({ said, subject: changedTo, value: shownInTable(sayOperation(edit, language)) })),
  );
  const unread = laters.flatMap((one) => one.unread ?? []);
  return {
    ...reading,
    understood: [...reading.understood, ...rows],
    leftover: [...reading.leftover, ...unread],
  };
}

/** A cell has no room for where in a pod a field stands, and no code in it. */
function shownInTable(said: string): string {
  return said
    .replaceAll(/[`\\]/gu, '')
    .replace(/ spec\.(?:template\.spec\.)?(?:containers\[[^\]]*\]\.)?/u, ' ');
}

const changedTo = { en: 'Changed', zh: '修改' };
