import { analyze } from '../facts/analyze.ts';
import type { Facts, Question } from '../facts/facts.ts';
import { ok, type Result } from '../kernel/result.ts';
import { readModelWish } from '../spec/ai/read.ts';
import { specifyFrom } from '../spec/compose/specify.ts';
import type { Note } from '../spec/note.ts';
import type { Spec } from '../spec/spec.ts';
import { readWish } from '../spec/words/read.ts';
import type { Reading } from '../spec/words/wish.ts';
import type { Catalogues, Order } from './change-set.ts';
import { specifyModel, withModel } from './model.ts';
import { profileOf } from './profile.ts';
import { settleSpec } from './settle.ts';

/** What was said, what the repository is, and what should exist because of both. */
export type Understanding = {
  readonly reading: Reading;
  readonly facts: Facts;
  readonly spec: Spec;
  readonly notes: readonly Note[];
  readonly questions: readonly Question[];
};

export function understand(order: Order, { languages, readers }: Catalogues): Result<Understanding> {
  const { snapshot, request, repository, policy } = order;
  const profile = profileOf(order);
  if (!profile.ok) return profile;
  const heard = readModelWish(request.words);
  const read = readWish(request.words, readers);
  const reading = heard === undefined ? read : withModel(read, heard);
  const facts = analyze(snapshot, languages);
  const situation = { facts, snapshot, wish: reading.wish, repository, languages, profile: profile.value };
  const specified =
    heard === undefined ? specifyFrom(request.flags['from'], situation) : ok(specifyModel(heard, situation));
  if (!specified.ok) return specified;
  const { notes, questions } = specified.value;
  const spec = settleSpec(specified.value.spec, snapshot, policy);
  return ok({ reading, facts, spec, notes, questions });
}
