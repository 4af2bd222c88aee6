import { z } from 'zod';
import type { Advised } from '../change/propose/advised.ts';
import type { Facts } from '../facts/facts.ts';
import { ok } from '../kernel/result.ts';
import type { Templates } from '../render/templates.ts';
import { promptOf } from './prompt.ts';
import type { Question } from './question.ts';
import { schemaOf } from './schema.ts';
import { shaped } from './shaped.ts';
import { isModest, phraseOf, type Field, fields } from './wish-fields.ts';

const shape = z.object({
  claims: z.array(
    z.object({
      field: z.enum(fields),
      value: z.string(),
      said: z.string().describe('the part of the words that says so, word for word'),
    }),
  ),
});

export type Heard = {
  readonly words: string;
  /** Words that the rules left over. */
  readonly leftover: readonly string[];
  readonly facts: Facts;
  readonly templates: Templates;
  /** `others`: who commands need not have written them. */
  readonly by: 'asker' | 'others';
};

/** What the words mean that the rules did not understand, as words that they do. */
export function wishQuestion(heard: Heard): Question<readonly Advised[]> {
  const { words, leftover, facts, templates } = heard;
  const services = facts.services
    .slice(0, 20)
    .map(({ name, language, path }) => `${name} (${language}) at ${path}`);
  return {
    ...promptOf(templates, 'wish', {}),
    material: [
      { heading: 'The words', text: words.slice(0, longestWords) },
      { heading: 'Left over', text: leftover.join(' ').slice(0, longestWords) },
      { heading: 'Services of the repository', text: services.join('\n') || 'none' },
    ],
    schema: schemaOf(shape),
    read: (answer) => {
      const said = shaped(shape, answer);
      if (!said.ok) return said;
      return ok(advisedBy(said.value.claims, heard));
    },
    most: { input: 6000, output: 800, deadline: 20_000 },
  };
}

const longestWords = 4000;

type Claim = z.infer<typeof shape>['claims'][number];

/** Only what the words say: each claim quotes them, speaks of something that was left over, and adds nothing. */
function advisedBy(claims: readonly Claim[], { words, leftover, by }: Heard): Advised[] {
  const text = plain(words);
  const open = new Set(leftover.flatMap(tokens));
  const taken = new Map<Field, Advised>();
  for (const { field, value, said } of claims.slice(0, 30)) {
    const quote = plain(said);
    const isQuoted = quote.length >= 1 && quote.length <= 200 && text.includes(quote);
    const isOpen = tokens(quote).some((token) =>
      [...open].some((word) => word.includes(token) || token.includes(word)),
    );
    const phrase =
      isQuoted && isOpen && (by === 'asker' || isModest(field, value.trim()))
        ? phraseOf(field, value.trim(), quote)
        : undefined;
    if (phrase !== undefined && !taken.has(field))
      taken.set(field, { said: said.trim().slice(0, 200), phrase });
  }
  return [...taken.values()];
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}

function tokens(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
