import { documentsFor } from '../../advise/documents.ts';
import { fillQuestion, type Filled, type Gap } from '../../advise/fill.ts';
import type { Receipt, Silence } from '../../advise/question.ts';
import { sayReceipt, saySilence } from '../../advise/say.ts';
import type { ChangeSet } from '../../change/propose/change-set.ts';
import type { Order } from '../../change/propose/order.ts';
import { cell, code } from '../../change/markdown.ts';
import type { Choice } from '../../change/propose/questions.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Problem } from '../../kernel/problem.ts';
import type { Result } from '../../kernel/result.ts';
import { fill } from '../../render/templates.ts';
import type { Proposed } from '../../spec/openings/propose.ts';
import { consult, type Account } from '../consult.ts';

type Made = { readonly taken?: ChangeSet['taken'] };

export type Blank<T> = {
  readonly order: Order;
  readonly choices: readonly Choice[];
  readonly open: ChangeSet['open'];
  readonly facts: Facts;
  readonly generate: (order: Order) => Result<T> | Promise<Result<T>>;
};

export type FilledIn<T> = {
  readonly made?: T;
  readonly told: readonly string[];
  /** Why there was no answer. */
  readonly silence?: Silence;
};

/** What stands against the outcome goes back, so many times. */
const mostRounds = 3;

/** The proposal with what a model answers of all that is open, and a word on each; undefined where it answers nothing. */
export async function fillIn<T extends Made>(
  blank: Blank<T>,
  account: Account,
  signal: AbortSignal,
): Promise<FilledIn<T>> {
  const gap = gapOf(blank);
  let before: Gap['before'];
  for (let rounds = 1; ; rounds += 1) {
    const answer = await consult(
      fillQuestion({ ...gap, ...(before !== undefined && { before }) }),
      account,
      signal,
    );
    if (answer.kind === 'silence') return { told: [saySilence(answer, gap)], silence: answer.why };
    const filled = answer.value;
    if (filled.length === 0) return { told: [] };
    const made = await blank.generate(withFilled(blank.order, filled, blank));
    if (made.ok)
      return { made: made.value, told: tell({ filled, made: made.value, rounds }, answer.receipt, blank) };
    if (rounds === mostRounds) return { told: [giveUp(made.error, rounds, blank)] };
    before = { filled, objection: made.error.what };
  }
}

/** Words that stand beside what is usually open, so that the files that show it are among those that are told. */
const clues =
  'listen port health ready live env environ getenv config settings cron schedule metrics cache upload';

/** What is told of all that is open. */
export function gapOf({ order, choices, open, facts }: Omit<Blank<unknown>, 'generate'>): Gap {
  const { snapshot, request, templates } = order;
  const about = choices.map(({ key, text }) => `${key} ${text}`).join(' ');
  const documents = documentsFor(`${about} ${open.length === 0 ? '' : clues}`, snapshot).slice(0, 15);
  const { language, words } = request;
  return { choices, open, words, snapshot, documents, facts, language, templates };
}

/** The order with what was answered of it. */
export function withFilled(
  order: Order,
  filled: readonly Filled[],
  { choices }: Pick<Blank<unknown>, 'choices'>,
): Order {
  const isAnswer = ({ key }: Filled): boolean => choices.some((choice) => choice.key === key);
  const answers = filled.filter(isAnswer).map(({ key, value }) => [key, value]);
  const proposed: readonly Proposed[] = filled.filter((one) => !isAnswer(one));
  return { ...order, request: { ...order.request, filled: Object.fromEntries(answers), proposed } };
}

type Told<T> = { readonly filled: readonly Filled[]; readonly made: T; readonly rounds: number };

/** Only what stands there now: what was no value is not spoken of. */
function tell<T extends Made>(
  { filled, made, rounds }: Told<T>,
  receipt: Receipt,
  blank: Blank<T>,
): string[] {
  const { language } = blank.order.request;
  const { templates } = blank.order;
  const rows = filled.flatMap((one) => rowOf(one, made, blank) ?? []);
  if (rows.length === 0) return [];
  const lines = sayReceipt(receipt, { language, templates }).split('\n');
  const again = rounds === 1 ? undefined : { rounds };
  return [fill(templates, `say/filled.${language}.md`, { rows, again, receipt: { lines } }).trim()];
}

function rowOf<T extends Made>(
  { key, value, because, source }: Filled,
  { taken = [] }: T,
  { order, choices, open }: Blank<T>,
) {
  const { language } = order.request;
  const around = brackets[language];
  const place = source === undefined ? '' : around(code(`${source.path}:${source.line}`));
  const choice = choices.find((one) => one.key === key);
  if (choice !== undefined) return { what: cell(choice.text), value: code(value), place, because };
  const opened = open.find((one) => one.key === key);
  const isTaken = taken.some((one) => one.key === key && one.value === value);
  if (opened === undefined || !isTaken) return undefined;
  const what = `${opened.title[language]}${around(code(key.slice(key.indexOf('@') + 1)))}`;
  return { what, value: code(value), place, because };
}

const brackets = {
  en: (text: string) => ` (${text})`,
  zh: (text: string) => `（${text}）`,
} as const;

function giveUp<T>({ what }: Problem, rounds: number, { order }: Blank<T>): string {
  return fill(order.templates, `say/unfilled.${order.request.language}.md`, {
    rounds,
    what: cell(what),
  }).trim();
}
