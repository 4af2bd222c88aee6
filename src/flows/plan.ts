import picomatch from 'picomatch';
import { sayEdits } from '../change/merge/say-edits.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import type { Intent } from '../intent/intent.ts';
import { present } from '../kernel/present.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { ProposedFile } from '../ports/forge.ts';
import type { Place } from '../ports/traces.ts';
import { accountOf, canAsk } from './consult.ts';
import type { Change } from './engines.ts';
import type { Ground } from './ground.ts';
import { settle, type Settled } from './settle.ts';
import { continued, nothingSaid, recallTalk, wishOf, type Talk } from './talk.ts';
import { generateAdvised } from './understand.ts';
import type { Call } from './world.ts';

export type Generate = Extract<Intent, { kind: 'generate' }>;

/** What is to be proposed, and where. */
export type Plan = Settled & {
  readonly ground: Ground;
  readonly place: Place;
  readonly talk: Talk;
  readonly change: Change;
  /** All that is wanted, whether it is there or not. */
  readonly wanted: readonly ProposedFile[];
  readonly commit: string;
  readonly omitted: readonly string[];
};

export async function planChange(intent: Generate, ground: Ground, call: Call): Promise<Result<Plan>> {
  const { asked, world, signal } = call;
  const snapshot = await world.snapshots.read(ground.ref, world.engines.wanted, signal);
  if (!snapshot.ok) return snapshot;
  const place = await world.traces.place(ground.topic, signal);
  const talk = await talkOf(intent, { origin: ground.origin, place }, call);
  const change = await generateFrom(snapshot.value, { ...intent, ...wishOf(talk) }, call);
  if (!change.ok) return change;
  const isIgnored = picomatch([...asked.policy.ignore], { dot: true });
  const wanted = change.value.files.filter((file) => !isIgnored(file.path));
  const settled = await settle({ files: wanted, base: snapshot.value, place }, call);
  if (!settled.ok) return settled;
  const { commit, omitted } = snapshot.value;
  const body = [change.value.body.trimEnd(), ...sayEdits(settled.value.edits, { ...world, ...asked })];
  return ok({
    ...settled.value,
    ground,
    place,
    talk,
    change: { ...change.value, body: body.join('\n\n') },
    wanted,
    commit,
    omitted,
  });
}

type Where = Pick<Ground, 'origin'> & { readonly place: Place };

/** While a pull request is open, what is said next adds to what was said before. */
async function talkOf(intent: Generate, { origin, place }: Where, call: Call): Promise<Talk> {
  const goesOn = place.pull !== undefined || intent.answers !== undefined;
  return continued(goesOn ? await recallTalk(origin, call) : nothingSaid, intent, call);
}

async function generateFrom(snapshot: Snapshot, intent: Generate, call: Call): Promise<Result<Change>> {
  const { asked, world, signal } = call;
  const { words, flags } = intent;
  const order = {
    snapshot,
    request: { ...present({ answers: intent.answers }), words, flags, language: asked.language },
    repository: asked.repository,
    policy: asked.policy,
    templates: world.templates,
  };
  const { generate, analyze } = world.engines;
  const means = { generate, analyze, account: accountOf(call), others: await issueText(intent, call) };
  return generateAdvised(order, means, signal);
}

/** Where a command has no words, those of its issue may say what is meant; only a model reads them. */
async function issueText({ words }: Generate, call: Call): Promise<string | undefined> {
  const { asked, world, signal } = call;
  const { kind, number } = asked.conversation;
  if (words.trim() !== '' || kind !== 'issue' || !canAsk(accountOf(call))) return undefined;
  return world.inquiries.textOf({ kind: 'issue', id: number }, signal);
}
