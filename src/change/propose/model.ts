import type { ModelReading } from '../../spec/ai/read.ts';
import { modelRecipe } from '../../spec/ai/recipes.ts';
import { shownWish } from '../../spec/ai/shown.ts';
import { toldOfModel } from '../../spec/ai/told.ts';
import type { Specified } from '../../spec/specify.ts';
import type { Situation } from '../../spec/situation.ts';
import type { Reading } from '../../spec/words/wish.ts';

/** What serves or trains the model that the words speak of, with all else that they tell of it. */
export function specifyModel({ wish }: ModelReading, situation: Situation): Specified {
  const { notes, questions, ...made } = modelRecipe(wish);
  const { namespace } = situation.wish;
  const told = toldOfModel(made, situation);
  return {
    spec: { profile: situation.profile, ...told, ...(namespace !== undefined && { namespace }) },
    notes,
    questions,
  };
}

/** What stands beside a workload of ours, and not beside an object that others run. */
const unwritten: ReadonlySet<string> = new Set([
  'NetworkPolicy',
  'Ingress',
  'PodDisruptionBudget',
  'Role',
  'RoleBinding',
  'ServiceMonitor',
]);

/** The reading with a row for the model, and without its words among those that nobody knows. */
export function withModel(reading: Reading, { wish, said }: ModelReading): Reading {
  const known = new Set(said.flatMap((words) => words.toLowerCase().split(/[^\p{L}\p{N}./-]+/u)));
  const isUnwritten = ({ subject, value }: Reading['understood'][number]): boolean =>
    subject.en === 'Kind' &&
    (wish.use === 'kserve' || wish.use === 'jobset' || wish.use === 'pytorchjob') &&
    unwritten.has(value);
  return {
    ...reading,
    understood: [
      ...reading.understood.filter((row) => !isUnwritten(row)),
      { said: said[0] ?? wish.use, subject: { en: 'Model', zh: '模型' }, value: shownWish(wish) },
    ],
    leftover: [...reading.understood.filter(isUnwritten).map((row) => row.said), ...reading.leftover].filter(
      (words) => {
        const parts = words.toLowerCase().split(/[^\p{L}\p{N}./-]+/u);
        return parts.some((part) => !known.has(part) && withoutKnown(part, known) !== '');
      },
    ),
  };
}

/** In Chinese nothing stands between the words. */
function withoutKnown(part: string, known: ReadonlySet<string>): string {
  if (!/\p{Script=Han}/u.test(part)) return part;
  const words = [...known]
    .filter((one) => /\p{Script=Han}/u.test(one))
    .toSorted((a, b) => b.length - a.length);
  return words.reduce((rest, word) => rest.replaceAll(word, ''), part);
}
