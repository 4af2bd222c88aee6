import { randomBytes } from 'node:crypto';
import { fenced, rule } from '../../advise/fence.ts';
import type { Question } from '../../advise/question.ts';
import type { Prompt } from './endpoint.ts';

export type Said = { readonly system: string; readonly material: Question<unknown>['material'] };

/** The mark is made anew for every question, so that nobody can have written it before. */
export function promptOf<T>(question: Question<T>, { system, material }: Said, complaint: string): Prompt {
  const mark = randomBytes(9).toString('base64url');
  const again =
    complaint === '' ? '' : `\n\n## The last answer could not be taken\n${complaint}\nAnswer again, mended.`;
  return {
    system: `${system}\n\n${rule(mark)}\n\nThe answer is JSON of this schema:\n${JSON.stringify(question.schema)}`,
    user: fenced(material, mark) + again,
    schema: question.schema,
    most: question.most.output,
  };
}
