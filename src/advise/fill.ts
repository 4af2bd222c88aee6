import { z } from 'zod';
import type { Choice } from '../change/propose/questions.ts';
import type { Facts } from '../facts/facts.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import type { Language } from '../kernel/language.ts';
import { ok } from '../kernel/result.ts';
import type { Templates } from '../render/templates.ts';
import type { Open } from '../spec/openings/propose.ts';
import { findQuote, type Source } from './cite.ts';
import { factsMaterial } from './facts-text.ts';
import { neutralLine } from './neutral/neutral.ts';
import { promptOf, tongue } from './prompt.ts';
import type { Material, Question } from './question.ts';
import { schemaOf } from './schema.ts';
import { reasoned } from './shaped.ts';

/** A value for what was left open, why, and the line that shows it, where it rests on one. */
export type Filled = {
  readonly key: string;
  readonly value: string;
  readonly because: string;
  readonly quote: string;
  readonly source?: Source;
};

export type Gap = {
  readonly choices: readonly Choice[];
  readonly open: readonly Open[];
  readonly words: string;
  readonly snapshot: Snapshot;
  readonly documents: readonly Material[];
  readonly facts: Facts;
  readonly language: Language;
  readonly templates: Templates;
  /** What was answered before, and what stood against it. */
  readonly before?: { readonly filled: readonly Filled[]; readonly objection: string };
};

const shape = z.object({
  answers: z.array(
    z.object({
      key: z.string().describe('of the question or of the value, as it was given'),
      value: z.string(),
      because: z.string().describe('why this value, in one sentence'),
      path: z.string().describe('a path as it was given, or empty'),
      quote: z.string().describe('one whole line of that file, word for word, or empty'),
    }),
  ),
});

/** All that rules left open of a specification, in one question. */
export function fillQuestion(gap: Gap): Question<readonly Filled[]> {
  const { words, documents, facts, language, templates, before } = gap;
  return {
    ...promptOf(templates, 'fill', { language: tongue(language) }),
    material: [
      { heading: 'The request', text: words.slice(0, 2000) || 'to run what is in the repository' },
      ...(before === undefined ? [] : again(before)),
      { heading: 'Open questions', text: questionsIn(gap) },
      { heading: 'Open values', text: valuesIn(gap) },
      factsMaterial(facts),
      ...documents,
    ],
    schema: schemaOf(shape),
    read: (answer) => {
      const said = reasoned(shape, answer, {
        language,
        reasons: ({ answers }) => answers.map(({ because }) => because),
      });
      if (!said.ok) return said;
      return ok(said.value.answers.slice(0, mostAnswers).flatMap((said) => filledBy(said, gap)));
    },
    most: { input: 16_000, output: 2000, deadline: 30_000 },
  };
}

const mostAnswers = 40;

function questionsIn({ choices }: Gap): string {
  const lines = choices
    .slice(0, 10)
    .map(({ key, text, why, options }) => JSON.stringify({ key, question: text, why, options }));
  return lines.join('\n') || 'none';
}

function valuesIn({ open }: Gap): string {
  const lines = open.slice(0, 100).map(({ key, form, now, isShown, isAsked }) => {
    return JSON.stringify({ key, value: form, now, asked: isAsked, needsLine: isShown });
  });
  return lines.join('\n') || 'none';
}

function again({ filled, objection }: NonNullable<Gap['before']>): Material[] {
  const told = filled.map(({ key, value }) => JSON.stringify({ key, value }));
  return [
    { heading: 'Your last answer', text: told.join('\n') },
    { heading: 'What stands against it', text: objection.slice(0, 2000) },
  ];
}

type Said = z.infer<typeof shape>['answers'][number];

/** Only what is open, and where a line has to show it, what the line says that it rests on. */
function filledBy({ key, value, because, path, quote }: Said, gap: Gap): Filled[] {
  const source = findQuote({ path, quote }, gap.snapshot.text);
  const choice = gap.choices.find((one) => one.key === key);
  const isOpen =
    choice === undefined
      ? gap.open.some((one) => one.key === key && (source !== undefined || !one.isShown))
      : source !== undefined && isShown(value, choice, quote);
  const reason = neutralLine(because, { hosts: new Set() });
  if (!isOpen || reason === '') return [];
  const rest = { key, value: value.trim().slice(0, 300), because: reason };
  return [source === undefined ? { ...rest, quote: '' } : { ...rest, quote, source }];
}

function isShown(value: string, { key, options }: Choice, quote: string): boolean {
  if (!key.startsWith('port@')) return options.includes(value);
  const port = /^\d{1,5}$/u.test(value) ? Number(value) : 0;
  const numbers: readonly string[] = quote.match(/\d{1,9}/gu) ?? [];
  return port > 0 && port < 65_536 && numbers.includes(value);
}
