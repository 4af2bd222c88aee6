import { redacted } from '../../advise/redact.ts';
import { readPolicy, policyPath } from '../../config/policy.ts';
import type { Said, Target } from '../../inbox/event.ts';
import { findMentions } from '../../inbox/mentions.ts';
import type { Mention } from '../../inbox/mentions.ts';
import { understand } from '../../commands/understand.ts';
import { choose } from '../../intent/choose.ts';
import type { Intent } from '../../intent/intent.ts';
import { hash } from '../../kernel/hash.ts';
import { languageOf } from '../../kernel/language.ts';
import type { Json } from '../../ports/journal.ts';
import type { Reaction } from '../../ports/forge.ts';
import type { Action, Steps } from '../action.ts';
import { answer } from '../answer.ts';
import { heed } from './heed.ts';
import { openOn } from './question.ts';
import { tick } from './tick.ts';
import type { Asked, Verdict, World } from '../world.ts';
import { words } from '../world.ts';

/**
 * What a person said. It is dealt with only while it still stands there: a comment that was deleted in the meantime is
 * cancelled, one that was edited is left to the event of that edit, and one whose commands stayed the same is done.
 */
export async function* converse(said: Said, world: World, signal: AbortSignal): Steps {
  if (said.author.isBot) return yield* tick(said, world, signal);
  if (said.sender.isBot) return;
  const mentions = findMentions(said.text, world.app);
  const wish = wishOf(mentions);
  const memory = `command/${said.repository.owner}/${said.repository.name}/${said.target.kind}/${said.target.id}`;
  const known = (await world.journal.recall(memory)) ?? wishBefore(said, world);
  const isReply = known === undefined && mentions.length === 0;
  if (isReply && (yield* heed(said, world, signal)))
    yield { kind: 'remember', key: memory, value: ['answer'] };
  if (isSame(known, wish)) return;
  if (mentions.length > 0) {
    const now = await world.inquiries.textOf(said.target, signal);
    const change = changeSince(wish, now, world);
    if (change !== undefined) {
      yield record(change, said);
      return;
    }
    yield* answerAll(said, mentions, { world, signal });
  }
  yield { kind: 'remember', key: memory, value: wish };
}

function wishOf(mentions: readonly Mention[]): Json {
  // As it is kept: without secrets.
  return mentions.map(({ line, below }) => redacted(`${line}\n${below}`));
}

/** Where nothing is remembered, an edit that leaves the commands alone asks for nothing either. */
function wishBefore({ before }: Said, world: World): Json | undefined {
  return before === undefined ? undefined : wishOf(findMentions(before, world.app));
}

function isSame(before: Json | undefined, now: Json): boolean {
  return JSON.stringify(before ?? []) === JSON.stringify(now);
}

function changeSince(
  wish: Json,
  now: string | undefined,
  world: World,
): 'cancelled' | 'superseded' | undefined {
  if (now === undefined) return 'cancelled';
  return isSame(wishOf(findMentions(now, world.app)), wish) ? undefined : 'superseded';
}

async function* answerAll(
  said: Said,
  mentions: readonly Mention[],
  { world, signal }: { readonly world: World; readonly signal: AbortSignal },
): Steps {
  yield { kind: 'react', target: said.target, content: 'eyes' };
  const { policy, problems } = readPolicy(await world.inquiries.defaultFile(policyPath, signal));
  const asked = {
    repository: said.repository,
    conversation: said.conversation,
    requester: said.sender.login,
    language: policy.language ?? languageOf(said.text),
    policy,
    policyProblems: problems,
  };
  const verdicts: Verdict[] = [];
  for (const mention of mentions.slice(0, mostCommands)) {
    const occasion = `${idOf(said.target)}-${hash([mention.line, mention.below, ...(mention.further === undefined ? [] : [mention.further])].join('\n'))}`;
    const intent =
      (await answerIn(mention, said, world)) ?? understand(mention, said.conversation.kind, world.commands);
    const verdict = yield* answer(intent, { asked: { ...asked, occasion }, world, signal });
    yield record('command', said, { intent: intent.kind, requester: asked.requester, verdict });
    verdicts.push(verdict);
  }
  if (mentions.length > mostCommands) verdicts.push(yield* tooMany(asked, world));
  yield { kind: 'react', target: said.target, content: reactionTo(verdicts) };
}

/** Where we have asked, a command can be the answer. */
async function answerIn(
  { line, below }: Mention,
  { repository, conversation }: Said,
  world: World,
): Promise<Intent | undefined> {
  const open = await openOn({ repository, number: conversation.number }, world);
  const option = open === undefined || below !== '' ? undefined : choose(line, open.options);
  if (open === undefined || option === undefined) return undefined;
  return { kind: 'generate', words: '', flags: {}, mode: 'propose', answers: { [open.key]: option } };
}

/** Nobody means more than this in one comment; whoever pastes thousands shall not keep the App busy. */
const mostCommands = 10;

async function* tooMany(asked: Omit<Asked, 'occasion'>, world: World): Steps<Verdict> {
  const body = words(world, asked, ['too-many', { count: mostCommands }]);
  yield { kind: 'reply', number: asked.conversation.number, topic: 'misunderstood', body, when: 'always' };
  return 'failed';
}

function idOf(target: Target): string {
  return `${target.kind}-${target.id}`;
}

function reactionTo(verdicts: readonly Verdict[]): Reaction['content'] {
  if (verdicts.includes('failed')) return 'confused';
  return verdicts.includes('fulfilled') ? 'rocket' : 'hooray';
}

function record(what: string, said: Said, more: Readonly<Record<string, string>> = {}): Action {
  const { owner, name } = said.repository;
  const facts = {
    delivery: said.delivery,
    repository: `${owner}/${name}`,
    target: idOf(said.target),
    ...more,
  };
  return { kind: 'record', topic: what, facts };
}
