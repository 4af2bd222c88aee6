import { fillQuestion, type Filled } from '../../advise/fill.ts';
import type { Answer } from '../../advise/question.ts';
import { defaultPolicy } from '../../config/policy.ts';
import { consult } from '../../flows/consult.ts';
import { gapOf, withFilled } from '../../flows/generate/fill.ts';
import { languageOf } from '../../kernel/language.ts';
import type { Ground } from './ground.ts';
import type { EvalCase } from './case.ts';

export type Proposal = {
  readonly answer: Answer<readonly Filled[]>;
  /** What came of it: `memory@web = 512Mi/1Gi`. */
  readonly taken: readonly string[];
  readonly findings: number;
  readonly against: string;
};

/** What a model proposes of all that is open, as far as it is a value and stands up to the rules. */
export async function proposalFor({ words }: EvalCase, ground: Ground): Promise<Proposal> {
  const { snapshot, account, engines, templates, signal } = ground;
  const order = {
    snapshot,
    request: { words, flags: {}, language: languageOf(words) },
    repository: { owner: 'acme', name: 'app', defaultBranch: 'main' },
    policy: defaultPolicy,
    templates,
  };
  const byRules = engines.generate(order);
  const { choices = [], open = [] } = byRules.ok ? byRules.value : {};
  const blank = { order, choices, open, facts: engines.analyze(snapshot) };
  const answer = await consult(fillQuestion(gapOf(blank)), account, signal);
  if (answer.kind === 'silence') return { answer, taken: [], findings: 0, against: '' };
  const made = engines.generate(withFilled(order, answer.value, blank));
  if (!made.ok) return { answer, taken: [], findings: 1, against: made.error.what };
  const taken = (made.value.taken ?? []).map(({ key, value }) => `${key} = ${value}`);
  return { answer, taken, findings: 0, against: taken.length === 0 ? 'nothing was proposed' : '' };
}
