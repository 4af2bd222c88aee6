import picomatch from 'picomatch';
import type { OfStanding } from '../../change/edit/standing.ts';
import { sayEdits } from '../../change/merge/say-edits.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Place } from '../../ports/traces.ts';
import type { Change } from '../engines.ts';
import { fleetOf, partThere, type There } from './fleet.ts';
import type { Ground } from './ground.ts';
import { readWhole } from './read-whole.ts';
import { settle } from './settle.ts';
import { hear } from './hear.ts';
import { continued, nothingSaid, recallTalk, roomsIn, wishOf, type Talk } from './talk.ts';
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

/** Undefined where nothing is to be made: what people wrote is to be changed. */
export async function planChange(
  intent: Generate,
  ground: Ground,
  call: Call,
): Promise<Result<Plan | undefined>> {
  const { world, signal } = call;
  const place = await world.traces.place(ground.topic, signal);
  const former = await formerOf(intent, { origin: ground.origin, place }, call);
  const said = continued(former, intent, call);
  const { flags, words } = wishOf(said, roomsIn(said));
  const wish = { ref: ground.ref, from: flags['from'], words };
  const snapshot = await readWhole(wish, world, signal);
  if (!snapshot.ok) return snapshot;
  const standing = standingFor(intent, { said, snapshot: snapshot.value }, call);
  if (standing === 'whole') return ok(undefined);
  const fleet = await fleetOf(call);
  const heard = await hear(
    { said, former, intent },
    { ground, snapshot: snapshot.value, fleet: fleet?.fleet },
    call,
  );
  if (!heard.ok) return heard;
  const { talk, change } = heard.value;
  if (standing === 'part' && change.files.length === 0) return ok(undefined);
  return partsOf({ ground, talk, change }, { place, snapshot: snapshot.value, open: fleet?.open }, call);
}

type Spoken = { readonly said: Talk; readonly snapshot: Snapshot };

/** What is said first may be of what stands there; flags and answers are of what we make. */
function standingFor(
  { words, flags, answers }: Generate,
  { said, snapshot }: Spoken,
  { world }: Call,
): OfStanding {
  const isPlain = said.said.length === 1 && answers === undefined;
  const ours = Object.keys(flags).filter((flag) => flag !== 'dry-run');
  return isPlain && ours.length === 0 ? world.engines.ofStanding(words, snapshot) : 'none';
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
async function formerOf(intent: Generate, { origin, place }: Where, call: Call): Promise<Talk> {
  const goesOn = place.pull !== undefined || intent.answers !== undefined;
  return goesOn ? await recallTalk(origin, call) : nothingSaid;
}

type Made = { readonly ground: Ground; readonly talk: Talk; readonly change: Change };
type On = { readonly place: Place; readonly snapshot: Snapshot; readonly open: There['open'] };

/** What goes into which repository. */
async function partsOf({ ground, talk, change }: Made, on: On, call: Call): Promise<Result<Plan>> {
  const { asked, world } = call;
  const { place, snapshot, open } = on;
  const refused = change.spec?.refused;
  const there = await partThere({ elsewhere: change.elsewhere, ground, open, refused }, call);
  if (!there.ok) return there;
  const isIgnored = picomatch([...asked.policy.ignore], { dot: true });
  const { workflow, ...split } = await splitWorkflow(change, call);
  const wanted = split.files.filter((file) => !isIgnored(file.path));
  const settled = await settle({ files: wanted, base: snapshot, place, refused }, call);
  if (!settled.ok) return settled;
  const { commit, omitted } = snapshot;
  const body = [change.body.trim(), ...sayEdits(settled.value.edits, { ...world, ...asked })];
  const here = {
    ...settled.value,
    repository: asked.repository,
    place,
    base: { branch: ground.branch, commit },
    title: change.title,
    body: body.join('\n\n'),
    wanted,
    onto: snapshot,
    workflow,
  };
  return ok({ ground, talk, change: split.change, here, there: there.value, omitted });
}
