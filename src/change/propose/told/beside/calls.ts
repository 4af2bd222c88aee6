import { anyCase } from '../../../../kernel/any-case.ts';
import { withCall } from '../../../../spec/beside/call.ts';
import type { Spec, Workload } from '../../../../spec/spec.ts';
import { calledIn, namesOf } from '../../scope.ts';
import { withoutClauses, type Clause } from '../../taken-out.ts';
import { clockIn, type Clock } from '../clock.ts';
import { asItIs, settledWith, type Ground, type Heard, type Settled } from '../telling.ts';
import { clock } from '../wordings/jobs-last.ts';
import * as words from './call-words.ts';
import { partsOf, together } from './parts.ts';

type Told = {
  readonly part: Clause;
  readonly targets: readonly string[];
  /** Undefined where the rest of it is about something that nobody reads. */
  readonly when: Clock | undefined;
  readonly names: readonly string[];
};

/** Reads `call /cleanup every hour`, `每天凌晨三点 POST /internal/reindex`: a job of curl beside the program. */
export function callsTold(said: string, ground: Ground): Heard {
  const none: Heard = { rest: said, rows: [], over: asItIs };
  if (said.length > longest || said.search(words.target) === -1) return none;
  const told = calledParts(said, ground).map((one): Told => ({
    ...one,
    names: calledIn(one.part.text, ground.called),
  }));
  return {
    rest: withoutClauses(
      said,
      told.map(({ part }) => part),
    ).words,
    rows: [],
    leftover: told.filter(({ when }) => when === undefined).map(({ part }) => part.text.trim()),
    over: asItIs,
    settled: (spec) => told.filter(isFirst).reduce(settle, { spec }),
  };
}

/** What is said once more in a later comment is no second job. */
function isFirst({ part }: Told, at: number, all: readonly Told[]): boolean {
  return all.findIndex((one) => one.part.text.trim() === part.text.trim()) === at;
}

/** Nobody says so in a text that is longer. */
const longest = 20_000;

type Part = Omit<Told, 'names'>;

function calledParts(said: string, ground: Ground): readonly Part[] {
  const parts = partsOf(said);
  return parts.flatMap((part, at) => {
    if (!isCall(part.text)) return [];
    // What a program does by itself is no wish, and no command of it either.
    if (words.describing.test(part.text))
      return clock.test(part.text) ? [{ part, targets: [], when: undefined }] : [];
    const whole = wholeOf({ said, part, before: parts[at - 1], after: parts[at + 1] }, ground);
    return whole === undefined ? [] : [whole];
  });
}

type Place = {
  readonly said: string;
  readonly part: Clause;
  readonly before: Clause | undefined;
  readonly after: Clause | undefined;
};

/** With what stands before or behind it where that says when, and nothing else. */
function wholeOf(place: Place, ground: Ground): Part | undefined {
  const [own, ...others] = readings(place).map((one) => ({ one, when: whenIn(one.text, ground) }));
  const found = [own, ...others].find((one) => one?.when !== undefined);
  if (found?.when === undefined) return undefined;
  const isClear = found.when.left.every((one) => words.small.test(one));
  if (found !== own && !isClear) return undefined;
  return { part: found.one, targets: targetsIn(found.one.text), when: isClear ? found.when : undefined };
}

function readings({ said, part: first, before, after: next }: Place): readonly Clause[] {
  const isZoned = next !== undefined && words.zone.test(next.text);
  const part = isZoned ? together(said, first, next) : first;
  const after = isZoned ? undefined : next;
  const last = after === undefined ? [] : [after];
  if (before === undefined || isCall(before.text))
    return [part, ...last.map((one) => together(said, part, one))];
  const both = together(said, before, part);
  // `加一个定时任务，每小时……`: what is announced is told behind.
  const own = words.announced.test(before.text) ? both : part;
  return [own, ...(own === both ? [] : [both]), ...last.map((one) => together(said, own, one))];
}

function isCall(text: string): boolean {
  return (
    targetsIn(text).length > 0 &&
    text.replaceAll(words.target, ' \0 ').search(words.verb) !== -1 &&
    !words.ofOthers.test(text)
  );
}

function targetsIn(text: string): readonly string[] {
  return [...text.matchAll(words.target)].flatMap(({ groups }) => groups?.['target'] ?? []);
}

/** Undefined where it says nothing of when. */
function whenIn(text: string, { called, readers }: Ground): Clock | undefined {
  if (!clock.test(text) && !often.test(text)) return undefined;
  const known = called.filter(({ names }) => names.length > 0);
  const own =
    known.length === 0
      ? []
      : [anyCase(String.raw`(?:(?:of|on|in)\s)?(?:the\s)?${namesOf(known)}(?:'s|\sservice)?`)];
  const rest = [
    words.quoted,
    words.target,
    ...own,
    words.called,
    words.limit,
    words.verb,
    words.tool,
    words.idle,
  ].reduce((left, pattern) => left.replaceAll(everywhere(pattern), ' '), text);
  return clockIn(rest.replaceAll(/\s+/gu, ' '), readers);
}

const often =
  /(?<![\w-])(?:once|twice|at\s(?:\d|noon|midnight|night)|on\s(?:week|mon|tue|wed|thu|fri|sat|sun|the\shour)|schedule|weekday|monthly|every|each|daily)|每|\*\/?\d*\s/iu;

function everywhere(pattern: RegExp): RegExp {
  return pattern.global ? pattern : new RegExp(pattern.source, `${pattern.flags}g`);
}

/** Nobody calls more in one breath. */
const most = 8;

const subject = { en: 'Called by the clock', zh: '定时调用' };

function settle(settled: Settled, { part, targets, when, names }: Told): Settled {
  if (when === undefined) return settled;
  const { spec } = settled;
  const said = part.text.trim();
  const own = answering(spec, names);
  const command = commandIn(said);
  const made = targets.slice(0, command === undefined ? most : 1).reduce<Made | undefined>(
    (before, target) => {
      const done =
        before &&
        withCall(
          before.spec,
          { ...how(said), ...when, ...(command && { command }), target },
          target.startsWith('/') ? own : undefined,
        );
      return done && { spec: done.spec, urls: [...(before?.urls ?? []), done.url] };
    },
    { spec, urls: [] },
  );
  if (made === undefined) return settledWith(settled, { leftover: [said] });
  const does = command === undefined ? [how(said).method ?? 'GET', ...made.urls] : [command.join(' ')];
  const value = [when.schedule, when.timeZone, ...does].filter((one) => one !== undefined);
  return settledWith(settled, { spec: made.spec, rows: [{ said, subject, value: value.join(' ') }] });
}

type Made = { readonly spec: Spec; readonly urls: readonly string[] };

/** The one that is named, or the only one that answers. */
function answering({ workloads }: Spec, names: readonly string[]): Workload | undefined {
  const all = workloads.filter(({ image, port }) => image.kind === 'built' && port !== undefined);
  const named = all.filter(({ name }) => names.includes(name));
  const meant = named.length > 0 ? named : all;
  return meant.length === 1 ? meant[0] : undefined;
}

function how(text: string) {
  const { name, zhName } = words.called.exec(text)?.groups ?? {};
  const [method] = words.methods.exec(text.replaceAll(words.target, ' ')) ?? [];
  const posted = words.posting.test(text) ? 'POST' : undefined;
  return { method: method ?? posted, name: name ?? zhName, longest: longestIn(text) };
}

/** What is quoted is run as it is. */
function commandIn(text: string): readonly string[] | undefined {
  const { command } = words.quoted.exec(text)?.groups ?? {};
  if (command === undefined) return undefined;
  return /["'$`|&;<>*()]/u.test(command) ? ['sh', '-c', command] : command.split(/\s+/u);
}

function longestIn(text: string): number | undefined {
  const [limit = ''] = words.limit.exec(text) ?? [];
  const [, seconds] = /(\d{1,4})\s?(?:s|秒)/iu.exec(limit) ?? [];
  return seconds === undefined ? undefined : Number(seconds);
}
