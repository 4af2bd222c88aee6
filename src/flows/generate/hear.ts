import type { Fleet, Order } from '../../change/propose/order.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Generate } from '../../intent/intent.ts';
import { present } from '../../kernel/present.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { withOverrides } from '../../render/overrides.ts';
import { overrideFolder, type Templates } from '../../render/templates.ts';
import { accountOf, canAsk } from '../consult.ts';
import { losesIn } from '../../change/propose/losing.ts';
import type { Change } from '../engines.ts';
import type { Ground } from './ground.ts';
import {
  broughtBack,
  lastOf,
  reworded,
  roomsIn,
  undoesFirst,
  wishOf,
  withChanging,
  withoutFormer,
  type Talk,
} from './talk.ts';
import { withFirstBack, withWithdrawnOf } from './taken-back.ts';
import { type Generator, nothingOf, readingsOf } from './readings.ts';
import { generateAdvised } from './understand.ts';
import type { Call } from '../world.ts';

export type Read = {
  readonly ground: Ground;
  readonly snapshot: Snapshot;
  readonly fleet: Fleet | undefined;
};

export type Heard = { readonly talk: Talk; readonly change: Change };
type ToHear = {
  readonly said: Talk;
  /** What was said when files were proposed last. */
  readonly former: Talk;
  readonly intent: Generate;
};

/** What was said last may only change what comes of all before; if that does not work it is read together with it. */
export async function hear(
  { said: spoken, former, intent }: ToHear,
  read: Read,
  call: Call,
): Promise<Result<Heard>> {
  const order = await orderFrom(read, call);
  if (!order.ok) return order;
  // What is compared with what was there before must have lost as much of that.
  const rooms = roomsIn(spoken);
  const orderOf = (talk: Talk): Order => {
    const { request } = order.value;
    return { ...order.value, request: { ...request, ...wishOf(talk, rooms) } };
  };
  const { analyze } = call.world.engines;
  const generate = onceEach(call.world.engines.generate);
  const before = () => (former.said.length === 0 ? undefined : generate(orderOf(former)));
  const isFirst = undoesFirst(spoken);
  const said = isFirst
    ? withFirstBack(spoken, before(), order.value)
    : pointed(broughtBack(spoken), orderOf, call);
  const readings = isFirst ? ([said] as const) : readingsOf(said, { orderOf, generate }, call);
  const means = {
    generate,
    analyze,
    account: accountOf(call),
    others: await issueText({ ...intent, ...wishOf(readings[0], rooms) }, call),
  };
  const made = async (talk: Talk): Promise<Result<Heard>> => {
    const change = await generateAdvised(orderOf(talk), means, call.signal);
    return change.ok ? ok({ talk, change: change.value }) : change;
  };
  const again = (talk: Talk) => generate(orderOf(talk));
  const done = await firstOf(readings, made, (heard) => !isUnheard(heard, again) && !isLost(heard, again));
  const heard = done ?? (await made(withChanging(said, nothingOf(said))));
  return heard.ok ? ok(withWithdrawnOf(heard.value, before(), order.value.snapshot)) : heard;
}

/** Of one conversation, where only requests differ: what is compared again and again is made once. */
function onceEach(generate: Generator): Generator {
  const known = new Map<string, Result<Change>>();
  return (order) => {
    const request = JSON.stringify(order.request);
    const made = known.get(request) ?? generate(order);
    known.set(request, made);
    return made;
  };
}

/** The first that works and is good, or why none works. */
async function firstOf(
  readings: readonly Talk[],
  made: (talk: Talk) => Promise<Result<Heard>>,
  isGood: (heard: Heard) => boolean,
): Promise<Result<Heard> | undefined> {
  const failed: Result<Heard>[] = [];
  for (const reading of readings) {
    const done = await made(reading);
    if (!done.ok) failed.push(done);
    else if (isGood(done.value)) return done;
  }
  return failed.length === readings.length ? failed[0] : undefined;
}

/** Nothing came of the last words, and nobody told of them: then they were not understood. */
function isUnheard({ talk, change }: Heard, generate: (talk: Talk) => Result<Change>): boolean {
  const last = lastOf(talk);
  if (last === undefined || talk.said.at(-1)?.edits !== undefined || isTold(last.words, change)) return false;
  const before = generate(last.before);
  if (!before.ok || before.value.questions.length !== change.questions.length) return false;
  return isSame(before.value.files, change.files);
}

/** What was there is gone or no longer understood, and nobody asked for that: then something else was meant. */
function isLost({ talk, change }: Heard, generate: (talk: Talk) => Result<Change>): boolean {
  const last = lastOf(talk);
  if (last === undefined || talk.said.at(-1)?.rest === '') return false;
  const before = generate(last.before);
  return before.ok && losesIn(last.words, before.value, change);
}

function isTold(words: string, { notUnderstood = [], understood }: Change): boolean {
  if (words.trim() === '' || understood === undefined) return true;
  // A name alone says nothing of what shall be.
  const rows = valued.test(words) ? understood.filter(({ subject }) => !naming.test(subject)) : understood;
  const told = [...notUnderstood, ...rows.map(({ said }) => said.trim())];
  return told.some((one) => one !== '' && words.includes(one));
}

const valued = /\d|(?<![\w-])same(?![\w-])|一样|同样/iu;
const naming = /^(?:Service meant|所指服务)$/u;

function isSame(before: Change['files'], after: Change['files']): boolean {
  const texts = new Map(before.map(({ path, text }) => [path, text]));
  return before.length === after.length && after.every(({ path, text }) => texts.get(path) === text);
}

/** Who asks for the same of another asks for what was said before, of that. */
function pointed(said: Talk, orderOf: (talk: Talk) => Order, { world }: Call): Talk {
  const last = lastOf(said);
  const before = last?.before.said.at(-1)?.words;
  if (last === undefined || before === undefined) return said;
  const meant = world.engines.again(last.words, before, orderOf(last.before));
  if (meant === undefined) return said;
  return reworded(meant.over === 'replaced' ? withoutFormer(said) : said, meant.words);
}

async function orderFrom({ ground, snapshot, fleet }: Read, call: Call): Promise<Result<Order>> {
  const { asked, world, signal } = call;
  const isWritten = await world.traces.takesWorkflows(signal);
  const templates = await templatesOf(ground, snapshot, call);
  if (!templates.ok) return templates;
  return ok({
    snapshot,
    ...present({ fleet, workflow: isWritten ? undefined : ('shown' as const) }),
    request: { words: '', flags: {}, language: asked.language },
    repository: asked.repository,
    policy: asked.policy,
    templates: templates.value,
  });
}

/** Templates of the team count as they stand on the default branch, whatever a pull request says of them. */
async function templatesOf(
  { ref, branch }: Ground,
  snapshot: Snapshot,
  { asked, world, signal }: Call,
): Promise<Result<Templates>> {
  const isDefault = ref === 'HEAD' || (ref === branch && branch === asked.repository.defaultBranch);
  if (isDefault) return withOverrides(world.templates, snapshot);
  const wanted = { patterns: [`${overrideFolder}**`], maxBytes: 64 * 1024 };
  const read = await world.snapshots.read('HEAD', wanted, signal);
  return read.ok ? withOverrides(world.templates, read.value) : read;
}

/** Where a command has no words, those of its issue may say what is meant; only a model reads them. */
async function issueText({ words }: Generate, call: Call): Promise<string | undefined> {
  const { asked, world, signal } = call;
  const { kind, number } = asked.conversation;
  if (words.trim() !== '' || kind !== 'issue' || !canAsk(accountOf(call))) return undefined;
  return world.inquiries.textOf({ kind: 'issue', id: number }, signal);
}
