import { documentsFor } from '../advise/documents.ts';
import { fillQuestion } from '../advise/fill.ts';
import { sayReceipt } from '../advise/say.ts';
import type { Order } from '../change/change-set.ts';
import { cell, code } from '../change/markdown.ts';
import type { Choice } from '../change/questions.ts';
import type { Answers } from '../facts/answers.ts';
import type { Facts } from '../facts/facts.ts';
import { fill } from '../render/templates.ts';
import { consult, type Account } from './consult.ts';

type Open = { readonly order: Order; readonly choices: readonly Choice[]; readonly facts: Facts };

/** What a model answers of the questions that are open, and a word on each. */
export async function fillIn(
  { order, choices, facts }: Open,
  account: Account,
  signal: AbortSignal,
): Promise<{ readonly filled: Answers; readonly told: readonly string[] }> {
  const { snapshot, request, templates } = order;
  const about = choices.map(({ key, text }) => `${key} ${text}`).join(' ');
  const documents = documentsFor(about, snapshot).slice(0, 15);
  const { language } = request;
  const question = fillQuestion({ choices, snapshot, documents, facts, language, templates });
  const answer = await consult(question, account, signal);
  if (answer.kind === 'silence' || answer.value.length === 0) return { filled: {}, told: [] };
  const rows = answer.value.map(({ question: asked, option, because, source }) => ({
    question: cell(asked),
    option: code(option),
    place: code(`${source.path}:${source.line}`),
    because,
  }));
  const receipt = { lines: sayReceipt(answer.receipt, { language, templates }).split('\n') };
  return {
    filled: Object.fromEntries(answer.value.map(({ key, option }) => [key, option])),
    told: [fill(templates, `say/filled.${language}.md`, { rows, receipt }).trim()],
  };
}
