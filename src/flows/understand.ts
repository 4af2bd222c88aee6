import { saySilence, sayReceipt } from '../advise/say.ts';
import { wishQuestion } from '../advise/wish.ts';
import { fields, fieldsOfOthers } from '../advise/wish-fields.ts';
import type { Advised } from '../change/advised.ts';
import type { Order } from '../change/change-set.ts';
import type { Facts } from '../facts/facts.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import type { Language } from '../kernel/language.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Templates } from '../render/templates.ts';
import { canAsk, consult, type Account } from './consult.ts';

/** What the model makes of words that the rules left over, and a line on it. */
export type Advice = { readonly advised: readonly Advised[]; readonly told: readonly string[] };

export type LeftOver = {
  readonly words: string;
  readonly leftover: readonly string[];
  /** `others`: the text of an issue, which who commands need not have written. */
  readonly by: 'asker' | 'others';
  readonly facts: Facts;
  readonly templates: Templates;
  readonly language: Language;
};

export async function adviseWords(left: LeftOver, account: Account, signal: AbortSignal): Promise<Advice> {
  if (left.leftover.length === 0 || !canAsk(account)) return { advised: [], told: [] };
  const question = wishQuestion({ ...left, allowed: left.by === 'asker' ? fields : fieldsOfOthers });
  const answer = await consult(question, account, signal);
  if (answer.kind === 'silence') return { advised: [], told: [saySilence(answer, left)] };
  return { advised: answer.value, told: answer.value.length === 0 ? [] : [sayReceipt(answer.receipt, left)] };
}

type Made = { readonly body: string; readonly notUnderstood?: readonly string[] };

export type Means<T extends Made> = {
  readonly generate: (order: Order) => Result<T>;
  readonly analyze: (snapshot: Snapshot) => Facts;
  readonly account: Account;
  /** What is read where the words are none: the text of the issue. */
  readonly others: string | undefined;
};

/** By rules first; where they left words over, once more with what the model makes of those. */
export async function generateAdvised<T extends Made>(
  order: Order,
  { generate, analyze, account, others }: Means<T>,
  signal: AbortSignal,
): Promise<Result<T>> {
  const byRules = generate(order);
  if (!byRules.ok || !canAsk(account)) return byRules;
  const { templates, snapshot, request } = order;
  const open = openWords(request.words, byRules.value, others);
  if (open.leftover.every((word) => word.trim() === '')) return byRules;
  const left = { ...open, templates, language: request.language, facts: analyze(snapshot) };
  const advice = await adviseWords(left, account, signal);
  const { advised } = advice;
  const again = advised.length === 0 ? byRules : generate({ ...order, request: { ...request, advised } });
  return withTold(again.ok ? again : byRules, advice);
}

function openWords(
  words: string,
  { notUnderstood = [] }: Made,
  others: string | undefined,
): Pick<LeftOver, 'words' | 'leftover' | 'by'> {
  return words.trim() === '' && others !== undefined
    ? { words: others, leftover: [others.slice(0, 4000)], by: 'others' }
    : { words, leftover: notUnderstood, by: 'asker' };
}

function withTold<T extends Made>(made: Result<T>, { told }: Advice): Result<T> {
  if (!made.ok || told.length === 0) return made;
  return ok({ ...made.value, body: [made.value.body.trimEnd(), ...told, ''].join('\n\n') });
}
