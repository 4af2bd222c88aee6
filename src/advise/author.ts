import { z } from 'zod';
import type { Facts } from '../facts/facts.ts';
import type { Language } from '../kernel/language.ts';
import { ok } from '../kernel/result.ts';
import type { Templates } from '../render/templates.ts';
import { examplesMaterial, type Example } from './examples.ts';
import { factsMaterial } from './facts-text.ts';
import type { Draft } from './guard/author.ts';
import { neutralLine } from './neutral/neutral.ts';
import { promptOf, tongue } from './prompt.ts';
import type { Material, Question } from './question.ts';
import { schemaOf } from './schema.ts';
import { reasoned } from './shaped.ts';

export type Authored = Draft & { readonly why: string };

export type Commission = {
  readonly words: string;
  readonly folders: readonly string[];
  readonly documents: readonly Material[];
  readonly facts: Facts;
  readonly examples?: readonly Example[];
  readonly language: Language;
  readonly templates: Templates;
  /** What was written before, and what stood against it. */
  readonly before?: { readonly files: readonly Draft[]; readonly objections: readonly string[] };
};

const shape = z.object({
  files: z.array(z.object({ path: z.string(), text: z.string(), why: z.string() })),
});

/** Manifests for kinds that no template knows. */
export function authorQuestion(commission: Commission): Question<readonly Authored[]> {
  const { words, folders, documents, facts, examples = [], language, templates, before } = commission;
  return {
    ...promptOf(templates, 'author', {
      folders: folders.slice(0, 20).join(', '),
      language: tongue(language),
    }),
    material: [
      { heading: 'The request', text: words.slice(0, 4000) },
      ...(before === undefined ? [] : again(before)),
      ...examplesMaterial(examples),
      factsMaterial(facts),
      ...documents,
    ],
    schema: schemaOf(shape),
    read: (answer) => {
      const said = reasoned(shape, answer, {
        language,
        reasons: ({ files }) => files.map(({ why }) => why),
      });
      if (!said.ok) return said;
      const files = said.value.files.map(({ path, text, why }) => {
        return { path, text: `${text.trimEnd()}\n`, why: neutralLine(why, { hosts: new Set() }) };
      });
      return ok(files);
    },
    most: { input: 20_000, output: 4000, deadline: 60_000 },
  };
}

function again({ files, objections }: NonNullable<Commission['before']>): Material[] {
  return [
    { heading: 'Your last answer', text: files.map(({ path, text }) => `# ${path}\n${text}`).join('\n') },
    { heading: 'What stands against it', text: objections.slice(0, 30).join('\n').slice(0, 4000) },
  ];
}
