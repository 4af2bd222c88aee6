import { z } from 'zod';
import type { Choice } from '../change/questions.ts';
import type { Facts } from '../facts/facts.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import type { Language } from '../kernel/language.ts';
import { fail, ok } from '../kernel/result.ts';
import type { Templates } from '../render/templates.ts';
import { findQuote, type Source } from './cite.ts';
import { factsMaterial } from './facts-text.ts';
import { neutralLine } from './neutral/neutral.ts';
import { promptOf, tongue } from './prompt.ts';
import type { Material, Question } from './question.ts';
import { schemaOf } from './schema.ts';

/** An answer to a question that the facts leave open, and the line that shows it. */
export type Filled = {
  readonly key: string;
  readonly question: string;
  readonly option: string;
  readonly because: string;
  readonly source: Source;
};

export type Gap = {
  readonly choices: readonly Choice[];
  readonly snapshot: Snapshot;
  readonly documents: readonly Material[];
  readonly facts: Facts;
  readonly language: Language;
  readonly templates: Templates;
};

const shape = z.object({
  answers: z.array(
    z.object({
      key: z.string(),
      option: z.string(),
      because: z.string(),
      path: z.string().describe('a path as it was given'),
      quote: z.string().describe('one whole line of that file, word for word'),
    }),
  ),
});

/** What the rules left open of a specification, as far as a line of the repository shows it. */
export function fillQuestion(gap: Gap): Question<readonly Filled[]> {
  const { choices, documents, facts, language, templates } = gap;
  const open = choices
    .slice(0, 10)
    .map(({ key, text, why, options }) => JSON.stringify({ key, question: text, why, options }));
  return {
    ...promptOf(templates, 'fill', { language: tongue(language) }),
    material: [{ heading: 'Open questions', text: open.join('\n') }, factsMaterial(facts), ...documents],
    schema: schemaOf(shape),
    read: (answer) => {
      const parsed = shape.safeParse(answer);
      if (!parsed.success) return fail({ what: z.prettifyError(parsed.error).slice(0, 500) });
      const filled = parsed.data.answers.slice(0, 10).flatMap((said) => filledBy(said, gap));
      return ok([...new Map(filled.map((one) => [one.key, one])).values()]);
    },
    most: { input: 16_000, output: 1000, deadline: 30_000 },
  };
}

type Said = z.infer<typeof shape>['answers'][number];

/** Only what is asked, and what the line says that it rests on. */
function filledBy({ key, option, because, path, quote }: Said, { choices, snapshot }: Gap): Filled[] {
  const choice = choices.find((one) => one.key === key);
  const source = findQuote({ path, quote }, snapshot.text);
  if (choice === undefined || source === undefined || !isShown(option, choice, quote)) return [];
  return [
    { key, question: choice.text, option, because: neutralLine(because, { hosts: new Set() }), source },
  ];
}

function isShown(option: string, { key, options }: Choice, quote: string): boolean {
  if (!key.startsWith('port@')) return options.includes(option);
  const port = /^\d{1,5}$/u.test(option) ? Number(option) : 0;
  const numbers: readonly string[] = quote.match(/\d{1,9}/gu) ?? [];
  return port > 0 && port < 65_536 && numbers.includes(option);
}
