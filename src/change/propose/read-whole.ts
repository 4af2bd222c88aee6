import { ok, type Result } from '../../kernel/result.ts';
import { alertsAsked, withAlertsOf } from './alerts/asked.ts';
import { heardWords, retold } from './advised.ts';
import type { Catalogues } from './change-set.ts';
import { withoutHalfRead } from './half-read.ts';
import { withGathered } from './gathered.ts';
import { heardIn, inOwnWords, type Heard } from './heard.ts';
import { inSentences, type Plain } from './in-sentences.ts';
import type { Order } from './order.ts';
import { withOutlined } from './outlined.ts';
import { withPointedOut } from './pointed-out.ts';
import { hasPrograms, severalOf } from './several.ts';
import { withSpelledOut, withSpelledPartly, withToldTogether, type Again } from './spelled-out.ts';
import type { Draft, Understood } from '../../spec/words/wish.ts';
import { standingPlaces } from './standing.ts';
import { ofServices } from './told/of-services.ts';
import { understand, type Understanding } from './understand.ts';
import { questionsIn } from './which.ts';

export type Said = Pick<Heard, 'rest' | 'wish' | 'places'> & { readonly understood: Understanding };

const mostNamed = 6;

/**
 * Reads the words of a request, and tells of them as the person said them. Where something stays unread, they are read
 * once more with its sentences taken more loosely, which counts where it only takes away from that.
 */
export function readPlainly(given: Order, catalogues: Catalogues): Result<Said> {
  const { order, own } = withPointedOut(given);
  const said = readAloud(order, catalogues);
  return said.ok ? ok(inOwn(said.value, own)) : said;
}

function readAloud(given: Order, catalogues: Catalogues): Result<Said> {
  const asIs = readClosely(given, catalogues);
  if (!asIs.ok) return asIs;
  const isWhole = leftIn(asIs.value).length === 0 && isHeard(given, asIs.value);
  if (isWhole) return asIs;
  const outlined = withOutlined(given);
  if (outlined !== undefined) return withRows(readClosely(outlined.order, catalogues), outlined.rows);
  const better = (best: Result<Said>, way: Again | undefined): Result<Said> => {
    if (way === undefined || !best.ok) return best;
    const apart = withRows(readOwn(way, catalogues), way.rows);
    return apart.ok && isMore(apart.value, best.value, isHeard(given, best.value)) ? apart : best;
  };
  const partly = better(asIs, withSpelledPartly(given, catalogues));
  const together = better(partly, withToldTogether(given, catalogues));
  const best = together.ok && partly.ok && !hasAll(together.value, partly.value) ? partly : together;
  return gatheredOf(given, best, catalogues) ?? best;
}

/** There are as many objects of each kind as before. */
function hasAll(now: Said, before: Said): boolean {
  const made = (said: Said) => said.understood.reading.wish.drafts.filter((one) => !one.isReference);
  const [mine, others] = [made(now), made(before)];
  return others.every(({ kind }) => countOf(kind, mine) >= countOf(kind, others));
}

function countOf(kind: string, drafts: readonly Draft[]): number {
  return drafts.filter((one) => one.kind === kind).length;
}

/** What is read in whatever order counts where it leaves less unread. */
function gatheredOf(given: Order, best: Result<Said>, catalogues: Catalogues): Result<Said> | undefined {
  const isWhole = best.ok && leftIn(best.value).length === 0;
  const told = isWhole ? undefined : withGathered(given, catalogues);
  if (told === undefined || !best.ok) return undefined;
  const read = withRows(readClosely(told.order, catalogues), told.rows);
  return read.ok && leftIn(read.value).length < leftIn(best.value).length ? read : undefined;
}

function readClosely(given: Order, catalogues: Catalogues): Result<Said> {
  const { order, rows } = withSpelledOut(given, catalogues);
  const plain = inSentences(order, catalogues);
  const close = withRows(readAs(plain, catalogues), rows);
  if (!close.ok || leftIn(close.value).length === 0) return close;
  const free = inSentences(order, catalogues, leftIn(close.value));
  if (free.order.request.words === plain.order.request.words) return close;
  const loose = readAs(free, catalogues);
  return loose.ok && isBetter(leftIn(loose.value), leftIn(close.value)) ? loose : close;
}

/** Each variable that is named as such in words alone has become one, and nothing was taken for a name that points back. */
function isHeard({ request }: Order, { understood }: Said): boolean {
  const made = JSON.stringify(understood.reading.wish.drafts);
  const named = request.words.match(/(?<![\w./$-])[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?![\w./-])/gu) ?? [];
  return (
    named.every((name) => made.includes(name)) &&
    !/(?<![\w-])said (?:claim|secret|config ?map)/iu.test(request.words)
  );
}

/** Less is left unread, or what was not heard is, and nothing that runs is gone. */
function isMore(now: Said, before: Said, isHeardBefore: boolean): boolean {
  const kinds = new Set(now.understood.reading.wish.drafts.map(({ kind }) => kind));
  const [left, was] = [leftIn(now).length, leftIn(before).length];
  return (
    (left < was || (!isHeardBefore && left === was)) &&
    before.understood.reading.wish.drafts.every(
      ({ kind, isReference }) =>
        isReference || kinds.has(kind) || !/^(?:Pod|.*Set|.*Job|Deployment)$/u.test(kind),
    )
  );
}

function readOwn({ order, own }: Plain, catalogues: Catalogues): Result<Said> {
  const said = readClosely(order, catalogues);
  return said.ok ? ok(inOwn(said.value, own)) : said;
}

function withRows(said: Result<Said>, rows: readonly Understood[]): Result<Said> {
  if (!said.ok || rows.length === 0) return said;
  const { understood } = said.value;
  const reading = { ...understood.reading, understood: [...rows, ...understood.reading.understood] };
  return ok({ ...said.value, understood: { ...understood, reading } });
}

function readAs({ order, own }: Plain, catalogues: Catalogues): Result<Said> {
  const said = readWhole(order, catalogues);
  if (!said.ok) return said;
  return ok(inOwn(said.value, own));
}

function inOwn(said: Said, own: Plain['own']): Said {
  const { understood } = said;
  return { ...said, understood: { ...understood, reading: own(understood.reading) } };
}

function leftIn({ understood }: Said): readonly string[] {
  return understood.reading.leftover;
}

/** Of what was left some is read, and nothing else is left instead. */
function isBetter(now: readonly string[], before: readonly string[]): boolean {
  return now.length < before.length && now.every((one) => before.includes(one));
}

/** Reads the words, and once more without the clauses of which only a part was understood. */
function readWhole(order: Order, catalogues: Catalogues, named: readonly string[] = []): Result<Said> {
  const { request } = order;
  const vocabulary = { ...catalogues.readers, services: severalOf(order, catalogues) };
  const alerts = alertsAsked(heardWords(request), order, catalogues);
  const { words, own } = ofServices(alerts.words, vocabulary.services);
  const { rest, wish, places, whole } = heardIn(words, vocabulary, {
    standing: standingPlaces(order),
    isBeside: hasPrograms(order, catalogues),
  });
  const heard = { ...order, request: { ...request, words: rest } };
  const understood = withAlertsOf(understand(heard, catalogues, wish), alerts);
  if (!understood.ok) return understood;
  const { facts, spec } = understood.value;
  const isOfServices = spec.profile !== 'minimal' && facts.services.length > 0;
  const told = understood.value.reading;
  const reading = retold(own(whole(isOfServices ? inOwnWords(told, rest) : told)), request);
  const clear = withoutHalfRead(request.words, reading, vocabulary.services);
  // What is left may be read in another way without them.
  if (isOfServices && named.length < mostNamed && clear.named.length > 0) {
    const rest = { ...order, request: { ...request, words: clear.words } };
    return readWhole(rest, catalogues, [...named, ...clear.named]);
  }
  const leftover = [...reading.leftover, ...named, ...(request.unheard ?? [])];
  const questions = [...questionsIn(request.later), ...understood.value.questions];
  const said = { ...reading, leftover };
  return ok({
    rest,
    wish,
    places,
    understood: { ...understood.value, questions, reading: alerts.over(said, spec) },
  });
}
