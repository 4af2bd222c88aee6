import { saySilence, sayReceipt } from '../../advise/say.ts';
import type { Silence } from '../../advise/question.ts';
import { wishQuestion } from '../../advise/wish.ts';
import type { Advised } from '../../change/propose/advised.ts';
import type { ChangeSet } from '../../change/propose/change-set.ts';
import type { Order } from '../../change/propose/order.ts';
import type { Choice } from '../../change/propose/questions.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Language } from '../../kernel/language.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Templates } from '../../render/templates.ts';
import { canAsk, consult, type Account } from '../consult.ts';
import { fillIn } from './fill.ts';

/** What the model makes of words that the rules left over, and a line on it. */
export type Advice = {
  readonly advised: readonly Advised[];
  readonly told: readonly string[];
  /** Why there was no answer, where one was asked for. */
  readonly silence?: Silence;
};

export type LeftOver = {
  readonly words: string;
  readonly leftover: readonly string[];
  /** `others`: the text of an issue, which who commands need not have written. */
  readonly by: 'asker' | 'others';
  readonly facts: Facts;
  readonly templates: Templates;
  readonly language: Language;
};

async function adviseWords(left: LeftOver, account: Account, signal: AbortSignal): Promise<Advice> {
  if (left.leftover.length === 0 || !canAsk(account)) return { advised: [], told: [] };
  const question = wishQuestion(left);
  const answer = await consult(question, account, signal);
  if (answer.kind === 'silence')
    return { advised: [], told: [saySilence(answer, left)], silence: answer.why };
  return { advised: answer.value, told: answer.value.length === 0 ? [] : [sayReceipt(answer.receipt, left)] };
}

/** Whoever did not answer one question will not answer the next. */
const dead: ReadonlySet<Silence> = new Set([
  'off',
  'forbidden',
  'budget',
  'deadline',
  'unreachable',
  'rejected',
  'limited',
]);

type Made = {
  readonly body: string;
  readonly notUnderstood?: readonly string[];
  readonly choices?: readonly Choice[];
  readonly open?: ChangeSet['open'];
  readonly taken?: ChangeSet['taken'];
  readonly understood?: readonly { readonly subject: string }[];
};

export type Means<T extends Made> = {
  readonly generate: (order: Order) => Result<T> | Promise<Result<T>>;
  readonly analyze: (snapshot: Snapshot) => Facts;
  readonly account: Account;
  /** What is read where the words are none: the text of the issue. */
  readonly others: string | undefined;
};

/** By rules first; where they left words over, or questions, once more with what the model makes of those. */
export async function generateAdvised<T extends Made>(
  order: Order,
  means: Means<T>,
  signal: AbortSignal,
): Promise<Result<T>> {
  const { generate, account } = means;
  const byRules = await generate(order);
  if (!byRules.ok || !canAsk(account)) return byRules;
  const heard = await hearMore(order, { ...means, byRules: byRules.value }, signal);
  const choices = openIn(heard.made);
  const { open = [] } = heard.made;
  const isDead = heard.silence !== undefined && dead.has(heard.silence);
  if (isDead || choices.length + open.length === 0) return ok(withTold(heard.made, heard.told));
  const blank = { order: heard.order, choices, open, facts: means.analyze(order.snapshot), generate };
  const filled = await fillIn(blank, account, signal);
  // Two silences are said once.
  const isSaid = filled.silence !== undefined && heard.silence !== undefined;
  return ok(withTold(filled.made ?? heard.made, [...heard.told, ...(isSaid ? [] : filled.told)]));
}

/** What somebody said is not open, whatever else could be read. */
function openIn({ choices = [], understood = [] }: Made): readonly Choice[] {
  return choices.filter(({ key }) => {
    const said = subjects.find(([id]) => key.startsWith(`${id}@`))?.[1];
    return said === undefined || !understood.some(({ subject }) => said.test(subject));
  });
}

const subjects = [
  ['port', /port|端口/iu],
  ['start', /command|命令/iu],
] as const;

type Heard<T extends Made> = Pick<Advice, 'told' | 'silence'> & { readonly made: T; readonly order: Order };

async function hearMore<T extends Made>(
  order: Order,
  { generate, analyze, account, others, byRules }: Means<T> & { readonly byRules: T },
  signal: AbortSignal,
): Promise<Heard<T>> {
  const { templates, snapshot, request } = order;
  const open = openWords(request.words, byRules, others);
  if (open.leftover.every((word) => word.trim() === '')) return { made: byRules, order, told: [] };
  const left = { ...open, templates, language: request.language, facts: analyze(snapshot) };
  const { advised, ...advice } = await adviseWords(left, account, signal);
  if (advised.length === 0) return { made: byRules, order, ...advice };
  const { told } = advice;
  const next = { ...order, request: { ...request, advised } };
  const again = await generate(next);
  return again.ok ? { made: again.value, order: next, told } : { made: byRules, order, told };
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

function withTold<T extends Made>(made: T, told: readonly string[]): T {
  return told.length === 0 ? made : { ...made, body: [made.body.trimEnd(), ...told, ''].join('\n\n') };
}
