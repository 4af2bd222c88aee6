import { createHash } from 'node:crypto';
import type { Asker, Model, Seen } from '../../ports/model.ts';
import { longestAnswer } from '../../advise/parse.ts';
import type { Answer, Question, Receipt } from '../../advise/question.ts';
import { createRedactor, type Redactor } from '../../advise/redact.ts';
import { choose, tokensOf } from '../../advise/tokens.ts';
import { usualBudget, type ModelSettings } from '../../config/model.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Journal } from '../../ports/journal.ts';
import { attempt, type Memory } from './attempt.ts';
import { deadlineOf, roomOf } from './bounds.ts';
import { learntOf, plainDialect } from './dialect.ts';
import { openEndpoint, type Endpoint, type Prompt } from './endpoint.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { promptOf, type Said } from './prompt.ts';
import { silenceOf, understood } from './understood.ts';

export type ModelParts = {
  readonly settings: ModelSettings;
  readonly journal: Journal;
  readonly clock: Clock;
  /** Told of every question and how it ended, for who counts. */
  readonly observe?: (seen: Seen) => void;
};

type Desk = ModelParts & { readonly endpoint: Endpoint; readonly ledger: Ledger; readonly memory: Memory };

/** An endpoint behind a redactor, a budget and a memory: what leaves holds no secret, and is paid for once. */
export function createModel(parts: ModelParts): Model {
  const endpoint = openEndpoint(parts.settings, longestAnswer);
  const desk = {
    ...parts,
    endpoint,
    ledger: createLedger(parts.journal, parts.settings.budget ?? usualBudget),
    memory: { first: 0, dialect: plainDialect },
  };
  return {
    ask: async (question, asker, signal) => {
      const answer = await ask(question, asker, { desk, signal });
      parts.observe?.(seenOf(question, answer));
      return answer;
    },
  };
}

function seenOf<T>({ prompt }: Question<T>, answer: Answer<T>): Seen {
  const { receipt } = answer;
  const outcome = answer.kind === 'silence' ? answer.why : answer.receipt.isCached ? 'cached' : 'answered';
  const { input = 0, output = 0, money = 0, milliseconds = 0 } = receipt ?? {};
  return { prompt: prompt.id, outcome, input, output, money, seconds: milliseconds / 1000 };
}

type Counter = { readonly desk: Desk; readonly signal: AbortSignal };

async function ask<T>(question: Question<T>, asker: Asker, { desk, signal }: Counter): Promise<Answer<T>> {
  const { settings, journal, clock, ledger } = desk;
  const redactor = createRedactor({ hosts: asker.hidesHosts });
  const hidden = question.material.map((part) => ({ ...part, text: redactor.hide(part.text) }));
  const room = roomOf(question, settings) - tokensOf(question.system) - 400;
  const { material, omitted } = choose(hidden, room);
  const id = digest([settings.model, settings.baseUrl, question.prompt, question.system, material]);
  const key = `model/answer/${id}`;
  const receipt: Receipt = {
    id: id.slice(0, 12),
    model: settings.model,
    prompt: `${question.prompt.id}@${question.prompt.version}`,
    input: 0,
    output: 0,
    milliseconds: 0,
    isCached: true,
    omitted,
  };
  const known = await journal.recall(key);
  if (typeof known === 'string') {
    const read = understood(known, question, redactor);
    if (read.ok) return { kind: 'answer', value: read.value, receipt };
  }
  const day = clock.now().toISOString().slice(0, 10);
  const spent = await ledger.spent(asker, day);
  if (spent !== undefined) return { kind: 'silence', why: 'budget', detail: spent };
  const deadline = deadlineOf(question, settings);
  const talk = { desk, question, asker, redactor, day, key, receipt: { ...receipt, isCached: false } };
  return converse(
    talk,
    { system: question.system, material },
    AbortSignal.any([signal, AbortSignal.timeout(deadline)]),
  );
}

type Talk<T> = {
  readonly desk: Desk;
  readonly question: Question<T>;
  readonly asker: Asker;
  readonly redactor: Redactor;
  readonly day: string;
  readonly key: string;
  readonly receipt: Receipt;
};

/** One answer, and one more where the first cannot be taken. */
async function converse<T>(talk: Talk<T>, said: Said, signal: AbortSignal): Promise<Answer<T>> {
  const { desk, question, redactor } = talk;
  const begun = desk.clock.now().getTime();
  let receipt = talk.receipt;
  let complaint = '';
  for (let round = 0; round < 2; round += 1) {
    const prompt = promptOf(question, said, complaint);
    const until = begun + deadlineOf(question, desk.settings);
    const outcome = await attempt(prompt, { ...desk, until }, signal);
    if (outcome.kind === 'silence')
      return finish(talk, receipt, { kind: 'silence', why: outcome.why, detail: outcome.detail });
    receipt = await charge(talk, receipt, {
      ...outcome.spoken,
      milliseconds: desk.clock.now().getTime() - begun,
    });
    const { text, end } = outcome.spoken;
    const learnt = learntOf(outcome.spoken, desk.memory.dialect);
    if (learnt !== undefined && round === 0) {
      desk.memory.dialect = learnt;
      continue;
    }
    const silence = silenceOf(text, end);
    if (silence !== undefined) return finish(talk, receipt, { kind: 'silence', why: silence, detail: end });
    const read = understood(text, question, redactor);
    if (read.ok) {
      await desk.journal.remember(talk.key, text);
      if (talk.asker.isKept) await keep(talk, prompt, text);
      return finish(talk, receipt, { kind: 'answer', value: read.value, receipt });
    }
    // It may quote the answer, which has back what was hidden.
    complaint = redactor.hide(read.error.what);
  }
  return finish(talk, receipt, { kind: 'silence', why: 'unreadable', detail: complaint });
}

/** As it was said, which is without what was hidden. */
async function keep<T>(
  { desk, asker, receipt }: Talk<T>,
  { system, user }: Prompt,
  text: string,
): Promise<void> {
  const { id, model, prompt } = receipt;
  const { repository } = asker;
  await desk.journal.record('training', { id, repository, model, prompt, system, user, assistant: text });
}

type Usage = {
  readonly input: number;
  readonly output: number;
  readonly text: string;
  readonly milliseconds: number;
};

/** Endpoints that do not say what they used are charged by our own count. */
async function charge<T>(talk: Talk<T>, before: Receipt, usage: Usage): Promise<Receipt> {
  const { desk, question, asker, day } = talk;
  const told = question.material.reduce((sum, { text }) => sum + tokensOf(text), tokensOf(question.system));
  const [input, output] = [usage.input || told, usage.output || tokensOf(usage.text)];
  const { price } = desk.settings;
  const money = price === undefined ? 0 : (input * price.input + output * price.output) / 1_000_000;
  await desk.ledger.add(asker, day, { calls: 1, tokens: input + output, money });
  return {
    ...before,
    input: before.input + input,
    output: before.output + output,
    milliseconds: usage.milliseconds,
    ...(price !== undefined && { money: (before.money ?? 0) + money }),
  };
}

async function finish<T>({ desk, asker }: Talk<T>, receipt: Receipt, answer: Answer<T>): Promise<Answer<T>> {
  const { id, model, prompt, input, output, milliseconds, money = 0 } = receipt;
  const { repository, conversation } = asker;
  const outcome = answer.kind === 'answer' ? 'answered' : answer.why;
  await desk.journal.record('model', {
    id,
    money,
    repository,
    conversation,
    model,
    prompt,
    input,
    output,
    milliseconds,
    outcome,
  });
  return answer.kind === 'silence' ? { ...answer, receipt } : answer;
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32);
}
