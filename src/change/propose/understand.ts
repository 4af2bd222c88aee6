import { analyze } from '../../facts/analyze.ts';
import type { Facts, Question } from '../../facts/facts.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { readModelWish } from '../../spec/ai/read.ts';
import { specifyFrom } from '../../spec/compose/specify.ts';
import type { Note } from '../../spec/note.ts';
import { openings } from '../../spec/openings/openings.ts';
import { openIn, unanswered, withProposed, type Open, type Proposed } from '../../spec/openings/propose.ts';
import { foreignKind } from '../../spec/notes.ts';
import type { Profile, Spec } from '../../spec/spec.ts';
import type { Specified } from '../../spec/specify.ts';
import { readWish } from '../../spec/words/read.ts';
import type { Called } from '../../spec/words/services.ts';
import type { SecretsWish } from '../../spec/words/saying.ts';
import type { Reading } from '../../spec/words/wish.ts';
import { answeredRows, withAnswers } from './answered.ts';
import type { Catalogues } from './change-set.ts';
import { fleetOf } from './fleet.ts';
import { withStanding } from './kept.ts';
import type { Order } from './order.ts';
import { specifyModel, withModel } from './model.ts';
import { besideOf, withBeside } from './beside.ts';
import { withPasted } from './pasted.ts';
import { profileOf } from './profile.ts';
import { settleSpec } from './settle.ts';

/** What was said, what the repository is, and what should exist because of both. */
export type Understanding = {
  readonly reading: Reading;
  readonly facts: Facts;
  readonly spec: Spec;
  readonly notes: readonly Note[];
  readonly questions: readonly Question[];
  readonly open: readonly Open[];
  readonly taken: readonly Proposed[];
};

export function understand(
  said: Order,
  catalogues: Catalogues,
  wish: SecretsWish = {},
): Result<Understanding> {
  const { order, rows, called } = withPasted(said);
  const { request, policy } = order;
  const profile = profileOf(order);
  if (!profile.ok) return profile;
  const found = analyze(order.snapshot, catalogues.languages);
  const { snapshot, facts } = withAnswers(found, order, catalogues);
  const services = facts.services.filter(({ kind }) => kind !== 'library');
  const beside =
    profile.value === 'minimal' ? undefined : besideOf(request.words, services, catalogues.readers);
  const words = beside?.rest ?? request.words;
  const scene = { order: { ...order, snapshot }, catalogues, facts, profile: profile.value, pasted: called };
  const made = specifyWords(words, scene);
  if (!made.ok) return made;
  const whole = beside === undefined ? made.value : withBeside(made.value, beside);
  const { reading, specified } = kept(whole, { ...order, snapshot });
  const { proposed = [] } = request;
  const heard = { drafts: reading.wish.drafts, words: request.words, leftover: reading.leftover };
  const open = openIn(specified.spec, heard, openings);
  const filled = withProposed(specified.spec, open, { proposed, openings });
  const { spec, questions } = settleSpec(filled.spec, { snapshot, policy, wish });
  const { notes } = specified;
  const understood = [...rows, ...reading.understood, ...answeredRows(found.questions, request)];
  const all = [...specified.questions, ...questions];
  const leftover = unanswered(heard, filled.taken, openings);
  return ok({
    reading: { ...reading, understood, leftover },
    facts,
    spec,
    notes,
    questions: all,
    open,
    taken: filled.taken,
  });
}

type Scene = {
  readonly order: Order;
  readonly catalogues: Catalogues;
  readonly facts: Facts;
  readonly profile: Profile;
  /** What a pasted compose file runs. */
  readonly pasted: readonly Called[];
};
type Made = { readonly reading: Reading; readonly specified: Specified };

/** Where manifests stand elsewhere, it is those that say what was wished once. */
function kept({ reading, specified }: Made, order: Order): Made {
  const snapshot = fleetOf(order)?.snapshot ?? order.snapshot;
  const { spec, rows } = withStanding(specified.spec, { snapshot, drafts: reading.wish.drafts });
  return {
    reading: { ...reading, understood: [...reading.understood, ...rows] },
    specified: { ...specified, spec },
  };
}

function specifyWords(words: string, { order, catalogues, facts, profile, pasted }: Scene): Result<Made> {
  const { snapshot, request, repository } = order;
  const { languages, readers } = catalogues;
  const heard = readModelWish(words);
  const called = readWish(words, { ...readers, services: [...calledOf(facts), ...pasted] });
  const read = withoutOwnName(called, [repository.name, ...facts.services.map(({ name }) => name)]);
  const reading = heard === undefined ? read : withModel(read, heard);
  const wish = { ...reading.wish, answers: request.answers ?? {} };
  const situation = { facts, snapshot, wish, repository, languages, profile };
  if (heard !== undefined) return ok({ reading, specified: specifyModel(heard, situation) });
  const specified = specifyFrom(request.flags['from'], situation);
  return specified.ok ? ok({ reading, specified: withForeign(specified.value, read) }) : specified;
}

/** What nobody here writes takes the place of the question what should be built. */
function withForeign(specified: Specified, { leftover }: Reading): Specified {
  const asked = foreignKind(leftover);
  if (asked.length === 0) return specified;
  return { ...specified, questions: [...asked, ...specified.questions.filter(({ id }) => id !== 'nothing')] };
}

/** `deploy the shop` in the shop says what is meant anyway. */
function withoutOwnName(reading: Reading, names: readonly string[]): Reading {
  const own = new Set(names.map((name) => name.toLowerCase()));
  return { ...reading, leftover: reading.leftover.filter((word) => !own.has(word.toLowerCase())) };
}

/** Of several services people say which they mean; the only one needs no name. */
function calledOf({ services }: Facts): readonly Called[] {
  const own = services.filter(({ kind }) => kind !== 'library');
  return own.map(({ name, path }) => ({ service: name, names: own.length < 2 ? [] : namesOf(name, path) }));
}

function namesOf(name: string, path: string): readonly string[] {
  const folder = path.split('/').at(-1) ?? '';
  return folder === name || !/^\w[\w-]+$/u.test(folder) ? [name] : [name, folder];
}
