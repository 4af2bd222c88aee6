import { analyze } from '../../facts/analyze.ts';
import type { Facts, Question, Service } from '../../facts/facts.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { readModelWish } from '../../spec/ai/read.ts';
import { withoutRefused } from '../../spec/refused.ts';
import type { Stance } from '../../spec/compose/beside/stance.ts';
import { specifyFrom } from '../../spec/compose/specify.ts';
import type { Note } from '../../spec/note.ts';
import { openings } from '../../spec/openings/openings.ts';
import { openIn, unanswered, withProposed, type Open, type Proposed } from '../../spec/openings/propose.ts';
import { withForeign } from '../../spec/foreign-kind.ts';
import type { Profile, Spec } from '../../spec/spec.ts';
import type { Specified } from '../../spec/specify.ts';
import { withTagsOf } from '../../spec/tag.ts';
import { readWish } from '../../spec/words/read.ts';
import type { Called } from '../../spec/words/mentions/services.ts';
import type { SecretsWish } from '../../spec/words/delivery/saying.ts';
import type { Reading } from '../../spec/words/wish.ts';
import { answeredRows, withAnswers } from './answered.ts';
import { calledOf } from './called.ts';
import { scopeBeside, stanceOf } from './compose-stance.ts';
import type { Catalogues } from './change-set.ts';
import { controllerNotes } from './controllers.ts';
import { fleetOf } from './fleet.ts';
import { withStanding } from './kept.ts';
import { withoutItself } from './itself.ts';
import type { Order } from './order.ts';
import { specifyModel, withModel } from './model.ts';
import { withBeside } from './beside.ts';
import { withPasted } from './pasted.ts';
import { quotesApart } from './quotes-apart.ts';
import { profileOf } from './profile.ts';
import { boundless } from './told/boundless.ts';
import { unheardWays } from './told/ways-in/unheard-ways.ts';
import { unplacedIn } from './told/behind/unplaced.ts';
import { rewordedJobs } from './told/wordings/reworded-jobs.ts';
import { routeRows, routesIn, withRoutes } from './told/ways-in/routes.ts';
import { behind, isChosen, isRefused, scopeOf, type Scope } from './scope.ts';
import { settleSpec } from './settle.ts';
import { spokenBeside } from './spoken-beside.ts';
import { withoutStrangers } from './strangers.ts';
import { withoutStrays } from './strays.ts';
import { asSaid, secondsTold, type Seconds } from './told/programs/seconds.ts';
import { withoutLoneClock } from './lone-clock.ts';
import { heardOfServices } from './told/tellings.ts';

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
  const ground = { order: { ...order, snapshot }, catalogues, facts, profile: profile.value };
  const made = specifySaid({ ...ground, called: [...calledOf(facts), ...called] });
  if (!made.ok) return made;
  const { reading, specified } = kept(made.value, ground.order);
  const { proposed = [] } = request;
  const heard = { drafts: reading.wish.drafts, words: request.words, leftover: reading.leftover };
  const open = openIn(specified.spec, heard, openings);
  const filled = withProposed(specified.spec, open, { proposed, openings });
  const { spec, questions } = settleSpec(filled.spec, { snapshot, policy, wish });
  const notes = [...specified.notes, ...controllerNotes(spec, { facts, snapshot, words: request.words })];
  const understood = [...rows, ...reading.understood, ...answeredRows(found.questions, request)];
  const leftover = unanswered(heard, filled.taken, openings);
  return ok({
    reading: { ...reading, understood, leftover },
    facts,
    spec,
    notes,
    questions: [...specified.questions, ...questions],
    open,
    taken: filled.taken,
  });
}

type Ground = {
  readonly order: Order;
  readonly catalogues: Catalogues;
  readonly facts: Facts;
  readonly profile: Profile;
  /** Services of the repository and of a pasted compose file. */
  readonly called: readonly Called[];
};
type Scene = Ground & { readonly scope: Scope; readonly compose: Stance };
type Made = { readonly reading: Reading; readonly specified: Specified };

/** Where manifests stand elsewhere, it is those that say what was wished once. */
function kept({ reading, specified }: Made, order: Order): Made {
  const there = fleetOf(order)?.snapshot;
  const { words } = order.request;
  const ground = { snapshot: there ?? order.snapshot, drafts: reading.wish.drafts, words };
  const tagged = there === undefined ? specified.spec : withTagsOf(there, specified.spec);
  const { spec, rows } = withStanding(tagged, ground);
  return {
    reading: { ...reading, understood: [...reading.understood, ...rows] },
    specified: { ...specified, spec },
  };
}

/** All that was said: what nobody wants, what stands behind what runs, and what runs. */
function specifySaid(ground: Ground): Result<Made> {
  const { catalogues, profile, called, order } = ground;
  const { words, quotes, facts, shown, over } = quotesApart(plainly(ground));
  const services = facts.services.filter(({ kind }) => kind !== 'library');
  const isOfRepository = profile === 'production' && services.length > 0;
  const scope = isOfRepository ? scopeBeside(words, called, order) : scopeOf(words, called, behind);
  const { readers } = catalogues;
  const told = { services: profile === 'minimal' ? [] : services, called, readers, snapshot: order.snapshot };
  const own = heardOfServices(scope.rest, told, profile);
  const meant = { ...scope, rest: own.rest };
  const beside = spokenBeside(ground, meant, services);
  const compose = stanceOf(order, facts, { scope, beside });
  const clear = ofOthers(beside?.rest ?? own.rest, isOfRepository ? services : [], ground);
  const { rest, routes } = routesIn(clear.rest, called);
  const made = specifyWords(`${rest}${quotes}`, { ...ground, facts, scope, compose });
  if (!made.ok) return made;
  const { reading, specified } = withBeside(made.value, beside);
  const whole = over(
    own.over(withoutRefused(withRoutes(specified.spec, routes), scope.refused, reading.wish)),
  );
  const { spec, rows, leftover, notes, asks } = own.settled(whole);
  return ok({
    specified: {
      ...specified,
      spec,
      notes: [...specified.notes, ...own.notes(spec), ...notes],
      questions: [
        ...specified.questions,
        ...own.asks(spec),
        ...asks,
        ...leftOpen({ ...reading, understood: shown(reading.understood) }, spec, own.rows),
      ],
    },
    reading: {
      ...reading,
      understood: shown([...scope.rows, ...own.rows, ...rows, ...routeRows(routes), ...reading.understood]),
      leftover: [...reading.leftover, ...own.leftover, ...leftover, ...clear.strays],
    },
  });
}

/** The words without what they say of what runs nowhere here. */
function ofOthers(words: string, services: readonly Service[], { called, catalogues }: Ground) {
  const ofServices = { services, called, readers: catalogues.readers };
  const known = withoutStrangers(words, ofServices);
  const { rest, strays } = withoutStrays(known.rest, ofServices);
  return { rest, strays: [...known.strays, ...strays] };
}

/** What the words leave open of what will be. */
function leftOpen(reading: Reading, spec: Spec, told: Reading['understood']): Question[] {
  return [...boundless(reading, spec), ...unplacedIn(reading.understood, spec), ...unheardWays(told, spec)];
}

/** Of a repository people speak in passing, and of what else its code is started as. */
function plainly(ground: Ground): Seconds {
  const { facts, profile } = ground;
  const { words } = ground.order.request;
  const isOfRepository = profile === 'production' && facts.services.some(({ kind }) => kind !== 'library');
  return isOfRepository ? secondsTold(rewordedJobs(words, ground), facts) : asSaid(words, facts);
}

function specifyWords(
  words: string,
  { order, catalogues, facts, profile, called, scope, compose }: Scene,
): Result<Made> {
  const { snapshot, request, repository } = order;
  const { languages, readers } = catalogues;
  const heard = readModelWish(words);
  const own = profile === 'minimal' ? [] : facts.services.filter(({ kind }) => kind !== 'library');
  const whole = withoutLoneClock(readWish(heard?.rest ?? words, { ...readers, services: called }), own);
  const leftover = withoutItself(whole.leftover, facts.services, repository.name);
  const read = { ...whole, leftover };
  const reading = heard === undefined ? read : withModel(read, heard);
  const drafts = reading.wish.drafts.filter((draft) => !isRefused(draft, scope));
  const wish = { ...reading.wish, drafts, answers: request.answers ?? {} };
  const isMeant = ({ name }: Service): boolean => isChosen(name, scope);
  const situation = { facts, snapshot, wish, repository, languages, profile, isMeant, compose };
  if (heard !== undefined) return ok({ reading, specified: specifyModel(heard, situation) });
  const specified = specifyFrom(request.flags['from'], situation);
  return specified.ok ? ok({ reading, specified: withForeign(specified.value, read.leftover) }) : specified;
}
