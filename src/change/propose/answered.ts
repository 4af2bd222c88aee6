import { analyze } from '../../facts/analyze.ts';
import { isSaid, keyOf, withPorts, withStarts } from '../../facts/answers.ts';
import type { Facts, Question } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Understood } from '../../spec/words/wish.ts';
import type { Catalogues } from './change-set.ts';
import type { Order } from './order.ts';

export type Known = { readonly snapshot: Snapshot; readonly facts: Facts };

/** The repository as people know it better. */
export function withAnswers(facts: Facts, { snapshot, request }: Order, { languages }: Catalogues): Known {
  if (request.answers === undefined && request.filled === undefined) return { snapshot, facts };
  const answers = { ...request.filled, ...request.answers };
  const told = withStarts(snapshot, facts, answers);
  return { snapshot: told, facts: withPorts(told === snapshot ? facts : analyze(told, languages), answers) };
}

/** What was chosen, told like what was said. */
export function answeredRows(
  questions: readonly Question[],
  { answers = {}, filled = {}, language }: Order['request'],
): Understood[] {
  const chosen = Object.entries({ ...filled, ...answers }).filter(([key]) => !isSaid(key));
  return chosen.map(([key, option]) => {
    const question = questions.find((one) => keyOf(one) === key);
    const subject = answers[key] === undefined ? bySomethingElse : byPeople;
    return { said: question?.question[language] ?? key.slice(key.indexOf('@') + 1), subject, value: option };
  });
}

/** What people or a model chose, and so said in the words of the question. */
export function isAnswer({ subject }: Understood): boolean {
  return subject === byPeople || subject === bySomethingElse;
}

const byPeople = { en: 'Answer', zh: '回答' };
const bySomethingElse = { en: 'Answer of the model', zh: '模型的回答' };
