import picomatch from 'picomatch';
import { sayEdits } from '../../change/merge/say-edits.ts';
import type { Fleet } from '../../change/propose/order.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { present } from '../../kernel/present.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Place } from '../../ports/traces.ts';
import { withOverrides } from '../../render/overrides.ts';
import { overrideFolder, type Templates } from '../../render/templates.ts';
import { accountOf, canAsk } from '../consult.ts';
import type { Change } from '../engines.ts';
import { fleetOf, partThere } from './fleet.ts';
import type { Ground } from './ground.ts';
import { readWhole } from './read-whole.ts';
import { settle } from './settle.ts';
import { continued, nothingSaid, recallTalk, wishOf, type Talk } from './talk.ts';
import { generateAdvised } from './understand.ts';
import type { Call } from '../world.ts';
import type { Generate } from '../../intent/intent.ts';
import type { Part } from './part.ts';

/** What is to be proposed. */
export type Plan = {
  readonly ground: Ground;
  readonly talk: Talk;
  readonly change: Change;
  readonly here: Part;
  /** In the repository that the policy sends manifests to. */
  readonly there: Part | undefined;
  readonly omitted: readonly string[];
};

/** What its pull request holds: what differs from where it goes, unless people have taken it for theirs. */
export function heldBy({ wanted, onto, edits }: Part): readonly string[] {
  const left = new Set(edits.flatMap(({ kind, path }) => (kind === 'conflict' ? [] : [path])));
  return wanted.flatMap(({ path, text }) => (onto.text(path) === text || left.has(path) ? [] : [path]));
}

/** A branch that was made already is brought to its pull request. */
export function isNews({ wanted, files, remove, place }: Part): boolean {
  return wanted.length > 0 && (files.length + remove.length > 0 || place.head !== undefined);
}

export async function planChange(intent: Generate, ground: Ground, call: Call): Promise<Result<Plan>> {
  const { asked, world, signal } = call;
  const place = await world.traces.place(ground.topic, signal);
  const talk = await talkOf(intent, { origin: ground.origin, place }, call);
  const from = wishOf(talk).flags['from'];
  const snapshot = await readWhole({ ref: ground.ref, from }, world, signal);
  if (!snapshot.ok) return snapshot;
  const fleet = await fleetOf(call);
  const wish = { ...intent, ...wishOf(talk) };
  const change = await generateFrom({ ground, snapshot: snapshot.value, fleet: fleet?.fleet }, wish, call);
  if (!change.ok) return change;
  const { elsewhere } = change.value;
  const there = await partThere(
    { elsewhere, ground, open: fleet?.open, refused: change.value.spec?.refused },
    call,
  );
  if (!there.ok) return there;
  const isIgnored = picomatch([...asked.policy.ignore], { dot: true });
  const { workflow, ...split } = await splitWorkflow(change.value, call);
  const refused = change.value.spec?.refused;
  const wanted = split.files.filter((file) => !isIgnored(file.path));
  const settled = await settle({ files: wanted, base: snapshot.value, place, refused }, call);
  if (!settled.ok) return settled;
  const { commit, omitted } = snapshot.value;
  const body = [change.value.body.trim(), ...sayEdits(settled.value.edits, { ...world, ...asked })];
  const here = {
    ...settled.value,
    repository: asked.repository,
    place,
    base: { branch: ground.branch, commit },
    title: change.value.title,
    body: body.join('\n\n'),
    wanted,
    onto: snapshot.value,
    workflow,
  };
  return ok({ ground, talk, change: split.change, here, there: there.value, omitted });
}

type Split = Pick<Change, 'files'> & { readonly change: Change; readonly workflow?: string };

/** Where we may write workflows ours is one of the files; elsewhere it is left in the change, to be shown. */
async function splitWorkflow(change: Change, { world, signal }: Call): Promise<Split> {
  const { workflow, ...rest } = change;
  const files = change.files.filter(({ path }) => !path.startsWith('.github/workflows/'));
  if (workflow === undefined || !(await world.traces.takesWorkflows(signal))) return { files, change };
  return { files: [...files, workflow], change: rest, workflow: workflow.path };
}

type Where = Pick<Ground, 'origin'> & { readonly place: Place };

/** While a pull request is open, what is said next adds to what was said before. */
async function talkOf(intent: Generate, { origin, place }: Where, call: Call): Promise<Talk> {
  const goesOn = place.pull !== undefined || intent.answers !== undefined;
  return continued(goesOn ? await recallTalk(origin, call) : nothingSaid, intent, call);
}

type Read = { readonly ground: Ground; readonly snapshot: Snapshot; readonly fleet: Fleet | undefined };

async function generateFrom(
  { ground, snapshot, fleet }: Read,
  intent: Generate,
  call: Call,
): Promise<Result<Change>> {
  const { asked, world, signal } = call;
  const { words, flags } = intent;
  const isWritten = await world.traces.takesWorkflows(signal);
  const templates = await templatesOf(ground, snapshot, call);
  if (!templates.ok) return templates;
  const order = {
    snapshot,
    ...present({ fleet, workflow: isWritten ? undefined : ('shown' as const) }),
    request: { ...present({ answers: intent.answers }), words, flags, language: asked.language },
    repository: asked.repository,
    policy: asked.policy,
    templates: templates.value,
  };
  const { generate, analyze } = world.engines;
  const means = { generate, analyze, account: accountOf(call), others: await issueText(intent, call) };
  return generateAdvised(order, means, signal);
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
