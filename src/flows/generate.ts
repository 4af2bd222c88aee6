import picomatch from 'picomatch';
import type { Intent } from '../intent/intent.ts';
import { fail, ok } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import type { Proposal, Proposed } from '../ports/forge.ts';
import type { Steps } from './action.ts';
import { propose } from './action.ts';
import type { Change } from './engines.ts';
import { accountOf, canAsk } from './consult.ts';
import { fenced } from './fenced.ts';
import { notes, sayProblem } from './say.ts';
import { generateAdvised } from './understand.ts';
import type { Call, Verdict } from './world.ts';
import { words } from './world.ts';

type Generate = Extract<Intent, { kind: 'generate' }>;

/** Reads the repository, plans the files, proposes them as a pull request and says where it is. */
export async function* generate(intent: Generate, call: Call): Steps<Verdict> {
  const place = { topic: 'generate', asked: call.asked, world: call.world };
  const ground = await groundOf(call);
  if (!ground.ok) return yield* sayProblem(ground.error, place);
  const plan = await planChange(intent, ground.value, call);
  if (!plan.ok) return yield* sayProblem(plan.error, place);
  const isDryRun = intent.mode === 'dryRun' || plan.value.change.files.length === 0;
  if (isDryRun) return yield* show(plan.value, call);
  const proposed = yield* propose(proposalOf(plan.value, call));
  if (!proposed.ok) return yield* sayProblem(proposed.error, place);
  return yield* announce(proposed.value, plan.value, call);
}

/** Where to read, and the branch that a proposal is made against. */
type Ground = { readonly ref: string; readonly branch: string };

async function groundOf({ asked, world, signal }: Call): Promise<Result<Ground>> {
  const { conversation, repository } = asked;
  if (conversation.kind === 'issue') return ok({ ref: 'HEAD', branch: repository.defaultBranch });
  const pull = await world.inquiries.pull(conversation.number, signal);
  if (pull?.state === 'open' && pull.origin === 'here')
    return ok({ ref: pull.head.commit, branch: pull.head.branch });
  const reason = pull?.state === 'open' ? 'fork' : 'closed';
  return fail({ what: words(world, asked, [`generate-${reason}`, {}]) });
}

type Plan = {
  readonly change: Change;
  /** `there` where every file that is wanted is in the repository already, `none` where none is wanted. */
  readonly news: 'some' | 'there' | 'none';
  readonly commit: string;
  readonly branch: string;
  readonly omitted: readonly string[];
};

async function planChange(intent: Generate, ground: Ground, call: Call): Promise<Result<Plan>> {
  const { asked, world, signal } = call;
  const snapshot = await world.snapshots.read(ground.ref, world.engines.wanted, signal);
  if (!snapshot.ok) return snapshot;
  const order = {
    snapshot: snapshot.value,
    request: { words: intent.words, flags: intent.flags, language: asked.language },
    repository: asked.repository,
    policy: asked.policy,
    templates: world.templates,
  };
  const { generate, analyze } = world.engines;
  const means = { generate, analyze, account: accountOf(call), others: await issueText(intent, call) };
  const change = await generateAdvised(order, means, signal);
  if (!change.ok) return change;
  const isIgnored = picomatch([...asked.policy.ignore], { dot: true });
  const wanted = change.value.files.filter((file) => !isIgnored(file.path));
  const files = wanted.filter((file) => snapshot.value.text(file.path) !== file.text);
  const { commit, omitted } = snapshot.value;
  const news = files.length > 0 ? 'some' : wanted.length > 0 ? 'there' : 'none';
  return ok({ change: { ...change.value, files }, news, commit, branch: ground.branch, omitted });
}

/** Where a command has no words, those of its issue may say what is meant; only a model reads them. */
async function issueText({ words }: Generate, call: Call): Promise<string | undefined> {
  const { asked, world, signal } = call;
  const { kind, number } = asked.conversation;
  if (words.trim() !== '' || kind !== 'issue' || !canAsk(accountOf(call))) return undefined;
  return world.inquiries.textOf({ kind: 'issue', id: number }, signal);
}

function proposalOf({ change, branch, commit }: Plan, { asked, world }: Call): Proposal {
  const { number, kind } = asked.conversation;
  const isIssue = kind === 'issue';
  const footer = words(world, asked, ['pull-footer', { number, login: asked.requester, closes: isIssue }]);
  const parts = [change.body.trimEnd(), ...workflowBlock(change, { asked, world }), footer];
  return {
    key: `${kind}-${number}`,
    branch: `supercargo/${kind === 'issue' ? 'issue' : 'pull'}-${number}`,
    base: { branch, commit },
    title: change.title,
    body: parts.join('\n\n'),
    files: change.files,
  };
}

/** The App may not write workflows, so people are given the file. */
function workflowBlock(
  { workflow }: Change,
  { asked, world }: Pick<Call, 'asked' | 'world'>,
): readonly string[] {
  if (workflow === undefined) return [];
  const filling = { path: workflow.path, file: { lines: fenced(workflow).slice(2) } };
  return [words(world, asked, ['pull-workflow', filling]).trimEnd()];
}

async function* announce(
  proposed: Proposed,
  { change, omitted }: Plan,
  { asked, world }: Call,
): Steps<Verdict> {
  const filling = {
    number: proposed.number,
    opened: proposed.outcome === 'opened',
    updated: proposed.outcome === 'updated',
    unchanged: proposed.outcome === 'unchanged',
    files: change.files.map(({ path }) => ({ path })),
    kept: proposed.kept.map((path) => ({ keptPath: path })),
    questions: change.questions.map((question) => ({ question })),
    notes: notes(asked, omitted).map((note) => ({ note })),
  };
  const body = words(world, asked, ['generate', filling]);
  yield { kind: 'reply', number: asked.conversation.number, topic: 'generate', body, when: 'always' };
  return 'fulfilled';
}

const templates = { some: 'generate-dry-run', there: 'generate-nothing', none: 'generate-unclear' };

/** The answer where nothing is proposed: a preview, that all is there already, or what is missing to begin. */
async function* show({ change, news, omitted }: Plan, { asked, world }: Call): Steps<Verdict> {
  const filling = {
    ...(news === 'some' && { files: { lines: change.files.flatMap(fenced) } }),
    ...(news !== 'there' && { body: change.body.trimEnd() }),
    notes: notes(asked, omitted).map((note) => ({ note })),
  };
  const body = words(world, asked, [templates[news], filling]);
  yield { kind: 'reply', number: asked.conversation.number, topic: 'generate', body, when: 'always' };
  return news === 'none' ? 'failed' : 'answered';
}
