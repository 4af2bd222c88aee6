import { doors, rights } from '../../advise/guard/topics.ts';
import { editQuestion, type EditOrder, type Suggested } from '../../advise/edit.ts';
import type { Example } from '../../advise/examples.ts';
import { documentsFor } from '../../advise/documents.ts';
import type { Receipt } from '../../advise/question.ts';
import { saySilence } from '../../advise/say.ts';
import { editFiles, withEdits, type Edited } from '../../change/edit/edit.ts';
import { thingsOf } from '../../change/edit/objects.ts';
import { settleAll, type EditPlan } from '../../change/edit/plan.ts';
import { onlyAsked } from '../../change/propose/only-asked.ts';
import type { Back } from '../../change/edit/words/taking-back.ts';
import type { Policy } from '../../config/policy.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Language } from '../../kernel/language.ts';
import { describe, type Problem } from '../../kernel/problem.ts';
import type { Templates } from '../../render/templates.ts';
import { positive } from '../../spec/words/text/negation.ts';
import { canAsk, consult, type Account } from '../consult.ts';
import { groundsOf, widening } from './edit-guard.ts';
import type { Engines, Review } from '../engines.ts';

export type EditCall = {
  readonly words: string;
  readonly snapshot: Snapshot;
  readonly near: readonly string[];
  readonly policy: Policy;
  readonly language: Language;
  readonly templates: Templates;
  readonly account: Account;
  readonly examples: readonly Example[];
  readonly engines: Pick<Engines, 'planEdit' | 'review' | 'analyze'>;
};

/** What an edit comes to: by rules, by the model, or by both. */
export type MadeEdit = {
  readonly plan: EditPlan;
  readonly edited: Edited;
  /** What the model did of it. */
  readonly suggested: readonly Suggested[];
  readonly rounds: number;
  readonly receipt: Receipt | undefined;
  /** Feedback that it was shown. */
  readonly examples: readonly Example[];
  /** Why the model did nothing, where it was asked. */
  readonly silence: string | undefined;
  /** What stands against what it wanted; nothing of it is done then. */
  readonly against: readonly string[];
  readonly review: Review;
};

const unasked = { suggested: [], rounds: 0, receipt: undefined, silence: undefined, against: [] };

/** By rules first; what they leave over is the model's, behind the guard. */
export async function makeEdit(call: EditCall, signal: AbortSignal): Promise<MadeEdit> {
  const { words, snapshot, near, engines } = call;
  const plan = engines.planEdit({ words, snapshot, near });
  const byRules = withProblems(editFiles(plan.operations, snapshot), plan.problems);
  const made = { plan, edited: byRules, examples: call.examples, ...unasked };
  if (plan.leftover.length === 0 || !canAsk(call.account))
    return { ...made, review: reviewOf(byRules, call) };
  const asked = await askModel({ ...made, review: reviewOf(byRules, call) }, call, signal);
  return { ...made, ...asked };
}

/** What was changed before as it was before that, and what is said beside. */
export function takeBack({ operations: back, rest }: Back, call: EditCall): MadeEdit {
  const { words, snapshot, near, examples, engines } = call;
  const meant = { said: words, title: { en: 'Taken back', zh: '撤销' }, operations: back, unread: [] };
  const middle = withEdits(snapshot, editFiles(back, snapshot));
  const more = engines.planEdit({ words: rest, snapshot: middle, near });
  const operations = [...back, ...more.operations];
  const plan = { ...more, meant: [meant, ...more.meant], operations };
  const edited = withProblems(editFiles(operations, snapshot), more.problems);
  return { plan, edited, examples, ...unasked, review: reviewOf(edited, call) };
}

/** What stands against an answer goes back, so many times; who says the same again will not say anything else. */
const mostRounds = 3;

type Asked = Omit<MadeEdit, 'plan'>;

async function askModel(made: MadeEdit, call: EditCall, signal: AbortSignal): Promise<Asked> {
  const middle = withEdits(call.snapshot, made.edited);
  const order = orderOf(made.plan, middle, call);
  let before: EditOrder['before'];
  for (let rounds = 1; ; rounds += 1) {
    const answer = await consult(
      editQuestion({ ...order, ...(before !== undefined && { before }) }),
      call.account,
      signal,
    );
    if (answer.kind === 'silence') return { ...made, silence: saySilence(answer, call) };
    const { receipt } = answer;
    if (before !== undefined && JSON.stringify(before.operations) === JSON.stringify(answer.value))
      return { ...made, rounds, receipt, against: before.objections };
    const tried = attempt(answer.value, { made, middle }, call);
    if (tried.against.length === 0)
      return { ...made, ...tried, suggested: answer.value, rounds, receipt, against: [] };
    if (rounds === mostRounds) return { ...made, rounds, receipt, against: tried.against };
    before = { operations: answer.value, objections: tried.against };
  }
}

function orderOf(plan: EditPlan, middle: Snapshot, call: EditCall): Omit<EditOrder, 'before'> {
  const { words, language, templates, examples, engines } = call;
  return {
    words,
    leftover: plan.leftover,
    targets: thingsOf(middle).map(({ path, kind, name }) => ({ path, kind, name })),
    documents: documentsFor(words, middle).slice(0, 20),
    facts: engines.analyze(middle),
    examples,
    language,
    templates,
  };
}

type Ground = { readonly made: MadeEdit; readonly middle: Snapshot };
type Tried = Pick<MadeEdit, 'edited' | 'review' | 'against'>;

/** First what cannot be done, then what may not be, then what would not work. */
function attempt(suggested: readonly Suggested[], { made, middle }: Ground, call: EditCall): Tried {
  const known = new Set(thingsOf(middle).map(({ path, kind, name }) => `${path}\0${kind}\0${name}`));
  const lost = suggested.filter(
    ({ target: { path, kind, name } }) => !known.has(`${path}\0${kind}\0${name}`),
  );
  if (lost.length > 0)
    return {
      ...made,
      against: lost.map(({ target }) => `there is no ${target.kind} ${target.name} in ${target.path}`),
    };
  // The objects themselves are judged, wherever the change is written in the end.
  const plain = editFiles(suggested, middle);
  const settled = settleAll(suggested, made.plan.folder, middle);
  const edits = withProblems(editFiles(settled.operations, middle), settled.problems);
  const problems = [...plain.problems, ...edits.problems];
  if (problems.length > 0) return { ...made, against: problems.map(describe) };
  const wide = widening(middle, withEdits(middle, plain), { edits: plain, grounds: groundsOf(call) });
  if (wide.length > 0) return { ...made, against: wide };
  const edited = both(made.edited, edits);
  const review = reviewOf(edited, call);
  const own = faultsOf(review, call.words.toLowerCase()).filter(
    ({ rule, path }) => !made.review.findings.some((one) => one.rule === rule && one.path === path),
  );
  return {
    edited,
    review,
    against: own.map(({ path, line, rule, message }) => `${path}:${line} ${rule}: ${message}`),
  };
}

/** What does not work, and what a change does to rights, doors, guards and data that nobody asked for. */
function faultsOf({ findings }: Review, words: string): Review['findings'] {
  return findings.filter(({ severity, rule }) => {
    const asked = widens[rule];
    if (asked === undefined) return severity === 'error' && !onlyAsked.has(rule);
    return !asked.test(rule.endsWith('Gained') ? positive(words) : words);
  });
}

const widens: Readonly<Record<string, RegExp>> = {
  rightsGained: rights,
  exposureGained: doors,
  guardRemoved: /\bpolic(?:y|ies)\b|budget|quota|\blimits?\b|策略|预算|配额|限制/u,
  lostData: /remov|delet|drop|删除|移除/u,
};

function withProblems(edited: Edited, problems: readonly Problem[] = []): Edited {
  return { ...edited, problems: [...problems, ...edited.problems] };
}

function both(first: Edited, second: Edited): Edited {
  const later = new Set([...second.files.map(({ path }) => path), ...second.removed]);
  return {
    files: [...first.files.filter(({ path }) => !later.has(path)), ...second.files],
    removed: [...new Set([...first.removed, ...second.removed])],
    problems: first.problems,
  };
}

function reviewOf(edited: Edited, { snapshot, policy, language, engines }: EditCall): Review {
  const changed = [
    ...edited.files.map(({ path }) => ({ path, status: 'modified' as const })),
    ...edited.removed.map((path) => ({ path, status: 'removed' as const })),
  ];
  if (changed.length === 0) return untouched;
  return engines.review({ base: snapshot, head: withEdits(snapshot, edited), changed, policy, language });
}

const untouched: Review = {
  verdict: 'pass',
  title: '',
  summary: '',
  findings: [],
  comments: [],
  changes: [],
  affected: [],
};
