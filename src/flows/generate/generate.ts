import { sayEdits } from '../../change/merge/say-edits.ts';
import type { ProposedFile } from '../../ports/forge.ts';
import type { Value } from '../../render/template.ts';
import type { Steps } from '../action.ts';
import { announce } from './announce.ts';
import { fenced } from './fenced.ts';
import { groundOf } from './ground.ts';
import { isNews, planChange, type Plan } from './plan.ts';
import { change } from '../change/change.ts';
import type { Part } from './part.ts';
import type { Generate } from '../../intent/intent.ts';
import { proposeAll, type Done } from './proposals.ts';
import { askNext } from '../converse/question.ts';
import { notes, sayProblem } from '../say.ts';
import { talkKey } from './talk.ts';
import type { Call, Verdict } from '../world.ts';
import { words } from '../world.ts';

/** Reads the repository, plans the files, proposes them as a pull request and says where it is. */
export async function* generate(intent: Generate, call: Call): Steps<Verdict> {
  const place = { topic: 'generate', asked: call.asked, world: call.world };
  const ground = await groundOf(call);
  if (!ground.ok) return yield* sayProblem(ground.error, place);
  const plan = await planChange(intent, ground.value, call);
  if (!plan.ok) return yield* sayProblem(plan.error, place);
  if (plan.value === undefined) return yield* change({ ...intent, kind: 'change' }, call);
  const news = newsOf(plan.value);
  if (intent.mode === 'dryRun' || news === 'there') return yield* show({ ...plan.value, news }, call);
  if (news === 'none') return yield* askBack(plan.value, call);
  const done = yield* proposeAll(plan.value, call);
  if (!done.ok) return yield* sayProblem(done.error, place);
  if (intent.answers === undefined || isOpened(done.value)) yield* announce(done.value, plan.value, call);
  yield* goOn(plan.value, call);
  return 'fulfilled';
}

function isOpened({ here, there }: Done): boolean {
  return [here, there].some((one) => one?.outcome === 'opened');
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

function newsOf({ here, there }: Plan): News {
  if (isNews(here) || (there !== undefined && isNews(there))) return 'some';
  return here.wanted.length > 0 || there !== undefined ? 'there' : 'none';
}

const templates = { some: 'generate-dry-run', there: 'generate-nothing', none: 'generate-unclear' };

/** The answer where nothing is proposed: a preview, that all is there already, or what is missing to begin. */
async function* show(
  { here, there, news, omitted }: Plan & { readonly news: News },
  { asked, world }: Call,
): Steps<Verdict> {
  const filling = {
    ...(news === 'some' && { files: { lines: [...here.files, ...filesThere(there)].flatMap(fenced) } }),
    ...(news === 'there' ? { edits: saidOf([here, there], { asked, world }) } : { body: here.body }),
    notes: notes(asked, omitted).map((note) => ({ note })),
  };
  const body = words(world, asked, [templates[news], filling]);
  yield { kind: 'reply', number: asked.conversation.number, topic: 'generate', body, when: 'always' };
  return news === 'none' ? 'failed' : 'answered';
}

function filesThere(part: Part | undefined): readonly ProposedFile[] {
  if (part === undefined) return [];
  const { owner, name } = part.repository;
  return part.files.map((file) => ({ ...file, path: `${owner}/${name}: ${file.path}` }));
}

/** What is left out because of people is told, even where nothing else is. */
function saidOf(
  parts: readonly (Part | undefined)[],
  { asked, world }: Pick<Call, 'asked' | 'world'>,
): Value {
  const edits = parts.flatMap((part) => part?.edits ?? []);
  const lines = sayEdits(edits, { ...world, ...asked }).flatMap((text) => text.split('\n'));
  return lines.length === 0 ? undefined : { told: { lines } };
}
