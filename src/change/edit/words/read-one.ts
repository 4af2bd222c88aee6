import type { Bilingual } from '../../../kernel/language.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import type { Thing } from '../thing.ts';
import type { FieldChange, Operation, Target } from '../operation.ts';
import { changed, isEqual, valueAt } from '../value.ts';
import type { Aspect, Verb } from './aspect.ts';
import { withoutSpots, type Spot } from './spots.ts';
import { kindsIn, readingsOf, subjectOf } from './subjects.ts';
import { unreadIn } from './unread.ts';

export type Stock = {
  readonly things: readonly Thing[];
  /** Those that are meant where nothing is named: what a pull request touches. */
  readonly near: readonly Thing[];
  /** Whether each of those is meant. */
  readonly isEach: boolean;
  readonly aspects: readonly Aspect[];
};

export type Clause = { readonly text: string; readonly spots: readonly Spot[]; readonly verb: Verb };

export type Read =
  | {
      readonly kind: 'meant';
      readonly title: Bilingual;
      readonly operations: readonly Operation[];
      readonly clause: Clause;
      /** Words of the clause that nothing of it accounts for. */
      readonly unread: readonly string[];
    }
  | { readonly kind: 'unclear'; readonly among: readonly Target[] }
  | { readonly kind: 'nothing' };

/** One clause as operations on what it names; where it names nothing, on the only thing that it fits. */
export function readOne(clause: Clause, stock: Stock): Read {
  const words = withoutPast(withoutSpots(clause.text, clause.spots));
  const readings = readingsOf(clause.spots, stock.things);
  const whole = clause.verb === 'remove' && isBare(words) ? removal(readings[0] ?? [], clause) : undefined;
  if (whole !== undefined) return whole;
  const fallback = readings.length === 0 ? [stock.near, stock.things] : readings;
  for (const reading of fallback) {
    const read = readAbout(reading, { clause, words, stock, isNamed: readings.length > 0 });
    if (read.kind !== 'nothing') return read;
  }
  return { kind: 'nothing' };
}

/** `from 2 to 3` says nothing but `to 3`; of ports the old one tells which is meant. */
function withoutPast(words: string): string {
  return /port|端口/iu.test(words)
    ? words
    : words.replace(/\sfrom\s\S{1,100}(?=\sto\s)|从\s?[^\s改变换升降调]{1,100}(?=改|变|换|升|降|调)/iu, '');
}

/** Nothing is said but that something shall go. */
function isBare(words: string): boolean {
  return words.replaceAll(bare, '') === '';
}

const bare = new RegExp(
  overLines`
    (?<!\w)(?:
      please|can you|actually|skip|(?:turn|switch)(?: off)?|off|omit|leave out|without|rm|ditch|forget(?: about)?|rip out|kill|scrap|remove[sd]?|delete[sd]?|drop|get rid(?: of)?|take (?:out|away)|the|an?|my|our|whole|
      entire|object|resource|manifest|again|now|it|them|we|i|do not need|don't need|no longer need(?:ed)?|
      do not want|don't want|dont (?:need|want)|also|(?:can|may|should|must) go(?: away)?|no|not needed|is|are|any ?more|any longer|after all|at all|either|for now|yet|then
    )(?!\w)|
    请|先|就|也|都|暂时|那个|这个|不再需要|不需要|不要|不用|删除|移除|去掉|去除|删掉|拿掉|取消|砍掉|掉|了|吧|啦|整个|资源|
    对象|把|[\s,.!。，]
  `,
  'giu',
);

const titles = { removed: { en: 'Removed', zh: '删除' } } as const;

function removal(things: readonly Thing[], clause: Clause): Read | undefined {
  if (things.length === 0) return undefined;
  const isAny = refusal.test(clause.text) && clause.spots.every(({ of }) => of === 'kind');
  const isPlain = kindsIn(clause.spots).length > 0 || things.length === 1;
  if (!isPlain || (new Set(things.map(({ kind }) => kind)).size < things.length && !isAny))
    return { kind: 'unclear', among: things };
  const operations = things.map((target): Operation => ({
    op: 'remove',
    target: targetOf(target),
    field: [],
  }));
  return { kind: 'meant', title: titles.removed, operations, clause, unread: [] };
}

/** `no ingress`, `不要 NetworkPolicy`: of whatever there is. */
const refusal =
  /^(?:please\s)?(?:no|skip|omit|without|leave\sout|(?:we\s|i\s)?do(?:n't|\snot)\s(?:want|need))\s(?!more|less)|^(?:先|都|也)?(?:不要|不用|不需要|别要)/iu;

type About = {
  readonly clause: Clause;
  readonly words: string;
  readonly stock: Stock;
  readonly isNamed: boolean;
};

function readAbout(things: readonly Thing[], about: About): Read {
  const { clause, words, stock, isNamed } = about;
  for (const aspect of stock.aspects) {
    const able = ableIn(things, aspect, about);
    if (able.length === 0) continue;
    const preferred = preferredOf(isNamed ? able : thereIn(steadyIn(able)));
    const isMeant = isNamed || (stock.isEach && things === stock.near) || every.test(words);
    if (!isOne(preferred, isMeant))
      return { kind: 'unclear', among: preferred.map(({ thing }) => targetOf(thing)) };
    const others = every.test(words) ? othersOf(things, preferred, about) : [];
    const operations = [...preferred, ...others].flatMap(({ thing, changes }) => effective(thing, changes));
    return {
      kind: 'meant',
      title: aspect.title,
      operations,
      clause,
      unread: unreadIn(words, preferred.map(told)),
    };
  }
  return { kind: 'nothing' };
}

function ableIn(things: readonly Thing[], aspect: Aspect, about: About): readonly Able[] {
  return things.filter(aspect.on).flatMap((thing) => {
    const changes = changesOf(thing, aspect, about);
    return changes.length === 0 ? [] : [{ thing, changes }];
  });
}

/** It fits one alone, or each that is meant. */
function isOne(able: readonly Able[], isMeant: boolean): boolean {
  return able.length < 2 || (isMeant && new Set(able.map(({ thing }) => thing.name)).size === able.length);
}

function changesOf(thing: Thing, aspect: Aspect, { clause, words, isNamed }: About): readonly FieldChange[] {
  const subject = subjectOf(thing, clause.spots, clause.text);
  return aspect.read({ ...subject, verb: clause.verb, words, isNamed }) ?? [];
}

/** Of those that run and are meant too what another aspect reads: a probe that is there, and one that is not. */
function othersOf(things: readonly Thing[], done: readonly Able[], about: About): readonly Able[] {
  if (done.some(({ thing }) => thing.pod === undefined)) return [];
  const names = new Set(done.map(({ thing }) => thing.name));
  const left = things.filter(
    ({ pod, kind, name }) => pod !== undefined && steady.has(kind) && !names.has(name),
  );
  return left.flatMap((thing) => {
    const read = (aspect: Aspect) => (aspect.on(thing) ? changesOf(thing, aspect, about) : []);
    const changes = about.stock.aspects.map(read).find((some) => some.length > 0);
    return changes === undefined ? [] : [{ thing, changes }];
  });
}

const steady = new Set(['Deployment', 'StatefulSet', 'DaemonSet']);

type Able = { readonly thing: Thing; readonly changes: readonly FieldChange[] };

/** Of what is not named that is meant which goes on running, and no Job beside it. */
function steadyIn(able: readonly Able[]): readonly Able[] {
  const steady = able.filter(({ thing }) => thing.kind !== 'Job');
  return steady.length > 0 ? steady : able;
}

/** Of what is not named that is meant which has it: the variable that one of them has. */
function thereIn(able: readonly Able[]): readonly Able[] {
  const there = able.filter(({ thing, changes }) =>
    changes.some(({ field }) => valueAt(thing.value, field) !== undefined),
  );
  return there.length === 1 ? there : able;
}

const every =
  /(?<![\w-])(?:both|all|every(?:thing|one)?|each)(?![\w-])|所有|全部|全都|两个都|都(?:要|加|设|改|给|用|跑)|每个(?!副本|实例|pod)|各/iu;

/** Of things that share a name, what runs is meant. */
function preferredOf<T extends { readonly thing: Thing }>(able: readonly T[]): readonly T[] {
  const groups = Map.groupBy(able, ({ thing }) => thing.name);
  return [...groups.values()].flatMap((group) => {
    const running = group.filter(({ thing }) => thing.pod !== undefined);
    return running.length === 1 ? running : group;
  });
}

/** Where it is, what it becomes and what it was. */
function told({ thing, changes }: Able): unknown {
  const { kind, name, value } = thing;
  return [kind, name, changes, changes.map(({ field }) => valueAt(value, field))];
}

function effective(thing: Thing, changes: readonly FieldChange[]): Operation[] {
  return changes
    .filter((change) => !isEqual(thing.value, changed(thing.value, change)))
    .map((change) => ({ ...change, target: targetOf(thing) }));
}

function targetOf({ path, kind, name }: Target): Target {
  return { path, kind, name };
}
