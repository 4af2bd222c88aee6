import type { Language } from '../kernel/language.ts';
import { fill, type Templates } from '../render/templates.ts';
import type { Example } from './examples.ts';
import type { Answer, Receipt } from './question.ts';

type Voice = {
  readonly templates: Templates;
  readonly language: Language;
  /** What people thought of earlier answers, which the model was shown. */
  readonly examples?: readonly Example[];
};
type Silent = Extract<Answer<unknown>, { kind: 'silence' }>;

const kinds = {
  off: 'off',
  forbidden: 'forbidden',
  budget: 'budget',
  deadline: 'late',
  unreachable: 'unreachable',
  rejected: 'rejected',
  limited: 'limited',
  refused: 'refused',
  empty: 'unusable',
  cut: 'unusable',
  tooLong: 'unusable',
  unreadable: 'unusable',
} as const satisfies Record<Silent['why'], string>;

/** One line on why the model said nothing. */
export function saySilence({ why, detail, about }: Silent, { templates, language }: Voice): string {
  const sections = Object.fromEntries(Object.values(kinds).map((kind) => [kind, kind === kinds[why]]));
  const filling = {
    ...sections,
    about: fill(templates, `say/goal.${language}.md`, questionNamed(about)).trim(),
    detail:
      detail
        .replaceAll(/[^\w .:@/-]/gu, ' ')
        .trim()
        .slice(0, 120) || why,
  };
  return fill(templates, `say/silence.${language}.md`, filling).trim();
}

const questions = ['ask', 'author', 'edit', 'fill', 'review', 'wish'] as const;

function questionNamed(about: string | undefined): Record<string, boolean> {
  return Object.fromEntries(questions.map((id) => [id, id === about]));
}

/** What an answer cost and where it comes from, folded. */
export function sayReceipt(receipt: Receipt, { templates, language, examples = [] }: Voice): string {
  const { model, prompt, input, output, money, milliseconds, isCached, omitted } = receipt;
  const filling = {
    model: model.replaceAll(/[^\w .:@/-]/gu, ' ').slice(0, 100),
    prompt,
    asked: isCached ? undefined : { input, output, seconds: (milliseconds / 1000).toFixed(1) },
    money: isCached || money === undefined ? undefined : { spent: money.toFixed(4) },
    lessons: examples.length === 0 ? undefined : { ids: examples.map(({ id }) => id).join(', ') },
    omitted: omitted.length === 0 ? undefined : { paths: omitted.slice(0, 30).map(name).join(', ') },
  };
  return fill(templates, `say/receipt.${language}.md`, filling).trim();
}

function name(path: string): string {
  return `\`${path.replaceAll(/[`\s|]+/gu, ' ').slice(0, 200)}\``;
}
