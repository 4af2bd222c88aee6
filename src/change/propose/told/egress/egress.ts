import type { Note } from '../../../../spec/note.ts';
import type { Destination, Egress } from '../../../../spec/reach.ts';
import type { Workload } from '../../../../spec/spec.ts';
import { calledIn } from '../../scope.ts';
import { withEach } from '../saying.ts';
import type { Ground, Heard, Telling } from '../telling.ts';
import { whose } from '../whose.ts';
import { closing, listedAt, type Listed } from './list.ts';
import { egressNotes } from './notes.ts';
import type { Opener } from './opener.ts';
import { byDefault, except, nothingBehind, openers } from './openers.ts';
import { shownEgress } from './shown.ts';
import { subjectOf } from './subject.ts';

type Told = {
  readonly said: string;
  readonly start: number;
  readonly end: number;
  readonly names: readonly string[];
  /** Undefined where it leads to what nobody here knows. */
  readonly egress: Egress | undefined;
  /** It opens more, and closes nothing by itself. */
  readonly isFurther: boolean;
};

/** Reads where traffic may go: `it may only talk to postgres and to the internet on 443`. */
export const egressTold: Telling = (words, ground) => {
  const all: Told[] = [];
  for (const opener of openers) {
    const found = [...words.matchAll(opener.pattern)].flatMap((match) =>
      toldAt(match, opener, [words, ground]),
    );
    all.push(...found.filter((one) => all.every((other) => !overlap(one, other))));
  }
  const isClosed = all.some(({ isFurther }) => !isFurther);
  const told = all.filter(({ isFurther, egress }) => !isFurther || isClosed || isByAddress(egress));
  const known = told.flatMap(({ egress, ...one }) => (egress === undefined ? [] : [{ ...one, egress }]));
  return {
    rest: told.toSorted((a, b) => b.start - a.start).reduce((rest, one) => without(rest, one, ground), words),
    rows: known.map(({ said, egress, names }) => {
      const others = strictest(
        known.filter((one) => names.join(' ') === one.names.join(' ')).map((one) => one.egress),
      );
      return { said, subject, value: shownEgress({ ...egress, others }) };
    }),
    leftover: told.flatMap(({ said, egress }) => (egress === undefined ? [said] : [])),
    over: (spec) => known.reduce((one, { egress, names }) => withEach(closed(egress), names)(one), spec),
    notes: (spec) => (known.length === 0 ? [] : once(spec.workloads.flatMap(egressNotes))),
  } satisfies Heard;
};

function once(notes: readonly Note[]): readonly Note[] {
  const texts = notes.map(({ text }) => text.en);
  return notes.filter(({ text }, at) => texts.indexOf(text.en) === at);
}

const subject = { en: 'Outgoing traffic', zh: '出站流量' };

/** What is said twice of one counts together. */
function closed(egress: Egress): (workload: Workload) => Workload {
  return (workload) => {
    const { egress: before } = workload;
    if (before === undefined) return { ...workload, egress };
    return { ...workload, egress: { to: [...before.to, ...egress.to], others: strictest([before, egress]) } };
  };
}

const ranks = ['closed', 'inside', 'usual'] as const;

function strictest(all: readonly Egress[]): Egress['others'] {
  return ranks.find((rank) => all.some(({ others }) => others === rank)) ?? 'usual';
}

type Scene = readonly [words: string, ground: Ground];

function toldAt(match: RegExpExecArray, opener: Opener, scene: Scene): Told[] {
  const [words, ground] = scene;
  const { 0: opening, index } = match;
  if (isOfAnother(sentenceAround(words, index), opener)) return [];
  const at = index + opening.length;
  const who = subjectOf(words, index, ground);
  const behind = who && behindOf(words.slice(at), opener, ground);
  const egress =
    behind &&
    (egressIn(words.slice(at), behind, opener) ?? further(behind, opener, sentenceAround(words, index)));
  if (who === undefined || behind === undefined || egress === undefined) return [];
  const end = at + behind.length + egress.closer;
  const { start } = who;
  const blank = words.slice(0, at) + ' '.repeat(end - at) + words.slice(end);
  const names = who.names.length > 0 ? who.names : whose(blank, { start: index, end }, ground.called);
  const said = words.slice(start, end).trim();
  return [{ start, end, said, names, egress: egress.value, isFurther: egress.isFurther === true }];
}

function isOfAnother(sentence: string, { given }: Opener): boolean {
  return otherPolicy.test(sentence) || (given !== undefined && sentence.search(given) === -1);
}

const closesAll =
  /closed|block|den(?:y|ied)|drop|forbid|shut|prohibit|reject|cut\soff|disallow|refuse|allowed|unreachable|off(?!\w)|[禁拒关封]|不/iu;

type Closed = { readonly closer: number; readonly value: Egress | undefined; readonly isFurther?: true };

/** `It may also reach 172.16.0.0/12`: beside what was told before. */
function further({ to, unknown }: Listed, { closes, list }: Opener, sentence: string): Closed | undefined {
  if (closes !== 'needed' || list !== 'needed' || unknown !== undefined) return undefined;
  const value = { to, others: 'usual' } as const;
  return more.test(sentence) || isByAddress(value) ? { closer: 0, value, isFurther: true } : undefined;
}

const more =
  /(?<![\w-])(?:also|too|as\swell|additionally|in\saddition|besides|now|moreover)(?![\w-])|[也还另再]/iu;

/** Nothing but what a policy alone is told of. */
function isByAddress(egress: Egress | undefined): boolean {
  return egress?.to.every(({ kind }) => kind === 'block') === true && egress.to.length > 0;
}

/** Undefined where it is only told what is called, and nothing is closed. */
function egressIn(after: string, { to, length, unknown }: Listed, opener: Opener): Closed | undefined {
  if (unknown !== undefined) return { closer: 0, value: undefined };
  const [closer = ''] = closing.exec(after.slice(length)) ?? [];
  const others = othersIn(after.slice(0, length), closer, opener);
  if (others === undefined) return undefined;
  const isOutside = others === 'inside' && isOnlyOutside(to);
  const value = { to, others: isOutside || opener.closes === undefined ? others : 'closed' } as const;
  return { closer: closer.length, value };
}

function othersIn(list: string, closer: string, opener: Opener): Egress['others'] | undefined {
  if (opener.closes === undefined) return opener.others;
  if (opener.closes === 'closed') return closesAll.test(closer) ? 'closed' : undefined;
  if (closer !== '') return 'closed';
  return /(?:only|alone)\s*$/iu.test(list) ? 'inside' : undefined;
}

/** `api may reach the internet over HTTPS only` says nothing of what is inside. */
function isOnlyOutside(to: readonly Destination[]): boolean {
  return to.length > 0 && to.every(({ kind }) => kind === 'internet');
}

function behindOf(after: string, { list }: Opener, ground: Ground): Listed | undefined {
  if (list === 'needed') return listedAt(after, ground);
  const defaults = byDefault.exec(after)?.[0].length ?? 0;
  const excepting = except.exec(after.slice(defaults))?.[0].length;
  if (excepting !== undefined) {
    const listed = listedAt(after.slice(defaults + excepting), ground);
    const [unknown] = /^[^.;。；\n]{0,200}/u.exec(after) ?? [''];
    if (listed === undefined) return { to: [], length: unknown.length, unknown };
    return { ...listed, length: defaults + excepting + listed.length };
  }
  return nothingBehind.test(after) ? { to: [], length: defaults } : undefined;
}

/** A policy that has a name of its own, or selects pods by labels, is an object by itself. */
const otherPolicy =
  /(?:network\s?-?polic(?:y|ies)|网络策略)\s?(?:that\sis\s)?(?:called|named|叫|名为|名叫|命名为)|podselector|pods?\s(?:with|that\shave)\s(?:the\s)?labels?|标签/iu;

function sentenceAround(words: string, at: number): string {
  const before =
    words
      .slice(Math.max(0, at - 300), at)
      .split(/[.!?](?=\s)|[;；。\n]/u)
      .at(-1) ?? '';
  return before + (words.slice(at, at + 300).split(/[.!?](?=\s)|[;；。\n]/u)[0] ?? '');
}

function overlap(one: Told, other: Told): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Whoever it was said of is spoken of further where the clause goes on. */
function without(text: string, { start, end, said, names }: Told, { called }: Ground): string {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  const isGoingOn =
    names.length > 0 &&
    /^\s?(?:[,，]|and\s|并|且)/u.test(after) &&
    calledIn(said.slice(0, 60), called).length > 0;
  const next = /^\s?[,，]?\s?(?:and\s)?([^.;。；\n]{0,200})/u.exec(after)?.[1] ?? '';
  if (!isGoingOn || next.trim() === '' || calledIn(next, called).length > 0) return `${before} ${after}`;
  return `${before}${names.join(' and ')} ${after.replace(/^\s?[,，]?\s?(?:and\s|并且?)?/u, '')}`;
}
