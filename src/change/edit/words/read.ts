import type { Bilingual } from '../../../kernel/language.ts';
import { prepare, quoterOf } from '../../../spec/words/text/text.ts';
import type { Operation, Target } from '../operation.ts';
import type { Verb } from './aspect.ts';
import { aside, isAside } from './aside.ts';
import { after, isOfNew, withTarget } from './afterwards.ts';
import { clausesOf, isBeyond, verbOf } from './clauses.ts';
import { otherwise } from './otherwise.ts';
import { readOne, type Clause, type Read, type Stock } from './read-one.ts';
import { spotsIn, withoutSpots } from './spots.ts';
import { amount, beginsAnew, isApart, isAsWell, ofTopic } from './topic.ts';
import { withoutValues } from './without-values.ts';

/** One part of a wish that was understood. */
export type Meant = {
  readonly said: string;
  readonly title: Bilingual;
  readonly operations: readonly Operation[];
  /** Words of it that no operation accounts for. */
  readonly unread: readonly string[];
};

export type Heard = {
  readonly meant: readonly Meant[];
  /** Parts that mean something, but the rules do not know what. */
  readonly leftover: readonly string[];
  /** Parts that fit several objects: which one is meant? */
  readonly unclear: readonly Unclear[];
};

export type Unclear = { readonly said: string; readonly among: readonly Target[] };

/** Reads what shall be different about objects that are there. A part that says nothing alone is read with the next. */
export function readChange(words: string, stock: Stock): Heard {
  const state: State = { meant: [], leftover: [], unclear: [], before: undefined, last: '' };
  let now = stock;
  const clauses = clausesOf(prepare(words).text);
  const own = quoterOf(words);
  for (let at = 0; at < clauses.length;) {
    const { reading, used } = longest(clauses, at, { stock: now, state });
    const said = clauses.slice(at, at + used).join(' and ');
    if (reading.kind === 'meant') {
      state.meant.push({
        said: own(said),
        title: reading.title,
        operations: fresh(reading.operations, state.meant),
        unread: reading.unread,
      });
      now = after(reading.operations, now);
      if (reading.operations.length + reading.clause.spots.length > 0)
        state.before = withTarget(reading.clause, reading.operations);
    } else if (reading.kind === 'unclear') state.unclear.push({ said: own(said), among: reading.among });
    else {
      state.leftover.push(own(said));
      state.before = leftBy(said, stock) ?? state.before;
    }
    state.last = said;
    at += used;
  }
  return { meant: state.meant, leftover: state.leftover, unclear: state.unclear };
}

type State = {
  readonly meant: Meant[];
  readonly leftover: string[];
  readonly unclear: Unclear[];
  /** The last clause that was understood: the next may go on where it stopped. */
  before: Clause | undefined;
  /** The last clause, whether anybody understood it or not. */
  last: string;
};

type Ground = { readonly stock: Stock; readonly state: State };

/** What is said twice is done once. */
function fresh(operations: readonly Operation[], before: readonly Meant[]): readonly Operation[] {
  const known = new Set(before.flatMap((one) => one.operations).map((one) => JSON.stringify(one)));
  return operations.filter((one) => !known.has(JSON.stringify(one)));
}

/** What was spoken of goes on being spoken of, though nobody knew what was said of it. */
function leftBy(said: string, stock: Stock): Clause | undefined {
  const clause = clauseOf(said, stock, undefined);
  return clause.spots.length > 0 ? clause : undefined;
}

/** `replicas of web and worker to 4` is one part, though it has a joint; so is `add A=1 and B=2 to web`. */
function longest(clauses: readonly string[], at: number, ground: Ground): Longest {
  const [first = '', ...rest] = clauses.slice(at);
  if (isAside(first)) return { reading: aside(first, clauseOf(first, ground.stock, 'set')), used: 1 };
  const alone = readClause(first, ground);
  const { things } = ground.stock;
  const isCut = (next: string): boolean =>
    isApart(first, next, things) || (alone.kind === 'unclear' && beginsAnew(next, things));
  for (const used of countsOf(first, rest, ground)) {
    if (used > 1 && isCut(rest[used - 2] ?? '')) break;
    const reading =
      used === 1 ? alone : readClause([first, ...rest.slice(0, used - 1)].join(' and '), ground);
    if (reading.kind === 'meant') return { reading, used };
  }
  return { reading: alone, used: 1 };
}

type Longest = { readonly reading: Read; readonly used: number };

/** How many clauses may be one part, in the order in which that is tried. */
function countsOf(first: string, rest: readonly string[], ground: Ground): readonly number[] {
  const open = rest.slice(0, mostJoined).findIndex((clause) => verbOf(clause) !== undefined);
  const following = rest.slice(0, open === -1 ? mostJoined : open);
  if (!isOpenEnded(first, following, ground)) return [1, 2, 3].slice(0, rest.length + 1);
  return [...following.map((_, index) => index + 2).toReversed(), 1];
}

/** More is a list of wishes, and no wish. */
const mostJoined = 4;

/** It names nothing, and what follows has no verb of its own but a name. */
function isOpenEnded(first: string, following: readonly string[], { stock, state }: Ground): boolean {
  if (following.length === 0 || state.before !== undefined) return false;
  const [isNamed, ...others] = [first, ...following].map(
    (clause) => spotsIn(clause, stock.things).length > 0,
  );
  const isTogether = [first, ...following].filter((clause) => amount.test(clause)).length > 1;
  const isAdded = following.some((clause) => isAsWell(first, clause) || beginsAnew(clause, stock.things));
  return isTogether || (isNamed === false && others.includes(true) && !isAdded);
}

function readClause(said: string, { stock, state }: Ground): Read {
  if (isBeyond(said)) return { kind: 'nothing' };
  const { before } = state;
  const text = ofTopic(otherwise(said), state.last);
  const own = clauseOf(text, stock, before?.verb);
  if (before === undefined)
    return isOfNew(own, state.leftover.at(-1), stock) ? { kind: 'nothing' } : readOne(own, stock);
  return own.spots.length === 0 ? goingOn(own, before, stock) : instead(own, before, stock);
}

/** `set the replicas of web to 5 and the image to x:2`: the same object. */
function goingOn(own: Clause, before: Clause, stock: Stock): Read {
  if (ofAll.test(own.text) || isOfOurs(own, before, stock)) return readOne(own, stock);
  const same = before.spots.map((spot) => ({ ...spot, start: 0, end: 0 }));
  const read = readOne({ ...own, spots: same }, stock);
  if (read.kind === 'meant') return { ...read, clause: before };
  const other = readOne(own, stock);
  return isOfAnother(other, before) ? { kind: 'nothing' } : other;
}

/** A variable is of what is of the repository, and not of the database that was spoken of before. */
function isOfOurs({ text }: Clause, { spots }: Clause, { near, things }: Stock): boolean {
  const isNear = near.some(({ name, pod }) => pod !== undefined && spots.some((spot) => spot.name === name));
  return near.length > 0 && near.length < things.length && !isNear && variable.test(text);
}

const variable = /(?<![\w-])[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?:=|\s(?:to|is|as|should)(?![\w-]))/u;

/** Then it is of no single one. */
const ofAll =
  /(?<![\w-])(?:both|all\s(?:of\s(?:them|these)|(?:the\s)?services|(?:the\s)?apps)|every\s(?:service|app))(?![\w-])|(?:两个|所有|全部)(?:的)?(?:服务|应用)?都?/iu;

/** Who speaks of one service and then of a host does not mean the host of another. */
function isOfAnother(read: Read, { spots }: Clause): boolean {
  const names = spots.flatMap(({ of, name }) => (of === 'object' ? [name] : []));
  if (read.kind !== 'meant' || names.length === 0) return false;
  return read.operations.some(({ target: { kind, name } }) => doors.has(kind) && !names.includes(name));
}

const doors = new Set(['Ingress', 'HTTPRoute']);

/** `scale web to 5 and worker to 3`: the same of another object, where it speaks of nothing else. */
function instead(own: Clause, before: Clause, stock: Stock): Read {
  const read = readOne(own, stock);
  if (read.kind === 'meant' || own.spots.some(({ of }) => of === 'kind')) return read;
  const lead = withoutSpots(before.text, before.spots).split(/\s(?:to|at)\s|到|为|成/u)[0] ?? '';
  const again = readOne(clauseOf(`${lead} ${own.text}`, stock, before.verb), stock);
  // Who speaks of something else does not say the same.
  const isElse = again.kind === 'meant' && again.unread.some((word) => own.text.includes(word));
  return again.kind !== 'meant' || isElse ? read : { ...again, unread: [] };
}

function clauseOf(text: string, { things }: Stock, verb: Verb | undefined): Clause {
  const own = verbOf(text) ?? verb ?? 'set';
  return { text, verb: own, spots: withoutValues(text, spotsIn(text, things), own) };
}
