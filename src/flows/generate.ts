import type { Proposal, Proposed } from '../ports/forge.ts';
import type { Steps } from './action.ts';
import { propose } from './action.ts';
import type { Change } from './engines.ts';
import { fenced } from './fenced.ts';
import { groundOf } from './ground.ts';
import { planChange, type Generate, type Plan } from './plan.ts';
import { askNext } from './question.ts';
import { notes, sayProblem } from './say.ts';
import { talkKey } from './talk.ts';
import type { Call, Verdict } from './world.ts';
import { words } from './world.ts';

/** Reads the repository, plans the files, proposes them as a pull request and says where it is. */
export async function* generate(intent: Generate, call: Call): Steps<Verdict> {
  const place = { topic: 'generate', asked: call.asked, world: call.world };
  const ground = await groundOf(call);
  if (!ground.ok) return yield* sayProblem(ground.error, place);
  const plan = await planChange(intent, ground.value, call);
  if (!plan.ok) return yield* sayProblem(plan.error, place);
  const news = newsOf(plan.value);
  if (intent.mode === 'dryRun' || news === 'there') return yield* show({ ...plan.value, news }, call);
  if (news === 'none') return yield* askBack(plan.value, call);
  const proposed = yield* propose(proposalOf(plan.value, call));
  if (!proposed.ok) return yield* sayProblem(proposed.error, place);
  const isTold = intent.answers === undefined || proposed.value.outcome === 'opened';
  if (isTold) yield* announce(proposed.value, plan.value, call);
  yield* goOn(plan.value, call);
  return 'fulfilled';
}

/** Nothing can be written yet; where a choice is all that is missing, it is asked for and nothing else is said. */
async function* askBack(plan: Plan, call: Call): Steps<Verdict> {
  if ((plan.change.choices ?? []).length === 0) return yield* show({ ...plan, news: 'none' }, call);
  yield* goOn(plan, call);
  return 'answered';
}

/** What was said is remembered, and what is open is asked. */
async function* goOn({ talk, ground, change }: Plan, call: Call): Steps {
  const { asked } = call;
  const on = talk.askedOn ?? asked.conversation.number;
  yield* askNext({ change, talk, on }, call);
  const key = talkKey(asked.repository, ground.origin);
  yield { kind: 'remember', key, value: { ...talk, askedOn: on } };
}

/** `there` where every file that is wanted is in the repository already, `none` where none is wanted. */
type News = 'some' | 'there' | 'none';

function newsOf({ wanted, files, remove, place }: Plan): News {
  if (wanted.length === 0) return 'none';
  return files.length + remove.length > 0 || place.head !== undefined ? 'some' : 'there';
}

function proposalOf({ change, ground, commit, ...settled }: Plan, { asked, world }: Call): Proposal {
  const { number, kind } = ground.origin;
  const filling = { number, login: asked.requester, closes: kind === 'issue' };
  const footer = words(world, asked, ['pull-footer', filling]);
  const parts = [change.body, ...workflowBlock(change, { asked, world }), footer];
  return {
    key: `${kind}-${number}`,
    place: settled.place,
    base: { branch: ground.branch, commit },
    title: change.title,
    body: parts.join('\n\n'),
    files: settled.files,
    remove: settled.remove,
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
  { change, wanted, edits, omitted }: Plan,
  { asked, world }: Call,
): Steps {
  const left = new Set(edits.flatMap(({ kind, path }) => (kind === 'conflict' ? [] : [path])));
  const filling = {
    number: proposed.number,
    opened: proposed.outcome === 'opened',
    updated: proposed.outcome === 'updated',
    unchanged: proposed.outcome === 'unchanged',
    files: wanted.filter(({ path }) => !left.has(path)).map(({ path }) => ({ path })),
    kept: edits.map(({ path }) => ({ keptPath: path })),
    questions: change.questions.filter((one) => !isChoice(one, change)).map((question) => ({ question })),
    notes: notes(asked, omitted).map((note) => ({ note })),
  };
  const body = words(world, asked, ['generate', filling]);
  yield { kind: 'reply', number: asked.conversation.number, topic: 'generate', body, when: 'always' };
}

/** Those are asked one by one. */
function isChoice(question: string, { choices = [] }: Change): boolean {
  return choices.some(({ text }) => question.startsWith(text));
}

const templates = { some: 'generate-dry-run', there: 'generate-nothing', none: 'generate-unclear' };

/** The answer where nothing is proposed: a preview, that all is there already, or what is missing to begin. */
async function* show(
  { change, news, files, omitted }: Plan & { readonly news: News },
  { asked, world }: Call,
): Steps<Verdict> {
  const filling = {
    ...(news === 'some' && { files: { lines: files.flatMap(fenced) } }),
    ...(news !== 'there' && { body: change.body }),
    notes: notes(asked, omitted).map((note) => ({ note })),
  };
  const body = words(world, asked, [templates[news], filling]);
  yield { kind: 'reply', number: asked.conversation.number, topic: 'generate', body, when: 'always' };
  return news === 'none' ? 'failed' : 'answered';
}
