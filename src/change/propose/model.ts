import type { ModelReading } from '../../spec/ai/read.ts';
import { modelRecipe } from '../../spec/ai/recipes.ts';
import type { Specified } from '../../spec/specify.ts';
import type { Situation } from '../../spec/situation.ts';
import { textOf } from '../../spec/words/merge.ts';
import type { Reading } from '../../spec/words/wish.ts';

/** What serves or trains the model that the words speak of. */
export function specifyModel({ wish }: ModelReading, situation: Situation): Specified {
  const { workloads: made, objects, notes, questions } = modelRecipe(wish);
  const { namespace, drafts } = situation.wish;
  const { profile } = situation;
  const host = drafts.map(({ facts }) => textOf(facts['host'])).find((one) => one !== undefined);
  const workloads = made.map((one) => (one.kind === 'web' && host !== undefined ? { ...one, host } : one));
  return {
    spec: { profile, workloads, objects, ...(namespace !== undefined && { namespace }) },
    notes,
    questions,
  };
}

/** The reading with a row for the model, and without its words among those that nobody knows. */
export function withModel(reading: Reading, { wish, said }: ModelReading): Reading {
  const known = new Set(said.flatMap((words) => words.toLowerCase().split(/[^\p{L}\p{N}./-]+/u)));
  const value = Object.entries(wish).map(
    ([key, one]) => `${key} ${typeof one === 'object' ? JSON.stringify(one) : one}`,
  );
  return {
    ...reading,
    understood: [
      ...reading.understood,
      { said: said[0] ?? wish.use, subject: { en: 'Model', zh: '模型' }, value: value.join(', ') },
    ],
    leftover: reading.leftover.filter((words) => {
      const parts = words.toLowerCase().split(/[^\p{L}\p{N}./-]+/u);
      return parts.some((part) => part !== '' && !known.has(part));
    }),
  };
}
