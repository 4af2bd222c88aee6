import { diffOf, sayOperation } from '../../change/edit/say.ts';
import { code } from '../../change/markdown.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Intent } from '../../intent/intent.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Pull } from '../../ports/inquiries.ts';
import type { Proposal } from '../../ports/forge.ts';
import type { Place } from '../../ports/traces.ts';
import { commit, propose, type Steps } from '../action.ts';
import { accountOf } from '../consult.ts';
import { makeEdit, takeBack, type MadeEdit } from './edit.ts';
import { isDone, sayEdit, type EditEnd } from './edit-words.ts';
import { suggestEdit } from './edit-suggestions.ts';
import { noteChange, undoingOn } from './undo.ts';
import { noteAnswer, noteProposal, type Answered } from '../learn/given.ts';
import { memoryOf, recall } from '../learn/lessons.ts';
import { pullToChange, readBoth, type Both } from '../review/pull.ts';
import { sayProblem } from '../say.ts';
import type { Call, Verdict } from '../world.ts';
import { words } from '../world.ts';

type Change = Extract<Intent, { kind: 'change' }>;

/** Edits manifests that are there: a commit to the branch of a pull request, a pull request from an issue. */
export async function* change(intent: Change, call: Call): Steps<Verdict> {
  const { asked, world } = call;
  const ground = await groundOf(call);
  if (!ground.ok) return yield* sayProblem(ground.error, { topic: 'change', asked, world });
  const { to } = ground.value;
  const made = await editOf(intent, ground.value, call);
  const means = { intent, ground: ground.value, call };
  const isWritten = intent.mode === 'propose' && (isDone(made) || isHalfWay(to));
  if (!isWritten) return yield* say(made, { kind: 'shown' }, means);
  if (to.kind === 'issue') return yield* asPull(made, to.place, means);
  return to.pull.origin === 'fork'
    ? yield* asSuggestions(made, to, means)
    : yield* asCommit(made, to.pull, means);
}

type Ground = {
  readonly snapshot: Snapshot;
  readonly to: To;
};

type To =
  | { readonly kind: 'issue'; readonly place: Place }
  | { readonly kind: 'pull'; readonly pull: Pull; readonly ends: Both };

type ToPull = Extract<To, { kind: 'pull' }>;

/** The branch was written, and then something came between. */
function isHalfWay(to: To): boolean {
  return to.kind === 'issue' && to.place.head !== undefined && to.place.pull === undefined;
}

function groundOf(call: Call): Promise<Result<Ground>> {
  return call.asked.conversation.kind === 'issue' ? groundOfIssue(call) : groundOfPull(call);
}

/** What was asked for on this issue before, and is still open, is gone on with. */
async function groundOfIssue({ asked, world, signal }: Call): Promise<Result<Ground>> {
  const place = await world.traces.place(`supercargo/issue-${asked.conversation.number}-change`, signal);
  const snapshot = await world.snapshots.read(place.head ?? 'HEAD', world.engines.wanted, signal);
  return snapshot.ok ? ok({ snapshot: snapshot.value, to: { kind: 'issue', place } }) : snapshot;
}

async function groundOfPull(call: Call): Promise<Result<Ground>> {
  const pull = await pullToChange(call);
  if (!pull.ok) return pull;
  const ends = await readBoth(pull.value, call);
  if (!ends.ok) return ends;
  return ok({ snapshot: ends.value.head, to: { kind: 'pull', pull: pull.value, ends: ends.value } });
}

async function editOf(intent: Change, { snapshot, to }: Ground, call: Call): Promise<MadeEdit> {
  const { asked, world, signal } = call;
  const account = accountOf(call);
  const examples = await recall('edit', intent.words, memoryOf(call));
  const near = to.kind === 'pull' ? to.ends.changed.map(({ path }) => path) : [];
  const { policy, language } = asked;
  const { templates, engines } = world;
  const order = {
    words: intent.words,
    snapshot,
    near,
    policy,
    language,
    templates,
    account,
    examples,
    engines,
  };
  const back = await undoingOn(branchOf(to), intent.words, call);
  return back === undefined ? makeEdit(order, signal) : takeBack(back, order);
}

function branchOf(to: To): string {
  return to.kind === 'issue' ? to.place.branch : to.pull.head.branch;
}

type Means = { readonly intent: Change; readonly ground: Ground; readonly call: Call };

async function* asPull(made: MadeEdit, place: Place, means: Means): Steps<Verdict> {
  const { asked, world } = means.call;
  const proposed = yield* propose(proposalOf(made, place, means));
  if (!proposed.ok) return yield* sayProblem(proposed.error, { topic: 'change', asked, world });
  const { number } = proposed.value;
  yield* note(made, means);
  const answered = answeredOf(made, means.intent);
  if (answered !== undefined) yield* noteProposal(answered, { number, files: made.edited.files }, means.call);
  return yield* say(made, { kind: 'opened', number }, means);
}

function proposalOf(made: MadeEdit, place: Place, means: Means): Proposal {
  const { intent, ground, call } = means;
  const { asked, world } = call;
  const { number } = asked.conversation;
  const footer = words(world, asked, ['pull-footer', { closes: false, number, login: asked.requester }]);
  return {
    key: `change-${number}`,
    place,
    base: { branch: asked.repository.defaultBranch, commit: ground.snapshot.commit },
    title: words(world, asked, ['edit-title', { what: titleOf(intent.words) }]),
    body: `${bodyOf(made, { kind: 'proposed' }, means)}\n\n${footer}`,
    files: made.edited.files,
    remove: made.edited.removed,
  };
}

function titleOf(said: string): string {
  const line = said.replaceAll(/[\s@#`<>]+/gu, ' ').trim();
  return line.length > 72 ? `${line.slice(0, 70)}…` : line;
}

async function* asCommit(made: MadeEdit, { head, number }: Pull, means: Means): Steps<Verdict> {
  const { intent, call } = means;
  const { asked, world } = call;
  const { files, removed } = made.edited;
  const committed = yield* commit({
    key: `change/${number}/${asked.occasion}`,
    branch: head.branch,
    head: head.commit,
    title: words(world, asked, ['edit-title', { what: titleOf(intent.words) }]),
    lines: [...files.map(({ path }) => path), ...removed],
    files,
    remove: removed,
  });
  if (!committed.ok) return yield* sayProblem(committed.error, { topic: 'change', asked, world });
  yield* note(made, means);
  return yield* say(made, { kind: 'committed' }, means);
}

function note(made: MadeEdit, { intent, ground, call }: Means): Steps {
  const operations = [...made.plan.operations, ...made.suggested];
  const on = { branch: branchOf(ground.to), words: intent.words };
  return noteChange(on, { operations, snapshot: ground.snapshot }, call);
}

async function* asSuggestions(made: MadeEdit, { pull, ends }: ToPull, means: Means): Steps<Verdict> {
  const { intent, call } = means;
  const count = yield* suggestEdit(made.edited, { pull, ends, call, wish: intent.words });
  return yield* say(made, { kind: 'suggested', count }, means);
}

async function* say(made: MadeEdit, end: EditEnd, means: Means): Steps<Verdict> {
  const { asked } = means.call;
  const body = bodyOf(made, end, means);
  yield { kind: 'reply', number: asked.conversation.number, topic: 'change', body, when: 'always' };
  const answered = answeredOf(made, means.intent);
  if (answered !== undefined) yield* noteAnswer(answered, means.call);
  if (!isDone(made)) return 'failed';
  return end.kind === 'shown' ? 'answered' : 'fulfilled';
}

/** What the model had part in. */
function answeredOf({ suggested, receipt }: MadeEdit, { words: asked }: Change): Answered | undefined {
  if (receipt === undefined || suggested.length === 0) return undefined;
  const said = suggested.map((one) => sayOperation(one, 'en')).join('\n');
  return { kind: 'edit', topic: 'change', asked, said, receipt };
}

function bodyOf(made: MadeEdit, end: EditEnd, { intent, ground, call }: Means): string {
  const { language } = call.asked;
  return sayEdit(
    made,
    {
      end,
      wish: code(intent.words.slice(0, 500)),
      diff: diffOf(made.edited, ground.snapshot),
      sayOperation: (one) => sayOperation(one, language),
    },
    call,
  );
}
