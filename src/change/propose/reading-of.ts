import type { Question } from '../../facts/facts.ts';
import type { Reading } from '../../spec/words/wish.ts';
import type { Drawing } from './draw.ts';
import { overtaken, withLaterSaid } from './later.ts';
import { withoutNoNews } from './no-news/no-news.ts';
import type { Order } from './order.ts';
import { withOverruled } from './overruled.ts';
import { withoutPreviews } from './preview-steps.ts';
import { sayQuestion } from './questions.ts';
import { traced } from './traced.ts';
import { withVanished } from './vanished.ts';

type Scene = { readonly drawn: Drawing; readonly questions: readonly Question[]; readonly order: Order };

/** What was understood, as far as it stands in what is written. */
export function readingOf(told: Reading, { drawn, questions, order }: Scene): Reading {
  const { request } = order;
  const there = [...textsOf(drawn, order), ...overtaken(request.later), ...askedIn(questions, order)];
  const said = traced(withOverruled(withoutPreviews(told, drawn), there, request), there);
  return withLaterSaid(withoutNoNews(wholly(said, order, there), request.words, there), request);
}

/** What we might be answered is nothing that was done. */
function askedIn(questions: readonly Question[], { request }: Order): string[] {
  return questions.map((question) => sayQuestion({ ...question, candidates: [] }, request.language));
}

/** What somebody changed his mind of later may be gone. */
function wholly(reading: Reading, { request }: Order, texts: readonly string[]): Reading {
  return request.later === undefined ? withVanished(reading, request.words, texts) : reading;
}

/** All that stands after this change, where it is asked for or was there before. */
function textsOf({ files, elsewhere, workflow }: Drawing, { snapshot }: Order): string[] {
  const made = [...files, ...elsewhere, ...(workflow === undefined ? [] : [workflow])];
  return made.flatMap(({ path, text }) => [text, snapshot.text(path) ?? '']);
}
