import { z } from 'zod';
import type { Facts } from '../facts/facts.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import type { Language } from '../kernel/language.ts';
import { fail, ok } from '../kernel/result.ts';
import type { Finding } from '../lint/contract.ts';
import type { Templates } from '../render/templates.ts';
import { findQuotes, type Source } from './cite.ts';
import { examplesMaterial, type Example } from './examples.ts';
import { factsMaterial, findingsMaterial } from './facts-text.ts';
import { neutral, type Links } from './neutral/neutral.ts';
import { promptOf, tongue } from './prompt.ts';
import type { Material, Question } from './question.ts';
import { schemaOf } from './schema.ts';
import { shaped } from './shaped.ts';
import { isIn } from './tongue.ts';

/** What people are told: harmless Markdown, and the lines that it rests on, each of which exists. */
export type Told = { readonly text: string; readonly sources: readonly Source[] };

export type Asked = {
  readonly words: string;
  readonly snapshot: Snapshot;
  /** The closest first. */
  readonly documents: readonly Material[];
  readonly facts: Facts;
  readonly findings: readonly Finding[];
  readonly examples?: readonly Example[];
  readonly language: Language;
  readonly links: Links;
  readonly templates: Templates;
};

const shape = z.object({
  answer: z.string().describe('Markdown, at most 400 words'),
  citations: z
    .array(
      z.object({
        path: z.string().describe('a path as it was given'),
        quote: z.string().describe('one whole line of that file, word for word'),
      }),
    )
    .describe('the lines that the answer rests on, at most 8'),
});

/** A question in free words about this repository's manifests and delivery. */
export function askQuestion(asked: Asked): Question<Told> {
  const { words, snapshot, documents, facts, findings, examples = [], language, links, templates } = asked;
  return {
    ...promptOf(templates, 'ask', { language: tongue(language) }),
    material: [
      { heading: 'The question', text: words.slice(0, longestWords) },
      ...examplesMaterial(examples),
      factsMaterial(facts),
      ...findingsMaterial(findings),
      ...documents,
    ],
    schema: schemaOf(shape),
    read: (answer) => {
      const said = shaped(shape, answer);
      if (!said.ok) return said;
      const text = neutral(said.value.answer, links);
      if (text === '') return fail({ what: 'the answer is empty' });
      if (!isIn(language, text)) return fail({ what: `the answer must be written in ${tongue(language)}` });
      return ok({ text, sources: findQuotes(said.value.citations, snapshot.text) });
    },
    most: { input: 24_000, output: 2000, deadline: 45_000 },
    isRead: true,
  };
}

const longestWords = 4000;
